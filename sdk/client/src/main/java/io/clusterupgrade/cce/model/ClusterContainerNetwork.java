// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network of the containers of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param mode the model of the network
 * @param cidr its address range, of clusters with one range
 * @param cidrs its address ranges
 * @since 0.1.0
 */
public record ClusterContainerNetwork(
        @JsonProperty("mode") ContainerNetworkMode mode,
        @JsonProperty("cidr") @Nullable String cidr,
        @JsonProperty("cidrs") List<ContainerCidr> cidrs) {

    public ClusterContainerNetwork {
        mode = mode == null ? ContainerNetworkMode.ABSENT : mode;
        cidrs = ImmutableCopies.list(cidrs);
    }

    static final ClusterContainerNetwork EMPTY =
            new ClusterContainerNetwork(ContainerNetworkMode.ABSENT, null, List.of());
}
