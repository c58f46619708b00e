// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The settings of a task.
 *
 * @param type task type on the wire
 * @param target the target of its change
 * @param parameters the parameters of the request
 * @param phases at least one
 * @param pausePolicy when it pauses automatically
 * @param maxFailedNodes how many nodes may fail before the task fails
 * @param onSuccess receives the instant of its success
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
