// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Time that passes only when a thread waits. A sleep moves the clock at once; a delayed task runs at once too, in the order of
 * due times, unless {@link #manual} was called: then it runs when {@link #advance} reaches it. Every wait is noted. A watchdog is
 * no wait: it runs when other waits have taken as long.
 */
public final class VirtualTime implements Scheduler {
    public static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing((Task task) -> task.due).thenComparing(task -> task.number));
    private final List<Duration> delays = new ArrayList<>();
    private Instant now = START;
    private long nanos;
    private long firstNanos;
    private boolean manual;
    private boolean draining;
    private long count;
    private Runnable whileSleeping = () -> {};

    /** Lets delayed tasks wait for {@link #advance}. */
    public synchronized VirtualTime manual() {
        manual = true;
        return this;
    }

    /** Sets the start of the steady clock, which is arbitrary on a real system. */
    public synchronized VirtualTime countingFrom(long value) {
        firstNanos = value;
        return this;
    }

    /** Sets an action that runs in the middle of every sleep, in the sleeping thread. */
    public synchronized VirtualTime whileSleeping(Runnable action) {
        whileSleeping = action;
        return this;
    }

    /** Returns the delays so far, of sleeps and of delayed tasks. */
    public synchronized List<Duration> delays() {
        return List.copyOf(delays);
    }

    /** Returns the number of waiting tasks, without watchdogs. */
    public synchronized int waiting() {
        return (int) tasks.stream().filter(task -> !task.watchdog).count();
    }

    /** Returns the number of active watchdogs. */
    public synchronized int watching() {
        return tasks.size() - waiting();
    }

    public synchronized Duration elapsed() {
        return Duration.ofNanos(nanos);
    }

    /** Advances the time and runs the tasks that become due. */
    public void advance(Duration duration) {
        Instant until = now().plus(duration);
        runUntil(until);
        setNow(until);
    }

    /** Advances the time without running due tasks, as if a call took long. */
    public synchronized void pass(Duration duration) {
        setNow(now.plus(duration));
    }

    /** Sets the wall clock and leaves the steady clock unchanged. */
    public synchronized void setWallClock(Instant instant) {
        now = instant;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanoTime() {
        return firstNanos + nanos;
    }

    @Override
    public void sleep(Duration duration) {
        Runnable action;
        synchronized (this) {
            delays.add(duration);
            action = whileSleeping;
        }
        action.run();
        if (!Thread.currentThread().isInterrupted()) {
            advance(duration);
        }
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable work) {
        Task task;
        synchronized (this) {
            delays.add(delay);
            task = new Task(now.plus(delay), count++, false, work);
            tasks.add(task);
            if (manual || draining) {
                return () -> drop(task);
            }
        }
        runUntil(Instant.MAX);
        return () -> drop(task);
    }

    @Override
    public Scheduled watch(Duration delay, Runnable work) {
        if (delay.isZero() || delay.isNegative()) {
            work.run();
            return () -> {};
        }
        synchronized (this) {
            Task task = new Task(now.plus(delay), count++, true, work);
            tasks.add(task);
            return () -> drop(task);
        }
    }

    private synchronized void drop(Task task) {
        tasks.remove(task);
    }

    private void runUntil(Instant until) {
        while (true) {
            Task next;
            synchronized (this) {
                next = tasks.peek();
                boolean idle = until.equals(Instant.MAX) && waiting() == 0;
                if (next == null || idle || next.due.isAfter(until)) {
                    draining = false;
                    return;
                }
                draining = true;
                tasks.remove();
                setNow(next.due);
            }
            next.work.run();
        }
    }

    private synchronized void setNow(Instant instant) {
        if (instant.isAfter(now)) {
            nanos += Duration.between(now, instant).toNanos();
            now = instant;
        }
    }

    private record Task(Instant due, long number, boolean watchdog, Runnable work) {}
}
