// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for a node pool of a cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowNodePoolRequest {
    private final String clusterId;
    private final String nodePoolId;

    private ShowNodePoolRequest(String clusterId, String nodePoolId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.nodePoolId = Checks.text("nodePoolId", nodePoolId);
    }

    /**
     * The request for a node pool of a cluster.
     *
     * @throws IllegalArgumentException if {@code nodePoolId} is blank
     */
    public static ShowNodePoolRequest of(String clusterId, String nodePoolId) {
        return new ShowNodePoolRequest(clusterId, nodePoolId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The node pool's id. */
    public String nodePoolId() {
        return nodePoolId;
    }
}
