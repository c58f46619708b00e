// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.concurrent.DaemonThread;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Dispatcher;

/**
 * The threads of asynchronous calls: a bounded number of daemon threads that end when idle. OkHttp's default
 * dispatcher has threads that keep a JVM alive for a minute, and it allows five calls per host, which would throttle a
 * fleet behind one regional host.
 */
final class BoundedDispatcher {
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;
    private final Dispatcher dispatcher;

    BoundedDispatcher(int maxCallsInFlight) {
        threads = new Threads(maxCallsInFlight);
        dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(maxCallsInFlight);
        dispatcher.setMaxRequestsPerHost(maxCallsInFlight);
    }

    /** Queues a call when all threads are busy. */
    private static void keep(Runnable call, ThreadPoolExecutor pool) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("the transport is closed");
        }
        pool.getQueue().add(call);
        if (pool.isShutdown() && pool.remove(call)) {
            throw new RejectedExecutionException("the transport is closed");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = DaemonThread.CALL.newThread(work);
        // An exception of a call has already been reported to its handler.
        thread.setUncaughtExceptionHandler((dying, thrown) -> {});
        return thread;
    }

    Dispatcher okHttp() {
        return dispatcher;
    }

    boolean isClosed() {
        return threads.isShutdown();
    }

    /** Accepts no further calls and cancels the calls in progress that match the predicate. */
    void close(Predicate<Call> ended) {
        threads.shutdown();
        Stream.concat(dispatcher.queuedCalls().stream(), dispatcher.runningCalls().stream())
                .filter(ended)
                .forEach(Call::cancel);
    }

    /**
     * Rejects a call for which no thread can be started with the exception that OkHttp expects: any other exception
     * would leave calls hanging.
     */
    private static final class Threads extends ThreadPoolExecutor {
        Threads(int most) {
            super(
                    0,
                    most,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new IdleFirst(),
                    BoundedDispatcher::daemon,
                    BoundedDispatcher::keep);
        }

        @Override
        public void execute(Runnable call) {
            try {
                super.execute(call);
            } catch (OutOfMemoryError e) {
                throw new RejectedExecutionException("no thread can be started", e);
            }
        }
    }

    /**
     * Passes a call to an idle thread if there is one; otherwise the pool starts a thread or, at its maximum, queues
     * the call. With a plain queue the pool would start a thread for each call up to its maximum although others are
     * idle.
     */
    private static final class IdleFirst extends LinkedTransferQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable call) {
            return tryTransfer(call);
        }

        @Override
        public boolean add(Runnable call) {
            put(call);
            return true;
        }
    }
}
