// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The limits of CCE that the field notes report: 70 reads in a second, 10 writes in a minute (see
 * sdk/docs/wire/cce.md#errors). Thread-safe.
 */
final class CceRateLimit {
    private final Window reads = new Window(70, Duration.ofSeconds(1));
    private final Window writes = new Window(10, Duration.ofMinutes(1));

    /** The calls of the newest period. */
    private static final class Window {
        private final int most;
        private final Duration period;
        private final Deque<Instant> calls = new ArrayDeque<>();

        Window(int most, Duration period) {
            this.most = most;
            this.period = period;
        }

        /** Returns the time until the next call is accepted; null if this one is. */
        @Nullable Duration take(Instant now) {
            while (!calls.isEmpty() && !calls.element().plus(period).isAfter(now)) {
                calls.remove();
            }
            if (calls.size() < most) {
                calls.add(now);
                return null;
            }
            return Duration.between(now, calls.element().plus(period));
        }
    }

    /** Returns the rejection of this call; null if it is within the limits. */
    synchronized @Nullable FaultResponse take(String method, Instant now) {
        Duration wait = (method.equals("GET") ? reads : writes).take(now);
        return wait == null
                ? null
                : Fault.huaweiThrottle().retryAfter(String.format(Locale.ROOT, "%.3f", wait.toMillis() / 1000.0));
    }
}
