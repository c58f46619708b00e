// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for the status of a task (see sdk/docs/wire/ack.md#describetaskinfo).
 *
 * @param taskId the task's id
 * @since 0.1.0
 */
public record DescribeTaskInfoRequest(String taskId) {
    public DescribeTaskInfoRequest {
        Objects.requireNonNull(taskId, "taskId");
    }
}
