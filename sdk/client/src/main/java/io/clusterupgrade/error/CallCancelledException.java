// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.transport.ExchangeException;

/**
 * The call was given up by its caller: its thread was interrupted (the interrupt flag is kept) or its future was cancelled.
 *
 * @since 0.1.0
 */
public final class CallCancelledException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public CallCancelledException(CallInfo callInfo, String message, ExchangeException cause) {
        super(callInfo, message, cause);
    }
}
