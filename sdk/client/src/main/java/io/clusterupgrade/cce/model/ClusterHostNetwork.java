// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The network of the nodes of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param vpc the id of the VPC
 * @param subnet the id of the subnet
 * @param securityGroup the id of the security group of the nodes
 * @since 0.1.0
 */
public record ClusterHostNetwork(
        @JsonProperty("vpc") @Nullable String vpc,
        @JsonProperty("subnet") @Nullable String subnet,
        @JsonProperty("SecurityGroup") @Nullable String securityGroup) {
    static final ClusterHostNetwork EMPTY = new ClusterHostNetwork(null, null, null);
}
