// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.event.RetryReason;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call that failed and was to be followed by another. It holds no secret and no message of the cloud.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number which attempt, from 1
 * @param reason why the call was to be sent again
 * @param delay the wait that was to follow; zero when there was none
 * @param status the HTTP status of its response; 0 when there was none
 * @param code the cloud's error code; empty when there was none
 * @param requestId the cloud's id of the request; null when there was none
 * @since 0.1.0
 */
public record PreviousAttempt(
        int number,
        RetryReason reason,
        Duration delay,
        int status,
        String code,
        @Nullable String requestId) implements Serializable {

    /** As in logs: {@code attempt 1: throttled, 429 CSS.0301 (request-id 1f2e), then PT0.5S}. */
    @Override
    public String toString() {
        return "attempt " + number + ": " + reason
                + (status == 0 ? "" : ", " + status)
                + (code.isEmpty() ? "" : " " + code)
                + (requestId == null ? "" : " (request-id " + requestId + ")")
                + ", then " + delay;
    }
}
