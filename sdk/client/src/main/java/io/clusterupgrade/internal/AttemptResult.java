// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.request.ApiResponse;
import java.time.Duration;

/** What follows the end of one attempt. */
sealed interface AttemptResult<R> {
    /** The call is done. */
    record Done<R>(ApiResponse<R> response) implements AttemptResult<R> {}

    /** The call has failed: with a {@link CloudException}, or with a fault of this program while nothing was sent. */
    record Failed<R>(RuntimeException failure) implements AttemptResult<R> {}

    /**
     * The call is sent again.
     *
     * @param delay how long to wait before
     * @param instead what the call fails with if it cannot be sent again after all
     */
    record Again<R>(Duration delay, CloudException instead) implements AttemptResult<R> {}

    /**
     * The call is sent again as soon as there are other credentials, which may have to be fetched.
     *
     * @param rejected what the cloud rejected
     * @param instead what the call fails with if there are no others
     */
    record Renew<R>(Credentials rejected, CloudException instead) implements AttemptResult<R> {
        /** Nothing of the credentials. */
        @Override
        public String toString() {
            return "Renew";
        }
    }
}
