// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import org.jspecify.annotations.Nullable;

/**
 * A write left this machine, and neither its documented success nor a documented rejection came: nothing at all, a failure of the server, a
 * redirect, or a status of success with a page or an error in it. The cloud may or may not have acted. Do not send it again; read
 * the state first.
 *
 * @since 0.1.0
 */
public final class OutcomeUnknownException extends CloudException {
    private static final long serialVersionUID = 1L;

    private final @Nullable ApiError error;

    /**
     * Made by the library.
     *
     * @param callInfo which call
     * @param message what happened
     * @param error what the cloud said, or null when there was no response
     * @param cause what went wrong on the way or in reading the response, or null
     */
    public OutcomeUnknownException(
            CallInfo callInfo, String message, @Nullable ApiError error, @Nullable Throwable cause) {
        super(callInfo, message + " The cloud may have acted on it: read the state before sending it again.", cause);
        this.error = error;
    }

    /** What the cloud said, such as a 503 or a status of success with something else than the success; null when no response came. */
    public @Nullable ApiError error() {
        return error;
    }

    /** The HTTP status; 0 when no response came. */
    public int status() {
        return error == null ? 0 : error.status();
    }

    /** The cloud's error code; empty when there is none. */
    public String code() {
        return error == null ? "" : error.code();
    }

    /** The cloud's id of the request; null when there is none. */
    public @Nullable String requestId() {
        return error == null ? null : error.requestId();
    }
}
