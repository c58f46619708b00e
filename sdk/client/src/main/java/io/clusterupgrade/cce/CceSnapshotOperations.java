// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.CreateClusterMasterSnapshotResponse;
import io.clusterupgrade.cce.model.SnapshotTaskList;
import io.clusterupgrade.cce.request.CreateClusterMasterSnapshotRequest;
import io.clusterupgrade.cce.request.ListClusterMasterSnapshotTasksRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CCE on snapshots of masters, beside {@link CceOperations}.
 *
 * @since 0.1.0
 */
public final class CceSnapshotOperations {
    /** Starts a snapshot. */
    public static final Operation<CreateClusterMasterSnapshotRequest, CreateClusterMasterSnapshotResponse>
            CREATE_CLUSTER_MASTER_SNAPSHOT = Operation.write(
                            CloudService.CCE,
                            "CreateClusterMasterSnapshot",
                            "POST",
                            "v3.1",
                            "/clusters/{cluster_id}/operation/snapshot")
                    .request(CreateClusterMasterSnapshotRequest.class)
                    .path("cluster_id", CreateClusterMasterSnapshotRequest::clusterId)
                    .response(CreateClusterMasterSnapshotResponse.class);

    /** Lists the snapshots of a cluster. */
    public static final Operation<ListClusterMasterSnapshotTasksRequest, SnapshotTaskList>
            LIST_CLUSTER_MASTER_SNAPSHOT_TASKS = Operation.read(
                            CloudService.CCE,
                            "ListClusterMasterSnapshotTasks",
                            "GET",
                            "v3.1",
                            "/clusters/{cluster_id}/operation/snapshot/tasks")
                    .request(ListClusterMasterSnapshotTasksRequest.class)
                    .path("cluster_id", ListClusterMasterSnapshotTasksRequest::clusterId)
                    .response(SnapshotTaskList.class);

    private CceSnapshotOperations() {}
}
