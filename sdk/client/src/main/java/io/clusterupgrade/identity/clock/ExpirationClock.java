// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Computes the remaining lifetime of credentials from the expiration time that a service reports. The wall clock is trusted until it is
 * set: after that it is unknown whether it was right before or is right now. The time of the service, if it is known, decides. Otherwise
 * the lifetime is also computed from what the clock would show if it had not been set, and the shorter one is used. If a clock is ahead,
 * new credentials seem to be expired already; then the other clock is used. Thread-safe.
 */
public final class ExpirationClock {
    /** The tolerated difference of two clocks: dates have whole seconds, and responses take time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private volatile ClockReading anchor;

    /** Creates a clock that trusts the wall clock of a reading. */
    public ExpirationClock(ClockReading anchor) {
        this.anchor = anchor;
    }

    /**
     * Sets this clock to the time of a service.
     *
     * @param serverTime the time of the service, or null if it is unknown
     */
    public void synchronize(@Nullable Instant serverTime, ClockReading now) {
        if (serverTime != null) {
            anchor = new ClockReading(serverTime, now.nanos());
        }
    }

    /**
     * Returns the remaining lifetime.
     *
     * @param end the expiration time
     * @param serverTime the time of the service that reported it, or null if it is unknown
     * @param isNew whether the credentials are new, so that they cannot be expired
     * @return more than zero, or null if they are expired
     */
    public @Nullable Duration remaining(Instant end, @Nullable Instant serverTime, ClockReading now, boolean isNew) {
        ClockReading known = anchor;
        Duration byWall = Duration.between(now.wall(), end);
        boolean isStepped = now.hasSteppedSince(known);
        if (serverTime != null) {
            return remainingByBoth(byWall, Duration.between(serverTime, end), isStepped);
        }
        if (!isStepped) {
            return isPositive(byWall) ? byWall : null;
        }
        Duration bySteady = Duration.between(now.steadyWall(known), end);
        if (!isPositive(byWall)) {
            return isNew && isPositive(bySteady) ? bySteady : null;
        }
        return isPositive(bySteady) ? shorter(bySteady, byWall) : byWall;
    }

    /** The date of a response may be a proxy's, and as wrong as any clock: it is not used alone unless this machine's clock was set. */
    private static @Nullable Duration remainingByBoth(Duration byWall, Duration byServer, boolean isStepped) {
        boolean agree = byWall.minus(byServer).abs().compareTo(TOLERANCE) <= 0;
        if (agree || isStepped || !isPositive(byWall)) {
            return isPositive(byServer) ? byServer : null;
        }
        return isPositive(byServer) ? shorter(byServer, byWall) : byWall;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
