// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A point in time at which a call or an attempt times out, measured with {@link Scheduler#nanoTime}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Deadline {
    /** The maximum: long enough for "no limit", and no overflow when added to any {@code nanoTime}. */
    private static final Duration MAX_TIMEOUT = Duration.ofDays(100 * 365L);

    private final Scheduler scheduler;
    private final long deadlineNanos;
    private final @Nullable Deadline callDeadline;
    private final long timeoutNanos;

    private Deadline(Scheduler scheduler, long now, @Nullable Deadline callDeadline, long timeoutNanos) {
        this.scheduler = scheduler;
        this.deadlineNanos = now + timeoutNanos;
        this.callDeadline = callDeadline;
        this.timeoutNanos = timeoutNanos;
    }

    /**
     * Returns a deadline that ends after a time-out from now.
     *
     * @param timeout the time-out, positive; a longer one than a hundred years counts as a hundred years
     */
    public static Deadline in(Duration timeout, Scheduler scheduler) {
        return new Deadline(scheduler, scheduler.nanoTime(), null, nanos(timeout));
    }

    /** Returns the remaining time; zero when the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(nanosLeft());
    }

    /** Returns the remaining time in nanoseconds; zero when the deadline has passed. */
    long nanosLeft() {
        return Math.max(0, deadlineNanos - scheduler.nanoTime());
    }

    /** Returns whether the deadline has passed. */
    public boolean isPassed() {
        return nanosLeft() == 0;
    }

    /** Returns the earlier of this deadline and a deadline after a time-out from now. */
    public Deadline orSooner(Duration timeout) {
        return orSooner(nanos(timeout));
    }

    /** Returns the deadline for waiting in the queue: for the deadline of an attempt, that of the whole call. */
    Deadline queueDeadline() {
        return callDeadline == null ? this : callDeadline;
    }

    /** Returns the deadline of an attempt that leaves the queue now. */
    Deadline attemptDeadline() {
        return callDeadline == null ? this : callDeadline.orSooner(timeoutNanos);
    }

    /**
     * Runs a task in another thread when the deadline passes, unless it is cancelled before; at once when it has
     * passed already. No thread waits for it. See {@link Scheduler#watch}.
     */
    public Scheduler.Scheduled whenPassed(Runnable task) {
        return scheduler.watch(remaining(), task);
    }

    private Deadline orSooner(long nanos) {
        long now = scheduler.nanoTime();
        return deadlineNanos - now <= nanos ? this : new Deadline(scheduler, now, this, nanos);
    }

    /** Returns a duration in nanoseconds, at most a hundred years; a negative one is zero. */
    static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(MAX_TIMEOUT) <= 0 ? duration.toNanos() : MAX_TIMEOUT.toNanos();
    }

    @Override
    public String toString() {
        return "Deadline[in " + remaining() + "]";
    }
}
