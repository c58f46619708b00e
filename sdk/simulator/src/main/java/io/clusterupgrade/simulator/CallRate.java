// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A limit of calls per second, as a token bucket that holds the calls of one second. Guarded by the lock of its owner. */
final class CallRate implements CallLimit {
    private static final double NANOS_PER_SECOND = 1e9;

    private final int perSecond;
    private double calls;
    private @Nullable Instant refilled;

    CallRate(int perSecond) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("callsPerSecond must be >= 1: " + perSecond);
        }
        this.perSecond = perSecond;
        this.calls = perSecond;
    }

    @Override
    public void moveTo(Instant now) {
        if (refilled != null && now.isAfter(refilled)) {
            Duration passed = Duration.between(refilled, now);
            double seconds = passed.toSeconds() + passed.toNanosPart() / NANOS_PER_SECOND;
            calls = Math.min(perSecond, calls + seconds * perSecond);
        }
        refilled = now;
    }

    @Override
    public boolean hasCall() {
        return calls >= 1;
    }

    @Override
    public void take() {
        calls--;
    }

    /** The gateways name no time for such a limit. */
    @Override
    public @Nullable Duration untilNextCall() {
        return null;
    }
}
