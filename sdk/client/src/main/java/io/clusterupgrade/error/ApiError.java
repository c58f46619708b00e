// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An error response of a cloud service. Secrets that the service echoed are redacted.
 *
 * @param status the HTTP status; 200 to 299 when a response with a success status contained an error
 * @param code the public error code of the service, such as {@code CSS.0011} or {@code Throttling.User}; empty when
 *     there is none
 * @param internalCode a second code that CCE sends in addition to the public one, such as {@code CCE_CM.0004}; empty
 *     when there is none
 * @param message the error message of the service; empty when there is none
 * @param requestId the service's id of the request, or null
 * @param retryAfter the wait that the service requests, or null when the response has none
 * @param body the body as text, truncated to 64 KiB
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

    /**
     * Returns the error as it appears in exception messages: {@code 409 CSS.0011 "cluster is busy" (request-id 1f2e)}.
     */
    @Override
    public String toString() {
        return status
                + (code.isEmpty() ? "" : " " + code)
                + (internalCode.isEmpty() ? "" : " (" + internalCode + ")")
                + (message.isEmpty() ? "" : " \"" + message + "\"")
                + (requestId == null ? "" : " (request-id " + requestId + ")");
    }
}
