// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks to pause a task (see sdk/docs/wire/ack.md#tasks). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PauseTaskRequest {
    private final String taskId;

    private PauseTaskRequest(String taskId) {
        this.taskId = Objects.requireNonNull(taskId, "taskId");
    }

    /** The request for a task. */
    public static PauseTaskRequest of(String taskId) {
        return new PauseTaskRequest(taskId);
    }

    /** The task's id. */
    public String taskId() {
        return taskId;
    }
}
