// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for the add-ons that are installed in a cluster (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ListClusterAddonInstancesRequest(String clusterId) {
    public ListClusterAddonInstancesRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
