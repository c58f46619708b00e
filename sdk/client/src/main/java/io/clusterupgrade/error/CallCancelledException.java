// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.transport.ExchangeException;

/**
 * Thrown when the caller cancels the call: its thread was interrupted (the interrupt flag stays set) or its future was
 * cancelled.
 *
 * @since 0.1.0
 */
public final class CallCancelledException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public CallCancelledException(CallInfo callInfo, String message, ExchangeException cause) {
        super(callInfo, message, cause);
    }
}
