// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to the tasks of a cluster; unless said otherwise each entry happens once, to the first task that gets
 * there. Thread-safe; may be changed while a task runs.
 *
 * @since 0.1.0
 */
public final class AckScript {
    static final String CHECK = "check";

    /** What happens to the cluster's version when an upgrade succeeds. */
    record VersionChange(boolean never, Duration delay) {
        static final VersionChange AT_ONCE = new VersionChange(false, Duration.ZERO);
    }

    /** How long a new task stays unseen. */
    record Lag(int reads, Duration time) {
        static final Lag NONE = new Lag(0, Duration.ZERO);
    }

    private final AckStatusOverride taskState = new AckStatusOverride();
    private final AckStatusOverride upgradeStatus = new AckStatusOverride();
    private final AckStatusOverride clusterState = new AckStatusOverride();
    private final Map<String, String> failures = new HashMap<>();
    private final Map<Integer, String> pauses = new HashMap<>();
    private final Set<String> hiddenTasks = new HashSet<>();
    private Lag lag = Lag.NONE;
    private VersionChange versionChange = VersionChange.AT_ONCE;
    private boolean emptyResponse;

    AckScript() {}

    /** The pre-check of a task fails with this text; the cluster stays untouched. */
    public AckScript failPrecheck(String message) {
        return fail(AckPhase.Kind.PRECHECK.name(), message);
    }

    /** The control plane fails with this text. */
    public AckScript failControlPlane(String message) {
        return fail(AckPhase.Kind.CONTROL_PLANE.name(), message);
    }

    /** The node with this number in its task (1 for the first) fails with this text. */
    public AckScript failNode(int node, String message) {
        return fail(AckPhase.nodeKey(checked(node)), message);
    }

    /** The upgrade of the add-on with this name fails with this text. */
    public AckScript failAddon(String name, String message) {
        return fail(AckPhase.addonKey(name), message);
    }

    /** The next check that ends finds an error with this text. */
    public AckScript failCheck(String message) {
        return fail(CHECK, message);
    }

    /** The task is held before the batch with this node, with this text, until it is resumed. */
    public synchronized AckScript pauseBeforeNode(int node, String message) {
        pauses.put(checked(node), message);
        return this;
    }

    /** The next upgrade that succeeds leaves the cluster's version as it is. */
    public synchronized AckScript leaveVersion() {
        versionChange = new VersionChange(true, Duration.ZERO);
        return this;
    }

    /** The cluster's version follows the next upgrade that succeeds only after this time. */
    public synchronized AckScript delayVersion(Duration delay) {
        versionChange = new VersionChange(false, delay);
        return this;
    }

    /**
     * The next UpgradeCluster starts its task, but answers without a body, as before 2024
     * (see sdk/docs/wire/ack.md#success-responses).
     */
    public synchronized AckScript emptyUpgradeResponse() {
        emptyResponse = true;
        return this;
    }

    /** The next task stays unseen, in the list and by its id, for this number of reads. */
    public synchronized AckScript lagTask(int reads) {
        lag = new Lag(reads, lag.time());
        return this;
    }

    /** The next task stays unseen, in the list and by its id, for this time after its start. */
    public synchronized AckScript lagTask(Duration time) {
        lag = new Lag(lag.reads(), time);
        return this;
    }

    /** A task vanishes: 404 by its id, absent in the list, while it really goes on; until {@link #showTask}. */
    public synchronized AckScript hideTask(String taskId) {
        hiddenTasks.add(taskId);
        return this;
    }

    /** A task that vanished comes back. */
    public synchronized AckScript showTask(String taskId) {
        hiddenTasks.remove(taskId);
        return this;
    }

    /** The {@code state} of the newest task, in DescribeTaskInfo and in DescribeClusterTasks. */
    public AckStatusOverride taskState() {
        return taskState;
    }

    /** The {@code status} of GetUpgradeStatus. */
    public AckStatusOverride upgradeStatus() {
        return upgradeStatus;
    }

    /** The {@code state} of the cluster, alone and in lists. */
    public AckStatusOverride clusterState() {
        return clusterState;
    }

    /** Forgets everything that has not happened yet, shows hidden tasks and all true states. */
    public synchronized void clear() {
        failures.clear();
        pauses.clear();
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

    synchronized @Nullable String takePause(int node) {
        return pauses.remove(node);
    }

    synchronized Lag takeLag() {
        Lag taken = lag;
        lag = Lag.NONE;
        return taken;
    }

    synchronized VersionChange takeVersionChange() {
        VersionChange taken = versionChange;
        versionChange = VersionChange.AT_ONCE;
        return taken;
    }

    synchronized boolean takeEmptyResponse() {
        boolean taken = emptyResponse;
        emptyResponse = false;
        return taken;
    }

    synchronized boolean isHidden(String taskId) {
        return hiddenTasks.contains(taskId);
    }

    private synchronized AckScript fail(String key, String message) {
        failures.put(key, message);
        return this;
    }

    private static int checked(int node) {
        if (node < 1) {
            throw new IllegalArgumentException("node must be >= 1: " + node);
        }
        return node;
    }
}
