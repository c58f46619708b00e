// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A CSS cluster with its tasks. Everything advances with task time, whenever somebody looks. Thread-safe.
 *
 * @since 0.1.0
 */
public final class CssCluster {
    private final String id;
    private final String name;
    private final String engine;
    private final InstantSource taskTime;
    private final CssStepTimes stepTimes;
    private final Duration taskListLag;
    private final CssScript script = new CssScript();
    private final Map<String, String> zones = new LinkedHashMap<>();
    private final List<CssTaskRun> tasks = new ArrayList<>();
    private String version;

    CssCluster(CssClusterSpec spec, InstantSource taskTime) {
        this.id = spec.id;
        this.name = spec.name;
        this.engine = spec.engine;
        this.version = spec.version;
        this.stepTimes = spec.stepTimes;
        this.taskListLag = spec.taskListLag;
        this.taskTime = taskTime;
        spec.allNodeNames().forEach(node -> zones.put(node, spec.zone));
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
        return version;
    }

    /** Node name → availability zone now, in the order of the nodes. */
    public synchronized Map<String, String> zones() {
        settle();
        return new LinkedHashMap<>(zones);
    }

    /** The node names. */
    public synchronized List<String> nodeNames() {
        return List.copyOf(zones.keySet());
    }

    /** What is to go wrong; see {@link CssScript#failNode}. */
    public CssScript script() {
        return script;
    }

    /** Starts an image upgrade and returns the task id. Refused with 409 CSS.0011 while another task runs. */
    public synchronized String startUpgrade(Consumer<CssUpgradePlan> description) {
        CssUpgradePlan plan = new CssUpgradePlan();
        description.accept(plan);
        mustBeIdle();
        CssImage image = plan.imageFor(engine, version);
        return start(
                new CssTaskOrder(nextTaskId(), plan.kind(), nodeNames(), plan.batchSize, plan.agency, image, null));
    }

    /** Starts an AZ change and returns the task id. Refused with 409 CSS.0011 while another task runs. */
    public synchronized String startAzMigration(Consumer<CssAzPlan> description) {
        mustBeIdle();
        CssAzPlan plan = new CssAzPlan(zones.values().iterator().next());
        description.accept(plan);
        CssAzChange change = plan.changeFor(nodeNames());
        List<String> moving = nodeNames().stream()
                .filter(node -> !targetZone(change, node).equals(zones.get(node)))
                .toList();
        if (moving.isEmpty()) {
            throw new IllegalArgumentException("no node would move: " + change.targetAz());
        }
        return start(new CssTaskOrder(nextTaskId(), CssTaskKind.AZ_MIGRATION, moving, 1, plan.agency, null, change));
    }

    private String start(CssTaskOrder order) {
        tasks.add(new CssTaskRun(order, stepTimes, script, node -> nodeDone(order, node), taskTime.instant()));
        return order.id();
    }

    private void nodeDone(CssTaskOrder order, String node) {
        CssAzChange change = order.azChange();
        if (change != null) {
            zones.put(node, targetZone(change, node));
        }
    }

    private static String targetZone(CssAzChange change, String node) {
        return change.finalNodes().entrySet().stream()
                .filter(entry -> entry.getValue().contains(node))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** All tasks as they stand now, newest first (the documents leave the order open). */
    public synchronized List<CssTask> tasks() {
        settle();
        List<CssTask> newestFirst = new ArrayList<>();
        tasks.forEach(task -> newestFirst.add(0, task.snapshot()));
        return List.copyOf(newestFirst);
    }

    /** The tasks that the list operation shows now: {@link #tasks} without those still hidden by the list lag. */
    public synchronized List<CssTask> listedTasks() {
        Instant newestVisible = taskTime.instant().minus(taskListLag);
        return tasks().stream()
                .filter(task -> !task.startTime().isAfter(newestVisible))
                .toList();
    }

    /** One task as it stands now; an unknown id is refused with 400 CSS.0082. */
    public synchronized CssTask task(String taskId) {
        settle();
        return find(taskId).snapshot();
    }

    /** Retries a failed task: the failed node runs again from its first step. Otherwise 400 CSS.5090 (CSS sheet 2.5). */
    public synchronized void retry(String taskId) {
        settle();
        CssTaskRun task = find(taskId);
        if (tasks.stream().anyMatch(other -> other != task && other.status() == CssTaskStatus.RUNNING)) {
            throw busy();
        }
        task.retry(taskTime.instant());
    }

    /**
     * Ends a failed task (CSS sheet 2.5): 400 CSS.5090 unless it is FAILED, 400 CSS.5140 for a cross-version upgrade or an
     * AZ change of which some node is done. The task stays FAILED, which is the simulator's own choice, and refuses any
     * further retry or abort.
     */
    public synchronized void abort(String taskId) {
        settle();
        find(taskId).abort(taskTime.instant());
    }

    private CssTaskRun find(String taskId) {
        return tasks.stream()
                .filter(task -> task.order().id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new CssRefusal(400, "CSS.0082", "The record does not exist. (action_id)"));
    }

    private void mustBeIdle() {
        settle();
        if (tasks.stream().anyMatch(task -> task.status() == CssTaskStatus.RUNNING)) {
            throw busy();
        }
    }

    private static CssRefusal busy() {
        return new CssRefusal(409, "CSS.0011", "This operation cannot be performed now. (another task is running)");
    }

    private String nextTaskId() {
        String seed = id + "-task-" + (tasks.size() + 1);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void settle() {
        Instant now = taskTime.instant();
        for (CssTaskRun task : tasks) {
            task.settle(now);
            CssImage image = task.order().image();
            // Settled in order of start, so the newest finished upgrade decides the version.
            if (image != null && task.status() == CssTaskStatus.SUCCESS) {
                version = image.version();
            }
        }
    }
}
