// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Runs one action at a time for each key. Callers that arrive meanwhile wait and get the same result or the same failure. Otherwise they
 * would run the action one after the other while a service is down, each until its timeout.
 */
final class SingleFlight<T> {
    private final ConcurrentMap<Object, CompletableFuture<T>> inFlight = new ConcurrentHashMap<>();

    T join(Object key, Supplier<T> action) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> other = inFlight.putIfAbsent(key, mine);
        if (other != null) {
            return outcome(other);
        }
        try {
            T result = action.get();
            mine.complete(result);
            return result;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            inFlight.remove(key);
        }
    }

    /** Returns the result of an action, or throws its failure. */
    static <T> T outcome(CompletableFuture<T> action) {
        try {
            return action.get();
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
