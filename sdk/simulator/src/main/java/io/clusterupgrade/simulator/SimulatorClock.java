// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How the task time of a simulator passes. Immutable.
 *
 * <p>In every mode {@link VirtualClock#advance} moves the time forward. The clock of the gateways is another one, see
 * {@link CloudSimulatorBuilder#gatewayClock}.
 *
 * @since 0.1.0
 */
public final class SimulatorClock {
    /** The highest speed: a day in less than a second. */
    public static final int HIGHEST_SPEED = 100_000;

    /** How task time passes: by hand, to the next change, faster than real time, or with it. */
    public enum Mode {
        /** The time stands still until it is advanced. */
        MANUAL,
        /** As {@link #MANUAL}; in addition, each read that a client sends moves it to the next change of any cluster. */
        NEXT_EVENT,
        /** The time passes faster than real time. */
        ACCELERATED,
        /** The time passes as real time does. */
        REAL
    }

    private final Mode mode;
    private final int speed;
    private final @Nullable Instant start;

    private SimulatorClock(Mode mode, int speed, @Nullable Instant start) {
        this.mode = mode;
        this.speed = speed;
        this.start = start;
    }

    /** Returns a clock that stands still until it is advanced; the default of a simulator. */
    public static SimulatorClock manual() {
        return new SimulatorClock(Mode.MANUAL, 0, null);
    }

    /**
     * Returns a clock that stands still until a client reads: each authenticated GET request moves it to the next instant at which the state
     * of any cluster changes, and is executed then. So every state of a task can be seen, however seldom a client polls.
     */
    public static SimulatorClock nextEvent() {
        return new SimulatorClock(Mode.NEXT_EVENT, 0, null);
    }

    /**
     * Returns a clock that is faster than real time.
     *
     * @param speed seconds of task time in a second, 1 to {@link #HIGHEST_SPEED}
     */
    public static SimulatorClock accelerated(int speed) {
        if (speed < 1 || speed > HIGHEST_SPEED) {
            throw new IllegalArgumentException("speed must be 1 to " + HIGHEST_SPEED + ": " + speed);
        }
        return new SimulatorClock(Mode.ACCELERATED, speed, null);
    }

    /** Returns a clock with the speed of real time. */
    public static SimulatorClock real() {
        return new SimulatorClock(Mode.REAL, 1, null);
    }

    /**
     * Returns a copy that starts at this instant. Otherwise clocks that run start at the system time, and the others at
     * {@link VirtualClock#DEFAULT_START}.
     */
    public SimulatorClock startingAt(Instant instant) {
        return new SimulatorClock(mode, speed, instant);
    }

    /** Returns the mode. */
    public Mode mode() {
        return mode;
    }

    /** Returns the seconds of task time in a second; 0 if the clock stands still. */
    public int speed() {
        return speed;
    }

    /** Returns this clock with its own start, or else with that of another one. */
    SimulatorClock orStartOf(SimulatorClock other) {
        return start == null && other.start != null ? startingAt(other.start) : this;
    }

    VirtualClock create() {
        return create(new MonotonicTime());
    }

    VirtualClock create(InstantSource realTime) {
        if (speed == 0) {
            return new VirtualClock(start == null ? VirtualClock.DEFAULT_START : start);
        }
        return VirtualClock.running(start == null ? realTime.instant() : start, speed, realTime);
    }

    @Override
    public String toString() {
        return "SimulatorClock[" + mode + "," + speed + "]";
    }
}
