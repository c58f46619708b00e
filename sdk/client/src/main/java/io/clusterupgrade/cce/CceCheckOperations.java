// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.PostcheckTask;
import io.clusterupgrade.cce.model.PrecheckTask;
import io.clusterupgrade.cce.model.PrecheckTaskList;
import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.ListPreCheckTasksRequest;
import io.clusterupgrade.cce.request.ShowPreCheckRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CCE on checks before and after an upgrade, beside {@link CceOperations}.
 *
 * @since 0.1.0
 */
public final class CceCheckOperations {
    /** Starts a pre-check. */
    public static final Operation<CreatePreCheckRequest, PrecheckTask> CREATE_PRE_CHECK = Operation.write(
                    CloudService.CCE, "CreatePreCheck", "POST", "v3", "/clusters/{cluster_id}/operation/precheck")
            .request(CreatePreCheckRequest.class)
            .path("cluster_id", CreatePreCheckRequest::clusterId)
            .body(request -> CceBodies.task("PreCheckTask", request))
            .response(PrecheckTask.class)
            .echoing("cluster_id", check -> check.spec().clusterId());

    /** Lists the pre-checks of a cluster. */
    public static final Operation<ListPreCheckTasksRequest, PrecheckTaskList> LIST_PRE_CHECK_TASKS = Operation.read(
                    CloudService.CCE,
                    "ListPreCheckTasks",
                    "GET",
                    "v3",
                    "/clusters/{cluster_id}/operation/precheck/tasks")
            .request(ListPreCheckTasksRequest.class)
            .path("cluster_id", ListPreCheckTasksRequest::clusterId)
            .response(PrecheckTaskList.class)
            .echoingInEach(
                    "cluster_id", PrecheckTaskList::items, check -> check.spec().clusterId());

    /** Reads one pre-check. */
    public static final Operation<ShowPreCheckRequest, PrecheckTask> SHOW_PRE_CHECK = Operation.read(
                    CloudService.CCE,
                    "ShowPreCheck",
                    "GET",
                    "v3",
                    "/clusters/{cluster_id}/operation/precheck/tasks/{task_id}")
            .request(ShowPreCheckRequest.class)
            .path("cluster_id", ShowPreCheckRequest::clusterId)
            .path("task_id", ShowPreCheckRequest::taskId)
            .response(PrecheckTask.class)
            .echoing("task_id", check -> check.metadata().uid())
            .echoing("cluster_id", check -> check.spec().clusterId());

    /** Records that an upgrade is confirmed. */
    public static final Operation<CreatePostCheckRequest, PostcheckTask> CREATE_POST_CHECK = Operation.write(
                    CloudService.CCE, "CreatePostCheck", "POST", "v3", "/clusters/{cluster_id}/operation/postcheck")
            .request(CreatePostCheckRequest.class)
            .path("cluster_id", CreatePostCheckRequest::clusterId)
            .body(request -> CceBodies.task("PostCheckTask", request))
            .response(PostcheckTask.class)
            .echoing("cluster_id", check -> check.spec().clusterId());

    private CceCheckOperations() {}
}
