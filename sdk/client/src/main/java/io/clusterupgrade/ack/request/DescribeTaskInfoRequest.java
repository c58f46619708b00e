// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks how a task stands (see sdk/docs/wire/ack.md#describetaskinfo). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeTaskInfoRequest {
    private final String taskId;

    private DescribeTaskInfoRequest(String taskId) {
        this.taskId = Objects.requireNonNull(taskId, "taskId");
    }

    /** The request for a task. */
    public static DescribeTaskInfoRequest of(String taskId) {
        return new DescribeTaskInfoRequest(taskId);
    }

    /** The task's id. */
    public String taskId() {
        return taskId;
    }
}
