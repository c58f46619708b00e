// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A security group of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param id the id of the security group
 * @since 0.1.0
 */
public record SecurityGroupId(@JsonProperty("id") @Nullable String id) {}
