// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the texts of clients and of what hangs on them, which end up in logs. */
class ClientTextTest {
    private static final String KEY = "PLANTEDKEYPLANTEDKEY";
    private static final String SECRET = "planted-secret";
    private static final String TOKEN = "planted-token";
    private static final Credentials CREDENTIALS = Credentials.session(KEY, SECRET, TOKEN);
    private static final RequestOptions OPTIONS = RequestOptions.none().withHeader("X-Planted", SECRET);

    private final FakeTransport transport = FakeTransport.of(CannedResponses.ok());

    private <B extends ClientBuilder<B>> B with(B builder) {
        return builder.environment(Map.of("HUAWEICLOUD_SDK_SK", SECRET, "ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET))
                .region("r-1")
                .transport(transport)
                .credentials(CREDENTIALS);
    }

    @Test
    void aClientNamesServiceRegionAndEndpoint() {
        try (CssClient css = with(CssClient.builder().projectId("p")).build();
                CceClient cce = with(CceClient.builder().projectId("p")).build();
                AckClient ack = with(AckClient.builder()).build()) {
            assertThat(css).hasToString("CSS client, region r-1, https://css.r-1.myhuaweicloud.com");
            assertThat(cce).hasToString("CCE client, region r-1, https://cce.r-1.myhuaweicloud.com");
            assertThat(cce.autopilot())
                    .hasToString("CCE client, region r-1, https://cce.r-1.myhuaweicloud.com, Autopilot");
            assertThat(ack).hasToString("ACK client, region r-1, https://cs.r-1.aliyuncs.com");
        }
    }

    @Test
    void aClientWithoutARegionNamesItsEndpoint() {
        try (CssClient css = CssClient.builder()
                .endpoint("https://css.cloud.test")
                .projectId("p")
                .credentials(CREDENTIALS)
                .transport(transport)
                .build()) {
            assertThat(css).hasToString("CSS client, https://css.cloud.test");
            assertThat(css.cluster("c-1")).hasToString("cluster c-1 (CSS client, https://css.cloud.test)");
        }
    }

    @Test
    void noTextHasASecret() {
        try (CssClient css = with(CssClient.builder().projectId("p")).build();
                CceClient cce = with(CceClient.builder().projectId("p")).build();
                AckClient ack = with(AckClient.builder()).build()) {
            CssCluster first = css.with(OPTIONS).cluster("c-1");
            CceCluster second = cce.with(OPTIONS).cluster("c-2");
            AckCluster third = ack.with(OPTIONS).cluster("c-3");
            // A call is sent before, so that the credentials are in use.
            ack.task("task").pauseTask();

            assertThat(Stream.of(
                                    css,
                                    first.client(),
                                    first,
                                    first.snapshots(),
                                    first.healthChecks(),
                                    second.client(),
                                    second,
                                    second.checks(),
                                    second.snapshots(),
                                    second.workFlows(),
                                    second.addons(),
                                    second.nodePool("pool"),
                                    second.addon("addon"),
                                    second.maintenanceWindow(),
                                    second.upgradePlans(),
                                    third.client(),
                                    third,
                                    third.addons(),
                                    third.addon("addon"),
                                    third.checks(),
                                    third.diagnoses(),
                                    third.inspections(),
                                    third.vulnerabilities(),
                                    third.nodePool("pool"),
                                    third.nodePool("pool").components(),
                                    ack.task("task"))
                            .map(Object::toString))
                    .allSatisfy(text -> assertThat(text)
                            .contains(" client, region r-1, https://")
                            .doesNotContain("@")
                            .doesNotContain(KEY, SECRET, TOKEN));
        }
    }
}
