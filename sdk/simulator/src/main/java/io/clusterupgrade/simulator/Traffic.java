// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The limits and the speed of the gateways: calls in a time, and the latency of each call. Without settings there is neither. Calls are
 * counted by the clock of the gateways. Thread-safe. Methods that change something return the same object.
 *
 * <p>An operation is given by its name ({@code UpgradeDetail}), by service and name ({@code ACK/UpgradeCluster}), by its service alone
 * ({@code CSS}), or as the empty text for every call. A call above a limit is rejected as the gateway of the service does: 429
 * APIGW.0308 of Huawei, 400 Throttling.User of Alibaba. Rejected calls are not executed, do not count, and take no injected fault.
 *
 * @since 0.1.0
 */
public final class Traffic {
    private static final int CCE_READS = 70;
    private static final int CCE_WRITES = 10;

    /** The calls to which a limit applies, apart from their operation. */
    private enum Access {
        ALL,
        READS,
        WRITES
    }

    private record Limit(String operation, Access access, CallLimit calls) {
        boolean isFor(String service, String name, boolean isRead) {
            return Traffic.isFor(operation, service, name)
                    && (access == Access.ALL || isRead == (access == Access.READS));
        }
    }

    private record Latency(String operation, Duration time) {}

    private final List<Limit> limits = new ArrayList<>();
    private final List<Latency> latencies = new ArrayList<>();
    private @Nullable Duration retryAfter;

    Traffic() {}

    /**
     * Rejects calls above this number per second. A pause saves up the calls of one second at most.
     *
     * @param operation the operations that share the limit
     * @param callsPerSecond at least 1
     */
    public synchronized Traffic limit(String operation, int callsPerSecond) {
        limits.add(new Limit(operation, Access.ALL, new CallRate(callsPerSecond)));
        return this;
    }

    /**
     * Rejects calls above this number in any period of this length. The rejection names the time until the next call is accepted, unless
     * {@link #retryAfter} sets another.
     *
     * @param operation the operations that share the limit
     * @param calls at least 1
     * @param period above zero
     */
    public synchronized Traffic limit(String operation, int calls, Duration period) {
        return add(operation, Access.ALL, calls, period);
    }

    /** Limits calls with the method {@code GET} alone, as {@link #limit(String, int, Duration)} does. */
    public synchronized Traffic limitReads(String operation, int calls, Duration period) {
        return add(operation, Access.READS, calls, period);
    }

    /** Limits calls with other methods than {@code GET} alone, as {@link #limit(String, int, Duration)} does. */
    public synchronized Traffic limitWrites(String operation, int calls, Duration period) {
        return add(operation, Access.WRITES, calls, period);
    }

    /**
     * Adds the limits of CCE that users report: 70 reads in a second, 10 writes in a minute (see sdk/docs/wire/cce.md#errors).
     */
    public synchronized Traffic cceLimits() {
        return limitReads("CCE", CCE_READS, Duration.ofSeconds(1))
                .limitWrites("CCE", CCE_WRITES, Duration.ofMinutes(1));
    }

    private Traffic add(String operation, Access access, int calls, Duration period) {
        limits.add(new Limit(operation, access, new CallWindow(calls, period)));
        return this;
    }

    /**
     * Adds this time to wait to rejected calls: {@code Retry-After} of Huawei, {@code x-acs-retry-after} of Alibaba. Default: the time until
     * the next call is accepted for limits with a period, none for limits per second.
     */
    public synchronized Traffic retryAfter(Duration time) {
        retryAfter = time;
        return this;
    }

    /** Delays the responses of these operations by this real time; of several settings the newest that matches applies. */
    public synchronized Traffic latency(String operation, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative: " + time);
        }
        latencies.add(0, new Latency(operation, time));
        return this;
    }

    /** Removes all limits and latencies. */
    public synchronized void clear() {
        limits.clear();
        latencies.clear();
        retryAfter = null;
    }

    /** Counts a call, and returns the response that rejects it; null if it is within the limits. */
    synchronized @Nullable Fault throttle(String service, String operation, boolean isRead, Instant now) {
        List<CallLimit> matching = limits.stream()
                .filter(limit -> limit.isFor(service, operation, isRead))
                .map(Limit::calls)
                .toList();
        matching.forEach(limit -> limit.moveTo(now));
        List<CallLimit> exceeded =
                matching.stream().filter(limit -> !limit.hasCall()).toList();
        if (exceeded.isEmpty()) {
            matching.forEach(CallLimit::take);
            return null;
        }
        return rejection(service, exceeded);
    }

    private FaultResponse rejection(String service, List<CallLimit> exceeded) {
        String fixed = retryAfter == null ? null : Long.toString((retryAfter.toMillis() + 999) / 1000);
        Duration wait = retryAfter == null ? longestWait(exceeded) : retryAfter;
        if (service.equals("ACK")) {
            return wait == null ? Fault.alibabaThrottle() : Fault.alibabaThrottle(wait);
        }
        FaultResponse throttle = Fault.huaweiThrottle();
        if (wait == null) {
            return throttle;
        }
        return throttle.retryAfter(
                fixed == null ? String.format(Locale.ROOT, "%.3f", wait.toMillis() / 1000.0) : fixed);
    }

    private static @Nullable Duration longestWait(List<CallLimit> exceeded) {
        Duration longest = null;
        for (CallLimit limit : exceeded) {
            Duration wait = limit.untilNextCall();
            if (wait != null && (longest == null || wait.compareTo(longest) > 0)) {
                longest = wait;
            }
        }
        return longest;
    }

    synchronized Duration latencyOf(String service, String operation) {
        return latencies.stream()
                .filter(latency -> isFor(latency.operation(), service, operation))
                .map(Latency::time)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static boolean isFor(String wanted, String service, String operation) {
        return wanted.isEmpty()
                || wanted.equals(operation)
                || wanted.equals(service)
                || wanted.equals(service + "/" + operation);
    }
}
