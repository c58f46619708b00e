// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong with the tasks of a cluster. Thread-safe; may be changed while a task runs. A read is a call of
 * UpgradeDetail for tasks of the kind in question.
 *
 * @since 0.1.0
 */
public final class CssScript {
    private final List<CssNodeFailure> failures = new ArrayList<>();
    private final CssListScript list = new CssListScript();
    private boolean versionStays;
    private Duration versionDelay = Duration.ZERO;
    private boolean snapshotFails;

    CssScript() {}

    /**
     * Lets a node fail; refine what is returned.
     *
     * @param node number of the node within the task, 1 for the first of {@code totalNodes}
     */
    public synchronized CssNodeFailure failNode(int node) {
        CssNodeFailure failure = new CssNodeFailure(node);
        failures.add(failure);
        return failure;
    }

    /** The next upgrade that succeeds changes no version: the task reports success, the cluster goes on as before. */
    public synchronized void versionStays() {
        versionStays = true;
    }

    /** The next upgrade that succeeds changes the version of the cluster only so long after the end of the task. */
    public synchronized void versionFollows(Duration delay) {
        versionDelay = delay;
    }

    /** The next snapshot ends as {@code FAILED}. */
    public synchronized void failSnapshot() {
        snapshotFails = true;
    }

    /** The list leaves out a task until {@link #reappear}; the task itself runs on. */
    public synchronized void vanish(String taskId) {
        list.vanish(taskId, CssListScript.FOR_EVER);
    }

    /** The list leaves out a task for so many reads, at least 1; the task itself runs on. */
    public synchronized void vanish(String taskId, int reads) {
        list.vanish(taskId, reads);
    }

    /** The list shows a vanished task again. */
    public synchronized void reappear(String taskId) {
        list.reappear(taskId);
    }

    /**
     * The newest task that is listed shows this word for its status until {@link #showTrueStatus}, known to the cloud or
     * not; nothing else of the task changes. Words that were asked for earlier come first.
     */
    public synchronized void showStatus(String word) {
        list.showStatus(word, CssListScript.FOR_EVER);
    }

    /** As {@link #showStatus(String)} for so many reads that list a task, at least 1. */
    public synchronized void showStatus(String word, int reads) {
        list.showStatus(word, reads);
    }

    /** Forgets all words of {@link #showStatus}. */
    public synchronized void showTrueStatus() {
        list.showTrueStatus();
    }

    /** Forgets all failures of nodes that have not happened yet; nothing else. */
    public synchronized void clear() {
        failures.clear();
    }

    synchronized @Nullable CssNodeFailure take(int node, int step) {
        for (CssNodeFailure failure : failures) {
            if (failure.take(node, step)) {
                return failure;
            }
        }
        return null;
    }

    /** When the cluster shows its new version; null if never. */
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

    synchronized boolean isVanished(String taskId) {
        return list.isVanished(taskId);
    }

    synchronized boolean takeVanished(String taskId) {
        return list.takeVanished(taskId);
    }

    synchronized String takeStatus(String trueWord) {
        return list.takeStatus(trueWord);
    }
}
