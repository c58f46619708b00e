// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the body of a successful response is not the documented one: not JSON, JSON followed by text, another kind of value at
 * its root, or an error object. It is the cause of a {@code DecodeException} or an {@code OutcomeUnknownException}.
 *
 * @since 0.1.0
 */
public final class UnreadableBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the body is, as far as it is known. */
    enum Content {
        /** Anything: a page, a text, another service's JSON. */
        UNKNOWN,
        /** An error of the service, which {@link ErrorResponse#underSuccess} parses. */
        ERROR,
        /** A part of the documented response: it is truncated, or a value in it cannot be read. */
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

    /** Returns an exception for an error object in the place of the response. */
    static UnreadableBodyException error() {
        return new UnreadableBodyException("it is an error under a status of success", null, Content.ERROR);
    }

    /** Returns this exception for a body that is a part of the documented response. */
    UnreadableBodyException ofResponse() {
        return new UnreadableBodyException(String.valueOf(getMessage()), getCause(), Content.RESPONSE);
    }

    /** Returns whether the body is an error of the service. */
    public boolean isError() {
        return content == Content.ERROR;
    }

    /**
     * Returns whether the body is recognisably the documented response: the service executed the request, and only the
     * response is damaged.
     */
    public boolean isResponse() {
        return content == Content.RESPONSE;
    }
}
