// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that handle requests. When all are busy, the caller waits until one is free. */
final class HandlerThreads implements AutoCloseable {
    /** More than a machine needs, because scripts of tests may block some of them. */
    private static final int MOST_THREADS = 64;

    private static final int IDLE_SECONDS = 5;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            HandlerThread::new,
            HandlerThreads::waitForThread);

    /** A task that may wait for channels with the selector of its thread. */
    @FunctionalInterface
    interface Task {
        void run(Selector selector);
    }

    private static final class HandlerThread extends Thread {
        private final Selector selector;

        HandlerThread(Runnable task) {
            super(task, "cluster-upgrade-simulator-handler");
            setDaemon(true);
            try {
                selector = Selector.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void run() {
            try (selector) {
                super.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void waitForThread(Runnable task, ThreadPoolExecutor executor) {
        try {
            boolean taken = false;
            while (!taken && !executor.isShutdown()) {
                taken = executor.getQueue().offer(task, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(e);
        }
    }

    void execute(Task task) {
        threads.execute(() -> {
            if (Thread.currentThread() instanceof HandlerThread thread) {
                task.run(thread.selector);
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
