// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.VirtualTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A transport of the user's may lead through a company's proxy: keys that this machine hands out must not travel there. */
class LocalTransportTest {
    @Test
    void aTransportForTheCloudDoesNotCarryWhatThisMachineIsAsked() {
        FakeTransport proxied = FakeTransport.of(CannedResponses.ok());
        try (RawServer machine = RawServer.start(peer -> {
            peer.readRequest();
            peer.ok("{\"Code\":\"Success\",\"AccessKeyId\":\"TEMP-AK-0001\",\"AccessKeySecret\":\"s\","
                    + "\"SecurityToken\":\"t\",\"Expiration\":\"2026-01-03T03:04:05Z\"}");
        })) {
            ClientSettings settings = new ClientSettings(CloudService.ACK);
            settings.region("cn-hangzhou");
            settings.transport = proxied;
            settings.scheduler = new VirtualTime();
            settings.environment = Map.of(
                    "ALIBABA_CLOUD_CREDENTIALS_URI", machine.url() + "/keys",
                    "ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true",
                    "ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true",
                    "ALIBABA_CLOUD_CREDENTIALS_FILE", "no-such-file");

            assertThat(settings.components().provider().credentials().toString())
                    .contains("SessionCredentials");
            assertThat(machine.requests()).singleElement().asString().startsWith("GET /keys");
        }
        assertThat(proxied.sent()).isEmpty();
    }
}
