// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks to go on with a paused task (see sdk/docs/wire/ack.md#tasks). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ResumeTaskRequest {
    private final String taskId;

    private ResumeTaskRequest(String taskId) {
        this.taskId = Objects.requireNonNull(taskId, "taskId");
    }

    /** The request for a task. */
    public static ResumeTaskRequest of(String taskId) {
        return new ResumeTaskRequest(taskId);
    }

    /** The task's id. */
    public String taskId() {
        return taskId;
    }
}
