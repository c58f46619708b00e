// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A point in time after which an answer is of no use, measured on a {@link Scheduler}'s steady count.
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
    private final Duration timeout;

    private Deadline(Scheduler scheduler, long at, @Nullable Deadline whole, Duration timeout) {
        this.scheduler = scheduler;
        this.at = at;
        this.whole = whole;
        this.timeout = timeout;
    }

    /**
     * A deadline so far from now.
     *
     * @param timeout how far, more than zero; more than a hundred years count as a hundred
     */
    public static Deadline in(Duration timeout, Scheduler scheduler) {
        return new Deadline(scheduler, in(scheduler, timeout), null, timeout);
    }

    /** What is left; zero when the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, at - scheduler.nanoTime()));
    }

    /** Whether nothing is left. */
    public boolean isPassed() {
        return remaining().isZero();
    }

    /** The earlier of this deadline and one that is so far from now. */
    public Deadline orSooner(Duration timeout) {
        return remaining().compareTo(timeout) <= 0
                ? this
                : new Deadline(scheduler, in(scheduler, timeout), this, timeout);
    }

    /** How long a call may wait for its turn, when this is the deadline of one sending: as long as the whole call has. */
    Deadline ofQueue() {
        return whole == null ? this : whole;
    }

    /** The deadline of a sending whose turn has come just now. */
    Deadline afterQueue() {
        return whole == null ? this : whole.orSooner(timeout);
    }

    /**
     * Has something done when the deadline passes, in another thread, unless it is cancelled before; at once when it has passed.
     * Holds no thread meanwhile. See {@link Scheduler#watch}.
     */
    public Scheduler.Scheduled whenPassed(Runnable task) {
        return scheduler.watch(remaining(), task);
    }

    private static long in(Scheduler scheduler, Duration timeout) {
        return scheduler.nanoTime() + min(timeout, LONGEST).toNanos();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public String toString() {
        return "Deadline[in " + remaining() + "]";
    }
}
