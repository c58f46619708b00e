// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something holds whose end somebody else has told. The wall clock is believed until it is set; then nobody knows whether
 * it was right before or is right now, so what it would show without the step counts too, and the shorter time is taken. By the
 * clock that was set forward by mistake, new credentials have ended before they came; then only the other counts. Immutable.
 */
final class TrustedTime {
    private final Moment anchor;

    /** Believes the wall clock of this moment. */
    TrustedTime(Moment anchor) {
        this.anchor = anchor;
    }

    /**
     * The time that is left.
     *
     * @param isNew whether what ends is new: it then cannot have ended already
     * @return more than zero; null when it has ended
     */
    @Nullable Duration left(Instant end, Moment now, boolean isNew) {
        Duration byWall = Duration.between(now.wall(), end);
        if (!now.hasSteppedSince(anchor)) {
            return isPositive(byWall) ? byWall : null;
        }
        Duration bySteady = Duration.between(now.steadyWall(anchor), end);
        if (!isPositive(byWall)) {
            return isNew && isPositive(bySteady) ? bySteady : null;
        }
        return isPositive(bySteady) && bySteady.compareTo(byWall) < 0 ? bySteady : byWall;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
