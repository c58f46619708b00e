// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.tokenPaged;
import static io.clusterupgrade.ack.AckDefinition.write;

import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.request.CancelTaskRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.ack.request.PauseTaskRequest;
import io.clusterupgrade.ack.request.ResumeTaskRequest;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * The operations on tasks, which programs name as constants of {@link AckOperations.Tasks}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckTaskConstants permits AckOperations.Tasks {
    /** Reads the status of a task. */
    public static final Operation<DescribeTaskInfoRequest, TaskInfo> DESCRIBE_TASK_INFO = read(
                    "DescribeTaskInfo", "/tasks/{task_id}")
            .request(DescribeTaskInfoRequest.class)
            .path("task_id", DescribeTaskInfoRequest::taskId)
            .response(TaskInfo.class)
            .echoing("task_id", TaskInfo::taskId);

    /** Lists the tasks of a cluster, one page at a time. */
    public static final Operation<DescribeClusterTasksRequest, ClusterTaskPage> DESCRIBE_CLUSTER_TASKS = tokenPaged(
                    read("DescribeClusterTasks", "/clusters/{cluster_id}/tasks")
                            .request(DescribeClusterTasksRequest.class)
                            .path("cluster_id", DescribeClusterTasksRequest::clusterId))
            .response(ClusterTaskPage.class);

    /** Pauses a task. */
    public static final Operation<PauseTaskRequest, NoContent> PAUSE_TASK = write(
                    "PauseTask", "POST", "/tasks/{task_id}/pause")
            .request(PauseTaskRequest.class)
            .path("task_id", PauseTaskRequest::taskId)
            .noContent();

    /** Resumes a paused task. */
    public static final Operation<ResumeTaskRequest, NoContent> RESUME_TASK = write(
                    "ResumeTask", "POST", "/tasks/{task_id}/resume")
            .request(ResumeTaskRequest.class)
            .path("task_id", ResumeTaskRequest::taskId)
            .noContent();

    /** Cancels a task. */
    public static final Operation<CancelTaskRequest, NoContent> CANCEL_TASK = write(
                    "CancelTask", "POST", "/tasks/{task_id}/cancel")
            .request(CancelTaskRequest.class)
            .path("task_id", CancelTaskRequest::taskId)
            .noContent();

    AckTaskConstants() {}
}
