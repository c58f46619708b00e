// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for the upgrades of a cluster (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ListUpgradeClusterTasksRequest(String clusterId) {
    public ListUpgradeClusterTasksRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
