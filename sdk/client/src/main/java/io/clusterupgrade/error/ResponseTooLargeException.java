// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.transport.TransportFailure;

/**
 * The answer is longer than the limit of 32 MiB.
 *
 * @since 0.1.0
 */
public final class ResponseTooLargeException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public ResponseTooLargeException(CallSite site, String message, TransportFailure cause) {
        super(site, message, cause);
    }
}
