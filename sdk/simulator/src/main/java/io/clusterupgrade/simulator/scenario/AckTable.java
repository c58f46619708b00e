// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.ack.AckClusterSpec;
import io.clusterupgrade.simulator.ack.AckScript;
import io.clusterupgrade.simulator.ack.AckVersionTable;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import io.clusterupgrade.simulator.scenario.yaml.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The keys of ACK. */
final class AckTable {
    private static final int MOST_NODES = 500;
    private static final String SCRIPT = "script";
    private static final String TASK = "task";
    private static final String NODES = "nodes";
    private static final String NAME = "name";
    private static final String NODE_POOLS = "nodePools";
    private static final int DEFAULT_NODES = 3;

    static final ValueType<String> VERSION =
            Types.text("a version such as 1.32.1-aliyun.1", "\\d{1,2}\\.\\d{1,3}\\.\\d{1,4}(-aliyun\\.\\d{1,4})?");

    private static final Table<AckClusterSpec> POOL = Table.<AckClusterSpec>named("a node pool")
            .required(NAME, Types.id(), "The name.")
            .required(NODES, Types.wholeNumber(0, MOST_NODES), "The number of nodes.")
            .build();

    private static final Table<AckClusterSpec> VULNERABILITY = Table.<AckClusterSpec>named("a vulnerability")
            .required(NAME, Types.id(), "The name.")
            .required("necessity", Types.choice(List.of("asap", "later", "nntf")), "How urgent its repair is.")
            .build();

    private static final Table<AckClusterSpec> DURATIONS = Table.<AckClusterSpec>named("a mapping with durations")
            .key(
                    "precheck",
                    Types.duration(),
                    "How long the pre-check of a task takes; default 2m.",
                    AckClusterSpec::precheckDuration)
            .key(
                    "controlPlane",
                    Types.duration(),
                    "How long the control plane takes; default 8m.",
                    AckClusterSpec::controlPlaneDuration)
            .key(
                    "node",
                    Types.duration(),
                    "How long each node or batch of nodes takes; default 2m.",
                    AckClusterSpec::nodeDuration)
            .key("addon", Types.duration(), "How long each add-on takes; default 1m.", AckClusterSpec::addonDuration)
            .key("check", Types.duration(), "How long a check takes; default 1m.", AckClusterSpec::checkDuration)
            .build();

    private static final Table<AckClusterSpec> CLUSTER = Table.<AckClusterSpec>named("a cluster of ACK")
            .key(
                    "id",
                    Types.id(),
                    "The cluster id; default: derived from the number of the cluster.",
                    AckClusterSpec::id)
            .key(NAME, Types.id(), "The cluster name; default ack-test.", AckClusterSpec::name)
            .key("region", Types.id(), "The region; default cn-shanghai.", AckClusterSpec::region)
            .key("version", VERSION, "The version; default 1.32.1-aliyun.1.", AckClusterSpec::version)
            .key(
                    NODES,
                    Types.wholeNumber(0, MOST_NODES),
                    "The number of nodes in the default pool; default 3.",
                    AckClusterSpec::nodes)
            .key(
                    NODE_POOLS,
                    Types.listOf(POOL),
                    "Further node pools.",
                    (spec, pools) -> pools.forEach(pool -> spec.nodePool(
                            pool.get(NAME, String.class).orElseThrow(),
                            pool.get(NODES, Integer.class).orElseThrow())))
            .key(
                    "addons",
                    Types.mapOf("names of add-ons", Types.text()),
                    "Versions of add-ons, in addition to coredns and metrics-server.",
                    (spec, addons) -> addons.forEach(spec::addon))
            .key(
                    "vulnerabilities",
                    Types.listOf(VULNERABILITY),
                    "Vulnerabilities that all nodes have.",
                    (spec, all) -> all.forEach(one -> spec.vulnerability(
                            one.get(NAME, String.class).orElseThrow(),
                            one.get("necessity", String.class).orElseThrow())))
            .key(
                    "durations",
                    DURATIONS,
                    "How long things take, in task time.",
                    (spec, durations) -> durations.applyTo(spec))
            .flag("olderDeployment", "GetUpgradeStatus and its siblings still exist.", AckClusterSpec::olderDeployment)
            .key("listLag", AckScriptTable.LIST_LAG, "When the service shows the next new task.")
            .key(SCRIPT, AckScriptTable.TABLE, "Failures and delays.")
            .key(TASK, AckTaskTable.TABLE, "A task that is started at once, as by another user.")
            .check(AckTable::check)
            .build();

    private static final Table<AckVersionTable> VERSIONS = Table.<AckVersionTable>named(
                    "a mapping with the keys of versions")
            .key(
                    "added",
                    Types.listOf(VERSION),
                    "Versions in addition to the built-in ones.",
                    (table, versions) -> versions.forEach(table::offer))
            .key(
                    "removed",
                    Types.listOf(VERSION),
                    "Versions to which no cluster can be upgraded.",
                    (table, versions) -> versions.forEach(table::withdraw))
            .build();

    static final Table<AckCloud> TABLE = Table.<AckCloud>named("a mapping with the keys of ACK")
            .key("versions", VERSIONS, "The known versions.", (cloud, versions) -> versions.applyTo(cloud.versions()))
            .key(
                    "clusters",
                    Types.listOf(CLUSTER),
                    "The clusters.",
                    (cloud, clusters) -> clusters.forEach(cluster -> add(cloud, cluster)))
            .check(ack -> ScenarioChecks.unique(ack.entries("clusters"), "id"))
            .build();

    private AckTable() {}

    private static void add(AckCloud cloud, Entry<AckClusterSpec> entry) {
        SimulatedAckCluster cluster = cloud.addCluster(entry::applyTo);
        entry.<AckScript>entry("listLag").ifPresent(lag -> lag.applyTo(cluster.script()));
        entry.<AckScript>entry(SCRIPT).ifPresent(script -> script.applyTo(cluster.script()));
        entry.<SimulatedAckCluster>entry(TASK).ifPresent(task -> task.applyTo(cluster));
    }

    private static void check(Entry<AckClusterSpec> cluster) {
        List<Entry<AckClusterSpec>> pools = cluster.entries(NODE_POOLS);
        ScenarioChecks.unique(pools, NAME);
        int nodes = cluster.get(NODES, Integer.class).orElse(DEFAULT_NODES)
                + pools.stream()
                        .mapToInt(pool -> pool.get(NODES, Integer.class).orElse(0))
                        .sum();
        List<String> addons = new ArrayList<>(List.of("coredns", "metrics-server"));
        addons.addAll(cluster.<String>map("addons").keySet());
        List<String> poolNames = new ArrayList<>(List.of("default-nodepool"));
        pools.forEach(pool -> pool.get(NAME, String.class).ifPresent(poolNames::add));
        cluster.<AckScript>entry(SCRIPT).ifPresent(script -> AckScriptTable.checkReferences(script, nodes, addons));
        cluster.<SimulatedAckCluster>entry(TASK).ifPresent(task -> AckTaskTable.checkPool(task, poolNames));
        ScenarioChecks.trial(cluster, () -> add(new AckCloud(new VirtualClock()), cluster));
    }
}
