// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** GetUpgradeStatus over HTTP (see sdk/docs/wire/ack.md#getupgradestatus). */
class AckWireTest {
    private static final String JSON = "application/json";
    private static final String XML = "application/xml";

    private final TestCloud test = new TestCloud();
    private final SimulatedAckCluster web =
            test.cloud().ack().addCluster(c -> c.name("web").olderDeployment());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void returnsJsonByDefault() throws IOException {
        web.startUpgrade(u -> {});
        RawResponse response = status(web.id(), JSON);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).isEqualTo(JSON);
        assertThat(response.header("x-acs-request-id")).matches("[0-9A-F-]{36}");
        assertThat(response.body())
                .isEqualTo("{\"error_message\":\"\",\"precheck_report_id\":\""
                        + web.upgradeStatus().precheckReportId()
                        + "\",\"status\":\"running\",\"upgrade_step\":\"prechecking\","
                        + "\"upgrade_task\":{\"status\":\"running\",\"message\":\"checking the cluster\"}}");
    }

    @Test
    void returnsXmlWithEscapedTextOnRequest() throws IOException {
        web.script().failPrecheck("quota <3 & no disk");
        web.startUpgrade(u -> {});
        test.cloud().clock().advance(Duration.ofHours(1));
        RawResponse response = status(web.id(), XML);

        assertThat(response.header("Content-Type")).isEqualTo(XML);
        assertThat(response.body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<GetUpgradeStatusResponse>"
                        + "<error_message>quota &lt;3 &amp; no disk</error_message><precheck_report_id>"
                        + web.upgradeStatus().precheckReportId()
                        + "</precheck_report_id><status>fail</status><upgrade_step>prechecking</upgrade_step>"
                        + "<upgrade_task><status>Failed</status><message>quota &lt;3 &amp; no disk</message>"
                        + "</upgrade_task></GetUpgradeStatusResponse>");
    }

    @Test
    void rejectsAnUnknownClusterWithLowerCaseFields() throws IOException {
        RawResponse response = status("c00000000000000000000000000000000", JSON);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().get("code").asText()).isEqualTo("ErrorClusterNotFound");
        assertThat(response.json().get("status").asInt()).isEqualTo(404);
        assertThat(response.json().get("requestId").asText()).isEqualTo(response.header("x-acs-request-id"));
        assertThat(status("nothing", XML).body()).contains("<Error><code>ErrorClusterNotFound</code>");
    }

    @Test
    void rejectsAnotherActionOrVersion() throws IOException {
        assertThat(code(unsigned().with("x-acs-action", "UpgradeCluster"))).isEqualTo("InvalidAction.NotFound");
        assertThat(code(unsigned().with("x-acs-version", "2018-04-18"))).isEqualTo("InvalidAction.NotFound");
        assertThat(code(unsigned().with("x-acs-version", "2015-12-15").with("x-acs-action", "GetUpgradeStatus")))
                .isEmpty();
        RawResponse unknown = test.alibaba("GET", "/no/such/path", JSON);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("Code").asText()).isEqualTo("InvalidAction.NotFound");
        assertThat(unknown.json().get("HostId").asText()).startsWith("127.0.0.1:");
    }

    private RawRequest unsigned() {
        return test.unsigned("GET", "/api/v2/clusters/" + web.id() + "/upgrade/status");
    }

    private String code(RawRequest unsigned) throws IOException {
        TestSigner signer = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);
        return test.send(signer.acs3(unsigned, Instant.now()))
                .json()
                .path("Code")
                .asText();
    }

    private RawResponse status(String clusterId, String accept) throws IOException {
        return test.alibaba("GET", "/api/v2/clusters/" + clusterId + "/upgrade/status", accept);
    }
}
