// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * The cloud does not know who is calling (401, or a code that says so at another status): a wrong key, a wrong signature, an expired token, or a clock that is off.
 *
 * @since 0.1.0
 */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public AuthenticationException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
