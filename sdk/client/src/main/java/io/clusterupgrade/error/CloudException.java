// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.request.CloudService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call does not succeed. This is the root of all exceptions of the clients, except those for invalid
 * arguments ({@code IllegalArgumentException}, {@code NullPointerException}: nothing was sent) and for missing
 * settings or keys.
 *
 * <p>The message contains the service, the operation, the status, the error code, the request id and what to do. No
 * message contains a secret. All exceptions can be serialized with all their properties.
 *
 * @since 0.1.0
 */
public abstract class CloudException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CloudService service;
    private final String operation;
    private final int attempts;
    private final PreviousAttempt[] previousAttempts;

    CloudException(CallInfo callInfo, String message, @Nullable Throwable cause) {
        super(callInfo + " " + message, cause);
        this.service = callInfo.service();
        this.operation = callInfo.operation();
        this.attempts = callInfo.attempts();
        this.previousAttempts = callInfo.previousAttempts().toArray(new PreviousAttempt[0]);
    }

    /** Returns the service that was called. */
    public CloudService service() {
        return service;
    }

    /** Returns the service's own name of the operation, such as {@code UpgradeDetail}. */
    public String operation() {
        return operation;
    }

    /** Returns the number of attempts that were started; 0 when the call ended before the first. */
    public int attempts() {
        return attempts;
    }

    /**
     * Returns the failed attempts that were to be followed by another, in order, each with its reason and the wait
     * after it. The last attempt is this exception itself, unless the call ended during a wait. Unmodifiable; empty
     * when there was at most one attempt.
     */
    public List<PreviousAttempt> previousAttempts() {
        return List.of(previousAttempts);
    }

    /**
     * Returns whether the service accepted the request although the call failed afterwards: do not send a write again
     * in this case.
     */
    public boolean requestAccepted() {
        return false;
    }
}
