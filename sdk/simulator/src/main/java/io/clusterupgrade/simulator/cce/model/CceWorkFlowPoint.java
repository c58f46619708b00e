// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point of a workflow (see sdk/docs/wire/cce.md#workflow): the newest task of its kind since the workflow started.
 *
 * @param taskType {@code PreCheck}, {@code Snapshot}, {@code Cluster} or {@code PostCheck}
 * @param taskId the id of the task; empty before it is started
 * @param status the status of the task; empty before it is started
 * @param start when it was started
 * @param end when it ended
 * @param expires the end of the validity of a pre-check; null for other tasks
 * @since 0.1.0
 */
public record CceWorkFlowPoint(
        String taskType,
        String taskId,
        String status,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Instant expires) {
    /** Returns a point whose task has not been started. */
    public static CceWorkFlowPoint notStarted(String taskType) {
        return new CceWorkFlowPoint(taskType, "", "", null, null, null);
    }

    /** Returns whether the task has been started. */
    public boolean isStarted() {
        return !taskId.isEmpty();
    }

    /** Returns whether the task has failed. */
    public boolean hasFailed() {
        return status.equals("Failed");
    }

    /** Returns whether the task has succeeded. */
    public boolean hasSucceeded() {
        return status.equals("Success");
    }
}
