// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import io.clusterupgrade.decode.Decoded;
import io.clusterupgrade.decode.FailureKind;
import io.clusterupgrade.decode.Refusal;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.decode.UnreadableBody;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.Kind;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call from its beginning to its end: holds what was looked up for it and decides after each sending what follows. Blocking
 * and asynchronous calls share it, so both follow the same rules. Used by one thread at a time, but for {@link #lookUp} and the
 * telling of its end.
 *
 * <p>The rule that matters most: a call that changes something is sent again only if no byte of it left this machine, or the
 * cloud said that it did nothing (a throttle, a late or outdated signature). It is accepted only by its documented success, and
 * refused only by a documented refusal. In any other doubt it ends in an {@code OutcomeUnknownException}.
 */
final class CallRun<R> {
    private final Stages stages;
    private final Operation<?, R> operation;
    private final CallRequest<?> request;
    private final Limits limits;
    private final Deadline deadline;
    private final CallHistory history;

    private @Nullable HttpCall unsigned;
    private @Nullable Prepared prepared;
    private int free;
    private long sentAt;
    private Instant signedAt = Instant.EPOCH;
    private @Nullable Credentials credentials;
    private boolean reSent;
    private boolean reSignedForNonce;
    private boolean reSignedForClock;
    private boolean reSignedForToken;

    CallRun(Stages stages, Operation<?, R> operation, CallRequest<?> request, Limits limits) {
        this.stages = stages;
        this.operation = operation;
        this.request = request;
        this.limits = limits;
        this.deadline = Deadline.in(limits.callTimeout(), stages.scheduler());
        this.history = new CallHistory(operation, stages.listeners(), stages.scheduler());
    }

    /**
     * Refuses what cannot be sent.
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

    /** Whether {@link #send} will not wait for credentials or the project. */
    boolean isReady() {
        return prepared != null || (unsigned != null && stages.signing().isReady());
    }

    /** Finds what {@link #send} needs, and may wait for a network; changes nothing here, so that it may come too late. */
    Prepared lookUp() {
        HttpCall known = unsigned;
        return new Prepared(
                known == null ? request.assemble() : known, stages.signing().credentials());
    }

    /** Takes what was looked up. */
    void use(Prepared found) {
        prepared = found;
        unsigned = found.unsigned();
    }

    /** Credentials that were found before a long wait may have ended: they are asked for once more. */
    void forget() {
        prepared = null;
    }

    /** Signs the call and has it sent. */
    HttpExchange send() {
        HttpCall call = unsigned;
        Prepared found = prepared;
        if (call == null) {
            throw new IllegalStateException("sent before it was ready");
        }
        prepared = null;
        Credentials current =
                found == null || stages.signing().isReady() ? stages.signing().credentials() : found.credentials();
        credentials = current;
        signedAt = stages.signing().now();
        HttpCall signed = stages.signing().sign(call, current, signedAt);
        history.sending();
        sentAt = stages.scheduler().nanoTime();
        return stages.transport().start(signed, deadline.orSooner(limits.attemptTimeout()));
    }

    /** When the call is over, whatever it is doing. */
    Deadline deadline() {
        return deadline;
    }

    /** What every sending must ask for a permit; null when there is no limit. */
    @Nullable RateLimiter limiter() {
        return stages.limiter();
    }

    /** Waits in this thread, for as long as the call has and is not interrupted. */
    void pause(Duration delay) {
        stages.scheduler().sleep(delay);
    }

    /** Whether it may be sent any number of times. */
    boolean isRepeatable() {
        return operation.isRepeatable();
    }

    /** Notes the end, the first time it is told. */
    void succeeded(ApiResponse<R> response) {
        history.succeeded(response, this::redactor);
    }

    /** Notes the end, the first time it is told. */
    void failed(Throwable thrown) {
        history.failed(thrown);
    }

    /** What follows an answer. */
    Step<R> onReply(HttpReply reply) {
        Refusal refusal = Refusal.of(operation.service(), reply, clock());
        return refusal == null ? decode(reply) : onRefusal(refusal, reply);
    }

    /** The clock this call was signed with: another call may have set the client's right meanwhile. */
    private Instant clock() {
        return signedAt.plus(elapsed());
    }

    /** What follows a sending without a complete answer. */
    Step<R> onFailure(TransportFailure failure) {
        CallLog.failed(operation, history.attempts(), failure, elapsed());
        HttpReply head = failure.partialReply();
        if (head != null && !head.isSuccessful()) {
            return onReply(head);
        }
        if (head != null && !operation.isRepeatable()) {
            // A status of success alone is no success: services answer errors under it.
            return new Step.Failed<>(failures().unknown(head, failure));
        }
        boolean harmless = operation.isRepeatable() || failure.requestSent() == RequestSent.NO;
        if (!harmless) {
            return new Step.Failed<>(failures().unknown(failure));
        }
        CloudException instead = failures().noAnswer(failure);
        if (failure.kind() == Kind.TOO_LARGE) {
            return new Step.Failed<>(instead);
        }
        if (failure.staleConnection() && operation.isRepeatable() && !reSent) {
            reSent = true;
            return againForFree(RetryReason.STALE_CONNECTION, instead);
        }
        return failure.kind() == Kind.CANCELLED || TlsTrouble.isLasting(failure)
                ? new Step.Failed<>(instead)
                : again(null, Reasons.of(failure.kind()), instead);
    }

    /** The failure of a call that ended while nothing was on its way. */
    CloudException notSent(TransportFailure why) {
        return failures().noAnswer(why);
    }

    private Step<R> decode(HttpReply reply) {
        ByteBuffer body = reply.utf8Body();
        Decoded<R> decoded;
        try {
            decoded = stages.decoder().decode(operation, body);
        } catch (UnreadableBody e) {
            return e.isError()
                    ? onRefusal(Refusal.underSuccess(operation.service(), reply, clock()), reply)
                    : onUnreadable(e, reply);
        }
        CallLog.answered(operation, history.attempts(), reply, "ok", elapsed(), this::redactor);
        stages.budget().refill();
        return new Step.Done<>(new ApiResponse<>(
                decoded.value(),
                reply.status(),
                reply::headers,
                RequestIds.of(reply),
                history.attempts(),
                body,
                decoded.reports()));
    }

    /** A write is accepted only by its documented success, or by a part of it: anybody may have sent anything else. */
    private Step<R> onUnreadable(UnreadableBody problem, HttpReply reply) {
        CallLog.answered(operation, history.attempts(), reply, "unreadable", elapsed(), this::redactor);
        stages.budget().refill();
        return new Step.Failed<>(
                operation.isRepeatable() || problem.isResponse()
                        ? failures().unreadable(reply, problem)
                        : failures().unknown(reply, problem));
    }

    private Step<R> onRefusal(Refusal refusal, HttpReply reply) {
        CallLog.answered(operation, history.attempts(), reply, refusal.kind(), elapsed(), this::redactor);
        CloudException refused = failures().refused(refusal, reply);
        FailureKind kind = refusal.kind();
        if (!refusal.outcomeKnown() && !operation.isRepeatable()) {
            return new Step.Failed<>(failures().unknown(refusal, reply));
        }
        return switch (kind) {
            case THROTTLED, SERVER -> again(refusal.retryAfter(), Reasons.of(kind), refused);
            case NONCE_USED -> reSignWithNewNonce(refused);
            case CLOCK_SKEW -> reSignAtServerTime(refusal, refused);
            case EXPIRED_TOKEN -> reSignWithNewCredentials(refused);
            // Tokens and temporary keys may die before their time, and Huawei may not say so; a wrong signature stays
            // wrong.
            case AUTHENTICATION ->
                mayHaveDied(credentials) ? reSignWithNewCredentials(refused) : new Step.Failed<>(refused);
            default -> new Step.Failed<>(refused);
        };
    }

    private boolean mayHaveDied(@Nullable Credentials refused) {
        return refused instanceof TokenCredentials
                || (refused instanceof SessionCredentials && operation.service().vendor() == Vendor.HUAWEI);
    }

    private Step<R> reSignWithNewNonce(CloudException refused) {
        if (reSignedForNonce) {
            return new Step.Failed<>(refused);
        }
        reSignedForNonce = true;
        return again(Duration.ZERO, RetryReason.NONCE_USED, refused);
    }

    private Step<R> reSignAtServerTime(Refusal refusal, CloudException refused) {
        if (reSignedForClock || refusal.serverTime() == null) {
            return new Step.Failed<>(refused);
        }
        reSignedForClock = true;
        stages.signing().learn(refusal.serverTime());
        return againForFree(RetryReason.CLOCK_SKEW, refused);
    }

    private Step<R> reSignWithNewCredentials(CloudException refused) {
        Credentials before = credentials;
        if (reSignedForToken || before == null) {
            return new Step.Failed<>(refused);
        }
        reSignedForToken = true;
        try {
            Credentials others = Waits.lookup(() -> stages.signing().credentialsInsteadOf(before), deadline);
            return others.equals(before)
                    ? new Step.Failed<>(refused)
                    : againForFree(RetryReason.OUTDATED_CREDENTIALS, refused);
        } catch (CredentialsException e) {
            refused.addSuppressed(e);
            return new Step.Failed<>(refused);
        } catch (TransportFailure e) {
            CloudException ended = notSent(e);
            ended.addSuppressed(refused);
            return new Step.Failed<>(ended);
        }
    }

    private Step<R> againForFree(RetryReason reason, CloudException instead) {
        free++;
        return deadline.isPassed() ? new Step.Failed<>(instead) : decided(Duration.ZERO, reason, instead);
    }

    /** Again, if attempts, budget and time allow; a cloud that asks for a longer wait than there is time ends the call now. */
    private Step<R> again(@Nullable Duration asked, RetryReason reason, CloudException instead) {
        int counted = history.attempts() - free;
        Duration delay = asked != null ? asked : stages.policy().delay(counted);
        boolean inTime = delay.compareTo(deadline.remaining()) < 0
                && (asked == null || asked.compareTo(stages.policy().longestRetryAfter()) <= 0);
        return counted < limits.maxAttempts() && inTime && stages.budget().take()
                ? decided(delay, reason, instead)
                : new Step.Failed<>(instead);
    }

    private Step<R> decided(Duration delay, RetryReason reason, CloudException instead) {
        history.again(reason, delay, instead);
        return new Step.Again<>(delay, instead);
    }

    private Failures failures() {
        return new Failures(history.site(), redactor());
    }

    private Redactor redactor() {
        Credentials used = credentials;
        return used == null ? Redactor.NOTHING : Redactor.of(used);
    }

    private Duration elapsed() {
        return Duration.ofNanos(stages.scheduler().nanoTime() - sentAt);
    }
}
