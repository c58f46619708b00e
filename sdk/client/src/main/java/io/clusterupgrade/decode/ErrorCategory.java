// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

/**
 * What kind of no a response is. Decides the exception, and whether the call may be sent again.
 *
 * @since 0.1.0
 */
public enum ErrorCategory {
    /** Too many calls; rejected before anything was done. */
    THROTTLED("Call less often, or wait as long as retryAfter() says."),
    /** Our clock is off; rejected before anything was done. */
    CLOCK_SKEW("Set this machine's clock."),
    /** The token or the temporary key has expired; rejected before anything was done. */
    EXPIRED_TOKEN("Get a new token or new temporary keys."),
    /** Wrong key or wrong signature. Never sent again: five in a row lock a Huawei key for five minutes. */
    AUTHENTICATION("Check the access key, its secret, the session token and the region."),
    /** The same nonce came twice; the first copy may have been executed. */
    NONCE_USED("The first copy of this request may have been executed."),
    /** The caller may not do this. */
    PERMISSION("Check the permissions of the key, and that the project or account is the right one."),
    /** No such cluster or task. */
    NOT_FOUND("Check the ids, the region and the project."),
    /** Not in this state. */
    CONFLICT("Read the state: something else is running, or this action is not possible now."),
    /** The request is wrong. */
    BAD_REQUEST("Correct the request before sending it again."),
    /** The cloud failed. A read may be sent again; after a write nothing is known. */
    SERVER("The cloud has trouble; try later."),
    /** A status with no meaning here, such as a redirect. */
    UNEXPECTED("This is not a response of the service: check the endpoint.");

    private final String advice;

    ErrorCategory(String advice) {
        this.advice = advice;
    }

    /** What to do about it, in a sentence. */
    public String advice() {
        return advice;
    }
}
