// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.CreateClusterMasterSnapshotResponse;
import io.clusterupgrade.cce.model.SnapshotTaskList;
import io.clusterupgrade.cce.request.CreateClusterMasterSnapshotRequest;
import io.clusterupgrade.cce.request.ListClusterMasterSnapshotTasksRequest;

/**
 * The snapshots of the master nodes of one cluster of CCE. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceClusterSnapshots {
    private final CceClient client;
    private final String clusterId;

    CceClusterSnapshots(CceClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Starts a snapshot of the masters. Returns when the service has accepted it.
     *
     * @return the id of its task, which is an element of {@link #listClusterMasterSnapshotTasks()}
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/CreateClusterMasterSnapshot.html">CreateClusterMasterSnapshot</a>
     */
    public CreateClusterMasterSnapshotResponse createClusterMasterSnapshot() {
        return client.call(
                        CceOperations.Snapshots.CREATE_CLUSTER_MASTER_SNAPSHOT,
                        new CreateClusterMasterSnapshotRequest(clusterId))
                .value();
    }

    /**
     * Reads all snapshot tasks of the cluster; the service has no operation for a single one.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">ListClusterMasterSnapshotTasks</a>
     */
    public SnapshotTaskList listClusterMasterSnapshotTasks() {
        return client.call(
                        CceOperations.Snapshots.LIST_CLUSTER_MASTER_SNAPSHOT_TASKS,
                        new ListClusterMasterSnapshotTasksRequest(clusterId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "snapshots of cluster " + clusterId + " (" + client + ")";
    }
}
