// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to the removal of a node component (see sdk/docs/wire/ack.md#node-components).
 *
 * @param clusterId the cluster
 * @param taskId the id of the task, for {@code client.task(taskId)}
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-deletenodepoolcomponentinstance">vendor's documentation</a>
 * @since 0.1.0
 */
public record DeleteNodePoolComponentInstanceResponse(
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("task_id") @Nullable String taskId,
        @JsonProperty("request_id") @Nullable String requestId) {}
