// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to a change of a cluster that the service has accepted (see sdk/docs/wire/ack.md#modifycluster).
 *
 * @param clusterId the cluster
 * @param requestId the service's id of the request
 * @param taskId the id of the task, for {@code client.task(taskId)}
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-modifycluster">vendor's documentation</a>
 * @since 0.1.0
 */
public record ModifyClusterResponse(
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("request_id") @Nullable String requestId,
        @JsonProperty("task_id") @Nullable String taskId) {}
