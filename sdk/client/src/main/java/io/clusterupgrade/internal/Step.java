// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.request.ApiResponse;
import java.time.Duration;

/** What follows the end of one sending. */
sealed interface Step<R> {
    /** The call is done. */
    record Done<R>(ApiResponse<R> response) implements Step<R> {}

    /** The call has failed: with a {@link CloudException}, or with a fault of this program while nothing was sent. */
    record Failed<R>(RuntimeException failure) implements Step<R> {}

    /**
     * The call is sent again.
     *
     * @param delay how long to wait before
     * @param instead what the call fails with if it cannot be sent again after all
     */
    record Again<R>(Duration delay, CloudException instead) implements Step<R> {}
}
