// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats an asynchronous step, such as reading the next page of a list. Steps that are complete when they are
 * returned, such as those of {@link PollTransport#blocking}, continue the loop instead of deepening the stack.
 */
public final class AsyncLoop {
    private final Supplier<CompletableFuture<Boolean>> step;
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

    private AsyncLoop(Supplier<CompletableFuture<Boolean>> step) {
        this.step = step;
    }

    /**
     * Repeats a step while it returns true.
     *
     * @return a future that completes after the last step, or fails with the exception of a step
     */
    public static CompletableFuture<@Nullable Void> repeat(Supplier<CompletableFuture<Boolean>> step) {
        AsyncLoop loop = new AsyncLoop(step);
        loop.run();
        return loop.end;
    }

    private void run() {
        try {
            CompletableFuture<Boolean> current = step.get();
            while (current.isDone()) {
                if (!current.join()) {
                    end.complete(null);
                    return;
                }
                current = step.get();
            }
            current.whenComplete(this::goOn).exceptionally(thrown -> false);
        } catch (Throwable e) {
            end.completeExceptionally(e);
        }
    }

    private void goOn(@Nullable Boolean again, @Nullable Throwable thrown) {
        if (thrown != null) {
            end.completeExceptionally(thrown);
        } else if (Boolean.TRUE.equals(again)) {
            run();
        } else {
            end.complete(null);
        }
    }
}
