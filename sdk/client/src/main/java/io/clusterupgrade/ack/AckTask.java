// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.request.CancelTaskRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.ack.request.PauseTaskRequest;
import io.clusterupgrade.ack.request.ResumeTaskRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.request.RequestOptions;

/**
 * The operations of one task of ACK, such as the upgrade of a cluster. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckTask {
    private final AckClient client;
    private final String taskId;

    AckTask(AckClient client, String taskId) {
        this.client = client;
        this.taskId = PathParameters.check("taskId", taskId);
    }

    /** Returns the task's id. */
    public String taskId() {
        return taskId;
    }

    /** Returns a view of this task whose calls have these options in addition to its own. */
    public AckTask with(RequestOptions options) {
        return new AckTask(client.with(options), taskId);
    }

    /**
     * Reads the status of the task. A failed task is a normal response; its error is data, never an exception.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">DescribeTaskInfo</a>
     */
    public TaskInfo describeTaskInfo() {
        return client.call(AckOperations.Tasks.DESCRIBE_TASK_INFO, new DescribeTaskInfoRequest(taskId))
                .value();
    }

    /**
     * Pauses the task. Returns when the service has accepted it; the service finishes the nodes in progress first. The service
     * rejects it for tasks that cannot be paused.
     *
     * <pre>{@code
     * ack.task(taskId).pauseTask();
     * ack.task(taskId).resumeTask(); // when the nodes that are done have been looked at
     * }</pre>
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-pausetask">PauseTask</a>
     */
    public void pauseTask() {
        client.call(AckOperations.Tasks.PAUSE_TASK, new PauseTaskRequest(taskId));
    }

    /**
     * Resumes the task. Returns when the service has accepted it.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-resumetask">ResumeTask</a>
     */
    public void resumeTask() {
        client.call(AckOperations.Tasks.RESUME_TASK, new ResumeTaskRequest(taskId));
    }

    /**
     * Cancels the task; it cannot be resumed. Finished nodes are not changed back.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-canceltask">CancelTask</a>
     */
    public void cancelTask() {
        client.call(AckOperations.Tasks.CANCEL_TASK, new CancelTaskRequest(taskId));
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "task " + taskId + " (" + client + ")";
    }
}
