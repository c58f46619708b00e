// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.OutcomeUnknownException;
import org.jspecify.annotations.Nullable;

/**
 * The part of a response that may be shown anywhere.
 *
 * @param status the HTTP status; 0 without a response
 * @param code the cloud's error code; empty when there is none
 * @param requestId the cloud's id of the request; null when there is none
 */
record ResponseSummary(int status, String code, @Nullable String requestId) {
    static final ResponseSummary NONE = new ResponseSummary(0, "", null);

    /** Returns the summary of the response that an exception reports. Its texts are redacted already. */
    static ResponseSummary of(Throwable thrown) {
        if (thrown instanceof ApiException rejected) {
            return new ResponseSummary(rejected.status(), rejected.code(), rejected.requestId());
        }
        if (thrown instanceof OutcomeUnknownException unknown) {
            return new ResponseSummary(unknown.status(), unknown.code(), unknown.requestId());
        }
        return thrown instanceof DecodeException unreadable
                ? new ResponseSummary(unreadable.status(), "", unreadable.requestId())
                : NONE;
    }
}
