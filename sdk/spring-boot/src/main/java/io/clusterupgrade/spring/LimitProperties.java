// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.transport.RateLimit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how often a client calls. Immutable and thread-safe.
 *
 * @param connectTimeout how long a connection may take to come about; 10 s by default
 * @param attemptTimeout how long one attempt may take; 30 s by default
 * @param callTimeout how long a call may take with all attempts and waits; 3 min by default
 * @param callsPerSecond how many requests the client may send in a second, retries included; no limit by default
 * @since 0.1.0
 */
public record LimitProperties(
        @Nullable Duration connectTimeout,
        @Nullable Duration attemptTimeout,
        @Nullable Duration callTimeout,
        @Nullable Double callsPerSecond) {

    boolean isSet() {
        return connectTimeout != null || attemptTimeout != null || callTimeout != null || callsPerSecond != null;
    }

    void applyTo(ClientBuilder<?> builder) {
        Settings settings = new Settings(builder);
        settings.value("limits.connect-timeout", connectTimeout, builder::connectTimeout);
        settings.value("limits.attempt-timeout", attemptTimeout, builder::attemptTimeout);
        settings.value("limits.call-timeout", callTimeout, builder::callTimeout);
        settings.value("limits.calls-per-second", callsPerSecond, rate -> builder.rateLimit(RateLimit.perSecond(rate)));
    }
}
