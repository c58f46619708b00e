// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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

    /**
     * Completes with exactly what the work throws, not with a wrapper of it. Where no thread can be started the work is not begun, and
     * the future fails with a {@link ExchangeException} that says so.
     */
    static <T> CompletableFuture<T> run(Supplier<T> work, Executor threads) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            threads.execute(() -> complete(result, work));
        } catch (OutOfMemoryError | RejectedExecutionException e) {
            result.completeExceptionally(
                    ExchangeException.of(Kind.LOCAL_FAULT, RequestSent.NO, "no thread can be started (" + e + ")")
                            .cause(e)
                            .build());
        }
        return result;
    }

    /** The threads themselves. */
    static ThreadPoolExecutor threads() {
        return Pool.EXECUTOR;
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        if (result.isDone()) {
            return;
        }
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** Loaded when first needed. */
    private static final class Pool {
        static final ThreadPoolExecutor EXECUTOR =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "cluster-upgrade-side");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
