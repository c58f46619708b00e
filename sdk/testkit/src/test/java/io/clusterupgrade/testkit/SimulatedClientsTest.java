// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.ListClustersDetailsRequest;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.Transport;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SimulatedClientsTest {
    private static final ListClustersDetailsRequest CLUSTERS =
            ListClustersDetailsRequest.builder().build();

    @Test
    void startHasOneClockForEverything() {
        try (SimulatedClients clients = SimulatedClients.start()) {
            VirtualClock clock = clients.clock();

            assertThat(clients.cloud().clock()).isSameAs(clock);
            assertThat(clients.cloud().gatewayClock()).isSameAs(clock);
            assertThat(clients.scheduler().clock()).isSameAs(clock);
            assertThat(clients.css()).isSameAs(clients.css());
            assertThat(clients.css().projectId())
                    .isEqualTo(clients.cloud().accounts().projectId());
        }
    }

    @Test
    void closingEndsTheClientsAndTheSimulatorThatWasStarted() {
        SimulatedClients clients = SimulatedClients.start();
        CssClient another = clients.cssBuilder().build();
        assertThat(another.clusters()).isEmpty();

        clients.close();
        clients.close();

        assertThatThrownBy(() -> clients.css().listClustersDetails(CLUSTERS))
                .isInstanceOf(CallCancelledException.class);
        assertThatThrownBy(() -> another.listClustersDetails(CLUSTERS)).isInstanceOf(CallCancelledException.class);
        assertThat(clients.cloud().openConnections()).isEmpty();
    }

    @Test
    void aSimulatorThatWasGivenStaysOpen() {
        try (CloudSimulator cloud = CloudSimulator.start()) {
            SimulatedClients.of(cloud).close();

            try (SimulatedClients others = SimulatedClients.of(cloud)) {
                assertThat(others.css().clusters()).isEmpty();
            }
        }
    }

    /** The default simulator checks signatures by the system's clock, while hours of task time pass. */
    @Test
    void signaturesFollowTheGatewaysAndTasksTheVirtualClock() {
        try (CloudSimulator cloud = CloudSimulator.start();
                SimulatedClients clients = SimulatedClients.of(cloud)) {
            var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
            Upgrade upgrade =
                    ClusterUpgrader.of(clients.css().cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"));

            assertThat(upgrade.await()).isInstanceOf(Succeeded.class);
            assertThat(clients.ack().clusters(Accounts.ALIBABA_REGION)).isEmpty();

            assertThat(cloud.journal().calls())
                    .hasSizeGreaterThan(10)
                    .allMatch(RecordedCall::authenticated)
                    .allMatch(RecordedCall::isExecuted);
        }
    }

    @Test
    void aClockSkewThatTheGatewayReportsIsLearned() {
        try (CloudSimulator cloud = CloudSimulator.start();
                SimulatedClients clients = SimulatedClients.of(cloud)) {
            cloud.faults()
                    .next(Fault.gatewayClockOff(Duration.ofHours(2)))
                    .next(Fault.gatewayClockOff(Duration.ofHours(2)));

            assertThat(clients.css().clusters()).isEmpty();

            assertThat(cloud.journal().calls())
                    .extracting(RecordedCall::authenticated)
                    .containsExactly(false, true);
        }
    }

    @Test
    void retriesOfBlockingCallsWaitInVirtualTime() {
        try (SimulatedClients clients = SimulatedClients.start()) {
            clients.cloud().faults().next(Fault.huaweiThrottle().retryAfter("90"));

            long begin = clients.scheduler().nanoTime();
            assertThat(clients.css().listClustersDetails(CLUSTERS).clusters()).isEmpty();

            assertThat(Duration.ofNanos(clients.scheduler().nanoTime() - begin)).isEqualTo(Duration.ofSeconds(90));
        }
    }

    @Test
    void retriesOfAsynchronousCallsDoToo() {
        try (SimulatedClients clients = SimulatedClients.start()) {
            clients.cloud().faults().next(Fault.huaweiThrottle().retryAfter("90"));

            long begin = clients.scheduler().nanoTime();
            var response = clients.css()
                    .callAsync(CssOperations.Clusters.LIST_CLUSTERS_DETAILS, CLUSTERS)
                    .join();

            assertThat(response.attempts()).isEqualTo(2);
            assertThat(Duration.ofNanos(clients.scheduler().nanoTime() - begin)).isEqualTo(Duration.ofSeconds(90));
        }
    }

    @Test
    void builtClientsMayHaveOptionsOfTheirOwn() {
        try (SimulatedClients clients = SimulatedClients.start();
                CssClient limited =
                        clients.cssBuilder().rateLimit(RateLimit.perSecond(1)).build()) {
            long begin = clients.scheduler().nanoTime();
            List<CompletableFuture<?>> calls = IntStream.range(0, 5)
                    .<CompletableFuture<?>>mapToObj(
                            i -> limited.callAsync(CssOperations.Clusters.LIST_CLUSTERS_DETAILS, CLUSTERS))
                    .toList();
            calls.forEach(CompletableFuture::join);

            assertThat(Duration.ofNanos(clients.scheduler().nanoTime() - begin)).isEqualTo(Duration.ofSeconds(4));
        }
    }

    @Test
    void aTransportOfYourOwnHoldsTheTime() {
        try (SimulatedClients clients = SimulatedClients.start();
                Transport transport = clients.scheduler()
                        .tracking(OkHttpTransport.builder().maxCallsInFlight(2).build());
                CssClient css = clients.cssBuilder().transport(transport).build()) {
            assertThat(css.clusters()).isEmpty();
            assertThat(css.callAsync(CssOperations.Clusters.LIST_CLUSTERS_DETAILS, CLUSTERS)
                            .join()
                            .attempts())
                    .isEqualTo(1);
            assertThat(clients.cloud().openConnections()).hasSize(1);
            transport.dropIdleConnections();
        }
    }
}
