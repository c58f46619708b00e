// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.identity.clock.ClockReading;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fetched credentials with their lifetime from then on. They expire when either clock has counted that long. Immutable, so that a reader
 * sees all parts of one value.
 */
final class CachedCredentials {
    private static final Duration RECENT = Duration.ofSeconds(30);
    /** Longer than any program runs, without a risk of overflow. */
    private static final Duration MAX_LIFETIME = Duration.ofDays(36_500);

    final ExpiringCredentials value;
    private final ClockReading since;
    private final long initialAge;
    private final boolean expires;
    private final long lifetime;
    private final long refreshAfter;

    private CachedCredentials(
            ExpiringCredentials value,
            ClockReading since,
            long initialAge,
            boolean expires,
            long lifetime,
            long refreshAfter) {
        this.value = value;
        this.since = since;
        this.initialAge = initialAge;
        this.expires = expires;
        this.lifetime = lifetime;
        this.refreshAfter = refreshAfter;
    }

    /**
     * Creates an entry for credentials that were just fetched.
     *
     * @param remaining their remaining lifetime, or null if they do not expire
     * @param random between 0 and 1
     */
    static CachedCredentials of(
            ExpiringCredentials value,
            @Nullable Duration remaining,
            ClockReading now,
            RefreshPolicy policy,
            double random) {
        if (remaining == null) {
            return new CachedCredentials(value, now, 0, false, 0, 0);
        }
        Duration lifetime = remaining.compareTo(MAX_LIFETIME) < 0 ? remaining : MAX_LIFETIME;
        Instant refreshAt = policy.refreshAt(now.wall(), now.wall().plus(lifetime), random);
        return new CachedCredentials(
                value,
                now,
                0,
                true,
                lifetime.toNanos(),
                Duration.between(now.wall(), refreshAt).toNanos());
    }

    boolean isExpired(ClockReading now) {
        return expires && age(now) >= lifetime;
    }

    /** Returns whether the credentials are due for renewal. */
    boolean isDue(ClockReading now) {
        return expires && age(now) >= refreshAfter;
    }

    /** Returns whether the credentials are too recent to be fetched again after a rejection. */
    boolean isRecent(ClockReading now) {
        return age(now) < RECENT.toNanos();
    }

    /** Returns whether this entry has other credentials than the given one, or that one is null. */
    @SuppressWarnings("ReferenceEquality") // equal credentials that were fetched later expire later
    boolean isOtherThan(@Nullable CachedCredentials other) {
        return other == null || value != other.value;
    }

    /**
     * Returns this entry, unless a clock was set or stopped since its start. In that case, returns a copy that starts now with the current
     * age and is due at once, since its remaining lifetime is unknown. Later clock steps are measured from now on.
     */
    CachedCredentials afterClockStep(ClockReading now) {
        return expires && now.hasSteppedSince(since)
                ? new CachedCredentials(value, now, age(now), true, lifetime, 0)
                : this;
    }

    private long age(ClockReading now) {
        return initialAge + Math.max(0, now.since(since));
    }
}
