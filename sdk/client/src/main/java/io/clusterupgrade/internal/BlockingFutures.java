// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.internal.concurrent.Rethrow;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.Scheduler.Scheduled;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Waits in the calling thread for what other threads do. */
final class BlockingFutures {
    private static final String NOT_FOUND = "no credentials or no project in time";
    private static final String NO_PERMIT = "no permit of the rate limit in time";

    private BlockingFutures() {}

    /** What a lookup finds; an interrupt or the deadline ends the wait, not the lookup, whose finding may serve the next call. */
    static <T> T lookup(CompletableFuture<T> lookup, Deadline deadline) {
        return await(lookup, deadline, BlockingFutures::lookupTimeout);
    }

    /** A permit to send; an interrupt or the deadline ends the wait and leaves the permit to others. */
    static void permit(CompletableFuture<Void> permit, Deadline deadline) {
        await(permit, deadline, BlockingFutures::permitTimeout);
    }

    /** The end of some work, however long it takes: an interrupt meanwhile only sets the flag. */
    static <T> T uninterruptibly(Supplier<T> work) {
        CompletableFuture<T> result = BackgroundTasks.run(work);
        try {
            return result.join();
        } catch (CompletionException e) {
            throw Rethrow.<RuntimeException>unchanged(e.getCause() == null ? e : e.getCause());
        }
    }

    static ExchangeException lookupTimeout() {
        return nothingSent(Kind.TIMEOUT, NOT_FOUND);
    }

    static ExchangeException permitTimeout() {
        return nothingSent(Kind.TIMEOUT, NO_PERMIT);
    }

    static ExchangeException givenUp() {
        return nothingSent(Kind.CANCELLED, "the call was given up by its caller");
    }

    static ExchangeException closed() {
        return nothingSent(Kind.CANCELLED, "the client is closed");
    }

    private static <T> T await(CompletableFuture<T> awaited, Deadline deadline, Supplier<ExchangeException> timeout) {
        Scheduled watch =
                awaited.isDone() ? () -> {} : deadline.whenPassed(() -> awaited.completeExceptionally(timeout.get()));
        try {
            return awaited.get();
        } catch (InterruptedException e) {
            awaited.cancel(false);
            Thread.currentThread().interrupt();
            throw givenUp();
        } catch (ExecutionException e) {
            throw Rethrow.<RuntimeException>unchanged(e.getCause() == null ? e : e.getCause());
        } finally {
            watch.cancel();
        }
    }

    private static ExchangeException nothingSent(Kind kind, String message) {
        return ExchangeException.of(kind, RequestSent.NO, message).build();
    }
}
