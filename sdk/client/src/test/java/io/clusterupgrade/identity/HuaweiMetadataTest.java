// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuaweiMetadataTest {
    private static final String TOKEN = "PUT /meta-data/latest/api/token";
    private static final String KEYS = "GET /openstack/latest/securitykey";

    private final FakeServer server = new FakeServer();
    private final VirtualTime time = new VirtualTime();
    private final HuaweiMetadataFetcher source = new HuaweiMetadataFetcher(
            KeyResponses.settings(server, Map.of()).scheduler(time).build());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void requestsATokenAndWithItTheKeys() {
        server.on(TOKEN, 200, "imds-token\n").on(KEYS, 200, KeyResponses.huawei(KeyResponses.END));

        ExpiringCredentials keys = source.fetch();

        assertThat(keys).isEqualTo(ExpiringCredentials.until(KeyResponses.END, KeyResponses.KEYS));
        assertThat(server.requests().get(0).header("X-Metadata-Token-Ttl-Seconds"))
                .isEqualTo("21600");
        assertThat(server.requests().get(0).body()).isEmpty();
        assertThat(server.last().header("X-Metadata-Token")).isEqualTo("imds-token");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 503})
    void worksWithoutATokenForADayIfTheServiceHasNone(int status) {
        server.on(TOKEN, status, "").on(KEYS, 200, KeyResponses.huawei(KeyResponses.END));
        source.fetch();
        source.fetch();
        assertThat(server.lines()).containsExactly(TOKEN, KEYS, KEYS);
        assertThat(server.last().header("X-Metadata-Token")).isNull();

        time.advance(Duration.ofHours(24));
        source.fetch();

        assertThat(server.lines()).containsExactly(TOKEN, KEYS, KEYS, TOKEN, KEYS);
    }

    @Test
    void replacesARejectedTokenOnce() {
        server.on(TOKEN, 200, "old-token").on(TOKEN, 200, "new-token");
        server.on(KEYS, 401, "token expired").on(KEYS, 200, KeyResponses.huawei(KeyResponses.END));

        source.fetch();

        assertThat(server.lines()).containsExactly(TOKEN, KEYS, TOKEN, KEYS);
        assertThat(server.last().header("X-Metadata-Token")).isEqualTo("new-token");
    }

    @Test
    void reportsAnInstanceWithoutAnAgencyAtOnce() {
        server.on(TOKEN, 200, "planted-token")
                .on(KEYS, 401, "{\"message\":\"planted-token: Please configure Cloud Service Agency first\"}");

        assertThatThrownBy(source::fetch)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("401")
                .hasMessageContaining("Please configure Cloud Service Agency first")
                .hasMessageNotContaining("planted-token");
        assertThat(server.lines()).containsExactly(TOKEN, KEYS);
    }

    @Test
    void failsAfterAnyOtherTokenResponse() {
        server.on(TOKEN, 400, "no");

        assertThatThrownBy(source::fetch).hasMessageContaining("returned no session token but 400");
    }

    @Test
    void reportsAMissingResponseWithTheHost() {
        server.cutOn(TOKEN);

        assertThatThrownBy(source::fetch)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("Huawei instance metadata did not respond")
                .hasMessageContaining("127.0.0.1");
    }
}
