// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.service.NanoTime;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The intervals between polls. {@link #adaptive} polls often after a start, an action or a change, and less often while
 * nothing changes: the interval is a tenth of the time since the last change, between a shortest and a longest
 * interval.
 *
 * <p>Intervals of more than a hundred years count as a hundred years. A longer wait that the service requests ({@code
 * Retry-After}) takes precedence. Immutable and thread-safe.
 *
 * @param shortest the shortest interval
 * @param longest the longest interval
 * @param jitter the random fraction of an interval, from 0 to 1: with 0.1 an interval is 0 to 10 percent shorter than
 *     computed
 * @since 0.1.0
 */
public record PollSchedule(Duration shortest, Duration longest, double jitter) {
    private static final int SHARE = 10;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the shortest interval is not positive, the longest is shorter than it, or the
     *     jitter is not from 0 to 1
     */
    public PollSchedule {
        if (shortest.isZero() || shortest.isNegative()) {
            throw new IllegalArgumentException("shortest must be positive: " + shortest);
        }
        if (longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("longest must be >= shortest: " + longest);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter must be from 0 to 1: " + jitter);
        }
    }

    /** Returns the default: intervals between 5 seconds and a minute. */
    public static PollSchedule adaptive() {
        return between(Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    /** Returns adaptive intervals between two limits, with a jitter of 0.1. */
    public static PollSchedule between(Duration shortest, Duration longest) {
        return new PollSchedule(shortest, longest, 0.1);
    }

    /** Returns a constant interval, without jitter. */
    public static PollSchedule every(Duration interval) {
        return new PollSchedule(interval, interval, 0);
    }

    /**
     * Returns the interval until the next poll. A watch calls it; a program needs it only if it polls by other means.
     *
     * @param sinceChange the time since the last change of the upgrade
     */
    public Duration next(Duration sinceChange) {
        return jittered(clamped(sinceChange.dividedBy(SHARE)));
    }

    /**
     * Returns the interval after failed polls: the shortest one, doubled with each failure up to the longest.
     *
     * @param consecutiveFailures how many polls in a row have failed, 1 or more
     */
    public Duration afterError(int consecutiveFailures) {
        return jittered(clamped(NanoTime.limited(shortest).multipliedBy(1L << Math.min(consecutiveFailures - 1, 20))));
    }

    private Duration clamped(Duration wait) {
        if (wait.compareTo(shortest) < 0) {
            return shortest;
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private Duration jittered(Duration wait) {
        if (jitter == 0) {
            return NanoTime.limited(wait);
        }
        double share = 1 - jitter * ThreadLocalRandom.current().nextDouble();
        return Duration.ofNanos((long) (NanoTime.nanos(wait) * share));
    }
}
