// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.ack.AckNodePoolPlan;
import io.clusterupgrade.simulator.ack.AckPausePolicy;
import io.clusterupgrade.simulator.ack.AckUpgradePlan;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckNodePool;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.util.Arrays;
import java.util.List;

/** The keys of the task that a cluster of ACK has from the start. */
final class AckTaskTable {
    private static final String POOL = "pool";
    private static final String POOL_UPGRADE = "nodePoolUpgrade";

    private static final Table<AckUpgradePlan> UPGRADE = Table.<AckUpgradePlan>named(
                    "a mapping with the keys of an upgrade")
            .key(
                    "version",
                    AckTable.VERSION,
                    "The version after the upgrade; default 1.33.3-aliyun.1.",
                    AckUpgradePlan::nextVersion)
            .key("masterOnly", Types.flag(), "Only the control plane is upgraded.", AckUpgradePlan::masterOnly)
            .key(
                    "maxParallelism",
                    Types.wholeNumber(1, 100),
                    "The nodes in a batch; default 1.",
                    AckUpgradePlan::maxParallelism)
            .flag("strict", "The checks of the service apply.", AckUpgradePlan::strict)
            .build();

    private static final Table<AckNodePoolPlan> NODE_POOL_UPGRADE = Table.<AckNodePoolPlan>named(
                    "a mapping with the keys of a node pool upgrade")
            .key(POOL, Types.id(), "The name of the pool; default default-nodepool.")
            .key(
                    "version",
                    AckTable.VERSION,
                    "The version after the upgrade; default: that of the control plane.",
                    AckNodePoolPlan::kubernetesVersion)
            .key(
                    "nodeNames",
                    Types.listOf(Types.id()),
                    "The names of the nodes; default: all of the pool.",
                    AckNodePoolPlan::nodeNames)
            .key(
                    "maxParallelism",
                    Types.wholeNumber(1, 10),
                    "The nodes in a batch; default 10.",
                    AckNodePoolPlan::maxParallelism)
            .key(
                    "batchIntervalMinutes",
                    Types.wholeNumber(0, 120),
                    "The minutes between two batches: 0, or 5 to 120; default 0.",
                    AckNodePoolPlan::batchInterval)
            .key(
                    "pausePolicy",
                    Types.choice(
                            Arrays.stream(AckPausePolicy.values())
                                    .map(AckPausePolicy::value)
                                    .toList(),
                            AckPausePolicy::of),
                    "When it pauses by itself; default NotPause.",
                    AckNodePoolPlan::pausePolicy)
            .key(
                    "maxFailedNodes",
                    Types.wholeNumber(0, 500),
                    "How many nodes may fail; default 0.",
                    AckNodePoolPlan::maxFailedNodes)
            .build();

    static final Table<SimulatedAckCluster> TABLE = Table.<SimulatedAckCluster>named("a task")
            .key(
                    "upgrade",
                    UPGRADE,
                    "An upgrade of the cluster.",
                    (cluster, plan) -> cluster.startUpgrade(plan::applyTo))
            .key(
                    POOL_UPGRADE,
                    NODE_POOL_UPGRADE,
                    "An upgrade of a node pool.",
                    (cluster, plan) -> cluster.startNodePoolUpgrade(poolId(cluster, poolName(plan)), plan::applyTo))
            .key(
                    "addonUpgrade",
                    Types.mapOf("names of add-ons", Types.text()),
                    "The next versions of add-ons.",
                    SimulatedAckCluster::startAddonUpgrade)
            .exactlyOneOf("upgrade", POOL_UPGRADE, "addonUpgrade")
            .flag(
                    "hidden",
                    "The service does not show it.",
                    cluster -> cluster.script()
                            .hideTask(cluster.tasks().all().get(0).id()))
            .build();

    private AckTaskTable() {}

    private static String poolName(Entry<AckNodePoolPlan> plan) {
        return plan.get(POOL, String.class).orElse("default-nodepool");
    }

    private static String poolId(SimulatedAckCluster cluster, String name) {
        return cluster.nodePools().stream()
                .filter(pool -> pool.name().equals(name))
                .map(SimulatedAckNodePool::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no node pool " + name));
    }

    /** Reports the name of a node pool that does not exist. */
    static void checkPool(Entry<SimulatedAckCluster> task, List<String> pools) {
        task.<AckNodePoolPlan>entry(POOL_UPGRADE)
                .ifPresent(plan -> ScenarioChecks.known(plan, POOL, poolName(plan), pools, "node pool"));
    }
}
