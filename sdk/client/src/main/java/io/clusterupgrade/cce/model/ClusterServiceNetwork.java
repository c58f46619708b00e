// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The network of the services of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param ipv4Cidr its IPv4 address range
 * @since 0.1.0
 */
public record ClusterServiceNetwork(
        @JsonProperty("IPv4CIDR") @Nullable String ipv4Cidr) {
    static final ClusterServiceNetwork EMPTY = new ClusterServiceNetwork(null);
}
