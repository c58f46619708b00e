// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.transport.ExchangeException;

/**
 * Thrown when no complete response arrives and the call has had no effect: it only reads, or it was not sent. A write
 * that may have reached the service ends in an {@link OutcomeUnknownException} instead.
 *
 * @since 0.1.0
 */
public class TransportException extends CloudException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public TransportException(CallInfo callInfo, String message, ExchangeException cause) {
        super(callInfo, message, cause);
    }
}
