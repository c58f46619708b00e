// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.request.ApiResponse;
import java.time.Duration;

/** The result of one attempt: what the call does next. */
sealed interface AttemptResult<R> {
    /** The call has succeeded. */
    record Done<R>(ApiResponse<R> response) implements AttemptResult<R> {}

    /** The call has failed: with a {@link CloudException}, or with a fault of this program while nothing was sent. */
    record Failed<R>(RuntimeException failure) implements AttemptResult<R> {}

    /**
     * The call is sent again.
     *
     * @param delay the wait before it is sent
     * @param instead what the call fails with if it cannot be sent again after all
     */
    record Again<R>(Duration delay, CloudException instead) implements AttemptResult<R> {}

    /**
     * The call is sent again as soon as there are other credentials, which may have to be fetched.
     *
     * @param rejected the credentials that the service rejected
     * @param instead what the call fails with if there are no others
     */
    record Renew<R>(Credentials rejected, CloudException instead) implements AttemptResult<R> {
        /** Returns the name of the type only, since credentials are secret. */
        @Override
        public String toString() {
            return "Renew";
        }
    }

    /** The exchange of an asynchronous call is in progress; its end is handled when it comes. */
    record Pending<R>() implements AttemptResult<R> {}
}
