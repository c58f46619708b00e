// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

/**
 * How long to leave a failing source alone: 5 s, doubled with each failure up to a minute, less up to a half. Measured on the
 * steady clock: a pause must not last for hours because somebody set the wall clock back. Not thread-safe.
 */
final class Backoff {
    private static final long MILLI = 1_000_000;
    private static final long FIRST_MILLIS = 5_000;
    private static final long LONGEST_MILLIS = 60_000;

    private boolean isOn;
    private long until;
    private long millis = FIRST_MILLIS;

    boolean holds(ClockReading now) {
        return isOn && now.nanos() - until < 0;
    }

    void lengthen(ClockReading now, double random) {
        isOn = true;
        until = now.nanos() + ((long) (millis * (1 - random / 2))) * MILLI;
        millis = Math.min(millis * 2, LONGEST_MILLIS);
    }

    void clear() {
        isOn = false;
        millis = FIRST_MILLIS;
    }
}
