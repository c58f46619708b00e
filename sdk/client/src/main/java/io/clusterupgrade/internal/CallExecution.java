// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.decode.ResponseDecoder;
import io.clusterupgrade.decode.UnreadableBodyException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.internal.recording.CallRecorder;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of one call from beginning to end. It keeps what was looked up for the call, carries out the stages for it, and leaves
 * to the {@link FailureHandler} what follows an attempt that did not succeed. Blocking and asynchronous calls share it, so both
 * follow the same rules. Used by one thread at a time, except for {@link #lookUp} and the report of its end.
 */
final class CallExecution<Q, R> {
    private static final String CREDENTIALS = "credentials";
    private static final String CREDENTIALS_AND_PROJECT = "credentials and project";

    final Pipeline pipeline;
    final Operation<Q, R> operation;
    private final Q request;
    private final RequestOptions options;
    final CallLimits limits;
    final Deadline deadline;
    final CallHistory history;
    private final @Nullable CallRecorder recorder;

    private @Nullable RequestContent content;
    private @Nullable String projectId;
    private @Nullable HttpRequest unsigned;
    private @Nullable Lookup found;
    private long sentAt;
    private Instant signedAt = Instant.EPOCH;
    private @Nullable Credentials credentials;
    private @Nullable FailureHandler<R> failures;

    CallExecution(Pipeline pipeline, Operation<Q, R> operation, Q request, RequestOptions options) {
        this.pipeline = pipeline;
        this.operation = operation;
        this.request = request;
        this.options = options;
        this.limits = pipeline.limits.with(options);
        this.deadline = Deadline.in(limits.callTimeout(), pipeline.scheduler);
        this.history = new CallHistory(operation, pipeline.listeners, pipeline.scheduler);
        this.recorder = pipeline.exchangeLog == null ? null : pipeline.exchangeLog.call(operation, pipeline.scheduler);
    }

    /**
     * Rejects a request that cannot be sent.
     *
     * @throws IllegalArgumentException if an id or another value is not valid
     */
    void begin() {
        history.begun();
        RequestContent written = write(pipeline.assembler);
        boolean ready = pipeline.project.isReady();
        if (ready || !operation.isProjectScoped()) {
            // A project that is known is sent with every call, one that is not is looked up for paths that need it.
            projectId = ready ? pipeline.project.projectId() : null;
            HttpRequest unused = address(written, pipeline.assembler);
        }
    }

    /**
     * Checks that the client is open.
     *
     * @throws ExchangeException if it was closed
     */
    void checkOpen() {
        if (pipeline.isClosed()) {
            throw BlockingFutures.closed();
        }
    }

    /** Returns whether the next attempt can be signed and sent without waiting for credentials or the project. */
    boolean isReady() {
        return found != null || (unsigned != null && pipeline.signing.isReady());
    }

    /** Looks up what the next attempt needs and what may have to be fetched, together with the other calls that wait for it. */
    CompletableFuture<Lookup> lookUp(boolean parked) {
        boolean needsProject = unsigned == null;
        return shared(
                needsProject ? CREDENTIALS_AND_PROJECT : CREDENTIALS,
                () -> new Lookup(needsProject ? pipeline.project.projectId() : null, pipeline.signing.credentials()),
                parked);
    }

    /** Uses the result of a lookup. */
    void use(Lookup lookup) {
        found = lookup;
        if (unsigned == null) {
            projectId = lookup.projectId();
            HttpRequest unused = address(write(pipeline.assembler), pipeline.assembler);
        }
    }

    <T> CompletableFuture<T> shared(Object question, Supplier<T> search, boolean parked) {
        SharedLookups lookups = pipeline.lookups;
        return parked ? lookups.joinParked(question, search) : lookups.join(question, search);
    }

    /** Drops credentials that were found before a long wait: they may have expired, so the next attempt looks them up again. */
    void forget() {
        found = null;
    }

    /** Stage 1: returns the request as it was written when the call began. */
    RequestContent write(RequestAssembler assembler) {
        RequestContent written = content;
        if (written == null) {
            written = assembler.write(operation, request, options);
            content = written;
        }
        return written;
    }

    /** Stage 2: returns the request with its endpoint, the same for all attempts. */
    HttpRequest address(RequestContent written, RequestAssembler assembler) {
        HttpRequest addressed = unsigned;
        if (addressed == null) {
            addressed = assembler.address(written, projectId);
            unsigned = addressed;
        }
        return addressed;
    }

    /** Stage 3: signs the request with the current credentials at the current time. */
    HttpRequest sign(HttpRequest addressed, CallSigning signing) {
        Lookup lookup = found;
        found = null;
        Credentials current = lookup == null || signing.isReady() ? signing.credentials() : lookup.credentials();
        credentials = current;
        signedAt = signing.now();
        return signing.sign(addressed, current, signedAt);
    }

    /** Stage 4: sends the signed request, and records the exchange if the client has a recorder. */
    HttpExchange send(HttpRequest signed, Transport transport) {
        history.attempt();
        sentAt = pipeline.scheduler.nanoTime();
        HttpExchange exchange = transport.start(signed, deadline.orSooner(limits.attemptTimeout()));
        return recorder == null
                ? exchange
                : recorder.recorded(exchange, signed, history.attempts(), history.retryReason(), credentials);
    }

    /** Stage 5: reads the response and decides what follows. If that fails, a write reports that it has been sent. */
    AttemptResult<R> decode(HttpResponse response, ResponseDecoder decoder) {
        try {
            ErrorResponse error = ErrorResponse.of(operation.service(), response, clock());
            return error == null ? onSuccess(response, decoder) : failures().onRejection(error, response);
        } catch (RuntimeException | Error e) {
            return failures().onFault(e);
        }
    }

    /** Returns the deadline of the whole call. */
    Deadline deadline() {
        return deadline;
    }

    /** Returns the limiter that grants a permit for every attempt; null when there is no limit. */
    @Nullable RateLimiter limiter() {
        return pipeline.limiter;
    }

    /** Waits in this thread. An interrupt ends the wait. */
    void pause(Duration delay) {
        pipeline.scheduler.sleep(delay);
    }

    /** Returns whether it may be sent any number of times. */
    boolean isIdempotent() {
        return operation.isIdempotent();
    }

    /** Notes the success, unless the end was noted before. */
    void succeeded(ApiResponse<R> response) {
        history.succeeded(response);
    }

    /** Notes the failure, unless the end was noted before. */
    void failed(Throwable thrown) {
        history.failed(thrown);
    }

    /** Returns the time by the clock that signed this call: another call may have corrected the client's clock meanwhile. */
    Instant clock() {
        return ServerClock.after(signedAt, elapsed());
    }

    /** Returns the exception of a call that ended while no request was on its way. */
    CloudException notSent(ExchangeException why) {
        return exceptions().noResponse(why);
    }

    /** Decides what follows an attempt that did not succeed. */
    FailureHandler<R> failures() {
        FailureHandler<R> made = failures;
        if (made == null) {
            made = new FailureHandler<>(this);
            failures = made;
        }
        return made;
    }

    private AttemptResult<R> onSuccess(HttpResponse response, ResponseDecoder decoder) {
        ByteBuffer body = response.utf8Body();
        DecodeResult<R> decoded;
        try {
            decoded = decoder.decode(operation, body);
        } catch (UnreadableBodyException e) {
            ThrowableChain.throwError(e);
            return e.isError()
                    ? failures()
                            .onRejection(ErrorResponse.underSuccess(operation.service(), response, clock()), response)
                    : failures().onUnreadable(e, response);
        }
        String mismatch = operation.mismatch(request, decoded.value());
        if (mismatch != null) {
            return failures().onMismatch(mismatch, response);
        }
        CallLog.responded(operation, history.attempts(), response, "ok", elapsed(), this::redactor);
        pipeline.budget.refill();
        String requestId = RequestIds.of(response);
        return new AttemptResult.Done<>(new ApiResponse<>(
                decoded.value(),
                response.status(),
                response::headers,
                requestId == null ? null : redactor().redact(requestId),
                history.attempts(),
                body,
                decoded.warnings()));
    }

    /** Returns the credentials that signed the last attempt; null when it was not signed. */
    @Nullable Credentials credentials() {
        return credentials;
    }

    ExceptionFactory exceptions() {
        return new ExceptionFactory(history.callInfo(), redactor(), operation.replacement());
    }

    SecretRedactor redactor() {
        return pipeline.signing.redactor(credentials);
    }

    Duration elapsed() {
        return Duration.ofNanos(pipeline.scheduler.nanoTime() - sentAt);
    }

    /**
     * What was looked up for one attempt.
     *
     * @param projectId the project in the path; null when there is none, or none was looked up
     * @param credentials what to sign with; null when nothing is signed
     */
    record Lookup(@Nullable String projectId, @Nullable Credentials credentials) {
        /** Returns the name of the type only, since credentials are secret. */
        @Override
        public String toString() {
            return "Lookup";
        }
    }
}
