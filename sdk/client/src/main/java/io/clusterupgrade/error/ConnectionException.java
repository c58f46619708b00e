// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.transport.ExchangeException;

/**
 * Thrown when no connection can be established: the name was not found, the connection was refused, or TLS failed.
 * Nothing was sent.
 *
 * @since 0.1.0
 */
public final class ConnectionException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public ConnectionException(CallInfo callInfo, String message, ExchangeException cause) {
        super(callInfo, message, cause);
    }
}
