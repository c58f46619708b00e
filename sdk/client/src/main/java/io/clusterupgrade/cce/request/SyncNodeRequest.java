// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request to synchronize one node (see sdk/docs/wire/cce.md#syncnode).
 *
 * @param clusterId the cluster's id
 * @param nodeId the node's id
 * @since 0.1.0
 */
public record SyncNodeRequest(String clusterId, String nodeId) {
    public SyncNodeRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(nodeId, "nodeId");
    }
}
