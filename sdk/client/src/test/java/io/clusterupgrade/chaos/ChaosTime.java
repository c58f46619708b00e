// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * The clock of a simulator as the clock of a client: a sleep advances the simulated tasks. Events can be scheduled for
 * the n-th sleep of a run, which is the same moment in each repetition. For blocking calls.
 */
final class ChaosTime implements Scheduler {
    private final VirtualClock clock;
    private final Instant end;
    private final Map<Integer, Queue<Runnable>> events = new HashMap<>();
    private int sleeps;

    /** Creates a clock with a limit. */
    ChaosTime(VirtualClock clock, Duration limit) {
        this.clock = clock;
        this.end = clock.instant().plus(limit);
    }

    /** Schedules an event for a sleep, 1 for the next one, before the time passes. */
    synchronized void atSleep(int number, Runnable event) {
        events.computeIfAbsent(sleeps + number, ignored -> new ArrayDeque<>()).add(event);
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
        nextEvents().forEach(Runnable::run);
        if (now().plus(duration).isAfter(end)) {
            throw new RunawayError("the limit of virtual time was reached at " + now());
        }
        clock.advance(duration);
    }

    private synchronized Queue<Runnable> nextEvents() {
        sleeps++;
        Queue<Runnable> due = events.remove(sleeps);
        return due == null ? new ArrayDeque<>() : due;
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
