// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.request.CloudService;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the calls of the application say about the services. It makes no calls: a health check that did would be billed, throttled and
 * logged by the cloud every few seconds. Thread-safe.
 */
final class CallHealth implements CallListener {
    /** Failures that are answers all the same, or that the caller caused. */
    private static final Set<String> SERVED = Set.of(
            "BadRequestException",
            "NotFoundException",
            "ConflictException",
            "ThrottledException",
            "OperationRemovedException",
            "DecodeException",
            "CallCancelledException",
            "CancellationException");

    private final Map<CloudService, CallEvent> newest = new EnumMap<>(CloudService.class);

    @Override
    public synchronized void callEnded(CallEvent event) {
        newest.put(event.service(), event);
    }

    /** Returns UNKNOWN before the first call, DOWN if the last call of a service was not served, else UP. */
    synchronized String status() {
        if (newest.isEmpty()) {
            return "UNKNOWN";
        }
        return newest.values().stream().allMatch(CallHealth::isServed) ? "UP" : "DOWN";
    }

    /** Returns for each service that was called the operation and the result of its last call. */
    synchronized Map<String, Object> details() {
        Map<String, Object> details = new TreeMap<>();
        newest.forEach((service, event) -> details.put(service.name(), describe(event)));
        return details;
    }

    private static String describe(CallEvent event) {
        return event.operation() + ": " + (event.failure().isEmpty() ? "success" : event.failure());
    }

    private static boolean isServed(CallEvent event) {
        return event.failure().isEmpty() || SERVED.contains(event.failure());
    }
}
