// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Dispatcher;

/**
 * The threads of asynchronous calls: a bounded number of daemons that go when idle. OkHttp's own dispatcher has threads that
 * keep a JVM alive for a minute, and allows five calls a host, which would throttle a fleet behind one regional host.
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

    /** All threads are in progress: the call waits for one of them. */
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
        Thread thread = new Thread(work, "cluster-upgrade-call");
        thread.setDaemon(true);
        // Whatever a call throws has been told to its handler before.
        thread.setUncaughtExceptionHandler((dying, thrown) -> {});
        return thread;
    }

    Dispatcher okHttp() {
        return dispatcher;
    }

    boolean isClosed() {
        return threads.isShutdown();
    }

    /** Lets no further call begin, and ends those under way that fit. */
    void close(Predicate<Call> ended) {
        threads.shutdown();
        Stream.concat(dispatcher.queuedCalls().stream(), dispatcher.runningCalls().stream())
                .filter(ended)
                .forEach(Call::cancel);
    }

    /** Rejects a call for which no thread can be started, as OkHttp expects it: any other exception would leave calls hanging. */
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
     * Hands a call to a thread that is idle, else has the pool begin one, else keeps it until one is idle. A plain queue would have
     * the pool begin a thread for each call up to its bound, although others are idle.
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
