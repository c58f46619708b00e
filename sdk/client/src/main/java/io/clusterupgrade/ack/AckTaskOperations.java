// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.request.CancelTaskRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.ack.request.PauseTaskRequest;
import io.clusterupgrade.ack.request.ResumeTaskRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * The operations of ACK on tasks, for {@link AckClient#call} and {@link AckClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class AckTaskOperations {
    /** Reads how a task stands. */
    public static final Operation<DescribeTaskInfoRequest, TaskInfo> DESCRIBE_TASK_INFO = Operation.read(
                    CloudService.ACK, "DescribeTaskInfo", "GET", "", "/tasks/{task_id}")
            .request(DescribeTaskInfoRequest.class)
            .path("task_id", DescribeTaskInfoRequest::taskId)
            .response(TaskInfo.class)
            .echoing("task_id", TaskInfo::taskId);

    /** Lists the tasks of a cluster, a page at a time. */
    public static final Operation<DescribeClusterTasksRequest, ClusterTaskPage> DESCRIBE_CLUSTER_TASKS = Operation.read(
                    CloudService.ACK, "DescribeClusterTasks", "GET", "", "/clusters/{cluster_id}/tasks")
            .request(DescribeClusterTasksRequest.class)
            .path("cluster_id", DescribeClusterTasksRequest::clusterId)
            .query("page_number", DescribeClusterTasksRequest::pageNumber)
            .query("page_size", DescribeClusterTasksRequest::pageSize)
            .query("max_results", DescribeClusterTasksRequest::maxResults)
            .query("next_token", DescribeClusterTasksRequest::nextToken)
            .response(ClusterTaskPage.class);

    /** Pauses a task. */
    public static final Operation<PauseTaskRequest, NoContent> PAUSE_TASK = Operation.write(
                    CloudService.ACK, "PauseTask", "POST", "", "/tasks/{task_id}/pause")
            .request(PauseTaskRequest.class)
            .path("task_id", PauseTaskRequest::taskId)
            .noContent();

    /** Goes on with a paused task. */
    public static final Operation<ResumeTaskRequest, NoContent> RESUME_TASK = Operation.write(
                    CloudService.ACK, "ResumeTask", "POST", "", "/tasks/{task_id}/resume")
            .request(ResumeTaskRequest.class)
            .path("task_id", ResumeTaskRequest::taskId)
            .noContent();

    /** Ends a task. */
    public static final Operation<CancelTaskRequest, NoContent> CANCEL_TASK = Operation.write(
                    CloudService.ACK, "CancelTask", "POST", "", "/tasks/{task_id}/cancel")
            .request(CancelTaskRequest.class)
            .path("task_id", CancelTaskRequest::taskId)
            .noContent();

    private AckTaskOperations() {}
}
