// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.fleets;

import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Time that passes when the measured program has nothing to do: {@link #runNext} moves it to the next task. */
final class FleetTimer implements Scheduler {
    private final TreeMap<Instant, Map<Long, Runnable>> tasks = new TreeMap<>();
    private Instant now = Instant.parse("2026-01-15T08:00:00Z");
    private long number;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized Scheduled schedule(Duration delay, Runnable task) {
        Instant due = now.plus(delay);
        long id = number++;
        tasks.computeIfAbsent(due, at -> new TreeMap<>()).put(id, task);
        return () -> cancel(due, id);
    }

    private synchronized void cancel(Instant due, long id) {
        Map<Long, Runnable> atOnce = tasks.get(due);
        if (atOnce != null && atOnce.remove(id) != null && atOnce.isEmpty()) {
            tasks.remove(due);
        }
    }

    /** Runs the tasks that are due next. */
    void runNext() {
        Map.Entry<Instant, Map<Long, Runnable>> next;
        synchronized (this) {
            next = tasks.pollFirstEntry();
            if (next == null) {
                throw new IllegalStateException("nothing is to come");
            }
            now = next.getKey().isAfter(now) ? next.getKey() : now;
        }
        next.getValue().values().forEach(Runnable::run);
    }
}
