// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.FailureKind;
import io.clusterupgrade.decode.Refusal;
import io.clusterupgrade.error.ApiError;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CallSite;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.error.ResponseTooLargeException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns what is known about a failed call into its exception. */
record Failures(CallSite site, Redactor redactor) {
    private static final int LONGEST_BODY = 64 * 1024;

    /** The cloud said no. */
    CloudException refused(Refusal refusal, HttpReply reply) {
        ApiError error = error(refusal, reply);
        FailureKind kind = refusal.kind();
        String advice = kind.advice();
        return switch (kind) {
            case THROTTLED -> new ThrottledException(site, error, advice);
            case CLOCK_SKEW, EXPIRED_TOKEN, AUTHENTICATION -> new AuthenticationException(site, error, advice);
            case PERMISSION -> new PermissionException(site, error, advice);
            case NOT_FOUND -> new NotFoundException(site, error, advice);
            case NONCE_USED, CONFLICT -> new ConflictException(site, error, advice);
            case BAD_REQUEST -> new BadRequestException(site, error, advice);
            case SERVER -> new ServerException(site, error, advice);
            case UNEXPECTED -> new ApiException(site, error, advice);
        };
    }

    /** A write was answered in a way that leaves open whether it was done. */
    CloudException unknown(Refusal refusal, HttpReply reply) {
        ApiError error = error(refusal, reply);
        return new OutcomeUnknownException(site, error + ".", error, null);
    }

    /** A write left, and nothing came back. */
    CloudException unknown(TransportFailure thrown) {
        TransportFailure failure = clean(thrown);
        return new OutcomeUnknownException(site, failure.getMessage() + ".", null, failure);
    }

    /** No complete answer, and harmless. */
    CloudException noAnswer(TransportFailure thrown) {
        TransportFailure failure = clean(thrown);
        String message = failure.getMessage() + "." + tried();
        return switch (failure.kind()) {
            case CONNECT ->
                new ConnectionException(
                        site, message + " Check the endpoint, the proxy and the network; nothing was sent.", failure);
            case TIMEOUT -> new CallTimeoutException(site, message, failure);
            case TOO_LARGE -> new ResponseTooLargeException(site, message, failure);
            case CANCELLED -> new CallCancelledException(site, message, failure);
            case BROKEN, FOREIGN_RESPONSE -> new TransportException(site, message, failure);
            case LOCAL_FAULT ->
                new TransportException(
                        site, message + (failure.requestSent() == RequestSent.NO ? " Nothing was sent." : ""), failure);
        };
    }

    /** The cloud said yes in words that cannot be read. */
    CloudException unreadable(HttpReply reply, @Nullable String requestId, Throwable cause) {
        String problem = cause.getMessage() == null ? "unknown" : cause.getMessage();
        return new DecodeException(
                site,
                reply.status(),
                requestId == null ? null : redactor.redact(requestId),
                redactor.redact(problem),
                redactor.redact(text(reply, LONGEST_BODY)),
                redactor.isClean(cause) ? cause : null);
    }

    /** The failure, without the library's words when they repeat a secret that the server sent back. */
    private TransportFailure clean(TransportFailure failure) {
        return redactor.isClean(failure)
                ? failure
                : TransportFailure.of(
                                failure.kind(),
                                failure.requestSent(),
                                redactor.redact(String.valueOf(failure.getMessage())))
                        .staleConnection(failure.staleConnection())
                        .partialReply(failure.partialReply())
                        .build();
    }

    private String tried() {
        return site.attempts() > 1 ? " Tried " + site.attempts() + " times." : "";
    }

    private ApiError error(Refusal refusal, HttpReply reply) {
        String requestId = refusal.error().requestId();
        return new ApiError(
                reply.status(),
                redactor.redact(refusal.error().code()),
                redactor.redact(refusal.error().internalCode()),
                redactor.redact(refusal.error().message()),
                requestId == null ? null : redactor.redact(requestId),
                refusal.retryAfter(),
                redactor.redact(text(reply, LONGEST_BODY)));
    }

    private static String text(HttpReply reply, int longest) {
        byte[] bytes = new byte[Math.min(longest, reply.bodyLength())];
        reply.body().get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
