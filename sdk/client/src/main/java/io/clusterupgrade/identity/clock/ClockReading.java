// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity.clock;

import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;

/**
 * The readings of both clocks at one moment. The wall clock may be set forward or back. The steady clock never jumps, but may stop while
 * the machine sleeps.
 *
 * @param wall the wall clock
 * @param nanos the steady clock, of which only differences have a meaning
 */
public record ClockReading(Instant wall, long nanos) {
    /** The tolerated difference of the clocks, which are adjusted slowly all the time. */
    private static final long TOLERANCE = Duration.ofMinutes(1).toNanos();

    private static final long MAX_SECONDS = Long.MAX_VALUE / 4 / 1_000_000_000L;

    /** Reads both clocks. */
    public static ClockReading of(Scheduler scheduler) {
        return new ClockReading(scheduler.now(), scheduler.nanoTime());
    }

    /** Returns the nanoseconds since an earlier reading, by the clock that shows more: the other one was set back or stopped. */
    public long since(ClockReading earlier) {
        return Math.max(nanos - earlier.nanos, wallSince(earlier));
    }

    /** Returns whether one of the clocks was set or stopped since an earlier reading. */
    public boolean hasSteppedSince(ClockReading earlier) {
        long byWall = wallSince(earlier);
        return byWall < -TOLERANCE || Math.abs(byWall - (nanos - earlier.nanos)) > TOLERANCE;
    }

    /** Returns what the wall clock would show if it had not been set since an earlier reading. */
    public Instant steadyWall(ClockReading earlier) {
        return earlier.wall.plusNanos(nanos - earlier.nanos);
    }

    private long wallSince(ClockReading earlier) {
        long seconds = wall.getEpochSecond() - earlier.wall.getEpochSecond();
        if (Math.abs(seconds) > MAX_SECONDS) {
            return Long.signum(seconds) * MAX_SECONDS * 1_000_000_000L;
        }
        return seconds * 1_000_000_000L + wall.getNano() - earlier.wall.getNano();
    }
}
