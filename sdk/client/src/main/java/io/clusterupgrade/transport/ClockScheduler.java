// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.concurrent.DaemonThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler on a clock and an optional sleeper; without a sleeper it waits in real time. See {@link Scheduler#of}.
 */
final class ClockScheduler implements Scheduler {
    private static final Duration LONGEST_COUNTED = Duration.ofDays(36_500);

    private static final ExecutorService WAITERS = Executors.newCachedThreadPool(DaemonThread.WAITER);

    private final Clock clock;
    private final @Nullable Sleeper sleeper;

    /** The time slept, in nanoseconds, by which the clock did not advance. */
    private final AtomicLong slept = new AtomicLong();

    ClockScheduler(Clock clock, @Nullable Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    /**
     * Follows the clock if there is a sleeper, because waits advance it; otherwise it must not jump when the clock is
     * set.
     */
    @Override
    public long nanoTime() {
        return clockNanos() + slept.get();
    }

    /**
     * Counts a wait as elapsed time even when the sleeper does not advance the clock: otherwise a loop that waits for
     * a deadline would never reach it and would poll without a pause.
     */
    @Override
    public void sleep(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            return;
        }
        if (sleeper == null) {
            SystemScheduler.INSTANCE.sleep(duration);
            return;
        }
        long before = clockNanos();
        sleeper.sleep(duration);
        if (!Thread.currentThread().isInterrupted()) {
            Duration counted = duration.compareTo(LONGEST_COUNTED) < 0 ? duration : LONGEST_COUNTED;
            long moved = Math.max(0, clockNanos() - before);
            slept.addAndGet(Math.max(0, counted.toNanos() - moved));
        }
    }

    private long clockNanos() {
        boolean real = sleeper == null || SystemScheduler.isSystemClock(clock);
        return real ? SystemScheduler.INSTANCE.nanoTime() : Scheduler.super.nanoTime();
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        Sleeper wait = sleeper;
        if (wait == null) {
            return SystemScheduler.INSTANCE.schedule(delay, task);
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        WAITERS.execute(() -> {
            if (!delay.isNegative() && !delay.isZero()) {
                wait.sleep(delay);
            }
            if (!cancelled.get()) {
                task.run();
            }
        });
        return () -> cancelled.set(true);
    }

    /**
     * Watches in real time: a sleeper that shortens waits must not shorten the time that other threads have for their
     * work.
     */
    @Override
    public Scheduled watch(Duration delay, Runnable task) {
        return SystemScheduler.INSTANCE.schedule(delay, task);
    }
}
