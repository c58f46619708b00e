// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a cluster, in short (see sdk/docs/wire/ack.md#tasks); {@code client.task(taskId)} knows the rest.
 *
 * @param taskId the task's id
 * @param taskType what it does
 * @param state how it stands
 * @param created when it was made
 * @param updated when it last changed
 * @param error why it failed; null unless it did
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

    /** Gives what a response leaves out its neutral value. */
    public ClusterTask {
        taskType = taskType == null ? TaskType.ABSENT : taskType;
        state = state == null ? TaskState.ABSENT : state;
    }
}
