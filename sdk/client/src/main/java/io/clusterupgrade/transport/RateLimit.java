// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

/**
 * A limit on the attempts that a client sends, on average and in a burst. Each attempt takes a permit, retries
 * included. An attempt without a permit waits in the order of arrival, within the time-out of its call.
 *
 * <p>This is a value: each client that is built with it counts separately, including a client from
 * {@code toBuilder()}; the views of a client ({@code with(options)}) share a count. Immutable and thread-safe.
 *
 * @param permitsPerSecond the number of permits that are added per second; fractions are allowed: 0.2 is one in five
 *     seconds. At least 0.00001, about one per day
 * @param burst the maximum and initial number of permits, 1 or more. With 1, attempts are never closer together than
 *     the rate allows
 * @since 0.1.0
 */
public record RateLimit(double permitsPerSecond, int burst) {
    private static final double MIN_RATE = 1e-5;

    /**
     * Validates the values.
     *
     * @throws IllegalArgumentException if the rate is below 0.00001 or not finite, or if the burst is below 1
     */
    public RateLimit {
        if (!(permitsPerSecond >= MIN_RATE) || Double.isInfinite(permitsPerSecond)) {
            throw new IllegalArgumentException(
                    "permitsPerSecond must be at least 0.00001 and finite: " + permitsPerSecond);
        }
        if (burst < 1) {
            throw new IllegalArgumentException("burst < 1: " + burst);
        }
    }

    /** Returns a rate limit of evenly spaced attempts, with a burst of 1. */
    public static RateLimit perSecond(double permits) {
        return new RateLimit(permits, 1);
    }

    /** Returns a rate limit with this rate and another burst. */
    public RateLimit withBurst(int value) {
        return new RateLimit(permitsPerSecond, value);
    }
}
