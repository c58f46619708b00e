// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a write was sent and neither its documented success nor a documented rejection arrived: no response, a
 * server error, a redirect, or a success status with an HTML page or an error in the body. The service may or may not
 * have acted. Read the state before sending it again.
 *
 * @since 0.1.0
 */
public final class OutcomeUnknownException extends CloudException {
    private static final long serialVersionUID = 1L;

    private final @Nullable ApiError error;

    /**
     * Creates the exception; for use by the library.
     *
     * @param callInfo the call that failed
     * @param message what happened
     * @param error the error response, or null when there was no response
     * @param cause the failure of the transport or of the parser, or null
     */
    public OutcomeUnknownException(
            CallInfo callInfo, String message, @Nullable ApiError error, @Nullable Throwable cause) {
        super(callInfo, message + " The cloud may have acted on it: read the state before sending it again.", cause);
        this.error = error;
    }

    /**
     * Returns the error response, such as a 503 or a success status with an unexpected body; null when there was no
     * response.
     */
    public @Nullable ApiError error() {
        return error;
    }

    /** Returns the HTTP status; 0 when there was no response. */
    public int status() {
        return error == null ? 0 : error.status();
    }

    /** Returns the error code of the service; empty when there is none. */
    public String code() {
        return error == null ? "" : error.code();
    }

    /** Returns the service's id of the request; null when there is none. */
    public @Nullable String requestId() {
        return error == null ? null : error.requestId();
    }
}
