// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckInspection;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The inspections of a cluster, with their reports. A request with a client token that was used before starts nothing and has the same response; for how
 * long the service remembers a token is not documented, here it is forever. Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckInspections {
    private final Object lock;
    private final AckClusterSpec spec;
    private final AckTaskStore tasks;
    private final InstantSource taskTime;
    private final List<SimulatedAckInspection> inspections = new ArrayList<>();
    private final Map<String, String> byToken = new HashMap<>();

    AckInspections(Object lock, AckClusterSpec spec, AckTaskStore tasks, InstantSource taskTime) {
        this.lock = lock;
        this.spec = spec;
        this.tasks = tasks;
        this.taskTime = taskTime;
    }

    /** Starts an inspection; the client token is empty if there is none. */
    public SimulatedAckInspection start(String clientToken) {
        synchronized (lock) {
            tasks.settle();
            String known = byToken.get(clientToken);
            if (known != null) {
                return get(known);
            }
            String seed = spec.id + "-inspection-" + (inspections.size() + 1);
            String id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .replace("-", "");
            String taskId = tasks.start(new AckTaskOrder(
                            "cluster_inspect",
                            new SimulatedAckTask.Target(spec.id, "cluster"),
                            Map.of(),
                            List.of(AckPhase.of(AckPhase.Kind.INSPECTION, spec.checkDuration)),
                            AckPausePolicy.NOT_PAUSE,
                            0,
                            done -> {}))
                    .id();
            inspections.add(new SimulatedAckInspection(id, taskId, taskTime.instant(), null));
            if (!clientToken.isEmpty()) {
                byToken.put(clientToken, id);
            }
            return get(id);
        }
    }

    /** Returns all inspections, newest first. */
    public List<SimulatedAckInspection> all() {
        synchronized (lock) {
            List<SimulatedAckInspection> newestFirst = new ArrayList<>();
            inspections.forEach(inspection -> newestFirst.add(0, settled(inspection)));
            return newestFirst;
        }
    }

    /** Returns an inspection; an unknown id is rejected with 404 ErrorReportNotFound, which is the simulator's choice. */
    public SimulatedAckInspection get(String id) {
        return all().stream()
                .filter(inspection -> inspection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AckErrorException(404, "ErrorReportNotFound", "no report with id " + id));
    }

    private SimulatedAckInspection settled(SimulatedAckInspection inspection) {
        SimulatedAckTask task = tasks.get(inspection.taskId());
        Instant end = task.state().equals("running") || task.state().equals("paused") ? null : task.updated();
        return new SimulatedAckInspection(inspection.id(), inspection.taskId(), inspection.started(), end);
    }
}
