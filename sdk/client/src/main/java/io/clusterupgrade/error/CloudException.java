// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.request.CloudService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. The root of everything the clients throw, but for wrong arguments ({@code
 * IllegalArgumentException}, {@code NullPointerException}: nothing was sent) and missing settings or keys.
 *
 * <p>The message names service, operation, status, the cloud's code, the request id and what to do. No message holds a secret. All
 * exceptions can be serialized, with everything they tell.
 *
 * @since 0.1.0
 */
public abstract class CloudException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CloudService service;
    private final String operation;
    private final int attempts;
    private final PreviousAttempt[] earlier;

    CloudException(CallInfo callInfo, String message, @Nullable Throwable cause) {
        super(callInfo + " " + message, cause);
        this.service = callInfo.service();
        this.operation = callInfo.operation();
        this.attempts = callInfo.attempts();
        this.earlier = callInfo.earlier().toArray(new PreviousAttempt[0]);
    }

    /** The service that was called. */
    public CloudService service() {
        return service;
    }

    /** The cloud's own name of the operation, such as {@code UpgradeDetail}. */
    public String operation() {
        return operation;
    }

    /** How often the call was sent, or its sending begun; 0 when it was given up before. */
    public int attempts() {
        return attempts;
    }

    /**
     * The attempts that failed and were to be followed by another, in order, each with its reason and the wait behind it; the last
     * attempt is this exception itself, unless the call was given up during a wait. Unmodifiable; empty when there was one attempt
     * or none.
     */
    public List<PreviousAttempt> previousAttempts() {
        return List.of(earlier);
    }

    /**
     * Returns whether the cloud said that it accepted the request, although the call failed afterwards: a write must then not be sent
     * again.
     */
    public boolean requestAccepted() {
        return false;
    }
}
