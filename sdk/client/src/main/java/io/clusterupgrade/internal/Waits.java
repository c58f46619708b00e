// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.Scheduler.Scheduled;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.Kind;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Waits in the calling thread for what other threads do. */
final class Waits {
    private static final String NOT_FOUND = "no credentials or no project in time";
    private static final String NO_PERMIT = "no permit of the rate limit in time";

    private Waits() {}

    /** What a lookup finds; an interrupt or the deadline ends the wait, not the lookup, whose finding may serve the next call. */
    static <T> T lookup(CompletableFuture<T> lookup, Deadline deadline) {
        return await(lookup, deadline, Waits::lookupTimeout);
    }

    /** A permit to send; an interrupt or the deadline ends the wait and leaves the permit to others. */
    static void permit(CompletableFuture<Void> permit, Deadline deadline) {
        await(permit, deadline, Waits::permitTimeout);
    }

    /** The end of some work, however long it takes: an interrupt meanwhile only sets the flag. */
    static <T> T uninterruptibly(Supplier<T> work) {
        CompletableFuture<T> result = SideThreads.run(work);
        try {
            return result.join();
        } catch (CompletionException e) {
            throw Waits.<RuntimeException>asItIs(e.getCause() == null ? e : e.getCause());
        }
    }

    static TransportFailure lookupTimeout() {
        return nothingSent(Kind.TIMEOUT, NOT_FOUND);
    }

    static TransportFailure permitTimeout() {
        return nothingSent(Kind.TIMEOUT, NO_PERMIT);
    }

    static TransportFailure givenUp() {
        return nothingSent(Kind.CANCELLED, "the call was given up by its caller");
    }

    static TransportFailure closed() {
        return nothingSent(Kind.CANCELLED, "the client is closed");
    }

    private static <T> T await(CompletableFuture<T> awaited, Deadline deadline, Supplier<TransportFailure> timeout) {
        Scheduled watch =
                awaited.isDone() ? () -> {} : deadline.whenPassed(() -> awaited.completeExceptionally(timeout.get()));
        try {
            return awaited.get();
        } catch (InterruptedException e) {
            awaited.cancel(false);
            Thread.currentThread().interrupt();
            throw givenUp();
        } catch (ExecutionException e) {
            throw Waits.<RuntimeException>asItIs(e.getCause() == null ? e : e.getCause());
        } finally {
            watch.cancel();
        }
    }

    private static TransportFailure nothingSent(Kind kind, String message) {
        return TransportFailure.of(kind, RequestSent.NO, message).build();
    }

    /** What another thread met is thrown here unchanged, checked or not. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
