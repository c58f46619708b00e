// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;

/**
 * What both clocks show at one moment. The wall clock may be set, forth and back; the steady clock never jumps, but may stand still
 * while the machine sleeps.
 *
 * @param wall the wall clock
 * @param nanos the steady clock, of which only differences mean something
 */
record ClockReading(Instant wall, long nanos) {
    /** By which the clocks may differ without a step: they are adjusted slowly all the time. */
    private static final long TOLERANCE = Duration.ofMinutes(1).toNanos();

    private static final long LONGEST_SECONDS = Long.MAX_VALUE / 4 / 1_000_000_000L;

    static ClockReading of(Scheduler scheduler) {
        return new ClockReading(scheduler.now(), scheduler.nanoTime());
    }

    /** The nanoseconds since an earlier moment, by the clock that counted more: the other was set back or stood still. */
    long since(ClockReading earlier) {
        return Math.max(nanos - earlier.nanos, wallSince(earlier));
    }

    /** Returns whether one of the clocks has been set, or has stood still, since an earlier moment. */
    boolean hasSteppedSince(ClockReading earlier) {
        long byWall = wallSince(earlier);
        return byWall < -TOLERANCE || Math.abs(byWall - (nanos - earlier.nanos)) > TOLERANCE;
    }

    /** What the wall clock would show if it had gone on steadily since an earlier moment. */
    Instant steadyWall(ClockReading earlier) {
        return earlier.wall.plusNanos(nanos - earlier.nanos);
    }

    private long wallSince(ClockReading earlier) {
        long seconds = wall.getEpochSecond() - earlier.wall.getEpochSecond();
        if (Math.abs(seconds) > LONGEST_SECONDS) {
            return Long.signum(seconds) * LONGEST_SECONDS * 1_000_000_000L;
        }
        return seconds * 1_000_000_000L + wall.getNano() - earlier.wall.getNano();
    }
}
