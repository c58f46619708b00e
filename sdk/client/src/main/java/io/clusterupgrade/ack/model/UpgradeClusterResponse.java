// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to the start of an upgrade of a cluster (see sdk/docs/wire/ack.md#upgradecluster). Until 2024 the
 * response was empty: all components are null then.
 *
 * @param clusterId the cluster
 * @param requestId the service's id of the request
 * @param taskId the id of the task, for {@code client.task(taskId)}; null when the response does not have it
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradecluster">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeClusterResponse(
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("request_id") @Nullable String requestId,
        @JsonProperty("task_id") @Nullable String taskId) {}
