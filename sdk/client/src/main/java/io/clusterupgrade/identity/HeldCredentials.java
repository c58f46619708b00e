// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Credentials as they were fetched, with how long they hold from then on by either clock: whichever has counted so far first ends
 * them. Never changed, so that a reader sees all of one; two are never the same.
 */
final class HeldCredentials {
    private static final Duration YOUNG = Duration.ofSeconds(30);
    /** Longer than any program runs, and safe to compute with. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    final ExpiringCredentials value;
    private final Moment fetchedAt;
    private final boolean ends;
    private final long lifetime;
    private final long refreshAfter;

    private HeldCredentials(
            ExpiringCredentials value, Moment fetchedAt, boolean ends, long lifetime, long refreshAfter) {
        this.value = value;
        this.fetchedAt = fetchedAt;
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
    static HeldCredentials of(
            ExpiringCredentials value, @Nullable Duration left, Moment now, RefreshRule rule, double random) {
        if (left == null) {
            return new HeldCredentials(value, now, false, 0, 0);
        }
        Duration lifetime = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        Instant refreshAt = rule.refreshAt(now.wall(), now.wall().plus(lifetime), random);
        return new HeldCredentials(
                value,
                now,
                true,
                lifetime.toNanos(),
                Duration.between(now.wall(), refreshAt).toNanos());
    }

    boolean isExpired(Moment now) {
        return ends && now.since(fetchedAt) >= lifetime;
    }

    /** Whether they are to be fetched anew: their time has come, or a clock was set, so that nobody knows how long they hold. */
    boolean isDue(Moment now) {
        return ends && (now.since(fetchedAt) >= refreshAfter || now.hasSteppedSince(fetchedAt));
    }

    /** Whether they are too fresh to be fetched again because the cloud refused them. */
    boolean isYoung(Moment now) {
        return now.since(fetchedAt) < YOUNG.toNanos();
    }
}
