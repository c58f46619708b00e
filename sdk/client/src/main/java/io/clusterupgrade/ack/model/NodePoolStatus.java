// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a node pool and its nodes stand (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param state how the node pool stands
 * @param totalNodes how many nodes it has
 * @param healthyNodes how many are healthy
 * @param failedNodes how many failed
 * @param initialNodes how many are being set up
 * @param offlineNodes how many cannot be reached
 * @param removingNodes how many are being removed
 * @param servingNodes how many are in progress
 * @param conditions what holds for it; empty in a list of node pools
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

    /** Gives what a response leaves out its neutral value. */
    public NodePoolStatus {
        state = state == null ? NodePoolState.ABSENT : state;
        conditions = ImmutableCopies.list(conditions);
    }

    static final NodePoolStatus EMPTY =
            new NodePoolStatus(NodePoolState.ABSENT, null, null, null, null, null, null, null, List.of());
}
