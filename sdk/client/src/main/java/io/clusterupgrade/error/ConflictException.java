// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * Thrown when the state of the cluster or the task does not allow the operation (409, or a code with that meaning at
 * another status): another operation is running, or the task has already moved on.
 *
 * @since 0.1.0
 */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public ConflictException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
