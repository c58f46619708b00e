// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is in progress at the current virtual time: calls, work that is being passed to another thread, and threads that run.
 * Time must not pass before all of it is done or waits. Guarded by the lock of its timeline.
 *
 * <p>A thread is known once it has used the scheduler, and counts while it does not wait for something other than the lock. A
 * thread that runs without a pause for longer than {@link #PATIENCE_NANOS} is forgotten until it uses the scheduler again, so that
 * a loop that waits for a condition without blocking cannot stop the time forever.
 */
final class Activity {
    /** What prevents the time from passing. */
    enum Load {
        /** Nothing. */
        NONE,
        /** Only threads that run, whose end no other thread signals. */
        THREADS,
        /** Something whose end is signalled. */
        WORK
    }

    /** One second of real time. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock;
    private final Map<Thread, Entry> threads = new HashMap<>();
    private final Set<Thread> calling = new HashSet<>();
    private int pending;

    Activity(ReentrantLock lock) {
        this.lock = lock;
    }

    /**
     * A thread that runs.
     *
     * @param isReleased whether the scheduler woke it or gave it work; false for a thread that only used the scheduler
     * @param since when it was last seen waiting, or used the scheduler: real time in nanoseconds
     */
    record Entry(boolean isReleased, long since) {
        private Entry renewed() {
            return new Entry(isReleased, System.nanoTime());
        }
    }

    /** Notes that work begins, or is passed to another thread. */
    void begin() {
        pending++;
    }

    /** Notes that such work is over, or has arrived in its thread. */
    void end() {
        pending--;
    }

    /** Notes that a call begins in the current thread; returns what was known of the thread. */
    @Nullable Entry beginCall() {
        begin();
        calling.add(Thread.currentThread());
        return leave();
    }

    /** Notes that the call of the current thread is over. */
    void endCall(@Nullable Entry before) {
        end();
        calling.remove(Thread.currentThread());
        restore(before == null ? new Entry(false, 0) : before);
    }

    /** Notes that the current thread sleeps; returns whether it does so within a call, as a transport of a user may. */
    boolean pauseCall() {
        boolean isCalling = calling.contains(Thread.currentThread());
        if (isCalling) {
            end();
        }
        return isCalling;
    }

    /** Notes that the call of the current thread goes on after a sleep. */
    void continueCall() {
        begin();
        leave();
    }

    /** Notes that the current thread runs: because the scheduler woke it, or because it used the scheduler. */
    @Nullable Entry enter(boolean isReleased) {
        return threads.put(Thread.currentThread(), new Entry(isReleased, System.nanoTime()));
    }

    /** Notes that the current thread used the scheduler; whether it was released by it remains. */
    void touch() {
        Entry before = threads.get(Thread.currentThread());
        restore(before == null ? new Entry(false, 0) : before);
    }

    /** Notes that a thread advances the time by hand: it must not be what the time waits for. */
    void advancedBy(Thread thread) {
        threads.put(thread, new Entry(false, System.nanoTime()));
    }

    /** Notes that the current thread waits, or is done. */
    @Nullable Entry leave() {
        return threads.remove(Thread.currentThread());
    }

    /** Notes that the current thread runs again as before; null if it was not known. */
    void restore(@Nullable Entry before) {
        if (before == null) {
            leave();
        } else {
            threads.put(Thread.currentThread(), before.renewed());
        }
    }

    /**
     * Returns what prevents the time from passing.
     *
     * @param isDue whether the next wait is due already: then only earlier work counts, not threads that used the scheduler
     */
    Load load(boolean isDue) {
        if (pending > 0) {
            return Load.WORK;
        }
        boolean busy = false;
        long now = System.nanoTime();
        Iterator<Map.Entry<Thread, Entry>> all = threads.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Thread, Entry> known = all.next();
            Entry entry = known.getValue();
            if (!isRunning(known.getKey())) {
                known.setValue(entry.renewed());
            } else if (now - entry.since() > PATIENCE_NANOS) {
                all.remove();
            } else if (entry.isReleased() || !isDue) {
                busy = true;
            }
        }
        threads.keySet().removeIf(thread -> !thread.isAlive());
        return busy ? Load.THREADS : Load.NONE;
    }

    private boolean isRunning(Thread thread) {
        return switch (thread.getState()) {
            case RUNNABLE, BLOCKED -> true;
            case WAITING, TIMED_WAITING -> lock.hasQueuedThread(thread);
            case NEW, TERMINATED -> false;
        };
    }
}
