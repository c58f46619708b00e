// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * Thrown when the service fails (5xx) in a read. For a write, the same response is an {@link OutcomeUnknownException}.
 *
 * @since 0.1.0
 */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public ServerException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
