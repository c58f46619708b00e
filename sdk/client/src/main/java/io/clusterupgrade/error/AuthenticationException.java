// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * Thrown when the service cannot authenticate the caller (401, or a code with that meaning at another status): a wrong
 * key, a wrong signature, an expired token, or a wrong clock.
 *
 * @since 0.1.0
 */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public AuthenticationException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
