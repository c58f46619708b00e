// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong with the tasks of a cluster. Thread-safe; may be changed while a task runs. Every method that changes
 * something returns the same object.
 *
 * @since 0.1.0
 */
public final class CceScript {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    /** A word in place of the true phase. */
    private record Word(String word, int reads) {}

    /** What happens once, to the next task of the kind. */
    private enum Once {
        SNAPSHOT_FAILS,
        POST_CHECK_FAILS,
        JOB_FAILS
    }

    private final Queue<Integer> failures = new ArrayDeque<>();
    private final ArrayDeque<Word> words = new ArrayDeque<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, CceCheckItem> findings = new LinkedHashMap<>();
    private final Queue<String> brokenChecks = new ArrayDeque<>();
    private final Queue<Once> once = new ArrayDeque<>();
    private Duration startLag = Duration.ZERO;
    private int startLagReads;
    private boolean versionStays;
    private Duration versionWait = Duration.ZERO;

    CceScript() {}

    /**
     * Lets the stage with this number (1 to 4) fail once, at its end. The wire shows no text for it
     * (see sdk/docs/wire/cce.md#upgradetask).
     */
    public synchronized CceScript failStage(int number) {
        if (number < 1 || number > CceStages.NAMES.size()) {
            throw new IllegalArgumentException("stage must be 1 to " + CceStages.NAMES.size() + ": " + number);
        }
        failures.add(number);
        return this;
    }

    /** Lets the next task that succeeds leave the version of the cluster as it was, for good. */
    public synchronized CceScript keepVersion() {
        versionStays = true;
        return this;
    }

    /** Lets the version of the cluster change only so long after the next success. */
    public synchronized CceScript delayVersion(Duration wait) {
        versionWait = wait;
        return this;
    }

    /** Lets a task vanish from what the wire shows: 404 when asked for, absent from the list. It goes on unseen. */
    public synchronized CceScript hideTask(String uid) {
        hidden.add(uid);
        return this;
    }

    /** Lets a vanished task come back. */
    public synchronized CceScript unhideTask(String uid) {
        hidden.remove(uid);
        return this;
    }

    /**
     * Shows this word as the phase of the newest task for so many reads of it over the wire, after those that were asked
     * for before. The task itself goes on as it is.
     */
    public synchronized CceScript showPhase(String word, int reads) {
        if (reads < 1) {
            throw new IllegalArgumentException("reads must be 1 or more: " + reads);
        }
        words.add(new Word(word, reads));
        return this;
    }

    /** Shows this word as the phase of the newest task until {@link #showTruePhase}. */
    public CceScript showPhase(String word) {
        return showPhase(word, FOR_EVER);
    }

    /** Shows the phases as they are. */
    public synchronized CceScript showTruePhase() {
        words.clear();
        return this;
    }

    /** Hides each task started from now on from so many reads over the wire; show and list both count. 0 for none. */
    public synchronized CceScript lagStarts(int reads) {
        startLagReads = reads;
        return this;
    }

    /** Hides each task started from now on so long; together with a number of reads, until both are over. */
    public synchronized CceScript lagStarts(Duration time) {
        startLag = time;
        return this;
    }

    /**
     * Lets each pre-check find this, and the check that an upgrade without a pre-check begins with too, until
     * {@link #fix}.
     */
    public synchronized CceScript find(CceCheckItem item) {
        findings.put(item.name(), item);
        return this;
    }

    /** Removes the cause of a finding, by its name. */
    public synchronized CceScript fix(String name) {
        findings.remove(name);
        return this;
    }

    /** Lets the next pre-check break off with phase {@code Error} and this text, before it has checked anything. */
    public synchronized CceScript breakPreCheck(String message) {
        brokenChecks.add(message);
        return this;
    }

    /** Lets the next snapshot that comes to its end fail. */
    public synchronized CceScript failSnapshot() {
        once.add(Once.SNAPSHOT_FAILS);
        return this;
    }

    /** Lets the next post-check fail. */
    public synchronized CceScript failPostCheck() {
        once.add(Once.POST_CHECK_FAILS);
        return this;
    }

    /** Lets the next batch of nodes that a job resets fail, and the job with it. */
    public synchronized CceScript failJob() {
        once.add(Once.JOB_FAILS);
        return this;
    }

    /** Forgets everything that has not happened yet, and shows everything as it is. Tasks that lag stay as they are. */
    public synchronized void clear() {
        failures.clear();
        words.clear();
        hidden.clear();
        findings.clear();
        brokenChecks.clear();
        once.clear();
        startLag = Duration.ZERO;
        startLagReads = 0;
        versionStays = false;
        versionWait = Duration.ZERO;
    }

    synchronized boolean takeFailureOf(int number) {
        return failures.remove(number);
    }

    /** How long after a success the version follows; null if never. */
    synchronized @Nullable Duration takeVersionWait() {
        Duration wait = versionStays ? null : versionWait;
        versionStays = false;
        versionWait = Duration.ZERO;
        return wait;
    }

    synchronized boolean hides(String uid) {
        return hidden.contains(uid);
    }

    synchronized String takePhase(String truth) {
        Word first = words.poll();
        if (first == null) {
            return truth;
        }
        if (first.reads() > 1) {
            words.addFirst(first.reads() == FOR_EVER ? first : new Word(first.word(), first.reads() - 1));
        }
        return first.word();
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

    synchronized @Nullable String takeBrokenCheck() {
        return brokenChecks.poll();
    }

    synchronized boolean takeSnapshotFailure() {
        return once.remove(Once.SNAPSHOT_FAILS);
    }

    synchronized boolean takePostCheckFailure() {
        return once.remove(Once.POST_CHECK_FAILS);
    }

    synchronized boolean takeJobFailure() {
        return once.remove(Once.JOB_FAILS);
    }
}
