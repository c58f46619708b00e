// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The time of a simulator as the time of a client: whoever sleeps makes the simulated tasks advance. For calls in the calling
 * thread; a delayed task runs at once, at its time.
 */
final class SimulatedTime implements Scheduler {
    private final VirtualClock clock;
    private final Deque<Runnable> beforeSleeps = new ArrayDeque<>();

    SimulatedTime(VirtualClock clock) {
        this.clock = clock;
    }

    /** Something that happens just before one of the next sleeps; one for each. */
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

    /** Time does not pass while nobody sleeps, so no watchdog barks. */
    @Override
    public Scheduled watch(Duration delay, Runnable task) {
        return () -> {};
    }
}
