// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for a node of a cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param clusterId the cluster's id
 * @param nodeId the node's id
 * @since 0.1.0
 */
public record ShowNodeRequest(String clusterId, String nodeId) {
    public ShowNodeRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(nodeId, "nodeId");
    }
}
