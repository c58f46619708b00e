// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.JobReference;
import io.clusterupgrade.cce.model.NodePool;
import io.clusterupgrade.cce.request.ShowNodePoolRequest;
import io.clusterupgrade.cce.request.UpgradeNodePoolRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.RequestOptions;

/**
 * The operations of one node pool of a cluster. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceNodePool {
    private final CceClient client;
    private final String clusterId;
    private final String nodePoolId;

    CceNodePool(CceClient client, String clusterId, String nodePoolId) {
        this.client = client;
        this.clusterId = clusterId;
        this.nodePoolId = PathParameters.check("nodePoolId", nodePoolId);
    }

    /** Returns the id of the cluster it belongs to. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id, or {@code DefaultPool}. */
    public String nodePoolId() {
        return nodePoolId;
    }

    /** Returns a view of this node pool whose calls have these options in addition to its own. */
    public CceNodePool with(RequestOptions options) {
        return new CceNodePool(client.with(options), clusterId, nodePoolId);
    }

    /** Reads the node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes). */
    public NodePool showNodePool() {
        return client.call(CceOperations.Clusters.SHOW_NODE_POOL, new ShowNodePoolRequest(clusterId, nodePoolId))
                .value();
    }

    /**
     * Resets all nodes of the pool to its configuration: <em>their disks are wiped</em>. Returns when the service has accepted
     * it (see sdk/docs/wire/cce.md#upgradenodepool).
     *
     * @return the id of the job, for {@link CceClient#showJob}
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public JobReference upgradeNodePool() {
        return upgradeNodePool(
                UpgradeNodePoolRequest.builder(clusterId, nodePoolId).build());
    }

    /**
     * Resets the nodes of the pool that the request selects, to the configuration of the pool: <em>their disks are wiped</em>. Returns
     * when the service has accepted it.
     *
     * @return the id of the job, for {@link CceClient#showJob}
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public JobReference upgradeNodePool(UpgradeNodePoolRequest request) {
        Checks.sameId("clusterId", request, request.clusterId(), clusterId);
        Checks.sameId("nodePoolId", request, request.nodePoolId(), nodePoolId);
        return client.call(CceOperations.Clusters.UPGRADE_NODE_POOL, request).value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "node pool " + nodePoolId + " of cluster " + clusterId + " (" + client + ")";
    }
}
