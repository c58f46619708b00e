// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.decode.UnreadableBodyException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.internal.classpath.ClassPathFault;
import io.clusterupgrade.internal.concurrent.Rethrow;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows the attempts of a call that did not succeed: another attempt, or the exception. Used by one thread at a time.
 *
 * <p>The most important rule: a call that changes something is sent again only if no byte of it left this machine, or the service
 * said that it did nothing (a throttle, a late or outdated signature). It is accepted only by its documented success, and
 * rejected only by a documented rejection. If the outcome is unknown, it ends in an {@code OutcomeUnknownException}.
 */
final class FailureHandler<R> {
    private final CallExecution<?, R> call;
    private final Operation<?, R> operation;
    private final CallRetries retries;

    FailureHandler(CallExecution<?, R> call) {
        this.call = call;
        this.operation = call.operation;
        this.retries = new CallRetries(call.pipeline, call.limits, call.deadline, call.history);
    }

    /** Decides what follows a fault of this program, of memory or of the class path after an attempt has begun. */
    AttemptResult<R> onFault(Throwable fault) {
        if (operation.isIdempotent()) {
            throw Rethrow.<RuntimeException>unchanged(fault);
        }
        String what = fault instanceof LinkageError missing
                ? ClassPathFault.describe(missing)
                : "the call failed in this program (" + fault + ")";
        return new AttemptResult.Failed<>(call.exceptions()
                .unknown(ExchangeException.of(Kind.LOCAL_FAULT, RequestSent.MAYBE, what)
                        .cause(fault)
                        .build()));
    }

    /** Decides what follows an attempt without a complete response. If that fails, a write reports that it may have been sent. */
    AttemptResult<R> onFailure(ExchangeException failure) {
        try {
            return afterFailure(failure);
        } catch (RuntimeException | Error e) {
            if (isHarmless(failure)) {
                throw e;
            }
            return onFault(e);
        }
    }

    private AttemptResult<R> afterFailure(ExchangeException failure) {
        CallLog.failed(operation, call.history.attempts(), failure, call.elapsed());
        LinkageError missing = ClassPathFault.in(failure);
        if (missing != null) {
            return isHarmless(failure) ? new AttemptResult.Failed<>(ClassPathFault.explain(missing)) : onFault(missing);
        }
        HttpResponse head = failure.partialResponse();
        ErrorResponse error = head == null ? null : ErrorResponse.of(operation.service(), head, call.clock());
        if (head != null && error != null) {
            return onRejection(error, head);
        }
        if (head != null && !operation.isIdempotent() && failure.kind() != Kind.LOCAL_FAULT) {
            // A success status alone is no success: services send errors under it.
            return new AttemptResult.Failed<>(call.exceptions().unknown(head, failure));
        }
        if (!isHarmless(failure)) {
            return new AttemptResult.Failed<>(call.exceptions().unknown(failure));
        }
        CloudException instead = call.exceptions().noResponse(failure);
        if (failure.kind() == Kind.TOO_LARGE) {
            return new AttemptResult.Failed<>(instead);
        }
        if (failure.staleConnection() && operation.isIdempotent() && retries.isFirst(RetryReason.STALE_CONNECTION)) {
            return retries.uncounted(RetryReason.STALE_CONNECTION, instead);
        }
        return failure.kind() == Kind.CANCELLED || failure.kind() == Kind.LOCAL_FAULT || TlsErrors.isLasting(failure)
                ? new AttemptResult.Failed<>(instead)
                : retries.counted(null, RetryReasons.of(failure.kind()), instead);
    }

    private boolean isHarmless(ExchangeException failure) {
        return operation.isIdempotent() || failure.requestSent() == RequestSent.NO;
    }

    /** A write is accepted only by its documented success or by a part of it: any host may have sent anything else. */
    AttemptResult<R> onUnreadable(UnreadableBodyException problem, HttpResponse response) {
        CallLog.responded(operation, call.history.attempts(), response, "unreadable", call.elapsed(), call::redactor);
        call.pipeline.budget.refill();
        return new AttemptResult.Failed<>(
                operation.isIdempotent() || problem.isResponse()
                        ? call.exceptions().unreadable(response, problem)
                        : call.exceptions().unknown(response, problem));
    }

    /** The connection carries responses of other requests: none of the idle connections is used again. */
    AttemptResult<R> onMismatch(String mismatch, HttpResponse response) {
        call.pipeline.transport.dropIdleConnections();
        String requestId = RequestIds.of(response);
        String what = "the response belongs to another request: " + mismatch
                + (requestId == null ? "" : " (request-id " + requestId + ")");
        return onFailure(ExchangeException.of(
                        Kind.FOREIGN_RESPONSE,
                        RequestSent.MAYBE,
                        call.redactor().redact(what))
                .build());
    }

    AttemptResult<R> onRejection(ErrorResponse error, HttpResponse response) {
        CallLog.responded(
                operation, call.history.attempts(), response, error.category(), call.elapsed(), call::redactor);
        CloudException rejected = call.exceptions().rejected(error, response);
        if (!error.outcomeKnown() && !operation.isIdempotent()) {
            return new AttemptResult.Failed<>(call.exceptions().unknown(error, response));
        }
        return switch (error.category()) {
            case THROTTLED, SERVER -> retries.counted(error.retryAfter(), RetryReasons.of(error.category()), rejected);
            case NONCE_USED ->
                retries.isFirst(RetryReason.NONCE_USED)
                        ? retries.counted(Duration.ZERO, RetryReason.NONCE_USED, rejected)
                        : new AttemptResult.Failed<>(rejected);
            case CLOCK_SKEW -> signAgainAtServerTime(error.serverTime(), rejected);
            case EXPIRED_TOKEN -> signAgainWithNewCredentials(rejected);
            case AUTHENTICATION ->
                VendorRules.of(operation.service().vendor()).mayHaveExpired(call.credentials())
                        ? signAgainWithNewCredentials(rejected)
                        : new AttemptResult.Failed<>(rejected);
            default -> new AttemptResult.Failed<>(rejected);
        };
    }

    private AttemptResult<R> signAgainAtServerTime(@Nullable Instant serverTime, CloudException rejected) {
        if (serverTime == null || !retries.isFirst(RetryReason.CLOCK_SKEW)) {
            return new AttemptResult.Failed<>(rejected);
        }
        call.pipeline.signing.learn(serverTime);
        return retries.uncounted(RetryReason.CLOCK_SKEW, rejected);
    }

    private AttemptResult<R> signAgainWithNewCredentials(CloudException rejected) {
        Credentials before = call.credentials();
        return before == null || !retries.isFirst(RetryReason.OUTDATED_CREDENTIALS)
                ? new AttemptResult.Failed<>(rejected)
                : new AttemptResult.Renew<>(before, rejected);
    }

    /** Looks up other credentials than the rejected ones, together with the other calls that used the same. */
    CompletableFuture<Credentials> lookUp(AttemptResult.Renew<R> renew, boolean parked) {
        Credentials rejected = renew.rejected();
        return call.shared(rejected, () -> call.pipeline.signing.refreshAfterRejection(rejected), parked);
    }

    /** Decides what follows when a lookup has found credentials, which may be the rejected ones. */
    AttemptResult<R> renewed(AttemptResult.Renew<R> renew, Credentials others) {
        return others.equals(renew.rejected())
                ? new AttemptResult.Failed<>(renew.instead())
                : retries.uncounted(RetryReason.OUTDATED_CREDENTIALS, renew.instead());
    }

    /** Decides what follows when a lookup has found no credentials, or not in time. Throws an error. */
    AttemptResult<R> notRenewed(AttemptResult.Renew<R> renew, Throwable failure) {
        if (failure instanceof ExchangeException late) {
            CloudException ended = call.notSent(late);
            ended.addSuppressed(renew.instead());
            return new AttemptResult.Failed<>(ended);
        }
        if (failure instanceof RuntimeException) {
            // Of any provider: the rejection by the service stays the failure that is reported.
            renew.instead().addSuppressed(failure);
            return new AttemptResult.Failed<>(renew.instead());
        }
        throw Rethrow.<RuntimeException>unchanged(failure);
    }
}
