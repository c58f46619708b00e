// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * The caller is known but may not do this (403).
 *
 * @since 0.1.0
 */
public final class PermissionException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public PermissionException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
