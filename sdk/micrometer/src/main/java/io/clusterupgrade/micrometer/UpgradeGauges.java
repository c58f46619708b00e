// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** How many upgrades are watched, by service and state. All states have a gauge from the start: an absent one cannot show zero. */
final class UpgradeGauges {
    static final String ACTIVE = "cluster.upgrade.active";

    private final Map<CloudService, Map<UpgradeState, AtomicInteger>> counts = new EnumMap<>(CloudService.class);

    UpgradeGauges(MeterRegistry registry) {
        for (CloudService service : CloudService.values()) {
            Map<UpgradeState, AtomicInteger> states = new EnumMap<>(UpgradeState.class);
            for (UpgradeState state : UpgradeState.values()) {
                AtomicInteger count = new AtomicInteger();
                states.put(state, count);
                Gauge.builder(ACTIVE, count, AtomicInteger::get)
                        .description("Upgrades that are watched now")
                        .tag("service", service.name())
                        .tag("state", state.name())
                        .strongReference(true)
                        .register(registry);
            }
            counts.put(service, states);
        }
    }

    void enter(CloudService service, UpgradeState state) {
        count(service, state).incrementAndGet();
    }

    void leave(CloudService service, UpgradeState state) {
        count(service, state).decrementAndGet();
    }

    private AtomicInteger count(CloudService service, UpgradeState state) {
        Map<UpgradeState, AtomicInteger> states = Objects.requireNonNull(counts.get(service), "all services are there");
        return Objects.requireNonNull(states.get(state), "all states are there");
    }
}
