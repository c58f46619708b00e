// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, in the order in which they were added, with the threads of an executor. Thread-safe. */
final class SerialQueue {
    private final Executor executor;
    private final Runnable afterBatch;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean isRunning;

    /**
     * Creates a queue.
     *
     * @param afterBatch runs when all tasks that were there have run
     */
    SerialQueue(Executor executor, Runnable afterBatch) {
        this.executor = executor;
        this.afterBatch = afterBatch;
    }

    void add(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (isRunning) {
                return;
            }
            isRunning = true;
        }
        executor.execute(this::run);
    }

    private void run() {
        List<Runnable> batch = next();
        while (!batch.isEmpty()) {
            batch.forEach(Runnable::run);
            afterBatch.run();
            batch = next();
        }
    }

    private List<Runnable> next() {
        synchronized (tasks) {
            List<Runnable> batch = new ArrayList<>(tasks);
            tasks.clear();
            isRunning = !batch.isEmpty();
            return batch;
        }
    }
}
