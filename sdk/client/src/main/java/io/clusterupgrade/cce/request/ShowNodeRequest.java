// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for a node of a cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowNodeRequest {
    private final String clusterId;
    private final String nodeId;

    private ShowNodeRequest(String clusterId, String nodeId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.nodeId = Objects.requireNonNull(nodeId, "nodeId");
    }

    /** The request for a node of a cluster. */
    public static ShowNodeRequest of(String clusterId, String nodeId) {
        return new ShowNodeRequest(clusterId, nodeId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The node's id. */
    public String nodeId() {
        return nodeId;
    }
}
