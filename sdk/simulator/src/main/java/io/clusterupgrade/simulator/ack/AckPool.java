// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckNode;
import io.clusterupgrade.simulator.ack.model.SimulatedAckNodePool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The mutable state of a node pool. Guarded by the lock of its cluster. */
final class AckPool {
    private final String id;
    private final String name;
    private final int number;
    private final List<AckWorker> workers = new ArrayList<>();

    AckPool(AckClusterSpec spec, int number, AckClusterSpec.Pool pool) {
        String seed = spec.id + "-pool-" + number;
        UUID uuid = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        this.id = "np" + uuid.toString().replace("-", "");
        this.name = pool.name();
        this.number = number;
        for (int node = 1; node <= pool.nodes(); node++) {
            workers.add(new AckWorker(spec.region, id, number, node, spec.version));
        }
    }

    static AckPool find(List<AckPool> pools, String id) {
        return pools.stream()
                .filter(pool -> pool.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new AckErrorException(404, "ErrorNodePoolNotFound", "no node pool with id " + id));
    }

    String id() {
        return id;
    }

    List<AckWorker> workers() {
        return workers;
    }

    /** Returns the nodes with these names, in the order of the pool; all nodes if there are no names. */
    List<AckWorker> workers(List<String> names) {
        for (String wanted : names) {
            if (workers.stream().noneMatch(worker -> worker.name().equals(wanted))) {
                throw AckErrorException.invalid("node_names: no node " + wanted + " in pool " + id);
            }
        }
        return workers.stream()
                .filter(worker -> names.isEmpty() || names.contains(worker.name()))
                .toList();
    }

    SimulatedAckNodePool snapshot(boolean busy) {
        List<AckNode> nodes = workers.stream().map(AckWorker::snapshot).toList();
        return new SimulatedAckNodePool(id, name, number == 1, busy ? "updating" : "active", nodes);
    }
}
