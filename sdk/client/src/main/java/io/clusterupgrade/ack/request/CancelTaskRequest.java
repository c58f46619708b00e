// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks to end a task (see sdk/docs/wire/ack.md#tasks). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CancelTaskRequest {
    private final String taskId;

    private CancelTaskRequest(String taskId) {
        this.taskId = Objects.requireNonNull(taskId, "taskId");
    }

    /** The request for a task. */
    public static CancelTaskRequest of(String taskId) {
        return new CancelTaskRequest(taskId);
    }

    /** The task's id. */
    public String taskId() {
        return taskId;
    }
}
