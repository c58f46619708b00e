// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A scheduler made of a clock and, if given, a sleeper; without one it waits in real time. See {@link Scheduler#of}. */
record ClockScheduler(Clock clock, @Nullable Sleeper sleeper) implements Scheduler {
    private static final ExecutorService WAITERS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "cluster-upgrade-waiter");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Instant now() {
        return clock.instant();
    }

    /** With a sleeper time is what the clock says, since waits move it; without one it must not jump when the clock is set. */
    @Override
    public long nanoTime() {
        return sleeper == null ? SystemScheduler.INSTANCE.nanoTime() : Scheduler.super.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
        if (sleeper == null) {
            SystemScheduler.INSTANCE.sleep(duration);
        } else {
            sleeper.sleep(duration);
        }
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        Sleeper wait = sleeper;
        if (wait == null) {
            return SystemScheduler.INSTANCE.schedule(delay, task);
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        WAITERS.execute(() -> {
            wait.sleep(delay);
            if (!cancelled.get()) {
                task.run();
            }
        });
        return () -> cancelled.set(true);
    }

    /** In real time: a sleeper that shortens waits must not shorten the time that others have for their work. */
    @Override
    public Scheduled watch(Duration delay, Runnable task) {
        return SystemScheduler.INSTANCE.schedule(delay, task);
    }
}
