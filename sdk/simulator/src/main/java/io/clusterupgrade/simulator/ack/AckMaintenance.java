// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckNode;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.ack.model.SimulatedAckVulnerability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The maintenance of a cluster's nodes: scans for vulnerabilities and their fixes, repairs, operations on a node. Each starts a task;
 * the types of these tasks are the simulator's choice, because no document names them. Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckMaintenance {
    private final Object lock;
    private final AckClusterSpec spec;
    private final AckTaskStore tasks;
    private final List<AckPool> pools;
    private final Map<String, Set<String>> fixed = new HashMap<>();
    private boolean scanned;

    AckMaintenance(Object lock, AckClusterSpec spec, AckTaskStore tasks, List<AckPool> pools) {
        this.lock = lock;
        this.spec = spec;
        this.tasks = tasks;
        this.pools = pools;
    }

    /** Returns the vulnerabilities of a node that the last scan found; empty before the first scan has ended. */
    public List<SimulatedAckVulnerability> vulnerabilities(AckNode node) {
        synchronized (lock) {
            tasks.settle();
            return spec.vulnerabilities.stream()
                    .filter(found -> scanned && !fixedOn(found.name()).contains(node.name()))
                    .toList();
        }
    }

    /** Starts a scan and returns its task id. */
    public String startScan() {
        synchronized (lock) {
            tasks.settle();
            AckPhase.Item item = new AckPhase.Item(1, "scan", spec.id, () -> scanned = true);
            return start(
                    "cluster_vuls_scan",
                    new SimulatedAckTask.Target(spec.id, "cluster"),
                    Map.of(),
                    List.of(new AckPhase(AckPhase.Kind.SCAN, spec.checkDuration, List.of(item))));
        }
    }

    /**
     * Starts a fix of vulnerabilities on nodes of a pool, all of them if none is named, and returns its task id. Rejected with 400
     * InvalidParameter for a vulnerability that no scan has found, with 400 ErrorClusterState while the cluster or the pool has a task
     * in progress.
     */
    public String startFix(String poolId, List<String> names, List<String> nodeNames, int maxParallelism) {
        synchronized (lock) {
            for (String name : names) {
                tasks.settle();
                if (!scanned
                        || spec.vulnerabilities.stream()
                                .noneMatch(known -> known.name().equals(name))) {
                    throw AckErrorException.invalid("vuls: no scan has found " + name);
                }
            }
            return onNodes(
                    "nodepool_vuls_fix",
                    poolId,
                    nodeNames,
                    maxParallelism,
                    worker -> names.forEach(name -> fixedOn(name).add(worker.name())));
        }
    }

    /** Starts a repair of nodes of a pool, all of them if none is named, and returns its task id; rejected as a fix is. */
    public String startRepair(String poolId, List<String> nodeNames) {
        synchronized (lock) {
            return onNodes("nodepool_repair", poolId, nodeNames, Integer.MAX_VALUE, worker -> {});
        }
    }

    /** Starts an operation on one node and returns its task id; rejected as a fix is. */
    public String startNodeOperation(String poolId, String nodeName) {
        synchronized (lock) {
            return onNodes("node_operation", poolId, List.of(nodeName), 1, worker -> {});
        }
    }

    private interface Change {
        void apply(AckWorker worker);
    }

    private String onNodes(String type, String poolId, List<String> nodeNames, int maxParallelism, Change change) {
        tasks.settle();
        List<AckWorker> workers = AckPool.find(pools, poolId).workers(nodeNames);
        if (tasks.isActive(order -> order.isType(AckTaskOrder.CLUSTER_UPGRADE) || order.isTarget(poolId))) {
            throw AckErrorException.wrongState("a task of the cluster is in progress");
        }
        if (workers.isEmpty()) {
            throw AckErrorException.invalid("the node pool has no nodes");
        }
        return start(
                type,
                new SimulatedAckTask.Target(poolId, "nodepool"),
                Map.of("nodes", nodeNames),
                batches(workers, maxParallelism, spec.node, change));
    }

    private static List<AckPhase> batches(List<AckWorker> workers, int size, Duration each, Change change) {
        List<AckPhase> batches = new ArrayList<>();
        List<AckPhase.Item> items = new ArrayList<>();
        for (int number = 1; number <= workers.size(); number++) {
            AckWorker worker = workers.get(number - 1);
            items.add(new AckPhase.Item(
                    number, AckPhase.nodeKey(number), worker.instanceId(), () -> change.apply(worker)));
            if (items.size() == size || number == workers.size()) {
                batches.add(new AckPhase(AckPhase.Kind.NODE_CHANGE, each, List.copyOf(items)));
                items.clear();
            }
        }
        return batches;
    }

    private String start(
            String type, SimulatedAckTask.Target target, Map<String, Object> parameters, List<AckPhase> phases) {
        return tasks.start(new AckTaskOrder(type, target, parameters, phases, AckPausePolicy.NOT_PAUSE, 0, done -> {}))
                .id();
    }

    private Set<String> fixedOn(String vulnerability) {
        return fixed.computeIfAbsent(vulnerability, name -> new HashSet<>());
    }
}
