// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.transport.ExchangeException;

/**
 * There was no complete answer, and that is harmless: the call only reads, or it did not leave this machine. A write that may
 * have reached the cloud ends in an {@link OutcomeUnknownException} instead.
 *
 * @since 0.1.0
 */
public class TransportException extends CloudException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public TransportException(CallInfo callInfo, String message, ExchangeException cause) {
        super(callInfo, message, cause);
    }
}
