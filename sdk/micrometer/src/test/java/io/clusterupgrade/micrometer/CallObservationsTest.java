// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.testkit.SimulatedClients;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallObservationsTest {
    private final RecordedObservations recorded = new RecordedObservations();
    private final CallObservations observations = CallObservations.create(recorded.registry);
    private final SimulatedClients clients = SimulatedClients.start();
    private CssClient css;
    private String id;

    @BeforeEach
    void start() {
        css = clients.cssBuilder().callListener(observations).build();
        id = clients.cloud().css().addCluster(c -> c.name("shop")).id();
    }

    @AfterEach
    void close() {
        css.close();
        clients.close();
    }

    @Test
    void aCallIsAnObservationWithTheNamesOfOpenTelemetry() {
        css.cluster(id).upgradeDetail();

        Observation.Context call = recorded.stopped.get(0);
        assertThat(call.getName()).isEqualTo("rpc.client.duration");
        assertThat(call.getContextualName()).isEqualTo("CSS/UpgradeDetail");
        assertThat(RecordedObservations.tags(call))
                .isEqualTo("[error.type=none, http.response.status_code=200, rpc.method=UpgradeDetail,"
                        + " rpc.service=CSS, rpc.system=huaweicloud-api]");
        assertThat(call.getError()).isNull();
        assertThat(observations.activeCalls()).isZero();
    }

    @Test
    void itsTimerHasTheSameTags() {
        css.cluster(id).upgradeDetail();

        assertThat(recorded.meters
                        .get("rpc.client.duration")
                        .tag("rpc.method", "UpgradeDetail")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void retriesAreEventsOfOneObservation() {
        clients.cloud().faults().next(Fault.huaweiThrottle()).next(Fault.unavailable());

        css.cluster(id).upgradeDetail();

        assertThat(recorded.stopped).hasSize(1);
        assertThat(recorded.stopped
                        .get(0)
                        .getHighCardinalityKeyValue("http.request.resend_count")
                        .getValue())
                .isEqualTo("2");
        assertThat(recorded.events).hasSize(2);
        assertThat(recorded.events.get(0)).startsWith("retry: retry after throttled, in ");
        assertThat(recorded.events.get(1)).startsWith("retry: retry after server error, in ");
    }

    @Test
    void aFailureHasItsTypeAndNothingOfItsMessage() {
        assertThatThrownBy(() -> css.cluster("missing").upgradeDetail()).isInstanceOf(NotFoundException.class);

        Observation.Context call = recorded.stopped.get(0);
        assertThat(RecordedObservations.tags(call))
                .contains("error.type=NotFoundException", "http.response.status_code=403");
        assertThat(call.getError()).hasMessageStartingWith("NotFoundException, status 403, code CSS.0015");
        assertThat(call.getHighCardinalityKeyValue("cluster_upgrade.request_id"))
                .isNotNull();
        assertThat(call.toString()).doesNotContain(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);
    }

    @Test
    void theParentIsTheObservationOfTheCaller() {
        Observation job = Observation.start("job", recorded.registry);
        try (Observation.Scope scope = job.openScope()) {
            assertThat(scope).isNotNull();
            css.cluster(id).upgradeDetail();
        }
        job.stop();

        assertThat(recorded.stopped.get(0).getParentObservation()).isSameAs(job);
    }

    @Test
    void asynchronousCallsEndToo() {
        css.callAsync(
                        CssOperations.UPGRADE_DETAIL,
                        UpgradeDetailRequest.builder(id).build())
                .join();

        assertThat(observations.activeCalls()).isZero();
        assertThat(recorded.stopped).hasSize(1);
    }

    @Test
    void aCancelledCallIsAFailedObservation() {
        clients.cloud().faults().always(Fault.stallBeforeHeaders());
        CompletableFuture<?> call = css.callAsync(
                CssOperations.UPGRADE_DETAIL, UpgradeDetailRequest.builder(id).build());
        assertThat(observations.activeCalls()).isEqualTo(1);

        call.cancel(true);

        assertThat(observations.activeCalls()).isZero();
        assertThat(RecordedObservations.tags(recorded.stopped.get(0))).contains("error.type=CancellationException");
    }

    @Test
    void withoutHandlersNothingIsKept() {
        CallObservations unused = CallObservations.create(ObservationRegistry.NOOP);
        try (CssClient client = clients.cssBuilder().callListener(unused).build()) {
            client.cluster(id).upgradeDetail();
        }
        assertThat(unused.activeCalls()).isZero();
    }

    @Test
    void namesCanBeReplaced() {
        CallObservations renamed = CallObservations.create(recorded.registry, new DefaultCallObservationConvention() {
            @Override
            public String getName() {
                return "cloud.calls";
            }
        });
        try (CssClient client = clients.cssBuilder().callListener(renamed).build()) {
            client.cluster(id).upgradeDetail();
        }
        assertThat(recorded.stopped).extracting(Observation.Context::getName).containsExactly("cloud.calls");
    }
}
