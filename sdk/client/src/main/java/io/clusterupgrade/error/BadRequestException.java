// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * Thrown when the service rejects the request as invalid (400 and similar): change it before sending it again.
 *
 * @since 0.1.0
 */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; for use by the library. */
    public BadRequestException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
