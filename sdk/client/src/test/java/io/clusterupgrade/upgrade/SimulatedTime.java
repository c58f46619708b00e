// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The clock of a simulator as the clock of a client: a sleep advances the simulated tasks. For calls in the calling
 * thread; a scheduled task runs at once, after the clock is advanced.
 */
final class SimulatedTime implements Scheduler {
    private final VirtualClock clock;
    private final Deque<Runnable> beforeSleeps = new ArrayDeque<>();

    SimulatedTime(VirtualClock clock) {
        this.clock = clock;
    }

    /** Adds an action that runs just before one of the next sleeps; one action for each sleep. */
    SimulatedTime beforeNextSleep(Runnable action) {
        beforeSleeps.add(action);
        return this;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void sleep(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            return;
        }
        Runnable action = beforeSleeps.poll();
        if (action != null) {
            action.run();
        }
        if (!Thread.currentThread().isInterrupted()) {
            clock.advance(duration);
        }
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        sleep(delay);
        task.run();
        return () -> {};
    }

    /** Time passes only during sleeps, so a watchdog never fires. */
    @Override
    public Scheduled watch(Duration delay, Runnable task) {
        return () -> {};
    }
}
