// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something holds whose end somebody else has told. The wall clock is believed until it is set; then nobody knows whether
 * it was right before or is right now. Who told the end may also tell what time it is there, which settles it; else what the
 * clock would show without the step counts too, and the shorter time is taken. By a clock that is ahead, new credentials have
 * ended before they came; then the other counts. Thread-safe.
 */
final class ExpirationClock {
    /** By which a clock may differ from another without being off: dates have whole seconds, and answers take their time. */
    private static final Duration ALIKE = Duration.ofMinutes(1);

    private volatile ClockReading anchor;

    /** Believes the wall clock of this moment. */
    ExpirationClock(ClockReading anchor) {
        this.anchor = anchor;
    }

    /**
     * Takes over what time it is.
     *
     * @param there what somebody told who should know; null when nobody did
     */
    void learn(@Nullable Instant there, ClockReading now) {
        if (there != null) {
            anchor = new ClockReading(there, now.nanos());
        }
    }

    /**
     * The time that is left.
     *
     * @param there what time it was where the end was told; null when that is not known
     * @param isNew whether what ends is new: it then cannot have ended already
     * @return more than zero; null when it has ended
     */
    @Nullable Duration left(Instant end, @Nullable Instant there, ClockReading now, boolean isNew) {
        ClockReading known = anchor;
        Duration byWall = Duration.between(now.wall(), end);
        boolean isStepped = now.hasSteppedSince(known);
        if (there != null) {
            return leftByBoth(byWall, Duration.between(there, end), isStepped);
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

    /** A date in a response may be a proxy's, and as wrong as any clock: it is not believed alone while ours was never set. */
    private static @Nullable Duration leftByBoth(Duration byWall, Duration byTheirs, boolean isStepped) {
        boolean isAlike = byWall.minus(byTheirs).abs().compareTo(ALIKE) <= 0;
        if (isAlike || isStepped || !isPositive(byWall)) {
            return isPositive(byTheirs) ? byTheirs : null;
        }
        return isPositive(byTheirs) ? shorter(byTheirs, byWall) : byWall;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
