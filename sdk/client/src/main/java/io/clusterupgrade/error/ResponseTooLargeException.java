// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.transport.ExchangeException;

/**
 * Thrown when the response exceeds the limit, by default 32 MiB.
 *
 * @since 0.1.0
 */
public final class ResponseTooLargeException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public ResponseTooLargeException(CallInfo callInfo, String message, ExchangeException cause) {
        super(callInfo, message, cause);
    }
}
