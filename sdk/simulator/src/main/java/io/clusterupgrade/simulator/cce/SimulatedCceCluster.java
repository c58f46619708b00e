// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceAddonCheck;
import io.clusterupgrade.simulator.cce.model.CceJob;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CcePostCheck;
import io.clusterupgrade.simulator.cce.model.CcePreCheck;
import io.clusterupgrade.simulator.cce.model.CceSnapshot;
import io.clusterupgrade.simulator.cce.model.CceTask;
import io.clusterupgrade.simulator.cce.model.CceTaskView;
import io.clusterupgrade.simulator.cce.model.CceWorkFlow;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import io.clusterupgrade.simulator.cce.model.SimulatedCceNodePool;
import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CCE cluster with its upgrades, checks, snapshots and workflows. Its state depends on task time; each access brings it
 * up to date. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SimulatedCceCluster {
    private final CceClusterSpec spec;
    private final CceVersions versions;
    private final CceContext context;
    private final Instant created;
    private final Map<String, String> addons;
    private final CceNodes nodes;
    private final CceTaskStore upgrades;
    private final CcePreCheckStore preChecks;
    private final CceSnapshotStore snapshots;
    private final CcePostChecks postChecks;
    private final CceWorkFlowStore workFlows;
    private final CceAutomaticUpgrades automaticUpgrades;
    private final List<CceAddonCheck> addonChecks = new ArrayList<>();

    SimulatedCceCluster(CceClusterSpec spec, CceVersions versions, InstantSource taskTime) {
        this.spec = spec;
        this.versions = versions;
        this.context = new CceContext(spec.id, new CceScript(), taskTime);
        this.created = taskTime.instant();
        this.addons = new LinkedHashMap<>(spec.addons);
        this.nodes = new CceNodes(context, spec);
        this.upgrades = new CceTaskStore(context, spec.version, spec.durations);
        this.preChecks = new CcePreCheckStore(context);
        this.snapshots = new CceSnapshotStore(context, spec);
        this.postChecks = new CcePostChecks(context);
        this.workFlows = new CceWorkFlowStore(context, this::points);
        this.automaticUpgrades = new CceAutomaticUpgrades(this, context);
    }

    /** Returns the cluster id. */
    public String id() {
        return spec.id;
    }

    /** Returns the cluster name. */
    public String name() {
        return spec.name;
    }

    /** Returns {@code VirtualMachine} or {@code ARM64}. */
    public String type() {
        return spec.type;
    }

    /** Returns whether it is an Autopilot cluster. */
    public boolean isAutopilot() {
        return spec.autopilot;
    }

    /** Returns the time at which it was added to the cloud. */
    public Instant created() {
        return created;
    }

    /** Returns the version now; it changes when an upgrade succeeds. */
    public synchronized String version() {
        settle();
        return upgrades.version();
    }

    /** Returns the version as the cluster itself shows it: without the patch, unless the specification says otherwise. */
    public String shownVersion() {
        return spec.fullVersionShown ? version() : CceKubernetesVersion.minor(version());
    }

    /** Returns the version before the last change; empty if there was none. */
    public synchronized String previousVersion() {
        settle();
        return upgrades.previousVersion();
    }

    /** Returns {@code Available}, {@code Upgrading}, or {@code Unavailable} after a failed upgrade. */
    public synchronized String phase() {
        settle();
        CceTaskRun current = upgrades.current();
        if (current == null || current.phase() == CcePhase.SUCCESS) {
            return "Available";
        }
        return current.isOver() ? "Unavailable" : "Upgrading";
    }

    /** Returns the installed add-ons and their versions. */
    public synchronized Map<String, String> addons() {
        settle();
        return Map.copyOf(addons);
    }

    /** Returns the versions offered to it, without patches of its own release. */
    public synchronized List<String> offeredVersions() {
        settle();
        return versions.targetsOf(upgrades.version());
    }

    /** Returns the patch of its own release offered to it; empty if there is none, and after it is installed. */
    public synchronized String suggestedPatch() {
        settle();
        return upgrades.version().equals(spec.version) ? spec.suggestedPatch : "";
    }

    /**
     * Returns the failures and delays to simulate. First brings the tasks up to date, so that a new failure does not affect steps
     * that have already ended.
     */
    public synchronized CceScript script() {
        settle();
        return context.script();
    }

    /**
     * Starts an upgrade and returns the task id, without checks of the version table or a pre-check, as another user could do
     * at any time. Rejected with 429 CCE.01429002 while another operation is in progress.
     */
    public synchronized String startUpgrade(Consumer<CceUpgradePlan> settings) {
        CceUpgradePlan plan = new CceUpgradePlan();
        settings.accept(plan);
        settleAndRequireIdle();
        return start(plan, plan.targetVersion, !plan.onlyUpgrade);
    }

    /**
     * Starts an upgrade as UpgradeCluster does (see sdk/docs/wire/cce.md#upgradecluster). Besides what
     * {@link #startUpgrade} rejects: 400 CCE.01400015 if the version is not offered or not higher; and, unless the plan
     * is only to upgrade, 400 CCE.01400075 if the newest pre-check for the version has expired, and 400 CCE.01400074 if
     * it did not succeed. If there is no pre-check for the version, the upgrade runs a check in its first stage.
     */
    public synchronized String upgrade(Consumer<CceUpgradePlan> settings) {
        CceUpgradePlan plan = new CceUpgradePlan();
        settings.accept(plan);
        settleAndRequireIdle();
        String target = resolve(plan.targetVersion);
        boolean repeats = context.script().takeRepeatedCheck();
        return start(plan, target, !plan.onlyUpgrade && (!preChecks.hasPassed(target) || repeats));
    }

    private String start(CceUpgradePlan plan, String target, boolean checksItself) {
        List<CceNodeState> older = nodes.states().stream()
                .filter(node -> !node.version().equals(target))
                .toList();
        return upgrades.start(new CceTaskOrder(
                upgrades.version(), target, checksItself, CceBatches.of(older, plan), addons, Map.copyOf(plan.addons)));
    }

    /** Pauses the current task. Rejected with 400 unless it is in phase {@code Running}, with 404 if there is none. */
    public synchronized void pauseUpgrade() {
        settle();
        upgrades.pause();
    }

    /** Continues the current task. Rejected with 400 unless it is in phase {@code Pause}, with 404 if there is none. */
    public synchronized void continueUpgrade() {
        settle();
        upgrades.resume();
    }

    /**
     * Queues the current task again with the same id; it continues with the failed step. Rejected with 400 unless it is in phase
     * {@code Failed}, with 404 if there is none, and with 429 while another operation is in progress.
     */
    public synchronized void retryUpgrade() {
        settle();
        CceTaskRun failed = upgrades.failedTask();
        requireIdle();
        if (context.script().endsCancelledTasks() && workFlows.hasCancelled(failed.number())) {
            throw CceErrorException.wrongState("the workflow of the task was cancelled");
        }
        failed.retry(context.now());
    }

    /** Returns all tasks now, newest first. */
    public synchronized List<CceTask> tasks() {
        settle();
        return upgrades.tasks();
    }

    /** Returns one task now; an unknown id is rejected with 404 CCE.01404001. */
    public synchronized CceTask task(String taskId) {
        return tasks().stream()
                .filter(task -> task.uid().equals(taskId))
                .findFirst()
                .orElseThrow(() -> CceErrorException.notFound("upgrade task"));
    }

    /** Returns the tasks as the wire shows them; counts as a read for the script. */
    public synchronized List<CceTaskView> shownTasks() {
        settle();
        return upgrades.shown();
    }

    /** Returns a task as the wire shows it, or 404 CCE.01404001 if it does not; counts as a read for the script. */
    public synchronized CceTaskView shownTask(String taskId) {
        settle();
        return upgrades.shown(taskId);
    }

    /**
     * Starts a pre-check. Rejected with 400 CCE.01400001 (internally CCE_CM.0101) if the cluster has another version, with 400
     * CCE.01400015 if the version is not offered, and with 429 CCE.01429002 while another operation is in progress.
     */
    public synchronized CcePreCheck startPreCheck(Consumer<CcePreCheckPlan> settings) {
        CcePreCheckPlan plan = new CcePreCheckPlan();
        settings.accept(plan);
        settleAndRequireIdle();
        requireVersion(plan.clusterVersion);
        return preChecks.start(new CcePreCheckOrder(
                upgrades.version(),
                resolve(plan.targetVersion),
                List.copyOf(plan.skipped),
                nodes.states(),
                spec.preCheckTimes));
    }

    /** Returns all pre-checks now, newest first. */
    public synchronized List<CcePreCheck> preChecks() {
        settle();
        return preChecks.all();
    }

    /** Returns one pre-check now; an unknown id is rejected with 404 CCE.01404001. */
    public synchronized CcePreCheck preCheck(String uid) {
        settle();
        return preChecks.get(uid);
    }

    /** Expires all completed pre-checks now. */
    public synchronized void expirePreChecks() {
        settle();
        preChecks.expireAll();
    }

    /** Starts a snapshot. Rejected with 429 CCE.01429002 while another operation is in progress. */
    public synchronized CceSnapshot startSnapshot() {
        settleAndRequireIdle();
        return snapshots.start();
    }

    /** Returns all snapshots now, newest first. */
    public synchronized List<CceSnapshot> snapshots() {
        settle();
        return snapshots.all();
    }

    /** Adds a check of an add-on, which the list shows as it is. */
    public synchronized void addAddonCheck(CceAddonCheck check) {
        addonChecks.add(check);
    }

    /**
     * Checks an add-on: as it is, if the version is empty. Here a check passes at once and expires after an hour, which is the
     * simulator's own choice.
     */
    public synchronized void checkAddon(String addon, String version) {
        Instant now = context.now();
        addonChecks.add(CceAddonCheck.passed(addon, version, now, now.plus(Duration.ofHours(1))));
    }

    /** Returns the checks of add-ons, in the order in which they were added. */
    public synchronized List<CceAddonCheck> addonChecks() {
        return List.copyOf(addonChecks);
    }

    /** Confirms the last upgrade. Rejected with 400 unless the newest task is in phase {@code Success}. */
    public synchronized CcePostCheck postCheck() {
        settle();
        CceTaskRun current = upgrades.current();
        if (current == null || current.phase() != CcePhase.SUCCESS) {
            throw CceErrorException.wrongState("there is no upgrade that succeeded");
        }
        CcePostCheck check = postChecks.create();
        workFlows.closeFinished();
        return check;
    }

    /**
     * Creates a workflow, which includes the tasks started after it. Rejected with 409 CCE.01409001 while another is unfinished,
     * and for the same versions as a pre-check.
     *
     * @param clusterVersion the cluster version in the request; null or empty for the version of the cluster
     */
    public synchronized CceWorkFlow startWorkFlow(@Nullable String clusterVersion, String targetVersion) {
        settle();
        requireVersion(clusterVersion);
        return workFlows.start(upgrades.version(), resolve(targetVersion));
    }

    /** Returns all workflows now, newest first. */
    public synchronized List<CceWorkFlow> workFlows() {
        settle();
        return workFlows.all();
    }

    /** Returns one workflow now; an unknown id is rejected with 404 CCE.01404001. */
    public synchronized CceWorkFlow workFlow(String uid) {
        settle();
        return workFlows.get(uid);
    }

    /**
     * Cancels a workflow. Rejected with 400 unless it is in phase {@code Init} or {@code Pending} and all its tasks have
     * ended.
     */
    public synchronized CceWorkFlow cancelWorkFlow(String uid) {
        settle();
        return workFlows.cancel(uid);
    }

    /** Returns the nodes now. */
    public synchronized List<CceNode> nodes() {
        settle();
        CceTaskRun current = upgrades.current();
        return nodes.nodes(node -> current == null ? null : current.nodePhase(node));
    }

    /** Returns the node pools now, including the default pool. */
    public synchronized List<SimulatedCceNodePool> nodePools() {
        return nodes.pools(nodes());
    }

    /** Starts a job that resets nodes of a pool, and returns its id. Rejected with 429 while another operation is in progress. */
    public synchronized String resetNodePool(String poolUid, Consumer<CceNodePoolPlan> settings) {
        CceNodePoolPlan plan = new CceNodePoolPlan();
        settings.accept(plan);
        settleAndRequireIdle();
        return nodes.reset(poolUid, plan);
    }

    /** Returns all jobs now, newest first. */
    public synchronized List<CceJob> jobs() {
        settle();
        return nodes.jobs();
    }

    /** Returns the automatic upgrades, which only Autopilot clusters have. */
    public CceAutomaticUpgrades automaticUpgrades() {
        return automaticUpgrades;
    }

    /** Starts the upgrade of a plan, without a pre-check. Called with the lock, when nothing else is in progress. */
    String startPlanned(String target) {
        return start(new CceUpgradePlan(), target, true);
    }

    String resolve(String requested) {
        String current = upgrades.version();
        String patch = suggestedPatch();
        Stream<String> ownPatch =
                patch.isEmpty() ? Stream.of() : Stream.of(CceKubernetesVersion.release(current) + "-" + patch);
        List<String> offered = Stream.concat(offeredVersions().stream(), ownPatch)
                .filter(version -> CceKubernetesVersion.isHigher(version, current))
                .toList();
        String full = CceKubernetesVersion.resolve(requested, offered);
        if (full == null) {
            throw new CceErrorException(
                    400, "CCE.01400015", "no upgrade leads from " + current + " to this version: " + requested);
        }
        return full;
    }

    private void requireVersion(@Nullable String requested) {
        if (requested != null && !requested.isEmpty() && !requested.equals(upgrades.version())) {
            throw CceErrorException.versionMismatch("the cluster has another version: " + upgrades.version());
        }
    }

    private void settleAndRequireIdle() {
        settle();
        requireIdle();
    }

    private void requireIdle() {
        if (isBusy()) {
            throw CceErrorException.locked();
        }
    }

    private boolean isBusy() {
        return upgrades.isBusy() || preChecks.isBusy() || snapshots.isBusy() || nodes.isBusy();
    }

    private List<CceWorkFlowPoint> points(CceWindow window) {
        CceTaskRun task = upgrades.newestIn(window);
        return List.of(
                pointOr("PreCheck", preChecks.newestIn(window)),
                pointOr("Snapshot", snapshots.newestIn(window)),
                pointOr("Cluster", task == null ? null : task.point()),
                pointOr("PostCheck", postChecks.newestIn(window)));
    }

    private static CceWorkFlowPoint pointOr(String taskType, @Nullable CceWorkFlowPoint point) {
        return point == null ? CceWorkFlowPoint.notStarted(taskType) : point;
    }

    /** Returns when its state changes next by itself; null if it does not. */
    public synchronized @Nullable Instant nextChange() {
        settle();
        NextChange next = new NextChange(context.now());
        upgrades.nextChange(next);
        preChecks.nextChange(next);
        snapshots.nextChange(next);
        nodes.nextChange(next);
        return next.first().orElse(null);
    }

    /** Brings everything up to date. Called with the lock. */
    void settle() {
        upgrades.settle();
        preChecks.settle();
        snapshots.settle();
        nodes.settle();
        automaticUpgrades.settle(isBusy(), upgrades);
    }
}
