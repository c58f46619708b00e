// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request to synchronize the nodes of a cluster (see sdk/docs/wire/cce.md#syncnode).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record BatchSyncNodesRequest(String clusterId) {
    public BatchSyncNodesRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
