// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where asynchronous calls wait for credentials or a project that must be fetched first: a few daemon threads, a queue without
 * limit, and nothing at all while everything is at hand.
 */
final class WaitingRoom {
    private static final int SEATS = 4;

    private WaitingRoom() {}

    static <T> CompletableFuture<T> ask(Supplier<T> question) {
        return SideThreads.run(question, Pool.EXECUTOR);
    }

    /** Loaded when first needed. */
    private static final class Pool {
        static final ThreadPoolExecutor EXECUTOR =
                new ThreadPoolExecutor(SEATS, SEATS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "cluster-upgrade-waiting-room");
                    thread.setDaemon(true);
                    return thread;
                });

        static {
            EXECUTOR.allowCoreThreadTimeOut(true);
        }
    }
}
