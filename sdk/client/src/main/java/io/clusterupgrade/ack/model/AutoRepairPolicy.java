// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a node pool repairs nodes by itself (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param restartNode whether nodes may be restarted
 * @param approvalRequired whether a person must agree first
 * @param autoRepairPolicyId the repair policy
 * @param maxParallelRepairingNodes how many nodes at once: a number or a percentage, {@code n} or {@code n%}
 * @param maxUnhealthyNodesThreshold above how many unhealthy nodes nothing is repaired any more
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record AutoRepairPolicy(
        @JsonProperty("restart_node") @Nullable Boolean restartNode,
        @JsonProperty("approval_required") @Nullable Boolean approvalRequired,
        @JsonProperty("auto_repair_policy_id") @Nullable String autoRepairPolicyId,

        @JsonProperty("max_parallel_repairing_nodes") @Nullable String maxParallelRepairingNodes,

        @JsonProperty("max_unhealthy_nodes_threshold") @Nullable String maxUnhealthyNodesThreshold) {}
