// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * The cloud rejected the call because there were too many. Nothing was executed.
 *
 * @since 0.1.0
 */
public final class ThrottledException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public ThrottledException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
