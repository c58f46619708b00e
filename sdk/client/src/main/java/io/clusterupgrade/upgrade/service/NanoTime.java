// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import java.time.Duration;

/**
 * Arithmetic on values of {@link io.clusterupgrade.transport.Scheduler#nanoTime}. Such values start anywhere and may overflow, so
 * they are compared by their difference. Durations of more than a hundred years count as a hundred years.
 */
public final class NanoTime {
    private static final Duration LONGEST = Duration.ofDays(100 * 365L);

    private NanoTime() {}

    /** Returns the nanoseconds of a duration, without overflow. */
    public static long nanos(Duration duration) {
        return limited(duration).toNanos();
    }

    /** Returns the duration, or the longest that can be added to any time. */
    public static Duration limited(Duration duration) {
        if (duration.compareTo(LONGEST) > 0) {
            return LONGEST;
        }
        Duration shortest = LONGEST.negated();
        return duration.compareTo(shortest) < 0 ? shortest : duration;
    }

    /** Returns the time a duration after another one. */
    public static long plus(long time, Duration duration) {
        return time + nanos(duration);
    }

    /** Returns whether a time is before another one. */
    public static boolean isBefore(long time, long other) {
        return time - other < 0;
    }

    /** Returns the later of two times. */
    public static long later(long one, long other) {
        return isBefore(one, other) ? other : one;
    }

    /** Returns the earlier of two times. */
    public static long earlier(long one, long other) {
        return isBefore(one, other) ? one : other;
    }

    /** Returns the duration between two times; negative if the second is earlier. */
    public static Duration between(long from, long to) {
        return Duration.ofNanos(to - from);
    }
}
