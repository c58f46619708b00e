// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.ErrorCategory;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.decode.UnreadableBodyException;
import io.clusterupgrade.error.ApiError;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CallInfo;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OperationRemovedException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.error.ResponseTooLargeException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.internal.text.EncodedText;
import io.clusterupgrade.internal.text.SensitiveText;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpResponse;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Turns what is known about a failed call into its exception. */
record ExceptionFactory(
        CallInfo callInfo,
        SecretRedactor redactor,
        @Nullable String replacement) {
    private static final int LONGEST_BODY = 64 * 1024;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int SHOWN = 512;

    /** Creates the exception for a request that the service rejected. */
    CloudException rejected(ErrorResponse errorResponse, HttpResponse response) {
        ApiError error = error(errorResponse, response);
        ErrorCategory category = errorResponse.category();
        String advice = category.advice();
        if (replacement != null && RemovedOperations.isGone(error)) {
            return new OperationRemovedException(callInfo, error, replacement);
        }
        return switch (category) {
            case THROTTLED -> new ThrottledException(callInfo, error, advice);
            case CLOCK_SKEW, EXPIRED_TOKEN, AUTHENTICATION -> new AuthenticationException(callInfo, error, advice);
            case PERMISSION -> new PermissionException(callInfo, error, advice);
            case NOT_FOUND -> new NotFoundException(callInfo, error, advice);
            case NONCE_USED, CONFLICT -> new ConflictException(callInfo, error, advice);
            case BAD_REQUEST -> new BadRequestException(callInfo, error, advice);
            case SERVER -> new ServerException(callInfo, error, advice);
            case UNEXPECTED -> new ApiException(callInfo, error, advice);
        };
    }

    /** Creates the exception for a response to a write that does not show whether it was done. */
    CloudException unknown(ErrorResponse errorResponse, HttpResponse response) {
        ApiError error = error(errorResponse, response);
        return new OutcomeUnknownException(callInfo, error + ".", error, null);
    }

    /** Creates the exception for a write that was sent and got no response. */
    CloudException unknown(ExchangeException thrown) {
        ExchangeException failure = clean(thrown);
        return new OutcomeUnknownException(callInfo, messageOf(failure) + ".", null, failure);
    }

    /** Creates the exception for a missing response that does no harm. */
    CloudException noResponse(ExchangeException thrown) {
        ExchangeException failure = clean(thrown);
        String message = messageOf(failure) + "." + tried();
        return switch (failure.kind()) {
            case CONNECT ->
                new ConnectionException(
                        callInfo,
                        message + " Check the endpoint, the proxy and the network; nothing was sent.",
                        failure);
            case TIMEOUT -> new CallTimeoutException(callInfo, message, failure);
            case TOO_LARGE -> new ResponseTooLargeException(callInfo, message, failure);
            case CANCELLED -> new CallCancelledException(callInfo, message, failure);
            case BROKEN, FOREIGN_RESPONSE -> new TransportException(callInfo, message, failure);
            case LOCAL_FAULT ->
                new TransportException(
                        callInfo,
                        message + (failure.requestSent() == RequestSent.NO ? " Nothing was sent." : ""),
                        failure);
        };
    }

    /** Creates the exception for a successful status with a body that is not the documented one. */
    CloudException unreadable(HttpResponse response, UnreadableBodyException cause) {
        String body = redactor.redact(text(response, LONGEST_BODY));
        String shown = SensitiveText.redact(body);
        // The reader repeats a piece of the text that it does not understand: which one is not to be known here.
        boolean harmless = shown.equals(body) && redactor.isClean(cause);
        return new DecodeException(
                callInfo, response.status(), requestId(response), problem(cause), shown, harmless ? cause : null);
    }

    /** Creates the exception for a write that returned a status of success without its documented success. */
    CloudException unknown(HttpResponse response, RuntimeException cause) {
        String body = redactor.redact(text(response, LONGEST_BODY));
        String shown = SensitiveText.redact(body);
        ApiError error = new ApiError(response.status(), "", "", "", requestId(response), null, shown);
        String message = error + " but the response cannot be parsed: " + problem(cause)
                + "; the response begins with: " + (shown.isEmpty() ? "(empty)" : cut(shown, SHOWN)) + ".";
        boolean harmless = shown.equals(body) && redactor.isClean(cause);
        return new OutcomeUnknownException(callInfo, message, error, harmless ? cause : null);
    }

    private @Nullable String requestId(HttpResponse response) {
        String id = RequestIds.of(response);
        return id == null ? null : redactor.redact(id);
    }

    private String problem(Throwable cause) {
        return cut(redactor.redact(String.valueOf(cause.getMessage())), LONGEST_MESSAGE);
    }

    private static String messageOf(Throwable thrown) {
        return thrown.getMessage() == null ? "unknown" : cut(thrown.getMessage(), LONGEST_MESSAGE);
    }

    /** Only what has been redacted is cut: half a secret would not be recognized. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** Returns the failure, without the message of the library if it repeats a secret that the server sent back. */
    private ExchangeException clean(ExchangeException failure) {
        return redactor.isClean(failure)
                ? failure
                : ExchangeException.of(
                                failure.kind(),
                                failure.requestSent(),
                                redactor.redact(String.valueOf(failure.getMessage())))
                        .staleConnection(failure.staleConnection())
                        .partialResponse(failure.partialResponse())
                        .build();
    }

    private String tried() {
        return callInfo.attempts() > 1 ? " Tried " + callInfo.attempts() + " times." : "";
    }

    private ApiError error(ErrorResponse errorResponse, HttpResponse response) {
        String requestId = errorResponse.error().requestId();
        return new ApiError(
                response.status(),
                redactor.redact(errorResponse.error().code()),
                redactor.redact(errorResponse.error().internalCode()),
                cut(shown(errorResponse.error().message()), LONGEST_MESSAGE),
                requestId == null ? null : redactor.redact(requestId),
                errorResponse.retryAfter(),
                shown(text(response, LONGEST_BODY)));
    }

    /** Returns the text without the secrets of this call and without the values of members with sensitive names. */
    private String shown(String text) {
        return SensitiveText.redact(redactor.redact(text));
    }

    private static String text(HttpResponse response, int longest) {
        ByteBuffer start = response.body();
        start.limit(start.position() + Math.min(longest, start.remaining()));
        return EncodedText.decode(start, response.header("Content-Type"));
    }
}
