// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one seam for time: what time it is, how to wait, and how to have something done later without a waiting thread.
 * Retries, asynchronous calls and watching all go through it, so hours pass in milliseconds under test.
 *
 * <p>Implementations are thread-safe and keep no JVM alive.
 *
 * @since 0.1.0
 */
public interface Scheduler {

    /** The wall-clock time; it enters signatures. */
    Instant now();

    /**
     * A steadily growing count of nanoseconds for measuring deadlines; only differences mean something. The default is
     * derived from {@link #now}, which suits virtual time; the system's scheduler does not jump when the wall clock is set.
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
     * @param delay how long to wait; zero or less means as soon as may be
     */
    Scheduled schedule(Duration delay, Runnable task);

    /**
     * Runs a short task later unless it is cancelled, and it mostly is: a watchdog over something that takes no waiting here. A
     * scheduler whose time passes only when somebody waits must not count this as a wait. The default is {@link #schedule}.
     *
     * @param delay how long to wait; zero or less means as soon as may be
     */
    default Scheduled watch(Duration delay, Runnable task) {
        return schedule(delay, task);
    }

    /**
     * The system's clocks, one shared daemon thread that counts time and a few more that run delayed tasks, all started when first
     * needed. A task that blocks holds no other up for long.
     */
    static Scheduler system() {
        return SystemScheduler.INSTANCE;
    }

    /**
     * A scheduler on a clock and a sleeper of your own.
     *
     * @param clock tells the time
     * @param sleeper waits; a delayed task then runs in a daemon thread that waits with it. Null means to wait in real time
     */
    static Scheduler of(Clock clock, @Nullable Sleeper sleeper) {
        return new ClockScheduler(clock, sleeper);
    }

    /**
     * A task that waits for its time.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    interface Scheduled {
        /** Drops the task unless it has started. */
        void cancel();
    }
}
