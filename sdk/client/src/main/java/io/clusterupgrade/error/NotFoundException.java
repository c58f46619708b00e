// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * Thrown when the cluster or the task does not exist, or when the caller may not see it (404, or a code with that
 * meaning at another status).
 *
 * @since 0.1.0
 */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public NotFoundException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
