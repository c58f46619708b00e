// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CCE, for {@link CceClient#call} and {@link CceClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class CceOperations {
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
                    .response(UpgradeTask.class);

    private CceOperations() {}
}
