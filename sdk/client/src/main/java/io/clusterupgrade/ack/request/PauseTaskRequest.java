// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request to pause a task (see sdk/docs/wire/ack.md#tasks).
 *
 * @param taskId the task's id
 * @since 0.1.0
 */
public record PauseTaskRequest(String taskId) {
    public PauseTaskRequest {
        Objects.requireNonNull(taskId, "taskId");
    }
}
