// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.UpgradeClusterResponse;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskList;
import io.clusterupgrade.cce.request.ContinueUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ListUpgradeClusterTasksRequest;
import io.clusterupgrade.cce.request.PauseUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.RetryUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CCE on upgrades, for {@link CceClient#call} and {@link CceClient#callAsync}. Those on other things are in the
 * classes beside it whose names end alike.
 *
 * @since 0.1.0
 */
public final class CceOperations {
    /** Starts an upgrade. */
    public static final Operation<UpgradeClusterRequest, UpgradeClusterResponse> UPGRADE_CLUSTER = Operation.write(
                    CloudService.CCE, "UpgradeCluster", "POST", "v3", "/clusters/{cluster_id}/operation/upgrade")
            .request(UpgradeClusterRequest.class)
            .path("cluster_id", UpgradeClusterRequest::clusterId)
            .body(CceBodies::upgrade)
            .response(UpgradeClusterResponse.class);

    /** Reads one upgrade task. */
    public static final Operation<ShowUpgradeClusterTaskRequest, UpgradeTask> SHOW_UPGRADE_CLUSTER_TASK =
            Operation.read(
                            CloudService.CCE,
                            "ShowUpgradeClusterTask",
                            "GET",
                            "v3",
                            "/clusters/{cluster_id}/operation/upgrade/tasks/{task_id}")
                    .request(ShowUpgradeClusterTaskRequest.class)
                    .path("cluster_id", ShowUpgradeClusterTaskRequest::clusterId)
                    .path("task_id", ShowUpgradeClusterTaskRequest::taskId)
                    .response(UpgradeTask.class)
                    .echoing("task_id", task -> task.metadata().uid());

    /** Lists the upgrade tasks of a cluster. */
    public static final Operation<ListUpgradeClusterTasksRequest, UpgradeTaskList> LIST_UPGRADE_CLUSTER_TASKS =
            Operation.read(
                            CloudService.CCE,
                            "ListUpgradeClusterTasks",
                            "GET",
                            "v3",
                            "/clusters/{cluster_id}/operation/upgrade/tasks")
                    .request(ListUpgradeClusterTasksRequest.class)
                    .path("cluster_id", ListUpgradeClusterTasksRequest::clusterId)
                    .response(UpgradeTaskList.class);

    /** Holds the upgrade of a cluster. The vendor lists it among its discarded calls, and its SDKs still have it. */
    public static final Operation<PauseUpgradeClusterTaskRequest, NoContent> PAUSE_UPGRADE_CLUSTER_TASK =
            Operation.write(
                            CloudService.CCE,
                            "PauseUpgradeClusterTask",
                            "POST",
                            "v3",
                            "/clusters/{cluster_id}/operation/upgrade/pause")
                    .request(PauseUpgradeClusterTaskRequest.class)
                    .path("cluster_id", PauseUpgradeClusterTaskRequest::clusterId)
                    .noContent();

    /** Goes on with a held upgrade. The vendor lists it among its discarded calls, and its SDKs still have it. */
    public static final Operation<ContinueUpgradeClusterTaskRequest, NoContent> CONTINUE_UPGRADE_CLUSTER_TASK =
            Operation.write(
                            CloudService.CCE,
                            "ContinueUpgradeClusterTask",
                            "POST",
                            "v3",
                            "/clusters/{cluster_id}/operation/upgrade/continue")
                    .request(ContinueUpgradeClusterTaskRequest.class)
                    .path("cluster_id", ContinueUpgradeClusterTaskRequest::clusterId)
                    .noContent();

    /** Goes on with a failed upgrade. */
    public static final Operation<RetryUpgradeClusterTaskRequest, NoContent> RETRY_UPGRADE_CLUSTER_TASK =
            Operation.write(
                            CloudService.CCE,
                            "RetryUpgradeClusterTask",
                            "POST",
                            "v3",
                            "/clusters/{cluster_id}/operation/upgrade/retry")
                    .request(RetryUpgradeClusterTaskRequest.class)
                    .path("cluster_id", RetryUpgradeClusterTaskRequest::clusterId)
                    .noContent();

    private CceOperations() {}
}
