// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * The cloud found the request wrong (400 and its kin): it must be changed before it is sent again.
 *
 * @since 0.1.0
 */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Made by the library. */
    public BadRequestException(CallInfo callInfo, ApiError error, String advice) {
        super(callInfo, error, advice);
    }
}
