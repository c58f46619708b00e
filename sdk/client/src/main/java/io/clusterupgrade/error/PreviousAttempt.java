// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.event.RetryReason;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failed attempt of a call that was to be followed by another. It contains no secret and no message of the service.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the number of the attempt, from 1
 * @param reason the reason for sending the call again
 * @param delay the wait before the next attempt; zero when there was none
 * @param status the HTTP status of its response; 0 when there was none
 * @param code the error code of the service; empty when there was none
 * @param requestId the service's id of the request; null when there was none
 * @since 0.1.0
 */
public record PreviousAttempt(
        int number,
        RetryReason reason,
        Duration delay,
        int status,
        String code,
        @Nullable String requestId) implements Serializable {

    /**
     * Returns the attempt as it appears in logs:
     * {@code attempt 1: throttled, 429 CSS.0301 (request-id 1f2e), then PT0.5S}.
     */
    @Override
    public String toString() {
        return "attempt " + number + ": " + reason
                + (status == 0 ? "" : ", " + status)
                + (code.isEmpty() ? "" : " " + code)
                + (requestId == null ? "" : " (request-id " + requestId + ")")
                + ", then " + delay;
    }
}
