// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlibabaMetadataTest {
    private static final String TOKEN = "PUT /latest/api/token";
    private static final String ROLES = "GET /latest/meta-data/ram/security-credentials/";
    private static final String KEYS = ROLES + "node-role";

    private final FakeServer server = new FakeServer();
    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void requestsTheRoleAndItsKeysWithATokenEach() {
        server.on(TOKEN, 200, "imds-token").on(ROLES, 200, "node-role\n").on(KEYS, 200, keys());

        assertThat(fetch(null)).isEqualTo(ExpiringCredentials.until(KeyResponses.END, KeyResponses.KEYS));
        assertThat(server.lines()).containsExactly(TOKEN, ROLES, TOKEN, KEYS);
        assertThat(server.requests().get(0).header("X-aliyun-ecs-metadata-token-ttl-seconds"))
                .isEqualTo("21600");
        assertThat(server.last().header("X-aliyun-ecs-metadata-token")).isEqualTo("imds-token");
    }

    @Test
    void doesNotRequestTheNameOfAConfiguredRole() {
        server.on(TOKEN, 200, "imds-token").on(KEYS, 200, keys());
        environment.put("ALIBABA_CLOUD_ECS_METADATA", "node-role");

        fetch(null);
        assertThat(server.lines()).containsExactly(TOKEN, KEYS);
        environment.put("ALIBABA_CLOUD_ECS_METADATA", "another");
        fetch("node-role");
        assertThat(server.last().line()).isEqualTo(KEYS);
    }

    @Test
    void usesVersionOneWithoutATokenUnlessThatIsForbidden() {
        server.on(TOKEN, 403, "").on(TOKEN, 403, "").cutOn(TOKEN).on(KEYS, 200, keys());
        assertThat(fetch("node-role").credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.last().header("X-aliyun-ecs-metadata-token")).isNull();

        environment.put("ALIBABA_CLOUD_IMDSV1_DISABLED", "true");
        assertThatThrownBy(() -> fetch("node-role"))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("returned no session token (it returned 403)")
                .hasMessageContaining("ALIBABA_CLOUD_IMDSV1_DISABLED");
        assertThatThrownBy(() -> fetch("node-role")).hasMessageContaining("(no response)");
        environment.clear();
        assertThat(fetch("node-role").credentials())
                .as("a token response that was lost")
                .isEqualTo(KeyResponses.KEYS);
    }

    @Test
    void retriesAFailedReadWithoutTheToken() {
        server.on(TOKEN, 200, "imds-token").on(KEYS, 500, "").on(KEYS, 200, keys());

        assertThat(fetch("node-role").credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.lines()).containsExactly(TOKEN, KEYS, KEYS);
        assertThat(server.last().header("X-aliyun-ecs-metadata-token")).isNull();
    }

    @Test
    void triesNothingElseWithoutAConnection() {
        FakeTransport unreachable = FakeTransport.of(CannedResponses.fails(Kind.TIMEOUT, RequestSent.NO));
        IdentitySettings settings = IdentitySettings.builder()
                .environment(environment)
                .transport(unreachable)
                .scheduler(new VirtualTime())
                .build();

        assertThatThrownBy(() -> new AlibabaMetadataFetcher(settings, null).fetch())
                .isInstanceOf(CredentialsException.class)
                .hasMessage("Alibaba instance metadata did not respond: it is TIMEOUT.");
        assertThat(unreachable.sent())
                .singleElement()
                .satisfies(call -> assertThat(call.url()).isEqualTo("http://100.100.100.200/latest/api/token"));
        assertThat(unreachable.given()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void isNotConfiguredWhenDisabled() {
        environment.put("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");

        assertThatThrownBy(() -> fetch(null))
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isTrue());
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void reportsAnInstanceWithoutARoleAndAnErrorWithASuccessStatus() {
        server.on(TOKEN, 200, "planted-token").on(KEYS, 200, "{\"Code\":\"Failed\",\"AccessKeySecret\":\"planted\"}");

        assertThatThrownBy(() -> fetch(null)).hasMessage("Alibaba instance metadata returned 404.");
        assertThatThrownBy(() -> fetch("node-role"))
                .hasMessage(
                        "Alibaba instance metadata returned a Code other than Success for the role node-role: Failed.");
    }

    @Test
    void readsTheCredentialsUriWithoutAToken() {
        server.on("GET /keys", 200, keys());
        environment.put("ALIBABA_CLOUD_CREDENTIALS_URI", server.url() + "/keys?for=upgrade");
        IdentitySettings settings = KeyResponses.settings(server, environment).build();

        assertThat(AlibabaIdentity.credentialsUri(settings).credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.last().line()).isEqualTo("GET /keys?for=upgrade");
        assertThat(server.last().header("Authorization")).isNull();
        environment.clear();
        assertThatThrownBy(() -> AlibabaIdentity.credentialsUri(settings).refreshAfterRejection(KeyResponses.KEYS))
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isTrue());
    }

    private ExpiringCredentials fetch(String role) {
        return new AlibabaMetadataFetcher(
                        KeyResponses.settings(server, environment).build(), role)
                .fetch();
    }

    private static String keys() {
        return KeyResponses.alibabaKeys(KeyResponses.END);
    }
}
