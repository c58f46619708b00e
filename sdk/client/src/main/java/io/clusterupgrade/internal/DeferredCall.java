// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** An asynchronous call that cannot even be put together yet: its start waits elsewhere. Cancelling the future cancels the call. */
final class DeferredCall<T> {
    private final Supplier<CompletableFuture<T>> call;
    private final CompletableFuture<T> future = new CompletableFuture<>();

    DeferredCall(Supplier<CompletableFuture<T>> call) {
        this.call = call;
    }

    CompletableFuture<T> start() {
        WaitingRoom.threads().execute(this::run);
        return future;
    }

    private void run() {
        if (future.isDone()) {
            return;
        }
        try {
            CompletableFuture<T> started = call.get();
            CompletableFuture<?> unused = started.whenComplete(this::finish);
            CompletableFuture<?> unusedToo = future.whenComplete((value, failure) -> {
                if (future.isCancelled()) {
                    started.cancel(true);
                }
            });
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    private void finish(T value, Throwable failure) {
        if (failure == null) {
            future.complete(value);
        } else {
            future.completeExceptionally(failure);
        }
    }
}
