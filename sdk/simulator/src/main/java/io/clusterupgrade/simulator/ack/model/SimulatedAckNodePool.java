// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

import java.util.List;
import java.util.Optional;

/**
 * A node pool at one instant of task time.
 *
 * @param id {@code np} and 32 hex digits
 * @param name its name
 * @param isDefault whether it is the default pool of the cluster
 * @param state {@code updating} while one of its tasks is running or paused, else {@code active}
 *     (see sdk/docs/wire/ack.md#node-pool-state)
 * @param nodes its nodes
 * @since 0.1.0
 */
public record SimulatedAckNodePool(String id, String name, boolean isDefault, String state, List<AckNode> nodes) {
    /** Copies the list. */
    public SimulatedAckNodePool {
        nodes = List.copyOf(nodes);
    }

    /** Returns the oldest version of its nodes; empty if it has no nodes. */
    public Optional<String> kubeletVersion() {
        return nodes.stream().map(AckNode::kubeletVersion).min(AckVersionOrder.OLDEST_FIRST);
    }
}
