// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * Thrown when the service rejects the call because there were too many calls. Nothing was executed.
 *
 * @since 0.1.0
 */
public final class ThrottledException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public ThrottledException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
