// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;

/**
 * The threads of asynchronous calls: a bounded number of daemons that go when idle. OkHttp's own dispatcher has threads that
 * keep a JVM alive for a minute, and allows five calls a host, which would throttle a fleet behind one regional host.
 */
final class CallDispatcher {
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;
    private final Dispatcher dispatcher;

    CallDispatcher(int maxCallsInFlight) {
        threads = new ThreadPoolExecutor(
                maxCallsInFlight,
                maxCallsInFlight,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "cluster-upgrade-call");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(maxCallsInFlight);
        dispatcher.setMaxRequestsPerHost(maxCallsInFlight);
    }

    Dispatcher okHttp() {
        return dispatcher;
    }

    boolean isClosed() {
        return threads.isShutdown();
    }

    void close() {
        threads.shutdown();
    }
}
