// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.transport.Scheduler.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when virtual time passes: see {@link VirtualScheduler}. A thread that sleeps advances the clock itself if nothing else
 * is in progress or due before; otherwise a driver, which is one thread at a time, ends the waits one after another. Thread-safe.
 */
final class Timeline {
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final long SHORTEST_POLL_NANOS = 20_000;
    private static final long LONGEST_POLL_NANOS = 1_000_000;

    private final VirtualClock clock;
    private final Duration limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Activity activity = new Activity(lock);
    private final WaitQueue waits = new WaitQueue();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), Timeline::newThread);
    private final Runnable listener = this::onAdvance;
    private Duration advanced = Duration.ZERO;
    private long count;
    private boolean driving;
    private @Nullable String ended;

    Timeline(VirtualClock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "virtual-time");
        thread.setDaemon(true);
        return thread;
    }

    /** Follows the clock when it is advanced by hand. */
    void follow() {
        clock.addListener(listener);
    }

    VirtualClock clock() {
        return clock;
    }

    /** Waits; an interrupt ends the wait and leaves the flag set. */
    void sleep(Duration duration) {
        lock.lock();
        try {
            checkOpen();
            boolean isCalling = activity.pauseCall();
            activity.leave();
            Wait wait = Wait.ofSleeper(due(duration), count++, lock.newCondition());
            if (!Thread.currentThread().isInterrupted()) {
                await(wait);
            }
            activity.enter(true);
            if (isCalling) {
                activity.continueCall();
            }
            changed.signal();
            checkOpen();
        } finally {
            lock.unlock();
        }
    }

    private void await(Wait wait) {
        if (waits.hasNoneBefore(wait) && activity.load(false) == Activity.Load.NONE) {
            advanceTo(wait.due);
            return;
        }
        add(wait);
        try {
            wait.await(() -> ended != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waits.remove(wait);
        if (wait.isReleased) {
            activity.end();
        }
    }

    /** Schedules a task; without a delay it starts at once. */
    Scheduled schedule(Duration delay, boolean isWatchdog, Runnable task) {
        return locked(() -> {
            if (isWatchdog && ended != null) {
                return () -> {};
            }
            checkOpen();
            activity.touch();
            if (delay.isNegative() || delay.isZero()) {
                start(task);
                return () -> {};
            }
            Wait wait = Wait.ofTask(due(delay), count++, isWatchdog, task);
            add(wait);
            return () -> cancel(wait);
        });
    }

    private void cancel(Wait wait) {
        locked(() -> {
            waits.remove(wait);
            return null;
        });
    }

    private Instant due(Duration delay) {
        return clock.instant().plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
    }

    private void add(Wait wait) {
        waits.add(wait);
        wakeDriver();
    }

    private void wakeDriver() {
        if (driving) {
            changed.signal();
        } else if (next() != null) {
            driving = true;
            threads.execute(this::drive);
        }
    }

    private @Nullable Wait next() {
        return ended == null ? waits.next(clock.instant()) : null;
    }

    /** Ends the waits, one after another, until none is left for which the time has to pass. */
    private void drive() {
        lock.lock();
        try {
            long poll = SHORTEST_POLL_NANOS;
            for (Wait next = next(); next != null; next = next()) {
                switch (activity.load(!next.due.isAfter(clock.instant()))) {
                    case WORK -> changed.awaitUninterruptibly();
                    case THREADS -> {
                        poll = Math.min(LONGEST_POLL_NANOS, 2 * poll);
                        long unused = changed.awaitNanos(poll);
                    }
                    case NONE -> {
                        poll = SHORTEST_POLL_NANOS;
                        advanceTo(next.due);
                        release(next);
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("no other class has this thread", e);
        } finally {
            driving = false;
            lock.unlock();
        }
    }

    private void advanceTo(Instant due) {
        Duration step = Duration.between(clock.instant(), due);
        if (step.isNegative() || step.isZero()) {
            return;
        }
        advanced = advanced.plus(step);
        if (advanced.compareTo(limit) > 0) {
            end(
                    "virtual time would pass by more than " + limit
                            + ", the limit of this scheduler: what is waited for may never"
                            + " happen, such as the end of a task that is paused or stuck. Set AwaitOptions.withDeadline to end the wait");
        } else {
            clock.advanceTo(due);
        }
    }

    private void release(Wait wait) {
        if (ended != null) {
            return;
        }
        waits.remove(wait);
        if (wait.task == null) {
            wait.isReleased = true;
            activity.begin();
            wait.signal();
        } else {
            start(wait.task);
        }
    }

    private void start(Runnable task) {
        activity.begin();
        threads.execute(() -> run(task));
    }

    /** Announces work that holds the time until {@link #run} has run it, or {@link #revoke} revokes it. */
    void begin() {
        locked(() -> {
            activity.touch();
            activity.begin();
            return null;
        });
    }

    void revoke() {
        locked(() -> {
            activity.end();
            return null;
        });
    }

    /** Runs what was announced, in the current thread. */
    void run(Runnable task) {
        Activity.Entry before = locked(() -> {
            activity.end();
            return activity.enter(true);
        });
        try {
            task.run();
        } finally {
            locked(() -> {
                activity.restore(before);
                return null;
            });
        }
    }

    /** Makes a call in the current thread, which holds the time though the thread may block. */
    <T> T call(Supplier<T> call) {
        Activity.Entry before = locked(activity::beginCall);
        try {
            return call.get();
        } finally {
            locked(() -> {
                activity.endCall(before);
                return null;
            });
        }
    }

    private <T extends @Nullable Object> T locked(Supplier<T> change) {
        lock.lock();
        try {
            T result = change.get();
            changed.signal();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The time was advanced, by hand unless this thread has the lock. It must not wait for the lock: the timeline that advances the
     * clock has its own, and two on one clock would block each other.
     */
    private void onAdvance() {
        if (lock.isHeldByCurrentThread()) {
            return;
        }
        Thread thread = Thread.currentThread();
        if (lock.tryLock()) {
            try {
                advancedBy(thread);
            } finally {
                lock.unlock();
            }
        } else {
            threads.execute(() -> locked(() -> {
                advancedBy(thread);
                return null;
            }));
        }
    }

    private void advancedBy(Thread thread) {
        activity.advancedBy(thread);
        wakeDriver();
    }

    List<String> sleepingThreads() {
        return locked(() -> waits.sleepers().stream().map(Thread::getName).toList());
    }

    private void checkOpen() {
        if (ended != null) {
            throw new IllegalStateException(ended);
        }
    }

    void close() {
        locked(() -> {
            end("the virtual scheduler is closed");
            return null;
        });
    }

    private void end(String reason) {
        if (ended != null) {
            return;
        }
        ended = reason;
        clock.removeListener(listener);
        for (Wait wait : waits.drain()) {
            wait.signal();
            if (wait.task != null && !wait.isWatchdog) {
                start(wait.task);
            }
        }
    }
}
