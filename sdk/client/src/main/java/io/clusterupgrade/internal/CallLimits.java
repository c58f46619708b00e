// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.RetryPolicy;
import java.time.Duration;

/**
 * How long and how often, for one call.
 *
 * @param callTimeout the longest the whole call may take
 * @param attemptTimeout the longest one attempt may take
 * @param maxAttempts how often it is sent at most
 */
public record CallLimits(Duration callTimeout, Duration attemptTimeout, int maxAttempts) {
    /** Returns the limits with the options of one call. */
    CallLimits with(RequestOptions options) {
        if (options.callTimeout() == null && options.attemptTimeout() == null && options.maxAttempts() == null) {
            return this;
        }
        return new CallLimits(
                options.callTimeout() == null ? callTimeout : options.callTimeout(),
                options.attemptTimeout() == null ? attemptTimeout : options.attemptTimeout(),
                options.maxAttempts() == null ? maxAttempts : options.maxAttempts());
    }

    /** Creates the limits of a client. */
    public static CallLimits of(Duration callTimeout, Duration attemptTimeout, RetryPolicy policy) {
        return new CallLimits(callTimeout, attemptTimeout, policy.maxAttempts());
    }
}
