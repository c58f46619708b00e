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
 * @param onControlPlane receives the instant at which the control plane is done
 */
record AckTaskOrder(
        String type,
        SimulatedAckTask.Target target,
        Map<String, Object> parameters,
        List<AckPhase> phases,
        AckPausePolicy pausePolicy,
        int maxFailedNodes,
        Consumer<Instant> onControlPlane) {
    static final String CLUSTER_UPGRADE = "cluster_upgrade";
    static final String NODEPOOL_UPGRADE = "nodepool_upgrade";
    static final String ADDON_UPGRADE = "cluster_addon_upgrade";

    boolean isType(String other) {
        return type.equals(other);
    }

    /** Returns the index of the phase of the control plane; -1 if there is none. */
    int controlPlane() {
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).kind() == AckPhase.Kind.CONTROL_PLANE) {
                return i;
            }
        }
        return -1;
    }

    boolean isTarget(String id) {
        return target.id().equals(id);
    }
}
