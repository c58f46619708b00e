// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation that the service plans to start, or has started, automatically at a set time (see
 * sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param planId the plan's id
 * @param clusterId the id of the cluster
 * @param type the type of operation
 * @param state the state
 * @param targetType the type of its target, such as {@code cluster}
 * @param targetId the id of its target
 * @param taskId the id of the task, for {@code client.task(taskId)}; null before it has started
 * @param created when it was created
 * @param startTime the planned or actual start time
 * @param endTime the actual end time or the latest possible one
 * @param stateReason the reason for its state; only in the list of a region
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

    public OperationPlan {
        type = type == null ? OperationPlanType.ABSENT : type;
        state = state == null ? OperationPlanState.ABSENT : state;
    }
}
