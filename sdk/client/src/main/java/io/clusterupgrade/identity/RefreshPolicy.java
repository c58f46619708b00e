// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * Determines how long before their expiration credentials are renewed: a share of the lifetime they had when they were fetched, but at
 * most a limit. The time is spread over the first fifth of that period, so that many clients do not fetch at once. Immutable.
 *
 * @param share the share of the lifetime, more than 0 and less than 1
 * @param atMost the limit, more than zero
 * @since 0.1.0
 */
public record RefreshPolicy(double share, Duration atMost) {
    private static final double SPREAD = 0.2;
    private static final Duration NO_LIMIT = Duration.ofDays(365);

    /**
     * Creates a policy.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RefreshPolicy {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must be between 0 and 1: " + share);
        }
        if (atMost.isZero() || atMost.isNegative()) {
            throw new IllegalArgumentException("atMost must be positive: " + atMost);
        }
    }

    /**
     * Returns the policy for temporary keys: in their last quarter, at most 40 min before they expire
     * (see sdk/docs/wire/signing.md#huawei-expiry and sdk/docs/wire/signing.md#alibaba-expiry).
     */
    public static RefreshPolicy forKeys() {
        return new RefreshPolicy(0.25, Duration.ofMinutes(40));
    }

    /** Returns the policy for IAM tokens: in their last tenth (see sdk/docs/wire/signing.md#iam-tokens). */
    public static RefreshPolicy forTokens() {
        return new RefreshPolicy(0.1, NO_LIMIT);
    }

    /** Returns when to renew; {@code random} is between 0 and 1. */
    Instant refreshAt(Instant now, Instant expiresAt, double random) {
        Duration share = scaled(Duration.between(now, expiresAt), this.share);
        Duration ahead = share.compareTo(atMost) < 0 ? share : atMost;
        return expiresAt.minus(scaled(ahead, 1 - SPREAD * random));
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }
}
