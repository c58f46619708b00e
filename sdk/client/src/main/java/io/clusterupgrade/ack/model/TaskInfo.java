// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The details of a task (see sdk/docs/wire/ack.md#tasks). A failed task is a response like any other: {@link #error}
 * is data.
 *
 * @param taskId the task's id
 * @param clusterId the id of the cluster it affects
 * @param taskType the type of task
 * @param state the state
 * @param created when it was created
 * @param updated when it last changed
 * @param currentStage the name of the current stage, such as {@code DrainNodes}
 * @param target the resource it affects
 * @param parameters its parameters
 * @param outputs its results
 * @param stages its stages so far, in order
 * @param events its events
 * @param error why it failed; null when it did not fail
 * @param taskResult the result for each resource it affects
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskInfo(
        @JsonProperty("task_id") @Nullable String taskId,
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("task_type") TaskType taskType,
        @JsonProperty("state") TaskState state,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("updated") @Nullable Instant updated,
        @JsonProperty("current_stage") @Nullable String currentStage,
        @JsonProperty("target") TaskTarget target,
        @JsonProperty("parameters") Map<String, JsonValue> parameters,
        @JsonProperty("outputs") Map<String, JsonValue> outputs,
        @JsonProperty("stages") List<TaskStage> stages,
        @JsonProperty("events") List<TaskEvent> events,
        @JsonProperty("error") @Nullable TaskError error,
        @JsonProperty("task_result") List<TaskResult> taskResult) {

    public TaskInfo {
        taskType = taskType == null ? TaskType.ABSENT : taskType;
        state = state == null ? TaskState.ABSENT : state;
        target = target == null ? TaskTarget.EMPTY : target;
        parameters = ImmutableCopies.map(parameters);
        outputs = ImmutableCopies.map(outputs);
        stages = ImmutableCopies.list(stages);
        events = ImmutableCopies.list(events);
        taskResult = TaskResult.unwrapped(ImmutableCopies.list(taskResult));
    }
}
