// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.TaskNotFoundException;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.service.NanoTime;
import io.clusterupgrade.upgrade.service.PollErrors;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A watch of an upgrade: decides the next step after each poll. Blocking and asynchronous watches share it, so both
 * follow the same rules. Used by one thread at a time.
 */
final class WatchLoop {
    private final Upgrade upgrade;
    private final AwaitOptions options;
    private final Scheduler time;
    private final ChangeNotifier changes;
    private final boolean isLimited;
    private final long deadline;

    private long due;
    private long changedAt;
    private volatile @Nullable UpgradeSnapshot seen;
    private volatile long seenAt;
    private boolean stallReported;
    private int restingReads;
    private int errors;
    private long rejectedSince;
    private boolean rejected;
    private long unconfirmedSince;
    private boolean unverified;
    private Verification verification = Verification.UNCHECKED;

    WatchLoop(Upgrade upgrade, AwaitOptions options) {
        this.upgrade = upgrade;
        this.options = options;
        this.time = upgrade.scheduler();
        this.changes = new ChangeNotifier(options.listener());
        long now = time.nanoTime();
        this.due = now;
        this.changedAt = now;
        Duration limit = options.deadline();
        this.isLimited = limit != null;
        this.deadline = limit == null ? now : NanoTime.plus(now, limit);
    }

    /** Returns the first step: a poll, now. */
    WatchStep begin() {
        return new WatchStep.Poll(due);
    }

    /** Returns the time until the deadline; null for no deadline. */
    @Nullable Duration remaining() {
        return isLimited ? NanoTime.between(time.nanoTime(), deadline) : null;
    }

    /** Returns the outcome of a watch that ends before the upgrade. */
    StillRunning detached(StillRunning.Reason reason) {
        return new StillRunning(upgrade.snapshot(), upgrade.token(), reason);
    }

    /** Returns the next step after a poll. */
    WatchStep onSnapshot(UpgradeSnapshot now) {
        seen = now;
        seenAt = time.nanoTime();
        errors = 0;
        if (changes.publish(now)) {
            changedAt = time.nanoTime();
            stallReported = false;
        }
        if (!now.isFound()) {
            return onMissing(now);
        }
        rejected = false;
        if (isAtRest(now)) {
            return onRest(now);
        }
        restingReads = 0;
        unverified = false;
        if (options.until() != null && changes.holds(options.until(), now)) {
            return new WatchStep.Done(detached(StillRunning.Reason.CONDITION_MET));
        }
        reportStall(now);
        return pollIn(options.schedule().next(sinceChange()));
    }

    private boolean isAtRest(UpgradeSnapshot now) {
        return now.state().isResting() && (now.state() != UpgradeState.PAUSED || options.endsWhenPaused());
    }

    /**
     * Returns the next step in a resting state: a failure is read again before it is reported; a success is compared
     * with the cluster.
     */
    private WatchStep onRest(UpgradeSnapshot now) {
        return switch (now.state()) {
            case SUCCEEDED -> new WatchStep.Confirm(now);
            case FAILED, PARTIALLY_FAILED ->
                restingReads++ < options.failureReads()
                        ? pollIn(options.schedule().shortest())
                        : new WatchStep.Done(atRest(now));
            default -> new WatchStep.Done(atRest(now));
        };
    }

    /**
     * Returns the next step after a succeeded task was compared with the cluster; {@code found} is null if the cluster
     * could not be read.
     */
    WatchStep onVerification(UpgradeSnapshot now, @Nullable Verification found) {
        if (!unverified) {
            unverified = true;
            unconfirmedSince = time.nanoTime();
        }
        verification = found == null ? Verification.UNCHECKED : found;
        boolean isOpen = found == null || found == Verification.NOT_YET;
        boolean isPatient = since(unconfirmedSince).compareTo(options.verifyFor()) < 0;
        return isOpen && isPatient ? pollIn(options.schedule().shortest()) : new WatchStep.Done(atRest(now));
    }

    /** Returns the outcome of an upgrade in a resting state. */
    private UpgradeOutcome atRest(UpgradeSnapshot now) {
        ResumeToken token = upgrade.token();
        return switch (now.state()) {
            case SUCCEEDED -> new UpgradeOutcome.Succeeded(now, token, verification);
            case PAUSED -> new UpgradeOutcome.Paused(now, token);
            case ABORTED -> new UpgradeOutcome.Aborted(now, token);
            case PARTIALLY_FAILED -> new UpgradeOutcome.PartiallyFailed(now, token, upgrade.failure(now));
            default -> new UpgradeOutcome.Failed(now, token, upgrade.failure(now));
        };
    }

    /**
     * Returns the outcome at the deadline: a resting state is reported even if it was not confirmed by another poll.
     */
    UpgradeOutcome atDeadline() {
        UpgradeSnapshot now = seen;
        if (now != null && now.isFound() && !NanoTime.isBefore(seenAt, upgrade.actedAt()) && isAtRest(now)) {
            return atRest(now);
        }
        return detached(StillRunning.Reason.DEADLINE);
    }

    private WatchStep onMissing(UpgradeSnapshot now) {
        if (rejectedForLong()) {
            return new WatchStep.Failed(new TaskNotFoundException(
                    upgrade.token(),
                    now.service() + " cluster " + now.clusterId() + ": " + now.message() + ", for "
                            + options.errorTolerance()));
        }
        return pollIn(options.schedule().next(sinceChange()));
    }

    /**
     * Returns the next step after a failed poll. Exceptions of custom code (providers, signers, transports) may be
     * temporary, as rejections may be, and are tolerated for as long.
     */
    WatchStep onPollError(RuntimeException cause) {
        if (PollErrors.isPermanent(cause)) {
            return new WatchStep.Failed(cause);
        }
        if (PollErrors.isTemporary(cause)) {
            rejected = false;
        } else if (rejectedForLong()) {
            return new WatchStep.Failed(cause);
        }
        errors++;
        Duration wait = PollErrors.longer(options.schedule().afterError(errors), cause);
        changes.publish(new UpgradeEvent.PollFailed(cause, errors, wait, time.now(), upgrade.lastKnown()));
        due = time.nanoTime();
        return pollIn(wait);
    }

    private boolean rejectedForLong() {
        if (!rejected) {
            rejected = true;
            rejectedSince = time.nanoTime();
        }
        return since(rejectedSince).compareTo(options.errorTolerance()) >= 0;
    }

    private void reportStall(UpgradeSnapshot now) {
        Duration silence = sinceChange();
        if (!stallReported && silence.compareTo(StallTimes.of(options, now)) >= 0) {
            stallReported = true;
            changes.publish(new UpgradeEvent.Stalled(silence, now));
        }
    }

    /**
     * Returns a poll after a wait that is measured from when the previous poll was due, so that the duration of polls
     * does not add up.
     */
    private WatchStep pollIn(Duration wait) {
        due = NanoTime.later(NanoTime.plus(due, wait), time.nanoTime());
        return new WatchStep.Poll(isLimited ? NanoTime.earlier(due, deadline) : due);
    }

    private Duration sinceChange() {
        return since(NanoTime.later(changedAt, upgrade.actedAt()));
    }

    private Duration since(long nanos) {
        return NanoTime.between(nanos, time.nanoTime());
    }
}
