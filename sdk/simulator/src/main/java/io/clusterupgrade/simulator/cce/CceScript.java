// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The failures and delays to simulate for the tasks of a cluster. Thread-safe; can be changed while a task runs. Every method
 * that changes something returns the same object.
 *
 * @since 0.1.0
 */
public final class CceScript {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    /** A value that replaces the true phase. */
    private record ShownPhase(String value, int reads) {}

    /** A failure that happens once, to the next task of the kind. */
    private enum Once {
        SNAPSHOT_FAILS,
        POST_CHECK_FAILS,
        JOB_FAILS,
        CHECK_REPEATED
    }

    private final Queue<Integer> failures = new ArrayDeque<>();
    private final Map<Integer, Duration> stalls = new HashMap<>();
    private final ArrayDeque<ShownPhase> shownPhases = new ArrayDeque<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, CceCheckItem> findings = new LinkedHashMap<>();
    private final Map<String, CceCheckItem> warnings = new LinkedHashMap<>();
    private final Queue<String> preCheckErrors = new ArrayDeque<>();
    private final Queue<Once> once = new ArrayDeque<>();
    private Duration startLag = Duration.ZERO;
    private int startLagReads;
    private boolean versionStays;
    private boolean cancelledStaysEnded;
    private Duration versionDelay = Duration.ZERO;

    CceScript() {}

    /**
     * Makes the stage with this number (1 to 4) fail once, at its end. The wire shows no text for it
     * (see sdk/docs/wire/cce.md#upgradetask).
     */
    public synchronized CceScript failStage(int number) {
        failures.add(checked(number));
        return this;
    }

    /** Extends the stage with this number (1 to 4) once by this time, at its end, as a stage that hangs does. */
    public synchronized CceScript stallStage(int number, Duration time) {
        stalls.merge(checked(number), time, Duration::plus);
        return this;
    }

    private static int checked(int number) {
        if (number < 1 || number > CceStages.NAMES.size()) {
            throw new IllegalArgumentException("Stage must be 1 to " + CceStages.NAMES.size() + ": " + number);
        }
        return number;
    }

    /** Keeps the version of the cluster permanently when the next task succeeds. */
    public synchronized CceScript keepVersion() {
        versionStays = true;
        return this;
    }

    /** Delays the version change of the next successful task by this time. */
    public synchronized CceScript delayVersion(Duration delay) {
        versionDelay = delay;
        return this;
    }

    /** Hides a task on the wire: it returns 404 and is not listed, but continues. */
    public synchronized CceScript hideTask(String uid) {
        hidden.add(uid);
        return this;
    }

    /** Shows a hidden task again. */
    public synchronized CceScript showTask(String uid) {
        hidden.remove(uid);
        return this;
    }

    /**
     * Shows this value as the phase of the newest task for this number of reads over the wire, after the values of earlier
     * calls. The task itself continues.
     */
    public synchronized CceScript showPhase(String phase, int reads) {
        if (reads < 1) {
            throw new IllegalArgumentException("reads must be 1 or more: " + reads);
        }
        shownPhases.add(new ShownPhase(phase, reads));
        return this;
    }

    /** Shows this value as the phase of the newest task until {@link #showTruePhase}. */
    public CceScript showPhase(String phase) {
        return showPhase(phase, FOR_EVER);
    }

    /** Shows the true phases again. */
    public synchronized CceScript showTruePhase() {
        shownPhases.clear();
        return this;
    }

    /** Hides each task started from now on for this number of reads over the wire; show and list both count. 0 for none. */
    public synchronized CceScript lagStarts(int reads) {
        startLagReads = reads;
        return this;
    }

    /** Hides each task started from now on for this time; together with a number of reads, until both have passed. */
    public synchronized CceScript lagStarts(Duration time) {
        startLag = time;
        return this;
    }

    /**
     * Adds a finding to each pre-check, and to the check that starts an upgrade without a pre-check, until
     * {@link #removeFinding}.
     */
    public synchronized CceScript addFinding(CceCheckItem item) {
        findings.put(item.name(), item);
        return this;
    }

    /**
     * Adds a risk that each pre-check shows as failed, but passes with, until {@link #removeFinding}. An upgrade can be started
     * after such a check.
     *
     * @throws IllegalArgumentException if the item is an exception: no check passes with one
     */
    public synchronized CceScript addWarning(CceCheckItem item) {
        if (!item.mayBeSkipped()) {
            throw new IllegalArgumentException("An exception is no warning: " + item.name());
        }
        warnings.put(item.name(), item);
        return this;
    }

    /** Removes a finding or warning, by its name. */
    public synchronized CceScript removeFinding(String name) {
        findings.remove(name);
        warnings.remove(name);
        return this;
    }

    /** Makes the next pre-check end with phase {@code Error} and this text, before it checks anything. */
    public synchronized CceScript breakPreCheck(String message) {
        preCheckErrors.add(message);
        return this;
    }

    /** Makes the next snapshot fail at its end. */
    public synchronized CceScript failSnapshot() {
        once.add(Once.SNAPSHOT_FAILS);
        return this;
    }

    /** Makes the next post-check fail. */
    public synchronized CceScript failPostCheck() {
        once.add(Once.POST_CHECK_FAILS);
        return this;
    }

    /** Makes the next upgrade run its built-in check although a pre-check has passed. */
    public synchronized CceScript checkAgain() {
        once.add(Once.CHECK_REPEATED);
        return this;
    }

    /**
     * Rejects the retry of a task whose workflow was cancelled; default: it is allowed. The documents do not say which
     * (see sdk/docs/wire/cce.md#workflow).
     */
    public synchronized CceScript endCancelledTasks() {
        cancelledStaysEnded = true;
        return this;
    }

    /** Makes the next batch of nodes of a job fail, and the job with it. */
    public synchronized CceScript failJob() {
        once.add(Once.JOB_FAILS);
        return this;
    }

    /** Removes everything that has not happened yet, and shows true states. Delayed tasks do not change. */
    public synchronized void clear() {
        failures.clear();
        stalls.clear();
        shownPhases.clear();
        hidden.clear();
        findings.clear();
        warnings.clear();
        preCheckErrors.clear();
        once.clear();
        startLag = Duration.ZERO;
        startLagReads = 0;
        versionStays = false;
        cancelledStaysEnded = false;
        versionDelay = Duration.ZERO;
    }

    synchronized boolean takeFailureOf(int number) {
        return failures.remove(number);
    }

    synchronized Duration takeStallOf(int number) {
        Duration stall = stalls.remove(number);
        return stall == null ? Duration.ZERO : stall;
    }

    /** Returns the delay of the version change after a success; null if the version does not change. */
    synchronized @Nullable Duration takeVersionDelay() {
        Duration delay = versionStays ? null : versionDelay;
        versionStays = false;
        versionDelay = Duration.ZERO;
        return delay;
    }

    synchronized boolean hides(String uid) {
        return hidden.contains(uid);
    }

    synchronized String takePhase(String truePhase) {
        ShownPhase first = shownPhases.poll();
        if (first == null) {
            return truePhase;
        }
        if (first.reads() > 1) {
            shownPhases.addFirst(first.reads() == FOR_EVER ? first : new ShownPhase(first.value(), first.reads() - 1));
        }
        return first.value();
    }

    synchronized CceTaskLag newLag(Instant now) {
        return new CceTaskLag(now.plus(startLag), startLagReads);
    }

    synchronized boolean hasFindings() {
        return !findings.isEmpty();
    }

    synchronized List<CceCheckItem> findings() {
        return List.copyOf(findings.values());
    }

    synchronized List<CceCheckItem> warnings() {
        return List.copyOf(warnings.values());
    }

    synchronized @Nullable String takePreCheckError() {
        return preCheckErrors.poll();
    }

    synchronized boolean takeSnapshotFailure() {
        return once.remove(Once.SNAPSHOT_FAILS);
    }

    synchronized boolean takePostCheckFailure() {
        return once.remove(Once.POST_CHECK_FAILS);
    }

    synchronized boolean takeRepeatedCheck() {
        return once.remove(Once.CHECK_REPEATED);
    }

    synchronized boolean endsCancelledTasks() {
        return cancelledStaysEnded;
    }

    synchronized boolean takeJobFailure() {
        return once.remove(Once.JOB_FAILS);
    }
}
