// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is moved: hours of upgrade pass in no time. Thread-safe.
 *
 * <p>Its zone is UTC; {@link #withZone} gives another view of the same time.
 *
 * @since 0.1.0
 */
public final class VirtualClock extends Clock {
    /** Where a clock starts when nothing else is said: 2026-01-15T08:00:00Z, so that runs can be repeated. */
    public static final Instant DEFAULT_START = Instant.parse("2026-01-15T08:00:00Z");

    private final Time time;
    private final ZoneId zone;

    /** A clock that starts at {@link #DEFAULT_START}. */
    public VirtualClock() {
        this(DEFAULT_START);
    }

    /** A clock that starts at the given instant. */
    public VirtualClock(Instant start) {
        this(new Time(start), ZoneOffset.UTC);
    }

    private VirtualClock(Time time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** The present virtual time. */
    @Override
    public Instant instant() {
        return time.now();
    }

    /** Moves the time forward. A negative duration is rejected: tasks never run backwards. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration must not be negative: " + duration);
        }
        time.add(duration);
    }

    /**
     * Waits in virtual time: moves the time forward and returns at once. The name and the rules are those of a sleeper, so that
     * {@code clock::sleep} fits whatever waits by calling a function with a duration. A thread that is interrupted does not wait,
     * and keeps its flag.
     *
     * @param duration how long; zero or less means not at all
     */
    public void sleep(Duration duration) {
        if (!duration.isNegative() && !Thread.currentThread().isInterrupted()) {
            advance(duration);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A view of the same time in another zone: advancing one advances both. */
    @Override
    public VirtualClock withZone(ZoneId otherZone) {
        return new VirtualClock(time, otherZone);
    }

    @Override
    public String toString() {
        return "VirtualClock[" + instant() + "," + zone + "]";
    }

    /** The time itself, shared by all views. */
    private static final class Time {
        private Instant now;

        Time(Instant start) {
            now = start;
        }

        synchronized Instant now() {
            return now;
        }

        synchronized void add(Duration duration) {
            now = now.plus(duration);
        }
    }
}
