// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * One search at a time for each question: who asks meanwhile waits and gets the same response, or the same failure. Otherwise the
 * waiting would search one after the other while a service is out, each for as long as its time-out.
 */
final class SingleFlight<T> {
    private final ConcurrentMap<Object, CompletableFuture<T>> flights = new ConcurrentHashMap<>();

    T join(Object question, Supplier<T> search) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> other = flights.putIfAbsent(question, mine);
        if (other != null) {
            return outcome(other);
        }
        try {
            T found = search.get();
            mine.complete(found);
            return found;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(question);
        }
    }

    /** What came of a flight, thrown as it is. */
    static <T> T outcome(CompletableFuture<T> flight) {
        try {
            return flight.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CredentialsException("Interrupted while waiting for credentials.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
