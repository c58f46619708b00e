// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that the cloud will do, or has done, by itself at a set time (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param planId the plan's id
 * @param clusterId the cluster it is for
 * @param type what it will do
 * @param state how it stands
 * @param targetType what kind of thing it is for, such as {@code cluster}
 * @param targetId that thing's id
 * @param taskId the task that does the work, for {@code client.task(taskId)}; null until it runs
 * @param created when it was made
 * @param startTime when it will begin, or began
 * @param endTime when it ended or must have ended
 * @param stateReason why it is in its state; in the list of a region only
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplansforregion">vendor's documentation</a>
 * @since 0.1.0
 */
public record OperationPlan(
        @JsonProperty("plan_id") @Nullable String planId,
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("type") OperationPlanType type,
        @JsonProperty("state") OperationPlanState state,
        @JsonProperty("target_type") @Nullable String targetType,
        @JsonProperty("target_id") @Nullable String targetId,
        @JsonProperty("task_id") @Nullable String taskId,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("start_time") @Nullable Instant startTime,
        @JsonProperty("end_time") @Nullable Instant endTime,
        @JsonProperty("state_reason") @Nullable OperationPlanReason stateReason) {

    /** Gives what a response leaves out its neutral value. */
    public OperationPlan {
        type = type == null ? OperationPlanType.ABSENT : type;
        state = state == null ? OperationPlanState.ABSENT : state;
    }
}
