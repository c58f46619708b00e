// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity.clock;

/**
 * The pause after a failed fetch: 5 s, doubled with each failure up to a minute, minus a random part of up to a half. Measured on the
 * steady clock: a pause must not last for hours because the wall clock was set back. Not thread-safe.
 */
public final class Backoff {
    private static final long MILLI = 1_000_000;
    private static final long MIN_MILLIS = 5_000;
    private static final long MAX_MILLIS = 60_000;

    private boolean isOn;
    private long until;
    private long millis = MIN_MILLIS;

    /** Creates a backoff without a pause. */
    public Backoff() {}

    /** Returns whether the pause lasts. */
    public boolean isActive(ClockReading now) {
        return isOn && now.nanos() - until < 0;
    }

    /**
     * Starts a pause, longer than the last one.
     *
     * @param random between 0 and 1
     */
    public void start(ClockReading now, double random) {
        isOn = true;
        until = now.nanos() + ((long) (millis * (1 - random / 2))) * MILLI;
        millis = Math.min(millis * 2, MAX_MILLIS);
    }

    /** Ends the pause. The next one is short again. */
    public void reset() {
        isOn = false;
        millis = MIN_MILLIS;
    }
}
