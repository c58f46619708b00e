// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a node pool and its nodes (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param state the state of the node pool
 * @param totalNodes the number of nodes
 * @param healthyNodes the number of healthy nodes
 * @param failedNodes the number of failed nodes
 * @param initialNodes the number of nodes that are being set up
 * @param offlineNodes the number of nodes that cannot be reached
 * @param removingNodes the number of nodes that are being removed
 * @param servingNodes the number of nodes in service
 * @param conditions its conditions; empty in a list of node pools
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolStatus(
        @JsonProperty("state") NodePoolState state,
        @JsonProperty("total_nodes") @Nullable Long totalNodes,
        @JsonProperty("healthy_nodes") @Nullable Long healthyNodes,
        @JsonProperty("failed_nodes") @Nullable Long failedNodes,
        @JsonProperty("initial_nodes") @Nullable Long initialNodes,
        @JsonProperty("offline_nodes") @Nullable Long offlineNodes,
        @JsonProperty("removing_nodes") @Nullable Long removingNodes,
        @JsonProperty("serving_nodes") @Nullable Long servingNodes,
        @JsonProperty("conditions") List<NodePoolCondition> conditions) {

    public NodePoolStatus {
        state = state == null ? NodePoolState.ABSENT : state;
        conditions = ImmutableCopies.list(conditions);
    }

    static final NodePoolStatus EMPTY =
            new NodePoolStatus(NodePoolState.ABSENT, null, null, null, null, null, null, null, List.of());
}
