// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.internal.concurrent.DaemonThread;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;

/**
 * Runs work in daemon threads separate from the threads of blocking callers: work that an interrupt of the caller must not
 * reach, or that may take longer than the caller waits. There is at most one thread for each waiting caller.
 */
final class BackgroundTasks {
    private BackgroundTasks() {}

    /** Runs work in a thread of the pool. */
    static <T> CompletableFuture<T> run(Supplier<T> work) {
        return run(work, Pool.EXECUTOR);
    }

    /**
     * Runs work in a thread of an executor. The future fails with the exception of the work, without a wrapper. If no thread can be
     * started, the work does not begin, and the future fails with an {@link ExchangeException}.
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

    /** Returns the pool. */
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

    /** Holds the pool; loaded at the first task. */
    private static final class Pool {
        static final ThreadPoolExecutor EXECUTOR = DaemonThread.SIDE.pool(Integer.MAX_VALUE);
    }
}
