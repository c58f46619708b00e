// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The policy by which a node pool repairs nodes automatically (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param restartNode whether nodes may be restarted
 * @param approvalRequired whether a user must approve a repair first
 * @param autoRepairPolicyId the repair policy
 * @param maxParallelRepairingNodes the maximum number of nodes that are repaired at the same time: a number {@code n}
 *     or a percentage {@code n%}
 * @param maxUnhealthyNodesThreshold the number of unhealthy nodes above which no node is repaired
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record AutoRepairPolicy(
        @JsonProperty("restart_node") @Nullable Boolean restartNode,
        @JsonProperty("approval_required") @Nullable Boolean approvalRequired,
        @JsonProperty("auto_repair_policy_id") @Nullable String autoRepairPolicyId,

        @JsonProperty("max_parallel_repairing_nodes") @Nullable String maxParallelRepairingNodes,

        @JsonProperty("max_unhealthy_nodes_threshold") @Nullable String maxUnhealthyNodesThreshold) {}
