// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.time.Duration;
import java.time.Instant;

/** How long to leave a failing source alone: 5 s, doubled with each failure up to a minute, less up to a half. Not thread-safe. */
final class RefreshPause {
    private static final long FIRST_MILLIS = 5_000;
    private static final long LONGEST_MILLIS = 60_000;

    private Instant until = Instant.MIN;
    private long millis = FIRST_MILLIS;

    boolean holds(Instant now) {
        return now.isBefore(until);
    }

    void lengthen(Instant now, double random) {
        until = now.plus(Duration.ofMillis((long) (millis * (1 - random / 2))));
        millis = Math.min(millis * 2, LONGEST_MILLIS);
    }

    void clear() {
        until = Instant.MIN;
        millis = FIRST_MILLIS;
    }
}
