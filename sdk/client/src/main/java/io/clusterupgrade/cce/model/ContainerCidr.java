// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An address range of containers (see sdk/docs/wire/cce.md#clusters).
 *
 * @param cidr the range, such as {@code 10.0.0.0/16}
 * @since 0.1.0
 */
public record ContainerCidr(@JsonProperty("cidr") @Nullable String cidr) {}
