// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;

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

    private Deadline(Scheduler scheduler, long at) {
        this.scheduler = scheduler;
        this.at = at;
    }

    /**
     * A deadline so far from now.
     *
     * @param timeout how far, more than zero; more than a hundred years count as a hundred
     */
    public static Deadline in(Duration timeout, Scheduler scheduler) {
        return new Deadline(
                scheduler, scheduler.nanoTime() + min(timeout, LONGEST).toNanos());
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
        return remaining().compareTo(timeout) <= 0 ? this : in(timeout, scheduler);
    }

    /**
     * Has something done when the deadline passes, in another thread, unless it is cancelled before; at once when it has passed.
     * Holds no thread meanwhile. See {@link Scheduler#watch}.
     */
    public Scheduler.Scheduled whenPassed(Runnable task) {
        return scheduler.watch(remaining(), task);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public String toString() {
        return "Deadline[in " + remaining() + "]";
    }
}
