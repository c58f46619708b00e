// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.CssAzPlan;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.css.CssScript;
import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.time.Duration;
import java.util.List;

/** The keys of CSS. */
final class CssTable {
    private static final int MOST_NODES = 200;
    private static final String TASK = "task";
    private static final String SCRIPT = "script";

    private static final Table<CssClusterSpec> IMAGE = Table.<CssClusterSpec>named("a target image")
            .required("id", Types.id(), "The image id.")
            .required(
                    "name", Types.text(), "The display name, such as 7.10.2_25.2.0_0611; later ones are newer builds.")
            .key("description", Types.text(), "Free text.")
            .key("engine", Types.id(), "The engine; default elasticsearch.")
            .required("version", Types.id(), "The engine version after the upgrade.")
            .key("priority", Types.wholeNumber(0, 1_000), "The rank among the images, higher first; default 21.")
            .build();

    private static final Table<CssClusterSpec> SNAPSHOT = Table.<CssClusterSpec>named("a snapshot")
            .required("name", Types.id(), "The name.")
            .required("age", Types.duration(), "The task time since its end.")
            .build();

    private static final Table<CssClusterSpec> STEP = Table.<CssClusterSpec>named("the duration of a step")
            .required("step", Types.index(CssScript.stepNames()), "The step.")
            .required("time", Types.duration(), "How long it takes on each node.")
            .build();

    private static final Table<CssClusterSpec> DURATIONS = Table.<CssClusterSpec>named("a mapping with durations")
            .key(
                    "step",
                    Types.duration(),
                    "How long every step of every node takes; default 5m for data migration, 30s for the rest.",
                    CssClusterSpec::stepDuration)
            .key(
                    "steps",
                    Types.listOf(STEP),
                    "How long single steps take.",
                    (spec, steps) -> steps.forEach(step -> spec.stepDuration(
                            step.get("step", Integer.class).orElseThrow(),
                            step.get("time", Duration.class).orElseThrow())))
            .key(
                    "snapshot",
                    Types.duration(),
                    "How long a snapshot takes; default 10m.",
                    CssClusterSpec::snapshotDuration)
            .key("restart", Types.duration(), "How long a restart takes; default 5m.", CssClusterSpec::restartDuration)
            .key(
                    "replacement",
                    Types.duration(),
                    "How long the replacement of a node takes; default 15m.",
                    CssClusterSpec::replaceDuration)
            .build();

    private static final Table<CssClusterSpec> LIST_LAG = Table.<CssClusterSpec>named("a lag")
            .key(
                    "time",
                    Types.duration(),
                    "The task time during which a new task is not listed.",
                    CssClusterSpec::taskListLag)
            .key(
                    "reads",
                    Types.wholeNumber(0, 10_000),
                    "How many reads do not list a new task.",
                    CssClusterSpec::taskListLagReads)
            .build();

    private static final Table<CssUpgradePlan> UPGRADE = Table.<CssUpgradePlan>named(
                    "a mapping with the keys of an upgrade; {} for an upgrade to a newer build")
            .key("version", Types.id(), "Another engine version; default: the same.", CssUpgradePlan::crossVersion)
            .key("agency", Types.id(), "The agency; default css_upgrade_agency.", CssUpgradePlan::agency)
            .key(
                    "batchSize",
                    Types.wholeNumber(1, MOST_NODES),
                    "How many nodes migrate their data at once; default 1.",
                    CssUpgradePlan::batchSize)
            .build();

    private static final Table<CssAzPlan> ZONE_CHANGE = Table.<CssAzPlan>named(
                    "a mapping with the keys of an AZ change")
            .key("to", Types.id(), "The zone to which all nodes move.", CssAzPlan::to)
            .key(
                    "adding",
                    Types.listOf(Types.id()),
                    "The zones over which the nodes are distributed in addition.",
                    (plan, zones) -> plan.adding(zones.toArray(String[]::new)))
            .exactlyOneOf("to", "adding")
            .key("nodeType", Types.id(), "The type of the nodes; default all.", CssAzPlan::instType)
            .key("agency", Types.id(), "The agency; default css_upgrade_agency.", CssAzPlan::agency)
            .build();

    private static final Table<SimulatedCssCluster> TASK_TABLE = Table.<SimulatedCssCluster>named("a task")
            .key("upgrade", UPGRADE, "An image upgrade.", (cluster, plan) -> cluster.startUpgrade(plan::applyTo))
            .key("zoneChange", ZONE_CHANGE, "An AZ change.", (cluster, plan) -> cluster.startAzMigration(plan::applyTo))
            .exactlyOneOf("upgrade", "zoneChange")
            .key("hidden", Types.flag(), "The list does not show it.", (cluster, hidden) -> {
                if (hidden) {
                    cluster.script().hideTask(cluster.tasks().get(0).id());
                }
            })
            .key(
                    "hiddenReads",
                    Types.wholeNumber(1, 10_000),
                    "How many reads of the list do not show it.",
                    (cluster, reads) ->
                            cluster.script().hideTask(cluster.tasks().get(0).id(), reads))
            .build();

    private static final Table<CssClusterSpec> CLUSTER = Table.<CssClusterSpec>named("a cluster of CSS")
            .key(
                    "id",
                    Types.id(),
                    "The cluster id; default: derived from the number of the cluster.",
                    CssClusterSpec::id)
            .key(
                    "name",
                    Types.id(),
                    "The cluster name, which is part of the node names; default css-test.",
                    CssClusterSpec::name)
            .key("engine", Types.id(), "The engine; default elasticsearch.", CssClusterSpec::engine)
            .key("version", Types.id(), "The engine version; default 7.10.2.", CssClusterSpec::version)
            .key(
                    "subVersion",
                    Types.id(),
                    "The exact build; default: one older than the images.",
                    CssClusterSpec::subVersion)
            .key(
                    "nodes",
                    Types.wholeNumber(1, MOST_NODES),
                    "The number of data nodes; default 3.",
                    CssClusterSpec::nodes)
            .key(
                    "nodeNames",
                    Types.listOf(Types.id()),
                    "The names of the data nodes, instead of their number.",
                    CssClusterSpec::nodeNames)
            .key(
                    "coldNodes",
                    Types.wholeNumber(0, MOST_NODES),
                    "The number of cold data nodes; default 0.",
                    CssClusterSpec::coldNodes)
            .key(
                    "clientNodes",
                    Types.wholeNumber(0, MOST_NODES),
                    "The number of client nodes; default 0.",
                    CssClusterSpec::clientNodes)
            .key(
                    "masterNodes",
                    Types.wholeNumber(0, MOST_NODES),
                    "The number of master nodes; default 0.",
                    CssClusterSpec::masterNodes)
            .key(
                    "zones",
                    Types.listOf(Types.id()),
                    "The availability zones; default cn-north-4a.",
                    (spec, zones) -> spec.zones(zones.toArray(String[]::new)))
            .key(
                    "indices",
                    Types.listOf(Types.id()),
                    "The names of the indices, which need a snapshot before an upgrade; default none.",
                    (spec, names) -> spec.indices(names.toArray(String[]::new)))
            .flag(
                    "usualIndices",
                    "The indices orders and products, and a snapshot of them that ended six hours ago; instead of indices and snapshots.",
                    CssClusterSpec::usualIndices)
            .flag("snapshotsOn", "The snapshot function is enabled.", CssClusterSpec::snapshotsOn)
            .key(
                    "snapshots",
                    Types.listOf(SNAPSHOT),
                    "Completed snapshots of all indices, oldest first.",
                    (spec, snapshots) -> snapshots.forEach(snapshot -> spec.snapshot(
                            snapshot.get("name", String.class).orElseThrow(),
                            snapshot.get("age", Duration.class).orElseThrow())))
            .key(
                    "replicas",
                    Types.wholeNumber(0, MOST_NODES),
                    "The largest number of replicas of an index; default 1.",
                    CssClusterSpec::replicas)
            .key(
                    "diskUse",
                    Types.wholeNumber(0, 100),
                    "How full the disks of the data nodes are, in percent; default 30.",
                    CssClusterSpec::diskUse)
            .flag("plugInsMissing", "Upgrades need plug-ins that are not uploaded.", CssClusterSpec::plugInsMissing)
            .flag("overloaded", "Upgrades with a check of the load are rejected.", CssClusterSpec::overloaded)
            .key(
                    "images",
                    Types.listOf(IMAGE),
                    "The target images of upgrades; default: those of the documented upgrade paths.",
                    (spec, images) ->
                            spec.images(images.stream().map(CssTable::image).toArray(CssImage[]::new)))
            .key(
                    "durations",
                    DURATIONS,
                    "How long things take, in task time.",
                    (spec, durations) -> durations.applyTo(spec))
            .key("listLag", LIST_LAG, "When the list shows a new task.", (spec, lag) -> lag.applyTo(spec))
            .key(SCRIPT, CssScriptTable.TABLE, "Failures and delays.")
            .key(TASK, TASK_TABLE, "A task that is started at once, as by another user.")
            .check(CssTable::check)
            .build();

    static final Table<CssCloud> TABLE = Table.<CssCloud>named("a mapping with the keys of CSS")
            .key(
                    "agencies",
                    Types.listOf(Types.id()),
                    "Agencies in addition to the built-in ones.",
                    (cloud, names) -> names.forEach(cloud.agencies()::add))
            .key(
                    "removedAgencies",
                    Types.listOf(Types.id()),
                    "Agencies that do not exist, such as css_upgrade_agency.",
                    (cloud, names) -> names.forEach(cloud.agencies()::remove))
            .key(
                    "clusters",
                    Types.listOf(CLUSTER),
                    "The clusters.",
                    (cloud, clusters) -> clusters.forEach(cluster -> add(cloud, cluster)))
            .check(css -> ScenarioChecks.unique(css.entries("clusters"), "id"))
            .build();

    private CssTable() {}

    private static void add(CssCloud cloud, Entry<CssClusterSpec> entry) {
        SimulatedCssCluster cluster = cloud.addCluster(entry::applyTo);
        entry.<CssScript>entry(SCRIPT).ifPresent(script -> script.applyTo(cluster.script()));
        entry.<SimulatedCssCluster>entry(TASK).ifPresent(task -> task.applyTo(cluster));
    }

    private static CssImage image(Entry<CssClusterSpec> image) {
        return new CssImage(
                image.get("id", String.class).orElseThrow(),
                image.get("name", String.class).orElseThrow(),
                image.get("description", String.class).orElse(""),
                image.get("engine", String.class).orElse("elasticsearch"),
                image.get("version", String.class).orElseThrow(),
                image.get("priority", Integer.class).orElse(21));
    }

    private static void check(Entry<CssClusterSpec> cluster) {
        List<String> names = cluster.texts("nodeNames");
        if (!names.isEmpty() && cluster.contains("nodes")) {
            cluster.mistake("nodeNames", "only one of nodes and nodeNames is possible");
        }
        if (cluster.get("usualIndices", Boolean.class).orElse(false)
                && (cluster.contains("indices") || cluster.contains("snapshots"))) {
            cluster.mistake("usualIndices", "only one of usualIndices and indices or snapshots is possible");
        }
        if (cluster.contains("snapshots")
                && !cluster.get("snapshotsOn", Boolean.class).orElse(false)) {
            cluster.mistake("snapshots", "snapshots need snapshotsOn: true");
        }
        int dataNodes = names.isEmpty() ? number(cluster, "nodes", 3) : names.size();
        int nodes = dataNodes
                + number(cluster, "coldNodes", 0)
                + number(cluster, "clientNodes", 0)
                + number(cluster, "masterNodes", 0);
        cluster.<CssScript>entry(SCRIPT).ifPresent(script -> CssScriptTable.checkNodes(script, nodes));
        ScenarioChecks.trial(cluster, () -> add(new CssCloud(new VirtualClock()), cluster));
    }

    private static int number(Entry<?> entry, String key, int missing) {
        return entry.get(key, Integer.class).orElse(missing);
    }
}
