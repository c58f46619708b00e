// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.concurrent.DaemonThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs delayed tasks when they are due: a few daemon threads that end when idle, because tasks are short. A task that
 * completes a call also runs the stages that the caller added to its future, which may block: while tasks are queued
 * and none ends, one thread is added every tenth of a second. Used only by the timer thread.
 */
final class TaskExecutor {
    private static final int FEW = 4;
    private static final int MOST = 256;
    private static final long IDLE_SECONDS = 10;
    private static final long STALL_MILLIS = 100;

    private final ScheduledExecutorService timer;
    private final ThreadPoolExecutor threads;
    private boolean watching;
    private long ended;

    TaskExecutor(ScheduledExecutorService timer) {
        this.timer = timer;
        this.threads = new ThreadPoolExecutor(
                FEW, FEW, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DaemonThread.TASK);
        threads.setMaximumPoolSize(MOST);
        threads.allowCoreThreadTimeOut(true);
    }

    void run(Runnable task) {
        threads.execute(task);
        watch();
    }

    private void watch() {
        if (!watching && !threads.getQueue().isEmpty()) {
            watching = true;
            ended = threads.getCompletedTaskCount();
            var unused = timer.schedule(this::look, STALL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        watching = false;
        int size = threads.getCorePoolSize();
        if (threads.getQueue().isEmpty()) {
            threads.setCorePoolSize(FEW);
        } else if (threads.getCompletedTaskCount() == ended && size < MOST) {
            threads.setCorePoolSize(size + 1);
        }
        watch();
    }
}
