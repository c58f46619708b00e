// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The failures and delays to simulate for the tasks of a cluster. Unless documented otherwise, each entry applies once, to
 * the first task that reaches it. Thread-safe; can be changed while a task runs.
 *
 * @since 0.1.0
 */
public final class AckScript {
    static final String CHECK = "check";

    /** The change of the cluster's version when an upgrade succeeds. */
    record VersionChange(boolean never, Duration delay) {
        static final VersionChange AT_ONCE = new VersionChange(false, Duration.ZERO);
    }

    /** An action that is rejected in a state, a stage or a type of task. */
    private record Rejection(String action, String when) {}

    /** The delay before a new task is shown. */
    record Lag(int reads, Duration time) {
        static final Lag NONE = new Lag(0, Duration.ZERO);
    }

    private final AckStatusOverride taskState = new AckStatusOverride();
    private final AckStatusOverride upgradeStatus = new AckStatusOverride();
    private final AckStatusOverride clusterState = new AckStatusOverride();
    private final Map<String, String> failures = new HashMap<>();
    private final Map<String, Duration> stalls = new HashMap<>();
    private final Map<String, String> warnings = new HashMap<>();
    private final Map<Integer, String> pauses = new HashMap<>();
    private final Map<String, String> nodeErrors = new HashMap<>();
    private final Set<String> hiddenTasks = new HashSet<>();
    private Lag lag = Lag.NONE;
    private VersionChange versionChange = VersionChange.AT_ONCE;
    private final Set<Rejection> rejections = new HashSet<>();
    private boolean emptyResponse;

    AckScript() {}

    /**
     * Rejects an action on tasks with 400 ErrorClusterState: the documents say only that the service decides by type and state
     * (see sdk/docs/wire/ack.md#task-actions).
     *
     * @param action {@code pause}, {@code resume} or {@code cancel}
     * @param when a state such as {@code running}, a stage such as {@code UpgradeControlPlane}, or a type of task such as
     *     {@code cluster_upgrade}
     */
    public synchronized AckScript rejectAction(String action, String when) {
        if (!Set.of("pause", "resume", "cancel").contains(action)) {
            throw new IllegalArgumentException("action must be pause, resume or cancel: " + action);
        }
        rejections.add(new Rejection(action, when));
        return this;
    }

    synchronized boolean rejects(String action, String when) {
        return rejections.contains(new Rejection(action, when));
    }

    /** Makes the pre-check of a task fail with this text; the cluster does not change. */
    public AckScript failPrecheck(String message) {
        return fail(AckPhase.Kind.PRECHECK.name(), message);
    }

    /** Makes the upgrade of the control plane fail with this text. */
    public AckScript failControlPlane(String message) {
        return fail(AckPhase.Kind.CONTROL_PLANE.name(), message);
    }

    /** Makes the node with this number in its task (1 for the first) fail with this text. */
    public AckScript failNode(int node, String message) {
        return fail(AckPhase.nodeKey(checked(node)), message);
    }

    /** Makes the upgrade of the add-on with this name fail with this text. */
    public AckScript failAddon(String name, String message) {
        return fail(AckPhase.addonKey(name), message);
    }

    /** Extends the pre-check of a task once by this time, as a phase that hangs does. */
    public AckScript stallPrecheck(Duration time) {
        return stall(AckPhase.Kind.PRECHECK.name(), time);
    }

    /** Extends the upgrade of the control plane once by this time. */
    public AckScript stallControlPlane(Duration time) {
        return stall(AckPhase.Kind.CONTROL_PLANE.name(), time);
    }

    /** Extends the upgrade of the node with this number in its task (1 for the first) once by this time, with its batch. */
    public AckScript stallNode(int node, Duration time) {
        return stall(AckPhase.nodeKey(checked(node)), time);
    }

    /** Makes the next check that ends fail with this text. */
    public AckScript failCheck(String message) {
        return fail(CHECK, message);
    }

    /** Makes each check that ends without a failure report this warning, until {@link #clear}. */
    public synchronized AckScript warnCheck(String name, String message) {
        warnings.put(name, message);
        return this;
    }

    /** Returns the warnings of checks, name to message. */
    public synchronized Map<String, String> warnings() {
        return new TreeMap<>(warnings);
    }

    /** Pauses the task before the batch with this node, with this text, until it is resumed. */
    public synchronized AckScript pauseBeforeNode(int node, String message) {
        pauses.put(checked(node), message);
        return this;
    }

    /**
     * Makes the node with this number in its task fail with this text, and the service pause the task after its batch, as the guide
     * of 2021 describes (see sdk/docs/wire/ack.md#transitions). The node is tried again once the task is resumed. In the last batch
     * of a task it does not apply: nothing would be left to pause.
     */
    public synchronized AckScript pauseAtFailedNode(int node, String message) {
        nodeErrors.put(AckPhase.nodeKey(checked(node)), message);
        return this;
    }

    /** Keeps the version of the cluster when the next upgrade succeeds. */
    public synchronized AckScript keepVersion() {
        versionChange = new VersionChange(true, Duration.ZERO);
        return this;
    }

    /** Delays the version change of the next successful upgrade by this time. */
    public synchronized AckScript delayVersion(Duration delay) {
        versionChange = new VersionChange(false, delay);
        return this;
    }

    /**
     * Makes the next UpgradeCluster start its task, but return no body, as before 2024
     * (see sdk/docs/wire/ack.md#success-responses).
     */
    public synchronized AckScript emptyUpgradeResponse() {
        emptyResponse = true;
        return this;
    }

    /** Hides the next task from lists and by its id for this number of reads. */
    public synchronized AckScript lagTask(int reads) {
        lag = new Lag(reads, lag.time());
        return this;
    }

    /** Hides the next task from lists and by its id for this time after its start. */
    public synchronized AckScript lagTask(Duration time) {
        lag = new Lag(lag.reads(), time);
        return this;
    }

    /** Hides a task until {@link #showTask}: it returns 404 and is not listed, but continues. */
    public synchronized AckScript hideTask(String taskId) {
        hiddenTasks.add(taskId);
        return this;
    }

    /** Shows a hidden task again. */
    public synchronized AckScript showTask(String taskId) {
        hiddenTasks.remove(taskId);
        return this;
    }

    /** Returns the override of the {@code state} of the newest task, in DescribeTaskInfo and in DescribeClusterTasks. */
    public AckStatusOverride taskState() {
        return taskState;
    }

    /** Returns the override of the {@code status} in GetUpgradeStatus. */
    public AckStatusOverride upgradeStatus() {
        return upgradeStatus;
    }

    /** Returns the override of the {@code state} of the cluster, in details and in lists. */
    public AckStatusOverride clusterState() {
        return clusterState;
    }

    /** Removes everything that has not happened yet, and shows hidden tasks and all true states. */
    public synchronized void clear() {
        rejections.clear();
        failures.clear();
        stalls.clear();
        warnings.clear();
        pauses.clear();
        nodeErrors.clear();
        hiddenTasks.clear();
        lag = Lag.NONE;
        versionChange = VersionChange.AT_ONCE;
        emptyResponse = false;
        taskState.clear();
        upgradeStatus.clear();
        clusterState.clear();
    }

    synchronized @Nullable String takeFailure(String key) {
        return failures.remove(key);
    }

    synchronized @Nullable String takeNodeError(String key) {
        return nodeErrors.remove(key);
    }

    synchronized Duration takeStall(String key) {
        Duration stall = stalls.remove(key);
        return stall == null ? Duration.ZERO : stall;
    }

    synchronized @Nullable String takePause(int node) {
        return pauses.remove(node);
    }

    synchronized Lag takeLag() {
        Lag result = lag;
        lag = Lag.NONE;
        return result;
    }

    synchronized VersionChange takeVersionChange() {
        VersionChange result = versionChange;
        versionChange = VersionChange.AT_ONCE;
        return result;
    }

    synchronized boolean takeEmptyResponse() {
        boolean result = emptyResponse;
        emptyResponse = false;
        return result;
    }

    synchronized boolean isHidden(String taskId) {
        return hiddenTasks.contains(taskId);
    }

    private synchronized AckScript fail(String key, String message) {
        failures.put(key, message);
        return this;
    }

    private synchronized AckScript stall(String key, Duration time) {
        stalls.merge(key, time, Duration::plus);
        return this;
    }

    private static int checked(int node) {
        if (node < 1) {
            throw new IllegalArgumentException("node must be >= 1: " + node);
        }
        return node;
    }
}
