// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssAzRequest;
import io.clusterupgrade.simulator.css.model.CssClusterView;
import io.clusterupgrade.simulator.css.model.CssHealthCheck;
import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.css.model.CssListedTask;
import io.clusterupgrade.simulator.css.model.CssSnapshot;
import io.clusterupgrade.simulator.css.model.CssSnapshotRequest;
import io.clusterupgrade.simulator.css.model.CssSnapshotSetting;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.css.model.CssUpgradeRequest;
import io.clusterupgrade.simulator.engine.NextChange;
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
 * A simulated search cluster of CSS: its versions, nodes, tasks and scripted failures. Its state depends on task time; each access brings it up to date. Thread-safe.
 *
 * <p>{@link #upgrade}, {@link #changeZones} and the methods after them behave like the operations on the wire, with all
 * rejections; {@link #startUpgrade} and {@link #startAzMigration} are for tests that need a task, and require only an idle
 * cluster.
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
    private final CssMaintenanceLog maintenance;
    private final CssHealthChecks healthChecks;
    private final CssPrechecks prechecks;
    private final Instant created;
    private Instant updated;

    SimulatedCssCluster(CssClusterSpec spec, CssAgencies agencies, InstantSource taskTime) {
        this.id = spec.id;
        this.name = spec.name;
        this.engine = spec.engine;
        this.taskTime = taskTime;
        this.nodes = new CssNodes(id, spec.nodeGroups(), spec.zones);
        this.version = new CssVersion(spec.version, spec.initialSubVersion());
        this.images = new CssImages(engine, spec.images);
        this.tasks = new CssTaskStore(id, spec.stepTimes, script, new CssTaskEffects(nodes, version, script));
        this.listing = new CssListing(spec, script);
        this.snapshots = new CssSnapshots(spec, script, taskTime.instant());
        this.maintenance = new CssMaintenanceLog(spec, nodes, snapshots, agencies);
        this.healthChecks = new CssHealthChecks(id, script);
        this.prechecks = new CssPrechecks(spec, nodes, snapshots, agencies);
        this.created = taskTime.instant();
        this.updated = created;
    }

    /** Returns the cluster id. */
    public String id() {
        return id;
    }

    /** Returns the cluster name. */
    public String name() {
        return name;
    }

    /** Returns the engine type, for example {@code elasticsearch}. */
    public String engine() {
        return engine;
    }

    /** Returns the engine version now; it changes when a cross-version upgrade succeeds. */
    public synchronized String version() {
        settle();
        return version.version();
    }

    /** Returns the exact build now; it becomes the display name of the image when an upgrade succeeds. */
    public synchronized String subVersion() {
        settle();
        return version.subVersion();
    }

    /** Returns node name → availability zone now, in the order of the nodes. */
    public synchronized Map<String, String> zones() {
        settle();
        return nodes.zoneOfEach();
    }

    /** Returns the node names. */
    public synchronized List<String> nodeNames() {
        return nodes.names();
    }

    /** Returns the cluster as ShowClusterDetail shows it. */
    public synchronized CssClusterView view() {
        Instant now = settle();
        Map<String, Integer> actions = new LinkedHashMap<>();
        List<String> inProgress = new ArrayList<>();
        tasks.running().ifPresent(task -> {
            actions.put(task.kind().action(), task.progress().percent());
            inProgress.addAll(task.progress().currentBatch());
        });
        maintenance.running().ifPresent(operation -> {
            actions.put(operation.action(), operation.percent(now));
            inProgress.addAll(operation.nodesInProgress(now));
        });
        return new CssClusterView(
                id,
                name,
                engine,
                version.version(),
                version.subVersion(),
                actions.isEmpty() ? "200" : "100",
                actions,
                nodes.view(inProgress),
                snapshots.setting().isOn(),
                created,
                updated);
    }

    /**
     * Returns whether any node has not been restarted since an AZ addition succeeded
     * (see sdk/docs/wire/css.md#updateazbyinstancetype). The wire does not show it.
     */
    public synchronized boolean isRestartDue() {
        settle();
        return nodes.isRestartDue();
    }

    /** Returns the failures and delays to simulate. */
    public CssScript script() {
        return script;
    }

    /** Sets whether upgrades that request a load check are rejected from now on. */
    public synchronized void overloaded(boolean value) {
        prechecks.overloaded(value);
    }

    /** Returns whether upgrades require plug-ins that were not uploaded. */
    public synchronized boolean plugInsMissing() {
        return prechecks.plugInsMissing();
    }

    /** Uploads the plug-ins that upgrades require. */
    public synchronized void uploadPlugIns() {
        prechecks.uploadPlugIns();
    }

    /** Returns whether an image upgrade or an AZ change is running. */
    public synchronized boolean hasRunningTask() {
        settle();
        return tasks.running().isPresent();
    }

    /** Starts an image upgrade and returns the task id. Rejected with 409 CSS.0011 while another operation runs. */
    public synchronized String startUpgrade(Consumer<CssUpgradePlan> settings) {
        CssUpgradePlan plan = new CssUpgradePlan();
        settings.accept(plan);
        requireIdle();
        CssImage image = plan.imageFor(engine, version.version());
        return start(
                new CssTaskOrder(tasks.nextId(), plan.kind(), nodeNames(), plan.batchSize, plan.agency, image, null));
    }

    /** Starts an AZ change and returns the task id. Rejected with 409 CSS.0011 while another operation runs. */
    public synchronized String startAzMigration(Consumer<CssAzPlan> settings) {
        requireIdle();
        CssAzPlan plan = new CssAzPlan(nodes.zones().iterator().next());
        settings.accept(plan);
        return start(plan.order(tasks.nextId(), nodes));
    }

    private String start(CssTaskOrder order) {
        updated = taskTime.instant();
        return tasks.start(order, updated);
    }

    /** Returns all tasks now, newest first (the documents name no order). */
    public synchronized List<CssTask> tasks() {
        settle();
        return tasks.newestFirst();
    }

    /**
     * Returns the tasks that a read would list now: {@link #tasks} without delayed and hidden tasks. Does not count as a
     * read.
     */
    public synchronized List<CssTask> listedTasks() {
        Instant now = settle();
        return listing.peek(tasks.newestFirst(), now);
    }

    /** Returns the tasks of some kinds as UpgradeDetail lists them; counts as a read for the script. */
    public synchronized List<CssListedTask> readTasks(Predicate<CssTaskKind> kinds) {
        Instant now = settle();
        List<CssTask> matching = tasks.newestFirst().stream()
                .filter(task -> kinds.test(task.kind()))
                .toList();
        return listing.read(matching, now);
    }

    /** Returns one task now; an unknown id is rejected with 400 CSS.0082. */
    public synchronized CssTask task(String taskId) {
        settle();
        return tasks.find(taskId).snapshot();
    }

    /**
     * Retries a failed task from the first step of the failed node. Any other task is rejected with 400 CSS.5090
     * (see sdk/docs/wire/css.md#retryupgradetask).
     */
    public synchronized void retry(String taskId) {
        settle();
        CssTaskRun task = tasks.find(taskId);
        if (task.status() != CssTaskStatus.RUNNING) {
            requireIdle();
        }
        task.retry(taskTime.instant());
    }

    /**
     * Ends a failed task (see sdk/docs/wire/css.md#retryupgradetask): 400 CSS.5090 unless it is FAILED, 400 CSS.5140
     * for a cross-version upgrade or an AZ change with a completed node. The task remains FAILED, which is the
     * simulator's own choice, and rejects any further retry or abort.
     */
    public synchronized void abort(String taskId) {
        settle();
        tasks.find(taskId).abort(taskTime.instant());
    }

    /**
     * Returns the images for {@code same} or {@code cross}, best first; none for {@code cross-engine}
     * (see sdk/docs/wire/css.md#listimages).
     */
    public synchronized List<CssImage> images(String upgradeType) {
        settle();
        return images.list(upgradeType, version);
    }

    /** UpgradeCore: starts an image upgrade (see sdk/docs/wire/css.md#upgradecore). */
    public synchronized void upgrade(CssUpgradeRequest request) {
        requireIdle();
        List<CssImage> candidates = images.list(request.upgradeType(), version);
        start(CssUpgradeRules.order(tasks.nextId(), request, candidates, nodes, prechecks));
    }

    /** UpdateAzByInstanceType: starts an AZ change (see sdk/docs/wire/css.md#updateazbyinstancetype). */
    public synchronized void changeZones(CssAzRequest request) {
        requireIdle();
        start(CssAzRules.order(tasks.nextId(), request, nodes, prechecks));
    }

    /**
     * CreateSnapshot: rejected with 409 CSS.3004 during another snapshot, with 409 CSS.0011 during any other operation
     * (see sdk/docs/wire/css.md#createsnapshot).
     */
    public synchronized CssSnapshot createSnapshot(CssSnapshotRequest request) {
        settle();
        maintenance.requireNoSnapshot();
        requireIdle();
        CssSnapshot snapshot = maintenance.snapshot(request, taskTime.instant());
        updated = snapshot.begin();
        return snapshot;
    }

    /** Returns all snapshots, newest first. */
    public synchronized List<CssSnapshot> snapshots() {
        settle();
        return snapshots.newestFirst();
    }

    /** UpdateSnapshotSetting: enables the snapshot function (see sdk/docs/wire/css.md#snapshot-settings). */
    public synchronized void configureSnapshots(CssSnapshotSetting setting) {
        maintenance.configure(setting);
    }

    /** Returns the settings of the snapshot function. */
    public synchronized CssSnapshotSetting snapshotSetting() {
        return snapshots.setting();
    }

    /**
     * UpdateInstance: replaces the node with this id; its id and its name remain
     * (see sdk/docs/wire/css.md#updateinstance). The agency is optional.
     */
    public synchronized void replaceNode(String nodeId, @Nullable String agency) {
        requireIdle();
        maintenance.replace(nodeId, agency, taskTime.instant());
        updated = taskTime.instant();
    }

    /**
     * RestartCluster: restarts the node with an id ({@code node}) or all nodes of some types ({@code role}) at once
     * (see sdk/docs/wire/css.md#restarts).
     */
    public synchronized void restart(String type, String value) {
        requireIdle();
        List<String> chosen = CssRestartRules.chosen(type, value, nodes);
        updated = taskTime.instant();
        maintenance.restart(chosen, updated);
    }

    /**
     * RollingRestart: restarts the nodes of some types, one after another; more than three nodes are needed
     * (see sdk/docs/wire/css.md#restarts).
     */
    public synchronized void rollingRestart(String type, String value) {
        requireIdle();
        List<String> chosen = CssRestartRules.chosenForRolling(type, value, nodes);
        updated = taskTime.instant();
        maintenance.rollingRestart(chosen, updated);
    }

    /** CreateAiOps: starts a health check of some items, or of all if there are none (see sdk/docs/wire/css.md#createaiops). */
    public synchronized void startHealthCheck(String name, String description, String checkType, List<String> items) {
        healthChecks.create(name, description, checkType, items, settle());
    }

    /** Returns the health checks, newest first. */
    public synchronized List<CssHealthCheck> healthChecks() {
        return healthChecks.list(settle());
    }

    /** Returns whether a health check has ended. */
    public synchronized boolean hasEnded(CssHealthCheck check) {
        return !settle().isBefore(check.end());
    }

    /** DeleteAiOps: deletes a health check (see sdk/docs/wire/css.md#deleteaiops). */
    public synchronized void deleteHealthCheck(String checkId) {
        healthChecks.delete(checkId);
    }

    /** Returns the ids of the items that a health check can have. */
    public List<String> healthCheckItems() {
        return CssHealthChecks.ITEMS;
    }

    private void requireIdle() {
        settle();
        if (tasks.running().isPresent() || maintenance.running().isPresent()) {
            throw new CssErrorException(
                    409, "CSS.0011", "This operation cannot be performed now. (another operation is running)");
        }
    }

    /** Returns when its state changes next by itself; null if it does not. */
    public synchronized @Nullable Instant nextChange() {
        NextChange next = new NextChange(settle());
        tasks.nextChange(next);
        maintenance.running().ifPresent(operation -> next.at(operation.end()));
        healthChecks.nextChange(next);
        version.nextChange(next);
        listing.nextChange(tasks.newestFirst(), next);
        return next.first().orElse(null);
    }

    private Instant settle() {
        Instant now = taskTime.instant();
        tasks.settle(now);
        maintenance.settle(now);
        version.settle(now);
        return now;
    }
}
