// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Sends the requests of a poll. The code of a poll is written once, with futures: those of {@link #blocking} are
 * complete when they are returned, so all code runs in the caller's thread.
 */
public interface PollTransport {

    <Q, R> CompletableFuture<ApiResponse<R>> send(Operation<Q, R> operation, Q request);

    /** Returns a transport that sends in the calling thread. */
    static PollTransport blocking(ServiceClient client) {
        return new PollTransport() {
            @Override
            public <Q, R> CompletableFuture<ApiResponse<R>> send(Operation<Q, R> operation, Q request) {
                try {
                    return CompletableFuture.completedFuture(client.call(operation, request));
                } catch (Throwable e) {
                    return CompletableFuture.failedFuture(e);
                }
            }
        };
    }

    /** Returns a transport that sends asynchronously, without a thread of this package. */
    static PollTransport async(ServiceClient client) {
        return new PollTransport() {
            @Override
            public <Q, R> CompletableFuture<ApiResponse<R>> send(Operation<Q, R> operation, Q request) {
                try {
                    return client.callAsync(operation, request);
                } catch (Throwable e) {
                    return CompletableFuture.failedFuture(e);
                }
            }
        };
    }

    /** Returns a transport that sends each request in a thread of an executor. */
    static PollTransport on(Executor executor, ServiceClient client) {
        return new PollTransport() {
            @Override
            public <Q, R> CompletableFuture<ApiResponse<R>> send(Operation<Q, R> operation, Q request) {
                return CompletableFuture.supplyAsync(() -> client.call(operation, request), executor);
            }
        };
    }

    /** Returns the value of a completed future, or throws its exception. */
    static <T> T join(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    /**
     * Returns the exception of a future without its wrapper. Errors are thrown; checked exceptions of custom code are
     * wrapped as the cause.
     */
    static RuntimeException cause(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("the call threw " + cause.getClass().getName(), cause);
    }
}
