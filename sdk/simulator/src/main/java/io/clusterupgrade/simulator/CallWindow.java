// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** A limit of calls in any period of a length: a window that slides. Guarded by the lock of its owner. */
final class CallWindow implements CallLimit {
    private final int most;
    private final Duration period;
    private final Deque<Instant> calls = new ArrayDeque<>();
    private Instant now = Instant.MIN;

    CallWindow(int most, Duration period) {
        if (most < 1) {
            throw new IllegalArgumentException("calls must be >= 1: " + most);
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        this.most = most;
        this.period = period;
    }

    @Override
    public void moveTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
        while (!calls.isEmpty() && !calls.element().plus(period).isAfter(now)) {
            calls.remove();
        }
    }

    @Override
    public boolean hasCall() {
        return calls.size() < most;
    }

    @Override
    public void take() {
        calls.add(now);
    }

    @Override
    public Duration untilNextCall() {
        return hasCall() ? Duration.ZERO : Duration.between(now, calls.element().plus(period));
    }
}
