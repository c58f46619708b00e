// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A thread that sleeps, or a task that is scheduled. In the order of due times; with equal ones, in the order of creation. */
final class Wait implements Comparable<Wait> {
    final Instant due;

    /** Whether it waits for time to pass without making it pass. */
    final boolean isWatchdog;

    /** The task; null for a thread that sleeps. */
    final @Nullable Runnable task;

    /** The thread that sleeps, which created this; null for a task. */
    final @Nullable Thread sleeper;

    /** Whether the thread has been woken. */
    boolean isReleased;

    private final long number;
    private final @Nullable Condition wake;

    private Wait(
            Instant due,
            long number,
            boolean isWatchdog,
            @Nullable Runnable task,
            @Nullable Thread sleeper,
            @Nullable Condition wake) {
        this.due = due;
        this.number = number;
        this.isWatchdog = isWatchdog;
        this.task = task;
        this.sleeper = sleeper;
        this.wake = wake;
    }

    static Wait ofTask(Instant due, long number, boolean isWatchdog, Runnable task) {
        return new Wait(due, number, isWatchdog, task, null, null);
    }

    static Wait ofSleeper(Instant due, long number, Condition wake) {
        return new Wait(due, number, false, null, Thread.currentThread(), wake);
    }

    /** Waits until this thread is released, or its timeline has ended. */
    void await(BooleanSupplier isEnded) throws InterruptedException {
        Condition condition = Objects.requireNonNull(wake);
        while (!isReleased && !isEnded.getAsBoolean()) {
            condition.await();
        }
    }

    /** Wakes the thread. */
    void signal() {
        if (wake != null) {
            wake.signal();
        }
    }

    @Override
    public int compareTo(Wait other) {
        int byTime = due.compareTo(other.due);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wait wait && number == wait.number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
