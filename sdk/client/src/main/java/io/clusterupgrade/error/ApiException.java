// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the service returns an error response. The subclasses are the kinds of errors; this class itself is used
 * for a status without a subclass, such as a redirect.
 *
 * @since 0.1.0
 */
public class ApiException extends CloudException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;

    /**
     * Creates the exception; for use by the library.
     *
     * @param callInfo the call that failed
     * @param error the error response
     * @param advice a sentence that says what to do
     */
    public ApiException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error + ". " + advice, null);
        this.error = error;
    }

    /** Returns the error response. */
    public ApiError error() {
        return error;
    }

    /** Returns the HTTP status. */
    public int status() {
        return error.status();
    }

    /** Returns the public error code of the service; empty when there is none. */
    public String code() {
        return error.code();
    }

    /** Returns the service's id of the request, for a support ticket; null when the response has none. */
    public @Nullable String requestId() {
        return error.requestId();
    }

    /** Returns the wait that the service requests before the next call; null when the response has none. */
    public @Nullable Duration retryAfter() {
        return error.retryAfter();
    }
}
