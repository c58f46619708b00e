// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Credentials as they were fetched, with how long they hold from then on by either clock: whichever has counted so far first ends
 * them. Never changed, so that a reader sees all of one.
 */
final class CachedCredentials {
    private static final Duration YOUNG = Duration.ofSeconds(30);
    /** Longer than any program runs, and safe to compute with. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    final ExpiringCredentials value;
    private final ClockReading since;
    private final long ageThen;
    private final boolean ends;
    private final long lifetime;
    private final long refreshAfter;

    private CachedCredentials(
            ExpiringCredentials value,
            ClockReading since,
            long ageThen,
            boolean ends,
            long lifetime,
            long refreshAfter) {
        this.value = value;
        this.since = since;
        this.ageThen = ageThen;
        this.ends = ends;
        this.lifetime = lifetime;
        this.refreshAfter = refreshAfter;
    }

    /**
     * Credentials that have just come.
     *
     * @param left how long they hold; null when they do not end
     * @param random between 0 and 1
     */
    static CachedCredentials of(
            ExpiringCredentials value, @Nullable Duration left, ClockReading now, RefreshPolicy rule, double random) {
        if (left == null) {
            return new CachedCredentials(value, now, 0, false, 0, 0);
        }
        Duration lifetime = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        Instant refreshAt = rule.refreshAt(now.wall(), now.wall().plus(lifetime), random);
        return new CachedCredentials(
                value,
                now,
                0,
                true,
                lifetime.toNanos(),
                Duration.between(now.wall(), refreshAt).toNanos());
    }

    boolean isExpired(ClockReading now) {
        return ends && age(now) >= lifetime;
    }

    /** Returns whether they are to be fetched anew. */
    boolean isDue(ClockReading now) {
        return ends && age(now) >= refreshAfter;
    }

    /** Returns whether they are too fresh to be fetched again because the cloud rejected them. */
    boolean isYoung(ClockReading now) {
        return age(now) < YOUNG.toNanos();
    }

    /** Whether these are other credentials than those, or there were none. */
    @SuppressWarnings("ReferenceEquality") // equal ones that were fetched later hold for longer
    boolean isOtherThan(@Nullable CachedCredentials those) {
        return those == null || value != those.value;
    }

    /**
     * These, unless a clock was set or has stood still since: then the same at the age they have by now, due at once, since nobody
     * knows how long they hold. What happens to the clocks from now on is measured from now on.
     */
    CachedCredentials atStep(ClockReading now) {
        return ends && now.hasSteppedSince(since)
                ? new CachedCredentials(value, now, age(now), true, lifetime, 0)
                : this;
    }

    private long age(ClockReading now) {
        return ageThen + Math.max(0, now.since(since));
    }
}
