// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * There is no such cluster or task, or the caller may not see it (404, or a code that says so at another status).
 *
 * @since 0.1.0
 */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public NotFoundException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
