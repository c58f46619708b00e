// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.concurrent;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The kinds of threads that the client starts, each a factory of daemon threads of one name. No other class creates a thread.
 * sdk/docs/concurrency.md describes who starts each kind, when it ends and how many there can be.
 */
public enum DaemonThread implements ThreadFactory {
    /** Sends an asynchronous call. */
    CALL("cluster-upgrade-call"),
    /** Sends a blocking write, or looks up credentials or a project. */
    SIDE("cluster-upgrade-side"),
    /** Renews credentials while calls continue. */
    CREDENTIALS("cluster-upgrade-credentials"),
    /** Resolves a host name. */
    DNS("cluster-upgrade-dns"),
    /** Cancels the reads of interrupted threads. */
    INTERRUPTS("cluster-upgrade-interrupts"),
    /** Waits until delayed tasks are due. */
    TIMER("cluster-upgrade-timer"),
    /** Runs delayed tasks. */
    TASK("cluster-upgrade-task"),
    /** Waits with a custom sleeper. */
    WAITER("cluster-upgrade-waiter");

    private static final long IDLE_SECONDS = 10;

    private final String threadName;

    DaemonThread(String threadName) {
        this.threadName = threadName;
    }

    /** Returns the name of the threads of this kind. */
    public String threadName() {
        return threadName;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, threadName);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs a task in a thread of its own.
     *
     * @throws OutOfMemoryError if no thread can be started
     */
    public void start(Runnable task) {
        newThread(task).start();
    }

    /**
     * Returns a pool that starts a thread for each task that finds none idle, and rejects a task when all threads are busy. An idle
     * thread ends after ten seconds.
     */
    public ThreadPoolExecutor pool(int maxThreads) {
        return new ThreadPoolExecutor(0, maxThreads, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this);
    }
}
