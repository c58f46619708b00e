// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.ErrorCategory;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.decode.UnreadableBodyException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.internal.classpath.ClassPathFault;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call from its beginning to its end: holds what was looked up for it and decides after each attempt what follows. Blocking
 * and asynchronous calls share it, so both follow the same rules. Used by one thread at a time, but for {@link #lookUp} and the
 * telling of its end.
 *
 * <p>The rule that matters most: a call that changes something is sent again only if no byte of it left this machine, or the
 * cloud said that it did nothing (a throttle, a late or outdated signature). It is accepted only by its documented success, and
 * rejected only by a documented rejection. In any other doubt it ends in an {@code OutcomeUnknownException}.
 */
final class CallExecution<R> {
    private static final String CREDENTIALS = "credentials";
    private static final String PROJECT_TOO = "credentials and project";

    private final CallComponents stages;
    private final Operation<?, R> operation;
    private final CallRequest<?, R> request;
    private final CallLimits limits;
    private final Deadline deadline;
    private final CallHistory history;

    private @Nullable HttpRequest unsigned;
    private @Nullable ResolvedCall prepared;
    private int free;
    private long sentAt;
    private Instant signedAt = Instant.EPOCH;
    private @Nullable Credentials credentials;
    private boolean reSent;
    private boolean reSignedForNonce;
    private boolean reSignedForClock;
    private boolean reSignedForToken;

    CallExecution(CallComponents stages, CallRequest<?, R> request, CallLimits limits) {
        this.stages = stages;
        this.operation = request.operation();
        this.request = request;
        this.limits = limits;
        this.deadline = Deadline.in(limits.callTimeout(), stages.scheduler());
        this.history = new CallHistory(operation, stages.listeners(), stages.scheduler());
    }

    /**
     * Rejects what cannot be sent.
     *
     * @throws IllegalArgumentException if an id or another value is not fit
     */
    void begin() {
        history.begun();
        if (request.isReady()) {
            unsigned = request.assemble();
        } else {
            request.check();
        }
    }

    /**
     * Looks whether the client is open still.
     *
     * @throws ExchangeException if it was closed
     */
    void checkOpen() {
        if (stages.closed().get()) {
            throw BlockingFutures.closed();
        }
    }

    /** Returns whether {@link #send} will not wait for credentials or the project. */
    boolean isReady() {
        return prepared != null || (unsigned != null && stages.signing().isReady());
    }

    /** What {@link #send} needs and what may have to be fetched, shared with the other calls that wait for it. */
    CompletableFuture<ResolvedCall> lookUp(boolean parked) {
        ProjectSource project = unsigned == null ? request.project() : null;
        return shared(project == null ? CREDENTIALS : PROJECT_TOO, () -> stages.lookUp(project), parked);
    }

    /** Takes what was looked up. */
    void use(ResolvedCall found) {
        prepared = found;
        if (unsigned == null) {
            unsigned = request.assemble(found.projectId());
        }
    }

    private <T> CompletableFuture<T> shared(Object question, Supplier<T> search, boolean parked) {
        SharedLookups lookups = stages.lookups();
        return parked ? lookups.joinParked(question, search) : lookups.join(question, search);
    }

    /** Credentials that were found before a long wait may have ended: they are asked for once more. */
    void forget() {
        prepared = null;
    }

    /** Signs the call and has it sent. */
    HttpExchange send() {
        HttpRequest call = unsigned;
        ResolvedCall found = prepared;
        if (call == null) {
            throw new IllegalStateException("sent before it was ready");
        }
        prepared = null;
        Credentials current =
                found == null || stages.signing().isReady() ? stages.signing().credentials() : found.credentials();
        credentials = current;
        signedAt = stages.signing().now();
        HttpRequest signed = stages.signing().sign(call, current, signedAt);
        history.attempt();
        sentAt = stages.scheduler().nanoTime();
        return stages.transport().start(signed, deadline.orSooner(limits.attemptTimeout()));
    }

    /** When the call is over, whatever it is doing. */
    Deadline deadline() {
        return deadline;
    }

    /** What every attempt must ask for a permit; null when there is no limit. */
    @Nullable RateLimiter limiter() {
        return stages.limiter();
    }

    /** Waits in this thread, for as long as the call has and is not interrupted. */
    void pause(Duration delay) {
        stages.scheduler().sleep(delay);
    }

    /** Returns whether it may be sent any number of times. */
    boolean isIdempotent() {
        return operation.isIdempotent();
    }

    /** Notes the end, the first time it is told. */
    void succeeded(ApiResponse<R> response) {
        history.succeeded(response);
    }

    /** Notes the end, the first time it is told. */
    void failed(Throwable thrown) {
        history.failed(thrown);
    }

    /** What follows a response. Whatever fails over it, a write has been sent, and this says so. */
    AttemptResult<R> onResponse(HttpResponse reply) {
        try {
            return judged(reply);
        } catch (RuntimeException | Error e) {
            return onFault(e);
        }
    }

    /** What follows a fault of this program, of the memory or of the class path after an attempt has begun. */
    AttemptResult<R> onFault(Throwable fault) {
        if (operation.isIdempotent()) {
            throw CallExecution.<RuntimeException>asItIs(fault);
        }
        String what = fault instanceof LinkageError missing
                ? ClassPathFault.describe(missing)
                : "the call failed in this program (" + fault + ")";
        return new AttemptResult.Failed<>(failures()
                .unknown(ExchangeException.of(Kind.LOCAL_FAULT, RequestSent.MAYBE, what)
                        .cause(fault)
                        .build()));
    }

    private AttemptResult<R> judged(HttpResponse reply) {
        ErrorResponse refusal = ErrorResponse.of(operation.service(), reply, clock());
        return refusal == null ? decode(reply) : onRejection(refusal, reply);
    }

    /** The clock this call was signed with: another call may have set the client's right meanwhile. */
    private Instant clock() {
        return CallSigning.after(signedAt, elapsed());
    }

    /** What follows an attempt without a complete answer. Whatever fails over it, a write may have been sent, and this says so. */
    AttemptResult<R> onFailure(ExchangeException failure) {
        try {
            return judged(failure);
        } catch (RuntimeException | Error e) {
            if (harmless(failure)) {
                throw e;
            }
            return onFault(e);
        }
    }

    private AttemptResult<R> judged(ExchangeException failure) {
        CallLog.failed(operation, history.attempts(), failure, elapsed());
        LinkageError missing = ClassPathFault.in(failure);
        if (missing != null) {
            return harmless(failure) ? new AttemptResult.Failed<>(ClassPathFault.explain(missing)) : onFault(missing);
        }
        HttpResponse head = failure.partialResponse();
        if (head != null && !head.isSuccessful()) {
            return judged(head);
        }
        if (head != null && !operation.isIdempotent() && failure.kind() != Kind.LOCAL_FAULT) {
            // A status of success alone is no success: services answer errors under it.
            return new AttemptResult.Failed<>(failures().unknown(head, failure));
        }
        if (!harmless(failure)) {
            return new AttemptResult.Failed<>(failures().unknown(failure));
        }
        CloudException instead = failures().noResponse(failure);
        if (failure.kind() == Kind.TOO_LARGE) {
            return new AttemptResult.Failed<>(instead);
        }
        if (failure.staleConnection() && operation.isIdempotent() && !reSent) {
            reSent = true;
            return againForFree(RetryReason.STALE_CONNECTION, instead);
        }
        return failure.kind() == Kind.CANCELLED || failure.kind() == Kind.LOCAL_FAULT || TlsErrors.isLasting(failure)
                ? new AttemptResult.Failed<>(instead)
                : again(null, RetryReasons.of(failure.kind()), instead);
    }

    private boolean harmless(ExchangeException failure) {
        return operation.isIdempotent() || failure.requestSent() == RequestSent.NO;
    }

    /** The failure of a call that ended while nothing was on its way. */
    CloudException notSent(ExchangeException why) {
        return failures().noResponse(why);
    }

    private AttemptResult<R> decode(HttpResponse reply) {
        ByteBuffer body = reply.utf8Body();
        DecodeResult<R> decoded;
        try {
            decoded = stages.decoder().decode(operation, body);
        } catch (UnreadableBodyException e) {
            ThrowableChain.throwError(e);
            return e.isError()
                    ? onRejection(ErrorResponse.underSuccess(operation.service(), reply, clock()), reply)
                    : onUnreadable(e, reply);
        }
        String mismatch = request.mismatch(decoded.value());
        if (mismatch != null) {
            return onMismatch(mismatch, reply);
        }
        CallLog.responded(operation, history.attempts(), reply, "ok", elapsed(), this::redactor);
        stages.budget().refill();
        String requestId = RequestIds.of(reply);
        return new AttemptResult.Done<>(new ApiResponse<>(
                decoded.value(),
                reply.status(),
                reply::headers,
                requestId == null ? null : redactor().redact(requestId),
                history.attempts(),
                body,
                decoded.reports()));
    }

    /** A write is accepted only by its documented success, or by a part of it: anybody may have sent anything else. */
    private AttemptResult<R> onUnreadable(UnreadableBodyException problem, HttpResponse reply) {
        CallLog.responded(operation, history.attempts(), reply, "unreadable", elapsed(), this::redactor);
        stages.budget().refill();
        return new AttemptResult.Failed<>(
                operation.isIdempotent() || problem.isResponse()
                        ? failures().unreadable(reply, problem)
                        : failures().unknown(reply, problem));
    }

    /** Whatever carried it carries the responses of others: none of its connections must be used again. */
    private AttemptResult<R> onMismatch(String mismatch, HttpResponse reply) {
        stages.transport().dropIdleConnections();
        String requestId = RequestIds.of(reply);
        String what = "the answer belongs to another request: " + mismatch
                + (requestId == null ? "" : " (request-id " + requestId + ")");
        return onFailure(ExchangeException.of(
                        Kind.FOREIGN_RESPONSE, RequestSent.MAYBE, redactor().redact(what))
                .build());
    }

    private AttemptResult<R> onRejection(ErrorResponse refusal, HttpResponse reply) {
        CallLog.responded(operation, history.attempts(), reply, refusal.kind(), elapsed(), this::redactor);
        CloudException rejected = failures().rejected(refusal, reply);
        ErrorCategory kind = refusal.kind();
        if (!refusal.outcomeKnown() && !operation.isIdempotent()) {
            return new AttemptResult.Failed<>(failures().unknown(refusal, reply));
        }
        return switch (kind) {
            case THROTTLED, SERVER -> again(refusal.retryAfter(), RetryReasons.of(kind), rejected);
            case NONCE_USED -> reSignWithNewNonce(rejected);
            case CLOCK_SKEW -> reSignAtServerTime(refusal, rejected);
            case EXPIRED_TOKEN -> reSignWithNewCredentials(rejected);
            // Tokens and temporary keys may die before their time, and Huawei may not say so; a wrong signature stays
            // wrong.
            case AUTHENTICATION ->
                mayHaveDied(credentials) ? reSignWithNewCredentials(rejected) : new AttemptResult.Failed<>(rejected);
            default -> new AttemptResult.Failed<>(rejected);
        };
    }

    private boolean mayHaveDied(@Nullable Credentials rejected) {
        return rejected instanceof TokenCredentials
                || (rejected instanceof SessionCredentials
                        && operation.service().vendor() == Vendor.HUAWEI);
    }

    private AttemptResult<R> reSignWithNewNonce(CloudException rejected) {
        if (reSignedForNonce) {
            return new AttemptResult.Failed<>(rejected);
        }
        reSignedForNonce = true;
        return again(Duration.ZERO, RetryReason.NONCE_USED, rejected);
    }

    private AttemptResult<R> reSignAtServerTime(ErrorResponse refusal, CloudException rejected) {
        if (reSignedForClock || refusal.serverTime() == null) {
            return new AttemptResult.Failed<>(rejected);
        }
        reSignedForClock = true;
        stages.signing().learn(refusal.serverTime());
        return againForFree(RetryReason.CLOCK_SKEW, rejected);
    }

    private AttemptResult<R> reSignWithNewCredentials(CloudException rejected) {
        Credentials before = credentials;
        if (reSignedForToken || before == null) {
            return new AttemptResult.Failed<>(rejected);
        }
        reSignedForToken = true;
        return new AttemptResult.Renew<>(before, rejected);
    }

    /** Others than the credentials that were rejected, shared with the other calls whose credentials were the same. */
    CompletableFuture<Credentials> lookUp(AttemptResult.Renew<R> renew, boolean parked) {
        Credentials rejected = renew.rejected();
        return shared(rejected, () -> stages.signing().refreshAfterRejection(rejected), parked);
    }

    /** What follows when there are credentials, which may be the rejected ones. */
    AttemptResult<R> renewed(AttemptResult.Renew<R> renew, Credentials others) {
        return others.equals(renew.rejected())
                ? new AttemptResult.Failed<>(renew.instead())
                : againForFree(RetryReason.OUTDATED_CREDENTIALS, renew.instead());
    }

    /** What follows when there are none, or not in time; what nobody foresaw is thrown. */
    AttemptResult<R> notRenewed(AttemptResult.Renew<R> renew, Throwable failure) {
        if (failure instanceof CredentialsException) {
            renew.instead().addSuppressed(failure);
            return new AttemptResult.Failed<>(renew.instead());
        }
        if (failure instanceof ExchangeException late) {
            CloudException ended = notSent(late);
            ended.addSuppressed(renew.instead());
            return new AttemptResult.Failed<>(ended);
        }
        if (failure instanceof RuntimeException) {
            // Of a provider of the user's: what the service said stays clear.
            renew.instead().addSuppressed(failure);
            return new AttemptResult.Failed<>(renew.instead());
        }
        throw BlockingFutures.<RuntimeException>asItIs(failure);
    }

    private AttemptResult<R> againForFree(RetryReason reason, CloudException instead) {
        free++;
        return deadline.isPassed() ? new AttemptResult.Failed<>(instead) : decided(Duration.ZERO, reason, instead);
    }

    /** Again, if attempts, budget and time allow; a cloud that asks for a longer wait than there is time ends the call now. */
    private AttemptResult<R> again(@Nullable Duration asked, RetryReason reason, CloudException instead) {
        int counted = history.attempts() - free;
        Duration delay = asked != null ? asked : stages.policy().delay(counted);
        boolean inTime = delay.compareTo(deadline.remaining()) < 0
                && (asked == null || asked.compareTo(stages.policy().longestRetryAfter()) <= 0);
        return counted < limits.maxAttempts() && inTime && stages.budget().take()
                ? decided(delay, reason, instead)
                : new AttemptResult.Failed<>(instead);
    }

    private AttemptResult<R> decided(Duration delay, RetryReason reason, CloudException instead) {
        history.again(reason, delay, instead);
        return new AttemptResult.Again<>(delay, instead);
    }

    private ExceptionFactory failures() {
        return new ExceptionFactory(history.callInfo(), redactor());
    }

    private SecretRedactor redactor() {
        return stages.signing().redactor(credentials);
    }

    private Duration elapsed() {
        return Duration.ofNanos(stages.scheduler().nanoTime() - sentAt);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
