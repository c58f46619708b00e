// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.JsonDecoder;
import io.clusterupgrade.decode.ResponseDecoder;
import io.clusterupgrade.internal.classpath.Library;
import io.clusterupgrade.internal.recording.ExchangeLog;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.RetryBudget;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a call, shared by all calls of a client: {@link #attempt} has a line for each. {@link BlockingCall} and {@link
 * AsyncCall} repeat attempts until the {@link CallExecution} of the call says that it is done. Thread-safe.
 */
public final class Pipeline {
    final RequestAssembler assembler;
    final CallSigning signing;
    final Transport transport;
    final ResponseDecoder decoder;

    final ProjectSource project;
    final SharedLookups lookups;
    final @Nullable RateLimiter limiter;
    final CallLimits limits;
    final RetryPolicy policy;
    final RetryBudget budget;
    final Listeners listeners;
    final @Nullable ExchangeLog exchangeLog;
    final Scheduler scheduler;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Creates the pipeline of a client. */
    public Pipeline(CallComponents parts) {
        Library.JACKSON.check();
        this.assembler = new RequestAssembler(parts.service(), parts.style(), parts.region());
        this.signing = new CallSigning(parts.signer(), parts.provider(), parts.scheduler());
        this.transport = parts.transport();
        this.decoder = new ResponseDecoder(new JsonDecoder(parts.zone(), parts.xmlAccepted()), signing::redact);
        this.project = parts.project();
        this.lookups = new SharedLookups(parts.scheduler());
        this.limiter = parts.rateLimit() == null ? null : new RateLimiter(parts.rateLimit(), parts.scheduler());
        this.limits = parts.limits();
        this.policy = parts.policy();
        this.budget = new RetryBudget(parts.policy().budget());
        this.listeners = new Listeners(parts.listeners());
        this.exchangeLog = parts.exchangeLog();
        this.scheduler = parts.scheduler();
    }

    /** Sends a request and waits for its response. */
    public <Q, R> ApiResponse<R> call(Operation<Q, R> operation, Q request, RequestOptions options) {
        return BlockingCall.await(this, new CallExecution<>(this, operation, request, options));
    }

    /** Sends a request. The future holds the response, or fails with what {@link #call} would throw. */
    public <Q, R> CompletableFuture<ApiResponse<R>> callAsync(
            Operation<Q, R> operation, Q request, RequestOptions options) {
        return AsyncCall.start(this, new CallExecution<>(this, operation, request, options));
    }

    /**
     * Runs one attempt of a call, a line for each stage. The first two run once for each call: a further attempt signs the same
     * request anew.
     *
     * @param wait how to wait for the response: in this thread or without one
     */
    <R> AttemptResult<R> attempt(CallExecution<?, R> call, ResponseWait<R> wait) {
        RequestContent content = call.write(assembler); //                           1 request: path, query, body
        HttpRequest unsigned = call.address(content, assembler); //                  2 endpoint: host, path prefix
        HttpRequest signed = call.sign(unsigned, signing); //                        3 signer: credentials, time
        HttpExchange exchange = call.send(signed, transport); //                     4 transport
        return wait.await(exchange, response -> call.decode(response, decoder)); //  5 decode: success, error or retry
    }

    /** Returns scheme, host and port of this client's calls. */
    public String baseUrl() {
        return assembler.baseUrl();
    }

    /** Returns the project in this client's paths, which may be looked up; null when there is none. */
    public @Nullable String projectId() {
        return project.projectId();
    }

    /** Returns a text without the secrets of the credentials that this client used last. */
    public String redact(String text) {
        return signing.redact(text);
    }

    /** Returns the scheduler of this client. */
    public Scheduler scheduler() {
        return scheduler;
    }

    /** Prevents further attempts. The transport ends those in progress. */
    public void close() {
        closed.set(true);
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Waits for the response of an exchange. */
    @FunctionalInterface
    interface ResponseWait<R> {
        /**
         * Waits for the end of an exchange, or arranges for the work that follows it.
         *
         * @param decode reads a complete response
         * @return the result; {@link AttemptResult.Pending} when it comes later
         */
        AttemptResult<R> await(HttpExchange exchange, Function<HttpResponse, AttemptResult<R>> decode);
    }
}
