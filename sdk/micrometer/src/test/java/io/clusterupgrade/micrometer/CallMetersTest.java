// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.testkit.SimulatedClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SimulatedClients clients = SimulatedClients.start();

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void countsAttemptsAndRetriesByReason() {
        String id = clients.cloud().css().addCluster(c -> c.name("shop")).id();
        clients.cloud().faults().next(Fault.huaweiThrottle()).next(Fault.unavailable());

        try (CssClient css =
                clients.cssBuilder().callListener(CallMeters.create(registry)).build()) {
            css.cluster(id).upgradeDetail();
        }

        assertThat(count(CallMeters.ATTEMPTS)).isEqualTo(3);
        assertThat(count(CallMeters.RETRIES, "reason", "throttled")).isEqualTo(1);
        assertThat(count(CallMeters.RETRIES, "reason", "server error")).isEqualTo(1);
        assertThat(registry.find(DefaultCallObservationConvention.NAME).timer()).isNull();
    }

    @Test
    void timesCallsByTheClockOfTheClientWhenAsked() {
        String id = clients.cloud().css().addCluster(c -> c.name("shop")).id();
        clients.cloud().faults().next(Fault.huaweiThrottle().retryAfter("7"));

        try (CssClient css = clients.cssBuilder()
                .callListener(CallMeters.withTimer(registry))
                .build()) {
            css.cluster(id).upgradeDetail();
            assertThatThrownBy(() -> css.cluster("missing").upgradeDetail()).isInstanceOf(NotFoundException.class);
        }

        assertThat(registry.get("rpc.client.duration")
                        .tags("rpc.system", "huaweicloud-api", "error.type", "none", "http.response.status_code", "200")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(7);
        assertThat(registry.get("rpc.client.duration")
                        .tag("error.type", "NotFoundException")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private double count(String meter, String... tags) {
        return registry.get(meter)
                .tags(tags)
                .tags("rpc.service", "CSS", "rpc.method", "UpgradeDetail")
                .counter()
                .count();
    }
}
