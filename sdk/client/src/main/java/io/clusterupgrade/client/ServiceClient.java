// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import io.clusterupgrade.internal.CallComponents;
import io.clusterupgrade.internal.Pipeline;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The common base of all service clients: sends any operation of the service. Immutable and thread-safe.
 *
 * <p>Not meant to be extended outside this library.
 *
 * @since 0.1.0
 */
public abstract class ServiceClient implements AutoCloseable {
    private final ClientSettings settings;
    private final Pipeline pipeline;
    private final boolean isView;
    private final @Nullable Transport ownTransport;
    private final RequestOptions options;

    /** A client of its own. */
    protected ServiceClient(ClientBuilder<?> builder) {
        this.settings = builder.settings().copy();
        CallComponents components = settings.components();
        this.pipeline = new Pipeline(components);
        this.isView = false;
        this.ownTransport = settings.transport == null ? components.transport() : null;
        this.options = RequestOptions.none();
    }

    /** A view of a client with options on top of its own: it shares everything, and closing it closes nothing. */
    protected ServiceClient(ServiceClient shared, RequestOptions options) {
        this.settings = shared.settings;
        this.pipeline = shared.pipeline;
        this.isView = true;
        this.ownTransport = null;
        this.options = shared.options.plus(options);
    }

    /**
     * Sends a request and waits for the response.
     *
     * @return the response with status, headers, request id and raw body
     * @throws io.clusterupgrade.error.CloudException if the call does not succeed; see {@link io.clusterupgrade.error}
     * @throws IllegalArgumentException if an id or another value cannot be sent; nothing was sent then
     */
    public final <Q, R> ApiResponse<R> call(Operation<Q, R> operation, Q request) {
        return pipeline.call(sent(operation), request, options);
    }

    /**
     * Sends a request without blocking the caller and without holding a thread while it waits to send again.
     *
     * @return a future that holds the response, or fails with what {@link #call} would throw; cancelling it cancels the call
     * @throws IllegalArgumentException if an id or another value cannot be sent; nothing was sent then
     */
    public final <Q, R> CompletableFuture<ApiResponse<R>> callAsync(Operation<Q, R> operation, Q request) {
        return pipeline.callAsync(sent(operation), request, options);
    }

    /**
     * Returns the operation that is sent for a call of an operation; by default, the same.
     *
     * @throws IllegalArgumentException if this client does not have the operation; nothing was sent then
     */
    protected <Q, R> Operation<Q, R> sent(Operation<Q, R> operation) {
        return operation;
    }

    /** Where this client's calls go: scheme, host and port, such as {@code https://css.cn-north-4.myhuaweicloud.com}. */
    public final String endpoint() {
        return pipeline.baseUrl();
    }

    /**
     * The Huawei project of this client; looked up if it is not configured and no call has looked it up before.
     *
     * @return the id; null for Alibaba Cloud, and where calls go without one
     * @throws io.clusterupgrade.error.CredentialsException if it is looked up and not found
     */
    public final @Nullable String projectId() {
        return pipeline.projectId();
    }

    /** The longest that a call of this client may take; see {@link ClientBuilder#callTimeout}. */
    public final Duration callTimeout() {
        Duration own = options.callTimeout();
        return own == null ? settings.callTimeout : own;
    }

    /** The time that this client's waits and deadlines go by. */
    public final Scheduler scheduler() {
        return pipeline.scheduler();
    }

    /**
     * A text without secrets, for a log: what is left of the credentials that this client used last is replaced by asterisks, also
     * where it is cut, percent-encoded, escaped or in Base64. A cloud may repeat what it was sent in any text of its responses.
     */
    public final String redact(String text) {
        return pipeline.redact(text);
    }

    /**
     * Ends this client: it sends nothing any more, and neither do its views; a call fails with a {@link
     * io.clusterupgrade.error.CallCancelledException}. Reads in progress end so too; writes in progress are completed first. Frees the
     * connections this client opened; a transport that was given to it is left alone. Repeating it does nothing.
     */
    @Override
    public final void close() {
        if (!isView) {
            pipeline.close();
        }
        if (ownTransport != null) {
            ownTransport.close();
        }
    }

    /**
     * Returns the service, the region if one is set, and the endpoint, such as {@code CSS client, region cn-north-4,
     * https://css.cn-north-4.myhuaweicloud.com}. There are no credentials in it, and no options.
     */
    @Override
    public String toString() {
        String region = settings.region();
        return settings.service + " client" + (region == null ? "" : ", region " + region) + ", " + endpoint();
    }

    ClientSettings settings() {
        return settings;
    }
}
