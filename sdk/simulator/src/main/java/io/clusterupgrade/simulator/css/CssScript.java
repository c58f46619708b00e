// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssRisk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The failures and delays to simulate for the tasks and health checks of a cluster. Thread-safe; can be changed while a task runs. A read is a
 * call of UpgradeDetail for tasks of that kind.
 *
 * @since 0.1.0
 */
public final class CssScript {
    private final List<CssNodeFailure> failures = new ArrayList<>();
    private final Map<CssStepOfNode, Duration> stalls = new HashMap<>();
    private final List<CssRisk> risks = new ArrayList<>();
    private final CssListScript list = new CssListScript();
    private boolean versionStays;
    private Duration versionDelay = Duration.ZERO;
    private boolean snapshotFails;

    CssScript() {}

    /** Returns the names of the steps of a node, in order. */
    public static List<String> stepNames() {
        return CssStepNames.all();
    }

    /**
     * Makes a node fail; the returned object sets the details.
     *
     * @param node number of the node within the task, 1 for the first of {@code totalNodes}
     */
    public synchronized CssNodeFailure failNode(int node) {
        CssNodeFailure failure = new CssNodeFailure(node);
        failures.add(failure);
        return failure;
    }

    /**
     * Extends a step of a node once by this time, as a step that hangs does.
     *
     * @param node number of the node within the task, 1 for the first
     * @param step the step, 0 to 12
     */
    public synchronized void stallNode(int node, int step, Duration time) {
        stalls.merge(new CssStepOfNode(node, CssStepNames.checked(step)), time, Duration::plus);
    }

    /** Keeps the version of the cluster when the next upgrade succeeds: the task reports success, the cluster does not change. */
    public synchronized void keepVersion() {
        versionStays = true;
    }

    /** Delays the version change of the next successful upgrade by this time after the end of the task. */
    public synchronized void delayVersion(Duration delay) {
        versionDelay = delay;
    }

    /** Makes the next snapshot end as {@code FAILED}. */
    public synchronized void failSnapshot() {
        snapshotFails = true;
    }

    /** Hides a task from the list until {@link #showTask}; the task itself continues. */
    public synchronized void hideTask(String taskId) {
        list.hide(taskId, CssListScript.FOR_EVER);
    }

    /** Hides a task from the list for this number of reads, at least 1; the task itself continues. */
    public synchronized void hideTask(String taskId, int reads) {
        list.hide(taskId, reads);
    }

    /** Shows a hidden task in the list again. */
    public synchronized void showTask(String taskId) {
        list.show(taskId);
    }

    /**
     * Shows this value as the status of the newest listed task until {@link #showTrueStatus}; it need not be a documented value.
     * Nothing else of the task changes. Values of earlier calls are shown first.
     */
    public synchronized void showStatus(String status) {
        list.showStatus(status, CssListScript.FOR_EVER);
    }

    /** Shows this value as {@link #showStatus(String)} does, for this number of reads that list a task, at least 1. */
    public synchronized void showStatus(String status, int reads) {
        list.showStatus(status, reads);
    }

    /** Removes all values of {@link #showStatus}. */
    public synchronized void showTrueStatus() {
        list.showTrueStatus();
    }

    /** Removes all failures and stalls of nodes that have not happened yet; nothing else. */
    public synchronized void clear() {
        failures.clear();
        stalls.clear();
    }

    /**
     * Makes the health checks that start from now on find a risk.
     *
     * @param item id of a check item, such as {@code nodeDiskCheck}
     * @param level {@code high}, {@code medium} or {@code suggestion}
     * @param result what is found, as text
     */
    public synchronized void addRisk(String item, String level, String result) {
        risks.add(new CssRisk(item, level, result));
    }

    /** Removes the risks that health checks find. */
    public synchronized void clearRisks() {
        risks.clear();
    }

    synchronized List<CssRisk> risks() {
        return List.copyOf(risks);
    }

    synchronized @Nullable CssNodeFailure take(int node, int step) {
        for (CssNodeFailure failure : failures) {
            if (failure.take(node, step)) {
                return failure;
            }
        }
        return null;
    }

    synchronized Duration takeStall(int node, int step) {
        Duration stall = stalls.remove(new CssStepOfNode(node, step));
        return stall == null ? Duration.ZERO : stall;
    }

    /** Returns the time at which the cluster shows its new version; null if never. */
    synchronized @Nullable Instant versionChangeAfter(Instant success) {
        boolean never = versionStays;
        Instant change = success.plus(versionDelay);
        versionStays = false;
        versionDelay = Duration.ZERO;
        return never ? null : change;
    }

    synchronized boolean takeSnapshotFailure() {
        boolean fails = snapshotFails;
        snapshotFails = false;
        return fails;
    }

    synchronized boolean isHidden(String taskId) {
        return list.isHidden(taskId);
    }

    synchronized boolean takeHidden(String taskId) {
        return list.takeHidden(taskId);
    }

    synchronized String takeStatus(String trueStatus) {
        return list.takeStatus(trueStatus);
    }
}
