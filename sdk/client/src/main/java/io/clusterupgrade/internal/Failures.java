// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.FailureKind;
import io.clusterupgrade.decode.Refusal;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.decode.UnreadableBody;
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
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.internal.text.EncodedText;
import io.clusterupgrade.internal.text.SensitiveText;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Turns what is known about a failed call into its exception. */
record Failures(CallSite site, SecretRedactor redactor) {
    private static final int LONGEST_BODY = 64 * 1024;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int SHOWN = 512;

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
        return new OutcomeUnknownException(site, words(failure) + ".", null, failure);
    }

    /** No complete answer, and harmless. */
    CloudException noAnswer(TransportFailure thrown) {
        TransportFailure failure = clean(thrown);
        String message = words(failure) + "." + tried();
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

    /** A status of success, and a body that is not the documented one. */
    CloudException unreadable(HttpReply reply, UnreadableBody cause) {
        String body = redactor.redact(text(reply, LONGEST_BODY));
        String shown = SensitiveText.redact(body);
        // The reader repeats a piece of the text that it does not understand: which one is not to be known here.
        boolean harmless = shown.equals(body) && redactor.isClean(cause);
        return new DecodeException(
                site, reply.status(), requestId(reply), problem(cause), shown, harmless ? cause : null);
    }

    /** A write was answered with a status of success, and with something that is not its success. */
    CloudException unknown(HttpReply reply, RuntimeException cause) {
        String body = redactor.redact(text(reply, LONGEST_BODY));
        String shown = SensitiveText.redact(body);
        ApiError error = new ApiError(reply.status(), "", "", "", requestId(reply), null, shown);
        String message = error + " but the answer cannot be read: " + problem(cause) + "; the answer begins: "
                + (shown.isEmpty() ? "(empty)" : cut(shown, SHOWN)) + ".";
        boolean harmless = shown.equals(body) && redactor.isClean(cause);
        return new OutcomeUnknownException(site, message, error, harmless ? cause : null);
    }

    private @Nullable String requestId(HttpReply reply) {
        String id = RequestIds.of(reply);
        return id == null ? null : redactor.redact(id);
    }

    private String problem(Throwable cause) {
        return cut(redactor.redact(String.valueOf(cause.getMessage())), LONGEST_MESSAGE);
    }

    private static String words(Throwable thrown) {
        return thrown.getMessage() == null ? "unknown" : cut(thrown.getMessage(), LONGEST_MESSAGE);
    }

    /** Only what has been redacted is cut: of half a secret nobody would know that it is one. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
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
                cut(shown(refusal.error().message()), LONGEST_MESSAGE),
                requestId == null ? null : redactor.redact(requestId),
                refusal.retryAfter(),
                shown(text(reply, LONGEST_BODY)));
    }

    /** Without the secrets of this call, and without others that go by a name that tells so. */
    private String shown(String text) {
        return SensitiveText.redact(redactor.redact(text));
    }

    private static String text(HttpReply reply, int longest) {
        ByteBuffer start = reply.body();
        start.limit(start.position() + Math.min(longest, start.remaining()));
        return EncodedText.decode(start, reply.header("Content-Type"));
    }
}
