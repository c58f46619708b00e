// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a cloud said when it rejected a call. Secrets that the cloud echoed are redacted.
 *
 * @param status the HTTP status; 200 to 299 when a success status carried an error
 * @param code the cloud's public error code, such as {@code CSS.0011} or {@code Throttling.User}; empty when there is none
 * @param internalCode a second code that CCE sends beside the public one, such as {@code CCE_CM.0004}; empty when there is none
 * @param message the cloud's words; empty when there are none
 * @param requestId the cloud's id of the request, or null
 * @param retryAfter how long the cloud asks to wait, or null when it does not say
 * @param body the body as text, cut after 64 KiB
 * @since 0.1.0
 */
public record ApiError(
        int status,
        String code,
        String internalCode,
        String message,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        String body)
        implements Serializable {

    /** As in messages: {@code 409 CSS.0011 "cluster is busy" (request-id 1f2e)}. */
    @Override
    public String toString() {
        return status
                + (code.isEmpty() ? "" : " " + code)
                + (internalCode.isEmpty() ? "" : " (" + internalCode + ")")
                + (message.isEmpty() ? "" : " \"" + message + "\"")
                + (requestId == null ? "" : " (request-id " + requestId + ")");
    }
}
