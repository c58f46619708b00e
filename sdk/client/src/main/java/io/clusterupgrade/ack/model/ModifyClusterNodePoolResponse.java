// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to a change of a node pool (see sdk/docs/wire/ack.md#modifyclusternodepool).
 *
 * @param nodepoolId the node pool
 * @param taskId the id of the task, for {@code client.task(taskId)}
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-modifyclusternodepool">vendor's documentation</a>
 * @since 0.1.0
 */
public record ModifyClusterNodePoolResponse(
        @JsonProperty("nodepool_id") @Nullable String nodepoolId,
        @JsonProperty("task_id") @Nullable String taskId,
        @JsonProperty("request_id") @Nullable String requestId) {}
