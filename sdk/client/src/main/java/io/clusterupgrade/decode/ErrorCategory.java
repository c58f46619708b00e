// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

/**
 * The category of an error response, which decides the type of the exception and the advice in its message. It decides the exception, and whether the call may be sent again.
 *
 * @since 0.1.0
 */
public enum ErrorCategory {
    /** Too many calls; the request was rejected before execution. */
    THROTTLED("Call less often, or wait as long as retryAfter() says."),
    /** The clock of this machine is wrong; the request was rejected before execution. */
    CLOCK_SKEW("Set this machine's clock."),
    /** The token or the temporary key has expired; the request was rejected before execution. */
    EXPIRED_TOKEN("Get a new token or new temporary keys."),
    /** The key or the signature is wrong. Never sent again: five failures in a row lock a Huawei key for five minutes. */
    AUTHENTICATION("Check the access key, its secret, the session token and the region."),
    /** The nonce was used before; the first copy of the request may have been executed. */
    NONCE_USED("The first copy of this request may have been executed."),
    /** The caller does not have the permission. */
    PERMISSION("Check the permissions of the key, and that the project or account is the right one."),
    /** The cluster or task does not exist. */
    NOT_FOUND("Check the ids, the region and the project."),
    /** The action is not possible in the current state. */
    CONFLICT("Read the state: something else is running, or this action is not possible now."),
    /** The request is invalid. */
    BAD_REQUEST("Correct the request before sending it again."),
    /** The service failed. A read may be sent again; the outcome of a write is unknown. */
    SERVER("The cloud has trouble; try later."),
    /** An unexpected status, such as a redirect. */
    UNEXPECTED("This is not a response of the service: check the endpoint.");

    private final String advice;

    ErrorCategory(String advice) {
        this.advice = advice;
    }

    /** Returns what to do, in a sentence. */
    public String advice() {
        return advice;
    }
}
