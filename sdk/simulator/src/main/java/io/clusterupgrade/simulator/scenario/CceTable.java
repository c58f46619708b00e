// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.CceClusterSpec;
import io.clusterupgrade.simulator.cce.CceScript;
import io.clusterupgrade.simulator.cce.CceUpgradePlan;
import io.clusterupgrade.simulator.cce.CceVersions;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceAddonCheck;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import io.clusterupgrade.simulator.scenario.yaml.ValueType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The keys of CCE. */
final class CceTable {
    private static final int MOST_NODES = 500;
    private static final String SCRIPT = "script";
    private static final String TASK = "task";
    private static final String NODES = "nodes";
    private static final String NAME = "name";
    private static final String NODE_POOLS = "nodePools";
    private static final String ADDON_CHECKS = "addonChecks";

    private static final ValueType<String> VERSION =
            Types.text("a version such as v1.29.13-r10", "v\\d{1,2}\\.\\d{1,3}(\\.\\d{1,4})?(-r\\d{1,4})?");

    private static final Table<CceClusterSpec> POOL = Table.<CceClusterSpec>named("a node pool")
            .required(NAME, Types.id(), "The name, which is part of the node names.")
            .required(NODES, Types.wholeNumber(0, MOST_NODES), "The number of nodes.")
            .build();

    private static final Table<CceClusterSpec> SNAPSHOT = Table.<CceClusterSpec>named("a snapshot")
            .required("age", Types.duration(), "The task time since its end.")
            .build();

    private static final Table<CceClusterSpec> DURATIONS = Table.<CceClusterSpec>named("a mapping with durations")
            .key(
                    "init",
                    Types.duration(),
                    "How long a task remains in phase Init; default 10s.",
                    CceClusterSpec::initDuration)
            .key(
                    "queuing",
                    Types.duration(),
                    "How long a task remains in phase Queuing; default 30s.",
                    CceClusterSpec::queuingDuration)
            .key(
                    "stage",
                    Types.duration(),
                    "How long each of the four stages of phase Running takes; default 5m.",
                    CceClusterSpec::stageDuration)
            .key(
                    "preCheckPart",
                    Types.duration(),
                    "How long each of the three parts of a pre-check takes; default 1m.",
                    CceClusterSpec::preCheckPartDuration)
            .key(
                    "preCheckValidity",
                    Types.duration(),
                    "How long a pre-check is valid; default 1d.",
                    CceClusterSpec::preCheckValidity)
            .key(
                    "snapshot",
                    Types.duration(),
                    "How long a snapshot takes; default 3m.",
                    CceClusterSpec::snapshotDuration)
            .key(
                    "nodeReset",
                    Types.duration(),
                    "How long the reset of a batch of nodes takes; default 5m.",
                    CceClusterSpec::nodeResetDuration)
            .build();

    private static final Table<SimulatedCceCluster> ADDON_CHECK = Table.<SimulatedCceCluster>named(
                    "a check of an add-on")
            .required("addon", Types.id(), "The template name of the add-on.")
            .required("version", Types.text(), "The version that it is checked for.")
            .key(
                    "status",
                    Types.text(),
                    "Init, Running, Failed, Success or another value; default: Failed with a risk, else Success.")
            .key("message", Types.text(), "The findings as text.")
            .key("risk", Types.id(), "The name of the risk; default none.")
            .key("level", Types.choice(List.of("Warning", "Fatal")), "The level of the risk; default Warning.")
            .key("age", Types.duration(), "The task time since it was created; default 0s.")
            .key("validity", Types.duration(), "How long it is valid after it was created; default 1d.")
            .build();

    private static final Table<CceUpgradePlan> UPGRADE = Table.<CceUpgradePlan>named(
                    "a mapping with the keys of an upgrade")
            .required("version", VERSION, "The version after the upgrade.")
            .key(
                    "batchSize",
                    Types.wholeNumber(1, MOST_NODES),
                    "The nodes in a batch; default 20.",
                    CceUpgradePlan::userDefinedStep)
            .flag("batchesPerPool", "Batches start anew with each pool.", CceUpgradePlan::batchesPerPool)
            .key(
                    "addons",
                    Types.mapOf("names of add-ons", Types.text()),
                    "Versions of add-ons that are upgraded, too.",
                    (plan, addons) -> addons.forEach(plan::addon))
            .flag("onlyUpgrade", "All checks are skipped.", CceUpgradePlan::onlyUpgrade)
            .build();

    private static final Table<SimulatedCceCluster> TASK_TABLE = Table.<SimulatedCceCluster>named("a task")
            .key(
                    "upgrade",
                    UPGRADE,
                    "An upgrade.",
                    (cluster, plan) -> cluster.startUpgrade(settings -> {
                        settings.targetVersion(plan.get("version", String.class).orElseThrow());
                        plan.applyTo(settings);
                    }))
            .exactlyOneOf("upgrade")
            .flag(
                    "hidden",
                    "The service does not show it.",
                    cluster -> cluster.script().hideTask(cluster.tasks().get(0).uid()))
            .build();

    private static final Table<CceClusterSpec> CLUSTER = Table.<CceClusterSpec>named("a cluster of CCE")
            .key(
                    "id",
                    Types.id(),
                    "The cluster id; default: derived from the number of the cluster.",
                    CceClusterSpec::id)
            .key(
                    NAME,
                    Types.id(),
                    "The cluster name, which is part of the node names; default cce-test.",
                    CceClusterSpec::name)
            .key("version", VERSION, "The version; default v1.29.13-r10.", CceClusterSpec::version)
            .key(
                    "suggestedPatch",
                    Types.text("a patch such as r12", "r\\d{1,4}"),
                    "A patch of the same release that is offered; default none.",
                    CceClusterSpec::suggestedPatch)
            .key(
                    "type",
                    Types.choice(List.of("VirtualMachine", "ARM64")),
                    "The type; default VirtualMachine.",
                    CceClusterSpec::type)
            .flag(
                    "fullVersionShown",
                    "The cluster shows its full version, as old ones do.",
                    CceClusterSpec::fullVersionShown)
            .flag(
                    "autopilot",
                    "It is an Autopilot cluster, which only the operations of Autopilot find.",
                    CceClusterSpec::autopilot)
            .key(
                    NODES,
                    Types.wholeNumber(0, MOST_NODES),
                    "The number of nodes in the default pool; default 2.",
                    CceClusterSpec::nodes)
            .key(
                    NODE_POOLS,
                    Types.listOf(POOL),
                    "Further node pools.",
                    (spec, pools) -> pools.forEach(pool -> spec.nodePool(
                            pool.get(NAME, String.class).orElseThrow(),
                            pool.get(NODES, Integer.class).orElseThrow())))
            .key(
                    "addons",
                    Types.mapOf("template names of add-ons", Types.text()),
                    "Versions of installed add-ons.",
                    (spec, addons) -> addons.forEach(spec::addon))
            .key(
                    "snapshots",
                    Types.listOf(SNAPSHOT),
                    "Successful snapshots, oldest first.",
                    (spec, snapshots) -> snapshots.forEach(snapshot ->
                            spec.snapshot(snapshot.get("age", Duration.class).orElseThrow())))
            .key(
                    "durations",
                    DURATIONS,
                    "How long things take, in task time.",
                    (spec, durations) -> durations.applyTo(spec))
            .key(ADDON_CHECKS, Types.listOf(ADDON_CHECK), "Checks of add-ons that the service lists.")
            .key("listLag", CceScriptTable.LIST_LAG, "When the service shows a new task.")
            .key(SCRIPT, CceScriptTable.TABLE, "Failures and delays.")
            .key(TASK, TASK_TABLE, "A task that is started at once, as by another user.")
            .check(CceTable::check)
            .build();

    private static final Table<CceVersions> VERSIONS = Table.<CceVersions>named("a mapping with the keys of versions")
            .flag(
                    "replace",
                    "Only these upgrade paths exist; otherwise they are in addition to the built-in ones.",
                    CceVersions::clear)
            .key(
                    "paths",
                    Types.mapOf("versions", Types.listOf(VERSION)),
                    "The versions offered to clusters of a version.",
                    (versions, paths) -> paths.forEach(
                            (version, targets) -> versions.offer(version, targets.toArray(String[]::new))))
            .build();

    static final Table<CceCloud> TABLE = Table.<CceCloud>named("a mapping with the keys of CCE")
            .key("versions", VERSIONS, "The upgrade paths.", (cloud, versions) -> versions.applyTo(cloud.versions()))
            .key(
                    "featureGates",
                    Types.mapOf("names of feature gates", Types.text()),
                    "Feature gates of upgrades.",
                    (cloud, gates) -> cloud.featureGates().putAll(gates))
            .key(
                    "clusters",
                    Types.listOf(CLUSTER),
                    "The clusters.",
                    (cloud, clusters) -> clusters.forEach(cluster -> add(cloud, cluster)))
            .check(cce -> ScenarioChecks.unique(cce.entries("clusters"), "id"))
            .build();

    private CceTable() {}

    private static void add(CceCloud cloud, Entry<CceClusterSpec> entry) {
        SimulatedCceCluster cluster = cloud.addCluster(entry::applyTo);
        entry.<SimulatedCceCluster>entries(ADDON_CHECKS)
                .forEach(check -> cluster.addAddonCheck(addonCheck(check, cluster.created())));
        entry.<CceScript>entry("listLag").ifPresent(lag -> lag.applyTo(cluster.script()));
        entry.<CceScript>entry(SCRIPT).ifPresent(script -> script.applyTo(cluster.script()));
        entry.<SimulatedCceCluster>entry(TASK).ifPresent(task -> task.applyTo(cluster));
    }

    private static CceAddonCheck addonCheck(Entry<SimulatedCceCluster> check, Instant now) {
        Instant created = now.minus(check.get("age", Duration.class).orElse(Duration.ZERO));
        Instant expires = created.plus(check.get("validity", Duration.class).orElse(Duration.ofDays(1)));
        String message = check.get("message", String.class).orElse("");
        CceAddonCheck passed = CceAddonCheck.passed(
                check.get("addon", String.class).orElseThrow(),
                check.get("version", String.class).orElseThrow(),
                created,
                expires);
        CceAddonCheck found = check.get("risk", String.class)
                .map(risk ->
                        passed.withRisk(risk, check.get("level", String.class).orElse("Warning"), message))
                .orElse(passed);
        return check.get("status", String.class)
                .map(status -> found.withStatus(status, message))
                .orElse(found);
    }

    private static void check(Entry<CceClusterSpec> cluster) {
        List<Entry<CceClusterSpec>> pools = cluster.entries(NODE_POOLS);
        ScenarioChecks.unique(pools, NAME);
        String name = cluster.get(NAME, String.class).orElse("cce-test");
        List<String> nodes = new ArrayList<>(
                names(name + "-node", cluster.get(NODES, Integer.class).orElse(2)));
        for (Entry<CceClusterSpec> pool : pools) {
            pool.get(NAME, String.class)
                    .ifPresent(poolName -> nodes.addAll(names(
                            name + "-" + poolName,
                            pool.get(NODES, Integer.class).orElse(0))));
        }
        List<String> addons = List.copyOf(cluster.<String>map("addons").keySet());
        cluster.<CceScript>entry(SCRIPT).ifPresent(script -> CceScriptTable.checkSubjects(script, nodes, addons));
        ScenarioChecks.trial(cluster, () -> add(new CceCloud(new VirtualClock()), cluster));
    }

    private static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(prefix + "-" + i);
        }
        return names;
    }
}
