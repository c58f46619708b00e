// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

/**
 * How often a client may send, on average and at a stretch. Each attempt takes a permit, repetitions included; one that finds none
 * waits its turn, first come, first served, within the time-out of its call.
 *
 * <p>A value: each client that is built with it counts for itself, also one that comes of {@code toBuilder()}; the views of a client
 * ({@code with(options)}) count together. Immutable and thread-safe.
 *
 * @param permitsPerSecond how many permits come back in a second; fractions allowed: 0.2 is one in five seconds. At least
 *     0.00001, about one a day
 * @param burst how many permits there are at most, and at the beginning; 1 or more. With 1, no two attempts are closer than the
 *     rate says
 * @since 0.1.0
 */
public record RateLimit(double permitsPerSecond, int burst) {
    private static final double LOWEST = 1e-5;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the rate is below 0.00001 or no finite number, or the burst is below 1
     */
    public RateLimit {
        if (!(permitsPerSecond >= LOWEST) || Double.isInfinite(permitsPerSecond)) {
            throw new IllegalArgumentException("permitsPerSecond must be a number from 0.00001: " + permitsPerSecond);
        }
        if (burst < 1) {
            throw new IllegalArgumentException("burst < 1: " + burst);
        }
    }

    /** So many attempts in a second, evenly spaced: a burst of 1. */
    public static RateLimit perSecond(double permits) {
        return new RateLimit(permits, 1);
    }

    /** This rate with another burst. */
    public RateLimit withBurst(int value) {
        return new RateLimit(permitsPerSecond, value);
    }
}
