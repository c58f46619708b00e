// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The cloud answered, and the response was no. The subclasses say what kind of no; this class itself stands for a status that
 * has no class of its own, such as a redirect.
 *
 * @since 0.1.0
 */
public class ApiException extends CloudException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;

    /**
     * Made by the library.
     *
     * @param callInfo which call
     * @param error what the cloud said
     * @param advice what to do about it, a sentence
     */
    public ApiException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error + ". " + advice, null);
        this.error = error;
    }

    /** Everything the cloud said. */
    public ApiError error() {
        return error;
    }

    /** The HTTP status. */
    public int status() {
        return error.status();
    }

    /** The cloud's public error code; empty when there is none. */
    public String code() {
        return error.code();
    }

    /** The cloud's id of the request, to quote in a support ticket; null when the response has none. */
    public @Nullable String requestId() {
        return error.requestId();
    }

    /** How long the cloud asks to wait before the next call; null when it does not say. */
    public @Nullable Duration retryAfter() {
        return error.retryAfter();
    }
}
