// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that stands still until it is advanced, so that hours of upgrade pass immediately. The clock of a simulator with a running
 * {@link SimulatorClock} also moves by itself. Thread-safe.
 *
 * <p>Its zone is UTC; {@link #withZone} returns another view of the same time.
 *
 * @since 0.1.0
 */
public final class VirtualClock extends Clock {
    /** The default start of a clock: 2026-01-15T08:00:00Z, so that runs can be repeated. */
    public static final Instant DEFAULT_START = Instant.ofEpochSecond(1_768_464_000L);

    private final Time time;
    private final ZoneId zone;

    /** Creates a clock that starts at {@link #DEFAULT_START}. */
    public VirtualClock() {
        this(DEFAULT_START);
    }

    /** Creates a clock that starts at the given instant. */
    public VirtualClock(Instant start) {
        this(new Time(start, 0, InstantSource.system()), ZoneOffset.UTC);
    }

    /** Returns a clock that runs this many times as fast as another one. */
    static VirtualClock running(Instant start, int speed, InstantSource realTime) {
        return new VirtualClock(new Time(start, speed, realTime), ZoneOffset.UTC);
    }

    private VirtualClock(Time time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** Returns the current virtual time. */
    @Override
    public Instant instant() {
        return time.now();
    }

    /** Advances the time. A negative duration is rejected, because tasks never run backwards. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration must not be negative: " + duration);
        }
        time.add(duration);
    }

    /** Advances the time to an instant; if it has been reached already, this has no effect. */
    public void advanceTo(Instant instant) {
        time.advanceTo(instant);
    }

    /**
     * Adds a listener that runs after each advance, in the thread that advances the time. It must not block. A clock that
     * stands still when it is advanced by zero, or to an instant of the past, does not call it. All views share the listeners.
     *
     * @param listener may be called by several threads at once
     */
    public void addListener(Runnable listener) {
        time.listeners.add(listener);
    }

    /** Removes a listener; if it was not added, this has no effect. */
    public void removeListener(Runnable listener) {
        time.listeners.remove(listener);
    }

    /**
     * Waits in virtual time: advances the time and returns immediately. {@code clock::sleep} can be used wherever a
     * function with a duration is needed to wait. An interrupted thread does not wait and keeps its interrupt flag.
     *
     * @param duration the time to wait; zero or a negative value returns without waiting
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

    /** Returns a view of the same time in another zone; advancing one advances both. */
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
        final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private final int speed;
        private final InstantSource realTime;
        private Instant now;
        private Instant realNow;

        Time(Instant start, int speed, InstantSource realTime) {
            this.speed = speed;
            this.realTime = realTime;
            now = start;
            realNow = speed == 0 ? Instant.MIN : realTime.instant();
        }

        synchronized Instant now() {
            if (speed > 0) {
                Instant real = realTime.instant();
                if (real.isAfter(realNow)) {
                    now = now.plus(Duration.between(realNow, real).multipliedBy(speed));
                    realNow = real;
                }
            }
            return now;
        }

        void add(Duration duration) {
            synchronized (this) {
                now = now.plus(duration);
            }
            if (!duration.isZero()) {
                listeners.forEach(Runnable::run);
            }
        }

        void advanceTo(Instant instant) {
            synchronized (this) {
                if (!instant.isAfter(now)) {
                    return;
                }
                now = instant;
            }
            listeners.forEach(Runnable::run);
        }
    }
}
