// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Decides whether a response with a success status is the documented success of an operation, and decodes it. The status alone proves
 * little: services and their gateways return errors under it; firewalls and load balancers return web pages.
 *
 * <p>The rule: a response without documented content is empty, white space, or an object without members of an error. Any other
 * response can be read by {@link JsonDecoder} and has a documented member. An object with members of an error instead ({@link
 * ErrorNames}) is an error. Where a text is documented, {@link TextResponse} compares it. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ResponseDecoder {
    private static final ByteBuffer NO_MEMBERS =
            ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();

    private final JsonDecoder decoder;
    private final UnaryOperator<String> redaction;

    /**
     * Creates a decoder of responses.
     *
     * @param redaction redacts secrets in warnings
     */
    public ResponseDecoder(JsonDecoder decoder, UnaryOperator<String> redaction) {
        this.decoder = decoder;
        this.redaction = redaction;
    }

    /**
     * Checks, before a request is sent, that the response type of its operation can be decoded.
     *
     * @throws IllegalArgumentException if it cannot; the message says which type, why, and what to use instead
     */
    public static void check(Operation<?, ?> operation) {
        Readers.check(operation.responseType());
    }

    /**
     * Decodes the response of an operation.
     *
     * @param body the body of a response with a success status, in UTF-8; left as it is
     * @throws UnreadableBodyException if it is not the documented response; it says what it is instead
     */
    public <R> DecodeResult<R> decode(Operation<?, R> operation, ByteBuffer body) {
        String documented = operation.documentedText();
        if (documented != null) {
            return text(documented, body);
        }
        Type type = operation.responseType();
        boolean mayBeEmpty = type == NoContent.class || operation.isEmptyBodyAllowed();
        if (mayBeEmpty && isBlank(body)) {
            return decoder.decode(type, NO_MEMBERS.duplicate());
        }
        return decode(type, mayBeEmpty, body);
    }

    /** Accepts the documented text, and the object without members that documents declare in its place. */
    @SuppressWarnings("unchecked") // the type of an operation with a documented text is String
    private <R> DecodeResult<R> text(String documented, ByteBuffer body) {
        String text = TextResponse.read(body);
        if (text == null || !TextResponse.isSame(text, documented)) {
            decode(NoContent.class, false, body);
            text = "";
        }
        return new DecodeResult<>((R) text, List.of());
    }

    private <R> DecodeResult<R> decode(Type type, boolean mayBeEmpty, ByteBuffer body) {
        try {
            DecodeContext context = decoder.context(redaction);
            DecodeResult<R> decoded = decoder.decode(type, body, context);
            if (!context.isProven()) {
                check(ErrorBody.of(body), Readers.of(type), mayBeEmpty);
            }
            DecodeWarnings.log(type, decoded.warnings());
            return decoded;
        } catch (UnreadableBodyException e) {
            throw judged(e, body, Readers.of(type));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // Thrown by a record's constructor or by a body that is too large: a response was received, and must not be
            // lost.
            throw new UnreadableBodyException(
                    "it cannot be read (" + e.getClass().getName() + ")", e);
        }
    }

    private static void check(ErrorBody body, ValueReader reader, boolean mayBeEmpty) {
        if (body.isError(reader)) {
            throw UnreadableBodyException.error();
        }
        if (!mayBeEmpty && body.isForeign(reader)) {
            throw new UnreadableBodyException("it is JSON, but not this response", null);
        }
    }

    private static UnreadableBodyException judged(
            UnreadableBodyException unreadable, ByteBuffer body, ValueReader reader) {
        if (unreadable.isError()) {
            return unreadable;
        }
        ErrorBody members = ErrorBody.of(body);
        if (members.isError(reader)) {
            return UnreadableBodyException.error();
        }
        return members.isResponse(reader) ? unreadable.ofResponse() : unreadable;
    }

    private static boolean isBlank(ByteBuffer body) {
        for (int i = body.position(); i < body.limit(); i++) {
            if (!Character.isWhitespace(body.get(i))) {
                return false;
            }
        }
        return true;
    }
}
