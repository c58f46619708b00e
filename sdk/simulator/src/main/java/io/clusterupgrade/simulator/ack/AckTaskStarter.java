// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckVersionOrder;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Checks and starts tasks. Guarded by the lock of its cluster; the caller has brought its tasks up to date. */
final class AckTaskStarter {
    private final AckClusterSpec spec;
    private final AckVersionTable versions;
    private final AckTaskStore tasks;
    private final AckClusterVersion version;
    private final List<AckPool> pools;
    private final AckAddonStore addons;

    AckTaskStarter(
            AckClusterSpec spec,
            AckVersionTable versions,
            AckTaskStore tasks,
            AckClusterVersion version,
            List<AckPool> pools,
            AckAddonStore addons) {
        this.spec = spec;
        this.versions = versions;
        this.tasks = tasks;
        this.version = version;
        this.pools = pools;
        this.addons = addons;
    }

    String upgrade(AckUpgradePlan plan, String now) {
        rejectWhile(order -> true);
        List<AckWorker> workers =
                pools.stream().flatMap(pool -> pool.workers().stream()).toList();
        if (plan.strict) {
            rejectUnlessUpgradable(now, plan.nextVersion, workers);
        }
        List<AckPhase> phases = new ArrayList<>();
        phases.add(AckPhase.of(AckPhase.Kind.PRECHECK, spec.precheck));
        phases.add(AckPhase.of(AckPhase.Kind.CONTROL_PLANE, spec.controlPlane));
        phases.addAll(plan.nodePhases(workers, spec.node));
        return start(
                AckTaskOrder.CLUSTER_UPGRADE,
                plan.parameters(),
                phases,
                done -> version.upgraded(plan.nextVersion, done));
    }

    String nodePoolUpgrade(String poolId, AckNodePoolPlan plan, String now) {
        AckPool pool = AckPool.find(pools, poolId);
        String target = plan.kubernetesVersion.isEmpty() ? now : plan.kubernetesVersion;
        List<AckWorker> workers = pool.workers(plan.nodeNames);
        rejectWhile(order -> order.isType(AckTaskOrder.CLUSTER_UPGRADE) || order.isTarget(poolId));
        rejectNodeVersion(now, target, workers);
        List<AckPhase> phases = new ArrayList<>();
        phases.add(AckPhase.of(AckPhase.Kind.PRECHECK, spec.precheck));
        phases.addAll(AckBatches.of(workers, target, plan.maxParallelism, spec.node, plan.batchInterval()));
        return tasks.start(new AckTaskOrder(
                        AckTaskOrder.NODEPOOL_UPGRADE,
                        new SimulatedAckTask.Target(poolId, "nodepool"),
                        plan.parameters(target),
                        phases,
                        plan.pausePolicy,
                        plan.maxFailedNodes,
                        done -> {}))
                .id();
    }

    String addonUpgrade(Map<String, String> targets) {
        List<AckPhase> phases = addons.phases(targets, spec.addon);
        if (phases.isEmpty()) {
            throw AckErrorException.invalid("no add-on is named");
        }
        rejectWhile(order -> order.isType(AckTaskOrder.CLUSTER_UPGRADE) || order.isType(AckTaskOrder.ADDON_UPGRADE));
        return start(AckTaskOrder.ADDON_UPGRADE, new LinkedHashMap<>(targets), phases, done -> {});
    }

    private String start(
            String type, Map<String, Object> parameters, List<AckPhase> phases, Consumer<Instant> onControlPlane) {
        SimulatedAckTask.Target target = new SimulatedAckTask.Target(spec.id, "cluster");
        return tasks.start(
                        new AckTaskOrder(type, target, parameters, phases, AckPausePolicy.NOT_PAUSE, 0, onControlPlane))
                .id();
    }

    private void rejectWhile(Predicate<AckTaskOrder> kind) {
        if (tasks.isActive(kind)) {
            throw AckErrorException.wrongState("a task of the cluster is in progress");
        }
    }

    private void rejectUnlessUpgradable(String now, String next, List<AckWorker> workers) {
        if (!versions.upgradableFrom(now).contains(next)) {
            throw AckErrorException.invalid("next_version " + next + " is not offered to " + now);
        }
        if (workers.stream().anyMatch(worker -> isOlder(worker.kubeletVersion(), now))) {
            throw AckErrorException.wrongState("nodes are older than the control plane");
        }
    }

    private static void rejectNodeVersion(String now, String target, List<AckWorker> workers) {
        if (isOlder(now, target)) {
            throw AckErrorException.invalid("kubernetes_version " + target + " is above the control plane");
        }
        if (workers.stream().anyMatch(worker -> isOlder(target, worker.kubeletVersion()))) {
            throw AckErrorException.invalid("kubernetes_version " + target + " is below a node");
        }
    }

    private static boolean isOlder(String left, String right) {
        return AckVersionOrder.OLDEST_FIRST.compare(left, right) < 0;
    }
}
