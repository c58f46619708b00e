// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to the start of a fix (see sdk/docs/wire/ack.md#vulnerabilities).
 *
 * @param taskId the id of the task, for {@code client.task(taskId)}
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-fixnodepoolvuls">vendor's documentation</a>
 * @since 0.1.0
 */
public record FixNodePoolVulsResponse(
        @JsonProperty("task_id") @Nullable String taskId) {}
