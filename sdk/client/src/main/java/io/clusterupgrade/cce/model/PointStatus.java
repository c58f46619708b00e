// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an upgrade workflow (see sdk/docs/wire/cce.md#workflow).
 *
 * @param taskType the type of step
 * @param taskId the id of its pre-check, snapshot or upgrade task; null before it has started
 * @param status the status; absent before it has started
 * @param startTimeStamp when it started
 * @param endTimeStamp when it ended
 * @param expireTimeStamp when its result expires; only for a pre-check
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PointStatus(
        @JsonProperty("taskType") WorkFlowTaskType taskType,
        @JsonProperty("taskID") @Nullable String taskId,
        @JsonProperty("status") UpgradeTaskPhase status,
        @JsonProperty("startTimeStamp") @Nullable Instant startTimeStamp,
        @JsonProperty("endTimeStamp") @Nullable Instant endTimeStamp,
        @JsonProperty("expireTimeStamp") @Nullable Instant expireTimeStamp) {

    public PointStatus {
        taskType = taskType == null ? WorkFlowTaskType.ABSENT : taskType;
        status = status == null ? UpgradeTaskPhase.ABSENT : status;
    }
}
