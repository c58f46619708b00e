// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subnets from which containers have their network interfaces, in clusters of mode {@code eni} (see
 * sdk/docs/wire/cce.md#clusters).
 *
 * @param eniSubnetId the IPv4 id of the subnet, of clusters with one subnet
 * @param eniSubnetCidr the address range of the subnet; deprecated by the vendor
 * @param subnets the subnets
 * @since 0.1.0
 */
public record ClusterEniNetwork(
        @JsonProperty("eniSubnetId") @Nullable String eniSubnetId,
        @JsonProperty("eniSubnetCIDR") @Nullable String eniSubnetCidr,
        @JsonProperty("subnets") List<EniSubnet> subnets) {

    public ClusterEniNetwork {
        subnets = ImmutableCopies.list(subnets);
    }

    static final ClusterEniNetwork EMPTY = new ClusterEniNetwork(null, null, List.of());
}
