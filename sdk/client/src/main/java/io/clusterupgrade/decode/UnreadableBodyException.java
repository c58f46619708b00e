// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import org.jspecify.annotations.Nullable;

/**
 * The body of a success response that is not the documented one: no JSON, text behind it, another kind of value at its root, or an error
 * object. Users see it as the cause of a {@code DecodeException} or an {@code OutcomeUnknownException}.
 *
 * @since 0.1.0
 */
public final class UnreadableBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the body is, as far as it is known. */
    enum Content {
        /** Anything: a page, a text, another service's JSON. */
        UNKNOWN,
        /** An error of a cloud, which {@link ErrorResponse#underSuccess} understands. */
        ERROR,
        /** The documented response, in part: it breaks off, or a value in it fits nowhere. */
        RESPONSE
    }

    private final Content content;

    UnreadableBodyException(String problem, @Nullable Throwable cause) {
        this(problem, cause, Content.UNKNOWN);
    }

    private UnreadableBodyException(String problem, @Nullable Throwable cause, Content content) {
        super(problem, cause);
        this.content = content;
    }

    /** An error object in the place of the response. */
    static UnreadableBodyException error() {
        return new UnreadableBodyException("it is an error under a status of success", null, Content.ERROR);
    }

    /** This, of a body that is the documented response in part. */
    UnreadableBodyException ofResponse() {
        return new UnreadableBodyException(String.valueOf(getMessage()), getCause(), Content.RESPONSE);
    }

    /** Returns whether it is an error of a cloud. */
    public boolean isError() {
        return content == Content.ERROR;
    }

    /** Returns whether it is recognisably the documented response: the service executed the request, and only its response came to harm. */
    public boolean isResponse() {
        return content == Content.RESPONSE;
    }
}
