// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.Scheduler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The way of a call, a line a stage: request and endpoint ({@link CallRequest}), signer ({@link CallSigning}), transport, and
 * decoding of the response ({@link CallExecution}). Immutable and thread-safe.
 */
public final class Pipeline {
    private final RequestAssembler assembly;
    private final ProjectSource project;
    private final CallComponents stages;
    private final CallLimits limits;

    /** Made from the parts of a client. */
    public Pipeline(PipelineSettings parts) {
        this.assembly = new RequestAssembler(parts.service(), parts.style(), parts.region(), null);
        this.project = parts.project();
        this.stages = parts.stages();
        this.limits = parts.limits();
    }

    /** Sends a request and waits for its response. */
    public <Q, R> ApiResponse<R> call(Operation<Q, R> operation, Q request, RequestOptions options) {
        return BlockingCall.await(run(operation, request, options));
    }

    /** Sends a request; the future holds the response, or fails with what {@link #call} would throw. */
    public <Q, R> CompletableFuture<ApiResponse<R>> callAsync(
            Operation<Q, R> operation, Q request, RequestOptions options) {
        return AsyncCall.start(run(operation, request, options), stages.scheduler());
    }

    /** Scheme, host and port of this client's calls. */
    public String baseUrl() {
        return assembly.baseUrl();
    }

    /** The project in this client's paths, looked up if need be; null when there is none. */
    public @Nullable String projectId() {
        return project.projectId();
    }

    /** A text without the secrets of the credentials that this client used last. */
    public String redact(String text) {
        return stages.signing().redact(text);
    }

    /** The time of this client. */
    public Scheduler scheduler() {
        return stages.scheduler();
    }

    /** Lets no further attempt begin; what is under way is left to the transport. */
    public void close() {
        stages.closed().set(true);
    }

    private <Q, R> CallExecution<R> run(Operation<Q, R> operation, Q request, RequestOptions options) {
        return new CallExecution<>(
                stages, new CallRequest<>(assembly, project, operation, request, options), limits.with(options));
    }
}
