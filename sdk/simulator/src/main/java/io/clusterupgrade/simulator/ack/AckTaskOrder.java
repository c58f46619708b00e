// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A task to be started.
 *
 * @param type task type on the wire
 * @param target what it changes
 * @param parameters what was asked for
 * @param phases at least one
 * @param pausePolicy when it is held by itself
 * @param maxFailedNodes how many nodes may fail before the task does
 * @param onSuccess told the instant of its success
 */
record AckTaskOrder(
        String type,
        SimulatedAckTask.Target target,
        Map<String, Object> parameters,
        List<AckPhase> phases,
        AckPausePolicy pausePolicy,
        int maxFailedNodes,
        Consumer<Instant> onSuccess) {
    static final String CLUSTER_UPGRADE = "cluster_upgrade";
    static final String NODEPOOL_UPGRADE = "nodepool_upgrade";
    static final String ADDON_UPGRADE = "cluster_addon_upgrade";

    boolean isType(String other) {
        return type.equals(other);
    }

    boolean isTarget(String id) {
        return target.id().equals(id);
    }
}
