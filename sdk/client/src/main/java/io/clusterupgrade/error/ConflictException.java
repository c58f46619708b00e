// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * The cluster or the task is not in a state that allows this now (409, or a code that says so at another status): something else is running, or the moment has passed.
 *
 * @since 0.1.0
 */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public ConflictException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
