// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;

/** The time of a machine that falls asleep: its wall clock goes on, its monotonic clock stands still. */
final class SleepyScheduler implements Scheduler {
    private final Scheduler scheduler;
    private volatile Duration next = Duration.ZERO;
    private volatile Duration slept = Duration.ZERO;

    SleepyScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void sleepsFor(Duration time) {
        next = time;
    }

    Duration slept() {
        return slept;
    }

    @Override
    public Instant now() {
        return scheduler.now();
    }

    @Override
    public long nanoTime() {
        return scheduler.nanoTime() - slept.toNanos();
    }

    @Override
    public void sleep(Duration duration) {
        Duration asleep = next;
        next = Duration.ZERO;
        scheduler.sleep(duration.plus(asleep));
        slept = slept.plus(asleep);
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        return scheduler.schedule(delay, task);
    }

    @Override
    public Scheduled watch(Duration delay, Runnable task) {
        return scheduler.watch(delay, task);
    }
}
