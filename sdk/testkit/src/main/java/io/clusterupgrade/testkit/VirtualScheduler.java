// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * A client's scheduler on the clock of a simulator: waits move that clock and take no real time. Blocking waits, delayed
 * attempts of asynchronous calls, and {@code UpgradeWatcher} all work.
 *
 * <p>The time passes when everything waits, and then to the moment of the earliest wait: a thread that sleeps, or a scheduled
 * task. It stands still while a call is in progress, while a scheduled task runs, and while a thread runs that slept, scheduled
 * a task or made a call; for a thread that neither ends nor blocks, at most a second of real time. So two threads that sleep, or
 * two watches, take their turns in the order of their times. For this it has to see the calls and the threads: give clients a
 * transport of {@link #tracking(Transport)}, and use {@link #tracking(Executor)} for the executor of a watcher.
 *
 * <p>A test can advance the clock by hand, too. Waits that are due then end at once, in their order; the tasks see the new time.
 *
 * <p>A wait for what never happens, such as {@code await} on a task that is stuck, would let the time pass at full speed forever.
 * So a scheduler that has advanced the time by more than its limit ends as {@link #close} ends it, and the exceptions say why.
 *
 * <p>Thread-safe. Use one scheduler for a clock. Its threads are daemons named {@code virtual-time}, and end when nothing waits.
 *
 * @since 0.1.0
 */
public final class VirtualScheduler implements Scheduler, AutoCloseable {
    /** The limit of a scheduler by default: 30 days. */
    public static final Duration DEFAULT_LIMIT = Duration.ofDays(30);

    private final Timeline timeline;

    private VirtualScheduler(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Returns a scheduler on a clock, with {@link #DEFAULT_LIMIT}. */
    public static VirtualScheduler of(VirtualClock clock) {
        return of(clock, DEFAULT_LIMIT);
    }

    /**
     * Returns a scheduler on a clock.
     *
     * @param limit the time by which it advances the clock in all before it ends; time that is advanced by hand does not count
     * @throws IllegalArgumentException if the limit is not positive
     */
    public static VirtualScheduler of(VirtualClock clock, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit must be positive: " + limit);
        }
        Timeline timeline = new Timeline(clock, limit);
        timeline.follow();
        return new VirtualScheduler(timeline);
    }

    /** Returns the clock. */
    public VirtualClock clock() {
        return timeline.clock();
    }

    /** Returns a transport whose calls hold the time; closing it closes the given one. */
    public Transport tracking(Transport transport) {
        return new TrackedTransport(transport, timeline);
    }

    /** Returns an executor whose tasks hold the time from when they are submitted, for a watcher with its own executor. */
    public Executor tracking(Executor executor) {
        return task -> {
            timeline.begin();
            try {
                executor.execute(() -> timeline.run(task));
            } catch (RuntimeException | Error e) {
                timeline.revoke();
                throw e;
            }
        };
    }

    @Override
    public Instant now() {
        return clock().instant();
    }

    /**
     * Waits in virtual time.
     *
     * @throws IllegalStateException if this scheduler is closed, or has reached its limit, before the wait is over
     */
    @Override
    public void sleep(Duration duration) {
        if (!duration.isNegative() && !duration.isZero()) {
            timeline.sleep(duration);
        }
    }

    /**
     * Runs a task later, in another thread; without a delay at once. Tasks run in the order of their times, one after another
     * unless one waits.
     *
     * @throws IllegalStateException if this scheduler is closed, or has reached its limit
     */
    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        return timeline.schedule(delay, false, task);
    }

    /**
     * Runs a task when the time has passed for other reasons; it never makes the time pass. Once this scheduler is closed, or has
     * reached its limit, the task never runs.
     */
    @Override
    public Scheduled watch(Duration delay, Runnable task) {
        return timeline.schedule(delay, true, task);
    }

    /** Returns the names of the threads that sleep now. */
    List<String> sleepingThreads() {
        return timeline.sleepingThreads();
    }

    /**
     * Ends all waits: threads that sleep, and whoever sleeps or schedules a task later, get an {@link IllegalStateException}.
     * Tasks that are scheduled run now, so that futures end which depend on them; watchdogs never run. The clock remains usable.
     * A repeated call has no effect.
     */
    @Override
    public void close() {
        timeline.close();
    }

    @Override
    public String toString() {
        return "VirtualScheduler[" + clock() + "]";
    }
}
