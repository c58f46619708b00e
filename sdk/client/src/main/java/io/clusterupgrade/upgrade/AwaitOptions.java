// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The options of a watch: its deadline, the intervals between polls, what is reported as a stall. None of them changes the cloud: a deadline ends the watch, never the upgrade.
 *
 * <p>Durations of more than a hundred years count as a hundred years. Immutable and thread-safe.
 *
 * @param deadline the maximum duration of the watch; null to watch as long as the upgrade takes. There is no other
 *     limit, on polls or otherwise
 * @param schedule the intervals between polls
 * @param stallAfter after how long without a change a {@link io.clusterupgrade.upgrade.model.UpgradeEvent.Stalled} is reported;
 *     null for a time that suits the service and the step: in CSS 48 hours while the data of a node is moved, which is the
 *     service's own limit, and 2 hours for other steps; in CCE 2 hours, in ACK 1 hour
 * @param verifyFor how long to keep reading the cluster when a task has succeeded and the cluster does not show it;
 *     zero reads it once
 * @param failureReads how many more polls confirm a failure before it is reported, since tasks have been observed to
 *     fail and continue; 0 reports it at once
 * @param errorTolerance how long polls may be rejected (keys, permissions, a task that is not found, exceptions of
 *     custom providers and signers) before the watch fails with an exception. Lost networks, timeouts, throttling,
 *     server errors and pages of a proxy or load balancer, which have no error code of the service, do not count: the
 *     watch waits until they end
 * @param endsWhenPaused whether a pause ends the watch
 * @param until ends the watch, with {@link io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning}, when it holds for an upgrade that is not in a resting state; null
 *     for never. When it throws, it does not hold
 * @param listener receives events. The class of the first exception it throws is logged; the watch continues
 * @since 0.1.0
 */
public record AwaitOptions(
        @Nullable Duration deadline,
        PollSchedule schedule,
        @Nullable Duration stallAfter,
        Duration verifyFor,
        int failureReads,
        Duration errorTolerance,
        boolean endsWhenPaused,
        @Nullable Predicate<UpgradeSnapshot> until,
        UpgradeListener listener) {
    private static final AwaitOptions DEFAULTS = new AwaitOptions(
            null,
            PollSchedule.adaptive(),
            null,
            Duration.ofMinutes(2),
            1,
            Duration.ofMinutes(10),
            true,
            null,
            event -> {});

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a duration is negative, a deadline or {@code stallAfter} not positive, or {@code
     *     failureReads} negative
     */
    public AwaitOptions {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(listener, "listener");
        positive("deadline", deadline);
        positive("stallAfter", stallAfter);
        if (verifyFor.isNegative() || errorTolerance.isNegative() || failureReads < 0) {
            throw new IllegalArgumentException("verifyFor, errorTolerance and failureReads must not be negative: "
                    + verifyFor + ", " + errorTolerance + ", " + failureReads);
        }
    }

    /**
     * Returns the defaults: no deadline; {@link PollSchedule#adaptive}; a stall is reported after a time that suits the service and the step; 2 minutes
     * for the cluster to show a success; failures are read twice; rejected polls are tolerated for 10 minutes; a pause
     * ends the watch.
     */
    public static AwaitOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options with a deadline. */
    public AwaitOptions withDeadline(Duration value) {
        return with(draft -> draft.deadline = value);
    }

    /** Returns these options with another schedule. */
    public AwaitOptions withSchedule(PollSchedule value) {
        return with(draft -> draft.schedule = value);
    }

    /** Returns these options with another time before a stall is reported. */
    public AwaitOptions withStallAfter(Duration value) {
        return with(draft -> draft.stallAfter = value);
    }

    /** Returns these options with another time for the cluster to show a success. */
    public AwaitOptions withVerifyFor(Duration value) {
        return with(draft -> draft.verifyFor = value);
    }

    /** Returns these options with another number of polls that confirm a failure. */
    public AwaitOptions withFailureReads(int value) {
        return with(draft -> draft.failureReads = value);
    }

    /** Returns these options with another tolerance for rejected polls. */
    public AwaitOptions withErrorTolerance(Duration value) {
        return with(draft -> draft.errorTolerance = value);
    }

    /** Returns these options with a pause that ends the watch, or does not. */
    public AwaitOptions withEndsWhenPaused(boolean value) {
        return with(draft -> draft.endsWhenPaused = value);
    }

    /** Returns these options with a condition that ends the watch. */
    public AwaitOptions withUntil(Predicate<UpgradeSnapshot> value) {
        return with(draft -> draft.until = value);
    }

    /** Returns these options with a listener. */
    public AwaitOptions withListener(UpgradeListener value) {
        return with(draft -> draft.listener = value);
    }

    private AwaitOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    private static void positive(String name, @Nullable Duration value) {
        if (value != null && (value.isZero() || value.isNegative())) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    /** A mutable copy of the values, from which the changed options are made. */
    private static final class Draft {
        private @Nullable Duration deadline;
        private PollSchedule schedule;
        private @Nullable Duration stallAfter;
        private Duration verifyFor;
        private int failureReads;
        private Duration errorTolerance;
        private boolean endsWhenPaused;
        private @Nullable Predicate<UpgradeSnapshot> until;
        private UpgradeListener listener;

        Draft(AwaitOptions options) {
            this.deadline = options.deadline;
            this.schedule = options.schedule;
            this.stallAfter = options.stallAfter;
            this.verifyFor = options.verifyFor;
            this.failureReads = options.failureReads;
            this.errorTolerance = options.errorTolerance;
            this.endsWhenPaused = options.endsWhenPaused;
            this.until = options.until;
            this.listener = options.listener;
        }

        AwaitOptions options() {
            return new AwaitOptions(
                    deadline,
                    schedule,
                    stallAfter,
                    verifyFor,
                    failureReads,
                    errorTolerance,
                    endsWhenPaused,
                    until,
                    listener);
        }
    }
}
