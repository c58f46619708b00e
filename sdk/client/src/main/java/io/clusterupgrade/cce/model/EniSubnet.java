// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A subnet of the network interfaces of containers (see sdk/docs/wire/cce.md#clusters).
 *
 * @param subnetId the IPv4 id of the subnet
 * @since 0.1.0
 */
public record EniSubnet(@JsonProperty("subnetID") @Nullable String subnetId) {}
