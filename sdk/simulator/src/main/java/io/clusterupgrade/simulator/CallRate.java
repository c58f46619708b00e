// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A limit of calls per second, as a token bucket that holds the calls of one second. Guarded by the lock of its owner. */
final class CallRate {
    private static final double NANOS_PER_SECOND = 1e9;

    private final String operation;
    private final int perSecond;
    private double calls;
    private @Nullable Instant refilled;

    CallRate(String operation, int perSecond) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("callsPerSecond must be >= 1: " + perSecond);
        }
        this.operation = operation;
        this.perSecond = perSecond;
        this.calls = perSecond;
    }

    String operation() {
        return operation;
    }

    /** Adds the calls since the last refill. A clock that goes back adds none. */
    void refill(Instant now) {
        if (refilled != null && now.isAfter(refilled)) {
            Duration passed = Duration.between(refilled, now);
            double seconds = passed.toSeconds() + passed.toNanosPart() / NANOS_PER_SECOND;
            calls = Math.min(perSecond, calls + seconds * perSecond);
        }
        refilled = now;
    }

    boolean hasCall() {
        return calls >= 1;
    }

    void take() {
        calls--;
    }
}
