// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * How the reads of a poll are sent. What reads in a poll is written once, over futures: sent by {@link #blocking} they are done
 * when they come back, and all of it runs in the caller's thread.
 */
public interface PollTransport {

    <Q, R> CompletableFuture<ApiResponse<R>> send(Operation<Q, R> operation, Q request);

    /** In the calling thread. */
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

    /** Without a thread of ours. */
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

    /** Each in a thread of an executor. */
    static PollTransport on(Executor executor, ServiceClient client) {
        return new PollTransport() {
            @Override
            public <Q, R> CompletableFuture<ApiResponse<R>> send(Operation<Q, R> operation, Q request) {
                return CompletableFuture.supplyAsync(() -> client.call(operation, request), executor);
            }
        };
    }

    /** The value of a future that is done, or what it failed with. */
    static <T> T join(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    /** What a future failed with, without the wrapping. Errors are thrown; checked exceptions of foreign code come as the cause. */
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
