// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.concurrent.DaemonThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The scheduler of real time. */
enum SystemScheduler implements Scheduler {
    INSTANCE;

    private static final Clock CLOCK = Clock.systemUTC();

    /** Returns whether a clock returns the system's time, for which {@code System.nanoTime} is the better measure. */
    static boolean isSystemClock(Clock clock) {
        return clock.getClass() == CLOCK.getClass();
    }

    @Override
    public Instant now() {
        return CLOCK.instant();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(Deadline.nanos(duration));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        FutureTask<?> work = new FutureTask<>(task, null);
        Future<?> future =
                Timer.EXECUTOR.schedule(() -> Timer.THREADS.run(work), Deadline.nanos(delay), TimeUnit.NANOSECONDS);
        return () -> {
            future.cancel(false);
            work.cancel(false);
        };
    }

    /**
     * Holds the timer thread, which only passes tasks on; loaded by the first delayed task, which most programs never
     * have.
     */
    private static final class Timer {
        static final ScheduledThreadPoolExecutor EXECUTOR = new ScheduledThreadPoolExecutor(1, DaemonThread.TIMER);
        static final TaskExecutor THREADS = new TaskExecutor(EXECUTOR);

        static {
            EXECUTOR.setRemoveOnCancelPolicy(true);
        }
    }
}
