// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A point in time after which a response is of no use, measured on a {@link Scheduler}'s steady count.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Deadline {
    /** Long enough for "no limit", and safe to add to any count. */
    private static final Duration LONGEST = Duration.ofDays(100 * 365L);

    private final Scheduler scheduler;
    private final long at;
    private final @Nullable Deadline whole;
    private final long timeoutNanos;

    private Deadline(Scheduler scheduler, long now, @Nullable Deadline whole, long timeoutNanos) {
        this.scheduler = scheduler;
        this.at = now + timeoutNanos;
        this.whole = whole;
        this.timeoutNanos = timeoutNanos;
    }

    /**
     * A deadline so far from now.
     *
     * @param timeout how far, more than zero; more than a hundred years count as a hundred
     */
    public static Deadline in(Duration timeout, Scheduler scheduler) {
        return new Deadline(scheduler, scheduler.nanoTime(), null, nanos(timeout));
    }

    /** What is left; zero when the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(nanosLeft());
    }

    /** What is left, in nanoseconds; zero when the deadline has passed. */
    long nanosLeft() {
        return Math.max(0, at - scheduler.nanoTime());
    }

    /** Returns whether nothing is left. */
    public boolean isPassed() {
        return nanosLeft() == 0;
    }

    /** The earlier of this deadline and one that is so far from now. */
    public Deadline orSooner(Duration timeout) {
        return orSooner(nanos(timeout));
    }

    /** How long a call may wait for its turn, when this is the deadline of one attempt: as long as the whole call has. */
    Deadline ofQueue() {
        return whole == null ? this : whole;
    }

    /** The deadline of an attempt whose turn has come just now. */
    Deadline afterQueue() {
        return whole == null ? this : whole.orSooner(timeoutNanos);
    }

    /**
     * Has something done when the deadline passes, in another thread, unless it is cancelled before; at once when it has passed.
     * Holds no thread meanwhile. See {@link Scheduler#watch}.
     */
    public Scheduler.Scheduled whenPassed(Runnable task) {
        return scheduler.watch(remaining(), task);
    }

    private Deadline orSooner(long nanos) {
        long now = scheduler.nanoTime();
        return at - now <= nanos ? this : new Deadline(scheduler, now, this, nanos);
    }

    /** A duration in nanoseconds; none is longer than a hundred years, and a negative one is zero. */
    static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(LONGEST) <= 0 ? duration.toNanos() : LONGEST.toNanos();
    }

    @Override
    public String toString() {
        return "Deadline[in " + remaining() + "]";
    }
}
