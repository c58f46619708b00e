// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a cluster in a list (see sdk/docs/wire/ack.md#tasks). {@code client.task(taskId)} returns more.
 *
 * @param taskId the task's id
 * @param taskType the type of task
 * @param state the state
 * @param created when it was created
 * @param updated when it last changed
 * @param error why it failed; null when it did not fail
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustertasks">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterTask(
        @JsonProperty("task_id") @Nullable String taskId,
        @JsonProperty("task_type") TaskType taskType,
        @JsonProperty("state") TaskState state,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("updated") @Nullable Instant updated,
        @JsonProperty("error") @Nullable TaskError error) {

    public ClusterTask {
        taskType = taskType == null ? TaskType.ABSENT : taskType;
        state = state == null ? TaskState.ABSENT : state;
    }
}
