// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.transport.OkHttpTransport;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests hosts of every form against a simulator that checks signatures of the received Host header. */
class HostTest {
    private final CloudSimulator cloud = CloudSimulator.start();
    private final OkHttpClient resolvingAll = new OkHttpClient.Builder()
            .dns(host -> List.of(InetAddress.getLoopbackAddress()))
            .build();

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({
        "api_gateway, api_gateway",
        "gw.2024, gw.2024",
        "API_Gateway, api_gateway",
        "-gw-.corp, -gw-.corp",
        "gateway.corp., gateway.corp.",
        "例え.テスト, xn--r8jz45g.xn--zckzah",
        "Bücher.example, xn--bcher-kva.example",
        "[::ffff:127.0.0.1], 127.0.0.1",
        "[::FFFF:7f00:1], 127.0.0.1"
    })
    void sendsTheHostThatItSigns(String host, String sent) {
        int port = URI.create(cloud.endpoint()).getPort();
        String endpoint = "http://" + host + ":" + port;
        String shop = cloud.css().addCluster(c -> c.name("shop")).id();
        String api =
                cloud.ack().addCluster(c -> c.name("api").olderDeployment()).id();
        try (OkHttpTransport transport =
                        OkHttpTransport.builder().client(resolvingAll).build();
                CssClient css = Clients.css(cloud)
                        .endpoint(endpoint)
                        .plainHttpAllowed()
                        .transport(transport)
                        .build();
                AckClient ack = Clients.ack(cloud)
                        .endpoint(endpoint)
                        .plainHttpAllowed()
                        .transport(transport)
                        .build()) {
            css.cluster(shop).upgradeDetail();
            ack.cluster(api).getUpgradeStatus();
        }

        assertThat(cloud.journal().calls())
                .hasSize(2)
                .allMatch(RecordedCall::authenticated)
                .extracting(call -> call.headers().get("host"))
                .containsOnly(sent + ":" + port);
    }
}
