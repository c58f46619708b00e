// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits and the speed of the gateways: calls per second, and the latency of each call. Without settings there is neither. Calls are
 * counted by the clock of the gateways. Thread-safe. Methods that change something return the same object.
 *
 * <p>An operation is given by its name ({@code UpgradeDetail}), by service and name ({@code ACK/UpgradeCluster}), by its service alone
 * ({@code CSS}), or as the empty text for every call.
 *
 * @since 0.1.0
 */
public final class Traffic {
    private record Latency(String operation, Duration time) {}

    private final List<CallRate> rates = new ArrayList<>();
    private final List<Latency> latencies = new ArrayList<>();
    private @Nullable Duration retryAfter;

    Traffic() {}

    /**
     * Rejects calls above this number per second as the gateway of the service does: 429 APIGW.0308 of Huawei, 400 Throttling.User of
     * Alibaba. A pause saves up the calls of one second at most. Rejected calls are not executed and do not count.
     *
     * @param operation the operations that share the limit
     * @param callsPerSecond at least 1
     */
    public synchronized Traffic limit(String operation, int callsPerSecond) {
        rates.add(new CallRate(operation, callsPerSecond));
        return this;
    }

    /** Adds this time to wait to rejected calls: {@code Retry-After} of Huawei, {@code x-acs-retry-after} of Alibaba; default none. */
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
        rates.clear();
        latencies.clear();
        retryAfter = null;
    }

    /** Counts a call, and returns the response that rejects it; null if it is within the limits. */
    synchronized @Nullable Fault throttle(String service, String operation, Instant now) {
        List<CallRate> matching = rates.stream()
                .filter(rate -> isFor(rate.operation(), service, operation))
                .toList();
        for (CallRate rate : matching) {
            rate.refill(now);
        }
        if (matching.stream().allMatch(CallRate::hasCall)) {
            matching.forEach(CallRate::take);
            return null;
        }
        return rejection(service);
    }

    private FaultResponse rejection(String service) {
        Duration wait = retryAfter;
        if (service.equals("ACK")) {
            return wait == null ? Fault.alibabaThrottle() : Fault.alibabaThrottle(wait);
        }
        FaultResponse throttle = Fault.huaweiThrottle();
        return wait == null ? throttle : throttle.retryAfter(Long.toString((wait.toMillis() + 999) / 1000));
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
