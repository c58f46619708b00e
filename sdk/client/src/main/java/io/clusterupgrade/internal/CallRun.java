// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.TokenCredentials;
import io.clusterupgrade.decode.Decoded;
import io.clusterupgrade.decode.FailureKind;
import io.clusterupgrade.decode.Refusal;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.decode.UnreadableBody;
import io.clusterupgrade.error.CallSite;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.Kind;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first sending to its end: holds how often it was sent and decides after each sending what follows. Blocking
 * and asynchronous calls share it, so both follow the same rules. Used by one thread at a time.
 *
 * <p>The rule that matters most: a call that changes something is sent again only if no byte of it left this machine, or the
 * cloud said that it did nothing (a throttle, a late or outdated signature). In any other doubt it ends in an
 * {@code OutcomeUnknownException}.
 */
final class CallRun<R> {
    private static final ByteBuffer NO_MEMBERS =
            ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();

    private final Stages stages;
    private final Operation<?, R> operation;
    private final HttpCall unsigned;
    private final Limits limits;
    private final Deadline deadline;

    private int attempts;
    private int free;
    private long sentAt;
    private Instant signedAt = Instant.EPOCH;
    private @Nullable Credentials credentials;
    private boolean reSent;
    private boolean reSignedForNonce;
    private boolean reSignedForClock;
    private boolean reSignedForToken;

    CallRun(Stages stages, Operation<?, R> operation, HttpCall unsigned, Limits limits) {
        this.stages = stages;
        this.operation = operation;
        this.unsigned = unsigned;
        this.limits = limits;
        this.deadline = Deadline.in(limits.callTimeout(), stages.scheduler());
    }

    /** Signs the call and has it sent. */
    HttpExchange send() {
        Credentials current = stages.signing().credentials();
        credentials = current;
        signedAt = stages.signing().now();
        HttpCall signed = stages.signing().sign(unsigned, current, signedAt);
        attempts++;
        sentAt = stages.scheduler().nanoTime();
        return stages.transport().start(signed, deadline.orSooner(limits.attemptTimeout()));
    }

    /** Whether {@link #send} will not wait for credentials. */
    boolean isReady() {
        return stages.signing().isReady();
    }

    /** What follows an answer. */
    Step<R> onReply(HttpReply reply) {
        // By the clock this call was signed with: another call may have set the client's right meanwhile.
        Refusal refusal = Refusal.of(operation.service(), reply, signedAt.plus(elapsed()));
        CallLog.answered(operation, attempts, reply, refusal, elapsed());
        return refusal == null ? decode(reply) : onRefusal(refusal, reply);
    }

    /** What follows a sending without a complete answer. */
    Step<R> onFailure(TransportFailure failure) {
        CallLog.failed(operation, attempts, failure, elapsed());
        HttpReply head = failure.partialReply();
        if (head != null && !head.isSuccessful()) {
            return onReply(head);
        }
        if (head != null && !operation.isRepeatable()) {
            return new Step.Failed<>(failures().unreadable(head, RequestIds.of(head), failure));
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
            return againForFree(instead);
        }
        return failure.kind() == Kind.CANCELLED || isCertificateTrouble(failure)
                ? new Step.Failed<>(instead)
                : again(null, instead);
    }

    /** The failure of a call whose caller has given it up while nothing was on its way. */
    CloudException givenUp() {
        return failures()
                .noAnswer(TransportFailure.of(Kind.CANCELLED, RequestSent.NO, "the call was given up by its caller")
                        .build());
    }

    private Step<R> decode(HttpReply reply) {
        stages.budget().refill();
        String requestId = RequestIds.of(reply);
        try {
            Decoded<R> decoded = stages.decoder().decode(operation.responseType(), content(reply));
            return new Step.Done<>(new ApiResponse<>(
                    decoded.value(),
                    reply.status(),
                    reply.headers(),
                    requestId,
                    attempts,
                    reply.body(),
                    decoded.reports()));
        } catch (UnreadableBody e) {
            return new Step.Failed<>(failures().unreadable(reply, requestId, e));
        }
    }

    /** What there is to read: the body, or an object without members where the operation allows none. */
    private ByteBuffer content(HttpReply reply) {
        return operation.isEmptyBodyAllowed() && !reply.body().hasRemaining() ? NO_MEMBERS.duplicate() : reply.body();
    }

    private Step<R> onRefusal(Refusal refusal, HttpReply reply) {
        CloudException refused = failures().refused(refusal, reply);
        FailureKind kind = refusal.kind();
        if (!refusal.outcomeKnown() && !operation.isRepeatable()) {
            return new Step.Failed<>(failures().unknown(refusal, reply));
        }
        return switch (kind) {
            case THROTTLED, SERVER -> again(refusal.retryAfter(), refused);
            case NONCE_USED -> reSignWithNewNonce(refused);
            case CLOCK_SKEW -> reSignAtServerTime(refusal, refused);
            case EXPIRED_TOKEN -> reSignWithNewCredentials(refused);
            // A token may die before its time; a wrong signature stays wrong.
            case AUTHENTICATION ->
                credentials instanceof TokenCredentials
                        ? reSignWithNewCredentials(refused)
                        : new Step.Failed<>(refused);
            default -> new Step.Failed<>(refused);
        };
    }

    private Step<R> reSignWithNewNonce(CloudException refused) {
        if (reSignedForNonce) {
            return new Step.Failed<>(refused);
        }
        reSignedForNonce = true;
        return again(Duration.ZERO, refused);
    }

    private Step<R> reSignAtServerTime(Refusal refusal, CloudException refused) {
        if (reSignedForClock || refusal.serverTime() == null) {
            return new Step.Failed<>(refused);
        }
        reSignedForClock = true;
        stages.signing().learn(refusal.serverTime());
        return againForFree(refused);
    }

    private Step<R> reSignWithNewCredentials(CloudException refused) {
        Credentials before = credentials;
        if (reSignedForToken || before == null) {
            return new Step.Failed<>(refused);
        }
        reSignedForToken = true;
        try {
            return stages.signing().credentialsInsteadOf(before).equals(before)
                    ? new Step.Failed<>(refused)
                    : againForFree(refused);
        } catch (CredentialsException e) {
            refused.addSuppressed(e);
            return new Step.Failed<>(refused);
        }
    }

    private Step<R> againForFree(CloudException instead) {
        free++;
        return deadline.isPassed() ? new Step.Failed<>(instead) : new Step.Again<>(Duration.ZERO, instead);
    }

    /** Again, if attempts, budget and time allow; a cloud that asks for a longer wait than there is time ends the call now. */
    private Step<R> again(@Nullable Duration asked, CloudException instead) {
        Duration delay = asked != null ? asked : stages.policy().delay(attempts - free);
        boolean inTime = delay.compareTo(deadline.remaining()) < 0
                && (asked == null || asked.compareTo(stages.policy().longestRetryAfter()) <= 0);
        return attempts - free < limits.maxAttempts()
                        && inTime
                        && stages.budget().take()
                ? new Step.Again<>(delay, instead)
                : new Step.Failed<>(instead);
    }

    private static boolean isCertificateTrouble(TransportFailure failure) {
        return failure.kind() == Kind.CONNECT && failure.getCause() instanceof javax.net.ssl.SSLException;
    }

    private Failures failures() {
        CallSite site = new CallSite(operation.service(), operation.name(), attempts);
        return new Failures(site, credentials == null ? Redactor.NOTHING : Redactor.of(credentials));
    }

    private Duration elapsed() {
        return Duration.ofNanos(stages.scheduler().nanoTime() - sentAt);
    }
}
