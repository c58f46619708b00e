// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.testing.RawConnection;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CloudSimulatorTest {
    @Test
    void acceptsEveryDefaultCredential() throws IOException {
        try (TestCloud test = new TestCloud()) {
            String css = "/v1.0/" + Accounts.PROJECT_ID + "/clusters/none/upgrade/detail";
            RawRequest huawei = test.unsigned("GET", css);
            RawRequest alibaba = test.unsigned("GET", "/api/v2/clusters/none/upgrade/status");
            TestSigner key = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);
            TestSigner temporary = new TestSigner(Accounts.TEMPORARY_ACCESS_KEY_ID, Accounts.TEMPORARY_SECRET_KEY);
            Instant now = Instant.now();

            test.send(key.huawei(huawei, now));
            test.send(temporary.huawei(huawei.with("X-Security-Token", Accounts.SECURITY_TOKEN), now));
            test.send(huawei.with("X-Auth-Token", Accounts.IAM_TOKEN));
            test.send(key.acs3(alibaba, now));
            test.send(key.roa(alibaba, now));
            test.send(temporary.acs3(alibaba.with("x-acs-security-token", Accounts.SECURITY_TOKEN), now));
            test.send(alibaba.with("x-acs-bearer-token", Accounts.BEARER_TOKEN)
                    .with("x-acs-signature-type", "BEARERTOKEN"));

            assertThat(test.cloud().journal().calls()).hasSize(7).allMatch(RecordedCall::authenticated);
        }
    }

    @Test
    void addsAndRemovesAccounts() throws IOException {
        try (TestCloud test = new TestCloud()) {
            test.cloud()
                    .accounts()
                    .addKey("MINE", "my-secret")
                    .addToken("my-token")
                    .removeKey(Accounts.ACCESS_KEY_ID);
            RawRequest request = test.unsigned("GET", test.cssPath("none", "/upgrade/detail"));

            assertThat(test.send(new TestSigner("MINE", "my-secret").huawei(request, Instant.now()))
                            .status())
                    .isEqualTo(403);
            assertThat(test.send(request.with("X-Auth-Token", "my-token")).status())
                    .isEqualTo(403);
            test.cloud().accounts().expire("my-token");
            assertThat(test.send(request.with("X-Auth-Token", "my-token")).body())
                    .contains("token expires");
            assertThat(test.huawei("GET", request.target()).body()).contains("err:ak not exist");
        }
    }

    @Test
    void separatesTaskTimeFromGatewayTime() throws IOException {
        try (TestCloud test = new TestCloud()) {
            SimulatedCssCluster shop = test.cloud().css().addCluster(c -> c.nodes(1));
            shop.startUpgrade(u -> u.crossVersion("7.10.2"));
            test.cloud().clock().advance(Duration.ofDays(30));

            assertThat(test.huawei("GET", test.cssPath(shop.id(), "/upgrade/detail"))
                            .body())
                    .contains("\"status\":\"SUCCESS\"");
        }
    }

    @Test
    void usesOneVirtualClockForBothTimes() throws IOException {
        VirtualClock time = new VirtualClock(Instant.parse("2020-02-29T23:59:00Z"));
        CloudSimulator cloud = CloudSimulator.builder()
                .taskClock(time)
                .gatewayClock(time)
                .projectId("p1")
                .start();
        try (TestCloud test = new TestCloud(cloud)) {
            RawRequest request = test.unsigned("GET", "/v1.0/p1/clusters/none/upgrade/detail");
            TestSigner signer = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);
            RawResponse response = test.send(signer.huawei(request, time.instant()));

            assertThat(response.status()).isEqualTo(403);
            assertThat(response.header("Date")).isEqualTo("Sat, 29 Feb 2020 23:59:00 GMT");
            assertThat(cloud.journal().calls().get(0).instant()).isEqualTo(time.instant());
        }
    }

    @Test
    void sendsResponsesWithoutWaitingForADelayedAcknowledgement() throws IOException {
        int calls = 100;
        try (TestCloud test = new TestCloud();
                RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            RawRequest request = test.huaweiRequest("GET", test.cssPath("none", "/upgrade/detail"));
            Instant before = Instant.now();
            for (int i = 0; i < calls; i++) {
                connection.exchange(request);
            }
            assertThat(Duration.between(before, Instant.now()))
                    .isLessThan(Duration.ofMillis(40).multipliedBy(calls));
        }
    }

    @Test
    void reportsAPortInUse() {
        try (CloudSimulator first = CloudSimulator.start()) {
            int port = Integer.parseInt(first.endpoint().substring("http://127.0.0.1:".length()));
            assertThatThrownBy(() -> CloudSimulator.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("Cannot listen on 127.0.0.1:" + port);
        }
    }

    @Test
    void closingEndsStalledCalls() throws Exception {
        TestCloud test = new TestCloud();
        test.cloud().faults().next(Fault.stallBeforeHeaders());
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            CompletableFuture<RawResponse> response = CompletableFuture.supplyAsync(() -> {
                try {
                    return connection.exchange(test.huaweiRequest("GET", "/v1.0/x"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            while (test.cloud().journal().count() == 0) {
                Thread.onSpinWait();
            }
            test.close();
            assertThatThrownBy(() -> response.get(4, TimeUnit.SECONDS)).hasCauseInstanceOf(UncheckedIOException.class);
        }
    }
}
