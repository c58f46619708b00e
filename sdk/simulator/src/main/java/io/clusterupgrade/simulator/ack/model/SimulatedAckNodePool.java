// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

import java.util.List;
import java.util.Optional;

/**
 * A node pool at one instant of task time.
 *
 * @param id {@code np} and 32 hex digits
 * @param name its name
 * @param isDefault whether it is the cluster's first
 * @param state {@code updating} while one of its tasks is running or held, else {@code active}
 *     (see sdk/docs/wire/ack.md#node-pool-state)
 * @param nodes its nodes
 * @since 0.1.0
 */
public record SimulatedAckNodePool(String id, String name, boolean isDefault, String state, List<AckNode> nodes) {
    /** A pool with a copy of these nodes. */
    public SimulatedAckNodePool {
        nodes = List.copyOf(nodes);
    }

    /** The oldest version among its nodes; empty without nodes. */
    public Optional<String> kubeletVersion() {
        return nodes.stream().map(AckNode::kubeletVersion).min(AckVersionOrder.OLDEST_FIRST);
    }
}
