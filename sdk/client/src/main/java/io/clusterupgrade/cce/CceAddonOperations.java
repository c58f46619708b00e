// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.AddonCheck;
import io.clusterupgrade.cce.model.AddonCheckTaskList;
import io.clusterupgrade.cce.model.AddonInstance;
import io.clusterupgrade.cce.request.BatchCreateAddonPrecheckRequest;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.cce.request.RollbackAddonInstanceRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CCE on add-ons, beside {@link CceOperations}.
 *
 * @since 0.1.0
 */
public final class CceAddonOperations {
    /** Starts a check of add-ons. */
    public static final Operation<BatchCreateAddonPrecheckRequest, AddonCheck> BATCH_CREATE_ADDON_PRECHECK =
            Operation.write(
                            CloudService.CCE,
                            "BatchCreateAddonPrecheck",
                            "POST",
                            "v3",
                            "/clusters/{cluster_id}/addons/precheck")
                    .request(BatchCreateAddonPrecheckRequest.class)
                    .path("cluster_id", BatchCreateAddonPrecheckRequest::clusterId)
                    .body(request -> CceBodies.task("AddonCheck", request))
                    .response(AddonCheck.class)
                    .echoing("cluster_id", check -> check.spec().clusterId());

    /** Lists the checks of add-ons. */
    public static final Operation<ListAddonPrecheckTasksRequest, AddonCheckTaskList> LIST_ADDON_PRECHECK_TASKS =
            Operation.read(
                            CloudService.CCE,
                            "ListAddonPrecheckTasks",
                            "GET",
                            "v3",
                            "/clusters/{cluster_id}/addons/precheck/tasks")
                    .request(ListAddonPrecheckTasksRequest.class)
                    .path("cluster_id", ListAddonPrecheckTasksRequest::clusterId)
                    .query("type", ListAddonPrecheckTasksRequest::type)
                    .query("task_id", ListAddonPrecheckTasksRequest::taskId)
                    .query("addon_instance_id", ListAddonPrecheckTasksRequest::addonInstanceId)
                    .response(AddonCheckTaskList.class)
                    .echoingInEach(
                            "task_id",
                            AddonCheckTaskList::items,
                            check -> check.metadata().taskId())
                    .echoingInEach(
                            "addon_instance_id",
                            AddonCheckTaskList::items,
                            check -> check.metadata().addonInstanceId());

    /** Rolls an instance of an add-on back. */
    public static final Operation<RollbackAddonInstanceRequest, AddonInstance> ROLLBACK_ADDON_INSTANCE =
            Operation.write(CloudService.CCE, "RollbackAddonInstance", "POST", "v3", "/addons/{id}/operation/rollback")
                    .request(RollbackAddonInstanceRequest.class)
                    .path("id", RollbackAddonInstanceRequest::addonInstanceId)
                    .jsonBody()
                    .withoutProject()
                    .response(AddonInstance.class)
                    .echoing(
                            "clusterID",
                            RollbackAddonInstanceRequest::clusterId,
                            addon -> addon.spec().clusterId());

    private CceAddonOperations() {}
}
