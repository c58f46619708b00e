// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * Thrown when the caller is authenticated but not authorized for the operation (403).
 *
 * @since 0.1.0
 */
public final class PermissionException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public PermissionException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
