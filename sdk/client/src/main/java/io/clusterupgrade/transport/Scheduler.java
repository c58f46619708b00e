// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The source of time: the current time, waits, and delayed tasks without a waiting thread. Retries, asynchronous calls
 * and watching all use it, so that a test can simulate hours in milliseconds.
 *
 * <p>Implementations must be thread-safe and must not keep a JVM alive.
 *
 * @since 0.1.0
 */
public interface Scheduler {

    /** Returns the wall-clock time, which is part of signatures. */
    Instant now();

    /**
     * Returns a monotonic time in nanoseconds for deadlines; only differences are meaningful. The default derives it
     * from {@link #now}, which suits virtual time; the system's scheduler does not jump when the wall clock is set.
     */
    default long nanoTime() {
        Instant now = now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** Waits in the calling thread; see {@link Sleeper#sleep}. */
    void sleep(Duration duration);

    /**
     * Runs a short task later, in another thread.
     *
     * @param delay the delay; zero or less means as soon as possible
     */
    Scheduled schedule(Duration delay, Runnable task);

    /**
     * Runs a short watchdog task later unless it is cancelled, as it usually is. A scheduler whose time passes only
     * during waits must not count this as a wait. The default is {@link #schedule}.
     *
     * @param delay the delay; zero or less means as soon as possible
     */
    default Scheduled watch(Duration delay, Runnable task) {
        return schedule(delay, task);
    }

    /**
     * Returns the scheduler of the system's clocks: one shared daemon thread for timing and a few more for delayed
     * tasks, all started on demand. A blocking task does not delay other tasks for long.
     */
    static Scheduler system() {
        return SystemScheduler.INSTANCE;
    }

    /**
     * Returns a scheduler on a custom clock and sleeper.
     *
     * @param clock the clock
     * @param sleeper the sleeper; a delayed task runs in a daemon thread that waits with it. Null means to wait in
     *     real time
     */
    static Scheduler of(Clock clock, @Nullable Sleeper sleeper) {
        return new ClockScheduler(clock, sleeper);
    }

    /**
     * A delayed task.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    interface Scheduled {
        /** Cancels the task unless it has started. */
        void cancel();
    }
}
