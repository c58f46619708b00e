// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssAzRequest;
import io.clusterupgrade.simulator.css.model.CssClusterView;
import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.css.model.CssListedTask;
import io.clusterupgrade.simulator.css.model.CssSnapshot;
import io.clusterupgrade.simulator.css.model.CssSnapshotRequest;
import io.clusterupgrade.simulator.css.model.CssSnapshotSetting;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.css.model.CssUpgradeRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A CSS cluster with its tasks. Everything advances with task time, whenever somebody looks. Thread-safe.
 *
 * <p>{@link #upgrade}, {@link #changeZones} and those after them do what the operations on the wire do, with all rejections;
 * {@link #startUpgrade} and {@link #startAzMigration} are for tests that want a task at once, and ask only for an idle cluster.
 *
 * @since 0.1.0
 */
public final class SimulatedCssCluster {
    private final String id;
    private final String name;
    private final String engine;
    private final InstantSource taskTime;
    private final CssScript script = new CssScript();
    private final CssNodes nodes;
    private final CssVersion version;
    private final CssImages images;
    private final CssTaskStore tasks;
    private final CssListing listing;
    private final CssSnapshots snapshots;
    private final CssMaintenanceLog works;
    private final CssPrechecks prechecks;
    private final Instant created;
    private Instant updated;

    SimulatedCssCluster(CssClusterSpec spec, CssAgencies agencies, InstantSource taskTime) {
        this.id = spec.id;
        this.name = spec.name;
        this.engine = spec.engine;
        this.taskTime = taskTime;
        this.nodes = new CssNodes(id, spec.nodeGroups(), spec.zones);
        this.version = new CssVersion(spec.version, spec.firstSubVersion());
        this.images = new CssImages(engine, spec.images);
        this.tasks = new CssTaskStore(id, spec.stepTimes, script, new CssTaskEffects(nodes, version, script));
        this.listing = new CssListing(spec, script);
        this.snapshots = new CssSnapshots(spec, script);
        this.works = new CssMaintenanceLog(spec, nodes, snapshots, agencies);
        this.prechecks = new CssPrechecks(spec, nodes, snapshots, agencies);
        this.created = taskTime.instant();
        this.updated = created;
    }

    /** The cluster id. */
    public String id() {
        return id;
    }

    /** The cluster name. */
    public String name() {
        return name;
    }

    /** The engine type, for example {@code elasticsearch}. */
    public String engine() {
        return engine;
    }

    /** The engine version now; changes when a cross-version upgrade succeeds. */
    public synchronized String version() {
        settle();
        return version.version();
    }

    /** What it runs exactly; becomes the display name of the image when an upgrade succeeds. */
    public synchronized String subVersion() {
        settle();
        return version.subVersion();
    }

    /** Node name → availability zone now, in the order of the nodes. */
    public synchronized Map<String, String> zones() {
        settle();
        return nodes.zoneOfEach();
    }

    /** The node names. */
    public synchronized List<String> nodeNames() {
        return nodes.names();
    }

    /** The cluster as ShowClusterDetail tells it. */
    public synchronized CssClusterView view() {
        Instant now = settle();
        Map<String, Integer> actions = new LinkedHashMap<>();
        List<String> inWork = new ArrayList<>();
        tasks.running().ifPresent(task -> {
            actions.put(task.kind().action(), task.progress().percent());
            inWork.addAll(task.progress().currentBatch());
        });
        works.running().ifPresent(work -> {
            actions.put(work.action(), work.percent(now));
            inWork.addAll(work.nodesInWork(now));
        });
        return new CssClusterView(
                id,
                name,
                engine,
                version.version(),
                version.subVersion(),
                actions.isEmpty() ? "200" : "100",
                actions,
                nodes.view(inWork),
                snapshots.setting().isOn(),
                created,
                updated);
    }

    /**
     * Whether some node has not been restarted since an AZ addition succeeded
     * (see sdk/docs/wire/css.md#updateazbyinstancetype). The wire does not tell.
     */
    public synchronized boolean isRestartDue() {
        settle();
        return nodes.isRestartDue();
    }

    /** What is to go wrong; see {@link CssScript#failNode}. */
    public CssScript script() {
        return script;
    }

    /** Whether upgrades that ask for a check of the load are rejected from now on. */
    public synchronized void overloaded(boolean value) {
        prechecks.overloaded(value);
    }

    /** Starts an image upgrade and returns the task id. Rejected with 409 CSS.0011 while something else runs. */
    public synchronized String startUpgrade(Consumer<CssUpgradePlan> description) {
        CssUpgradePlan plan = new CssUpgradePlan();
        description.accept(plan);
        mustBeIdle();
        CssImage image = plan.imageFor(engine, version.version());
        return start(
                new CssTaskOrder(tasks.nextId(), plan.kind(), nodeNames(), plan.batchSize, plan.agency, image, null));
    }

    /** Starts an AZ change and returns the task id. Rejected with 409 CSS.0011 while something else runs. */
    public synchronized String startAzMigration(Consumer<CssAzPlan> description) {
        mustBeIdle();
        CssAzPlan plan = new CssAzPlan(nodes.zones().iterator().next());
        description.accept(plan);
        return start(plan.order(tasks.nextId(), nodes));
    }

    private String start(CssTaskOrder order) {
        updated = taskTime.instant();
        return tasks.start(order, updated);
    }

    /** All tasks as they stand now, newest first (the documents leave the order open). */
    public synchronized List<CssTask> tasks() {
        settle();
        return tasks.newestFirst();
    }

    /** The tasks that a read would list now: {@link #tasks} without those that lag or have vanished. Counts as no read. */
    public synchronized List<CssTask> listedTasks() {
        Instant now = settle();
        return listing.peek(tasks.newestFirst(), now);
    }

    /** One read of the tasks of some kinds, as UpgradeDetail does it: scripts that count reads go on by one. */
    public synchronized List<CssListedTask> readTasks(Predicate<CssTaskKind> kinds) {
        Instant now = settle();
        List<CssTask> wanted = tasks.newestFirst().stream()
                .filter(task -> kinds.test(task.kind()))
                .toList();
        return listing.read(wanted, now);
    }

    /** One task as it stands now; an unknown id is rejected with 400 CSS.0082. */
    public synchronized CssTask task(String taskId) {
        settle();
        return tasks.find(taskId).snapshot();
    }

    /**
     * Retries a failed task: the failed node runs again from its first step. Otherwise 400 CSS.5090
     * (see sdk/docs/wire/css.md#retryupgradetask).
     */
    public synchronized void retry(String taskId) {
        settle();
        CssTaskRun task = tasks.find(taskId);
        if (task.status() != CssTaskStatus.RUNNING) {
            mustBeIdle();
        }
        task.retry(taskTime.instant());
    }

    /**
     * Ends a failed task (see sdk/docs/wire/css.md#retryupgradetask): 400 CSS.5090 unless it is FAILED, 400 CSS.5140
     * for a cross-version upgrade or an AZ change of which some node is done. The task stays FAILED, which is the
     * simulator's own choice, and rejects any further retry or abort.
     */
    public synchronized void abort(String taskId) {
        settle();
        tasks.find(taskId).abort(taskTime.instant());
    }

    /**
     * The images for {@code same} or {@code cross}, best first; none for {@code cross-engine}
     * (see sdk/docs/wire/css.md#listimages).
     */
    public synchronized List<CssImage> images(String upgradeType) {
        settle();
        return images.list(upgradeType, version);
    }

    /** UpgradeCore: starts an image upgrade (see sdk/docs/wire/css.md#upgradecore). */
    public synchronized void upgrade(CssUpgradeRequest request) {
        mustBeIdle();
        List<CssImage> candidates = images.list(request.upgradeType(), version);
        start(CssUpgradeRules.order(tasks.nextId(), request, candidates, nodes, prechecks));
    }

    /** UpdateAzByInstanceType: starts an AZ change (see sdk/docs/wire/css.md#updateazbyinstancetype). */
    public synchronized void changeZones(CssAzRequest request) {
        mustBeIdle();
        start(CssAzRules.order(tasks.nextId(), request, nodes, prechecks));
    }

    /**
     * CreateSnapshot: 409 CSS.3004 while another is made, 409 CSS.0011 while anything else runs
     * (see sdk/docs/wire/css.md#createsnapshot).
     */
    public synchronized CssSnapshot createSnapshot(CssSnapshotRequest request) {
        settle();
        works.mustNotSnapshot();
        mustBeIdle();
        CssSnapshot snapshot = works.snapshot(request, taskTime.instant());
        updated = snapshot.begin();
        return snapshot;
    }

    /** All snapshots, newest first. */
    public synchronized List<CssSnapshot> snapshots() {
        settle();
        return snapshots.newestFirst();
    }

    /** UpdateSnapshotSetting: switches the snapshot function on (see sdk/docs/wire/css.md#snapshot-settings). */
    public synchronized void configureSnapshots(CssSnapshotSetting setting) {
        works.configure(setting);
    }

    /** The settings of the snapshot function. */
    public synchronized CssSnapshotSetting snapshotSetting() {
        return snapshots.setting();
    }

    /**
     * UpdateInstance: makes the node with this id anew; its id and its name stay
     * (see sdk/docs/wire/css.md#updateinstance). An agency may be named.
     */
    public synchronized void replaceNode(String nodeId, @Nullable String agency) {
        mustBeIdle();
        works.replace(nodeId, agency, taskTime.instant());
        updated = taskTime.instant();
    }

    /**
     * RestartCluster: the node with an id ({@code node}) or all nodes of some types ({@code role}) at once
     * (see sdk/docs/wire/css.md#restarts).
     */
    public synchronized void restart(String type, String value) {
        mustBeIdle();
        List<String> chosen = CssRestartRules.chosen(type, value, nodes);
        updated = taskTime.instant();
        works.restart(chosen, updated);
    }

    /**
     * RollingRestart: the nodes of some types, one after another; more than three nodes are needed
     * (see sdk/docs/wire/css.md#restarts).
     */
    public synchronized void rollingRestart(String type, String value) {
        mustBeIdle();
        List<String> chosen = CssRestartRules.chosenForRolling(type, value, nodes);
        updated = taskTime.instant();
        works.rollingRestart(chosen, updated);
    }

    private void mustBeIdle() {
        settle();
        if (tasks.running().isPresent() || works.running().isPresent()) {
            throw new CssErrorException(
                    409, "CSS.0011", "This operation cannot be performed now. (another operation is running)");
        }
    }

    private Instant settle() {
        Instant now = taskTime.instant();
        tasks.settle(now);
        works.settle(now);
        version.settle(now);
        return now;
    }
}
