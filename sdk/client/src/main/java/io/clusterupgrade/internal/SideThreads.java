// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Daemon threads beside the threads of blocking callers, for work that an interrupt of the caller must not reach or that may
 * outlast the caller's patience. At most one for each caller that waits, and none while nobody does.
 */
final class SideThreads {
    private SideThreads() {}

    static <T> CompletableFuture<T> run(Supplier<T> work) {
        return run(work, Pool.EXECUTOR);
    }

    /** Completes with exactly what the work throws, not with a wrapper of it. */
    static <T> CompletableFuture<T> run(Supplier<T> work, Executor threads) {
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.execute(() -> {
            if (result.isDone()) {
                return;
            }
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** Loaded when first needed. */
    private static final class Pool {
        static final Executor EXECUTOR =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "cluster-upgrade-side");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
