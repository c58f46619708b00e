// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests federation with an identity provider's token, and pod identity. */
class HuaweiFederationTest {
    private static final String TOKENS = "POST /v3.0/OS-AUTH/id-token/tokens";
    private static final String KEYS = "POST /v3.0/OS-CREDENTIAL/securitytokens";

    @TempDir
    Path dir;

    private final FakeServer server = new FakeServer();
    private final VirtualTime time = new VirtualTime();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setUp() throws IOException {
        Path file = Files.writeString(dir.resolve("token"), "planted-id-token\n");
        environment.put("HUAWEICLOUD_SDK_IDP_ID", "my-idp");
        environment.put("HUAWEICLOUD_SDK_ID_TOKEN_FILE", file.toString());
        environment.put("HUAWEICLOUD_SDK_PROJECT_ID", "p1");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void exchangesTheProvidersTokenForAnIamTokenAndThatForKeys() {
        server.on(TOKENS, 201, "{}", "X-Subject-Token", "planted-iam-token")
                .on(KEYS, 201, KeyResponses.huawei(KeyResponses.END));

        CredentialsProvider provider = HuaweiIdentity.idTokenFromEnvironment(settings());

        assertThat(provider.credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(provider.projectId()).isEqualTo("p1");
        FakeServer.Received first = server.requests().get(0);
        assertThat(first.header("X-Idp-Id")).isEqualTo("my-idp");
        assertThat(JsonValue.of(first.body()).at("/auth/id_token/id").asText()).isEqualTo("planted-id-token");
        JsonValue second = JsonValue.of(server.last().body());
        assertThat(second.at("/auth/identity/methods").raw()).isEqualTo("[\"token\"]");
        assertThat(second.at("/auth/identity/token/id").asText()).isEqualTo("planted-iam-token");
        assertThat(second.at("/auth/identity/token/duration_seconds").raw()).isEqualTo("21600");
    }

    @Test
    void isNotConfiguredWithoutBothVariables() {
        environment.remove("HUAWEICLOUD_SDK_ID_TOKEN_FILE");

        assertThatThrownBy(
                        () -> HuaweiIdentity.idTokenFromEnvironment(settings()).credentials())
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isTrue())
                .hasMessageContaining("(not set: HUAWEICLOUD_SDK_ID_TOKEN_FILE)");
    }

    @Test
    void reportsErrorsAndInvalidResponsesWithoutTheTokens() {
        server.on(
                        TOKENS,
                        401,
                        "{\"error\":{\"code\":401,\"message\":\"bad token planted-id-token\"}}",
                        "X-IAM-Trace-Id",
                        "trace-7")
                .on(TOKENS, 201, "{}")
                .on(TOKENS, 201, "{}", "X-Subject-Token", "planted-iam-token");
        server.on(KEYS, 201, "planted-secret").on(KEYS, 201, "{\"credential\":{\"access\":\"a\"}}");
        CredentialsProvider provider =
                HuaweiIdentity.idToken("my-idp", environment.get("HUAWEICLOUD_SDK_ID_TOKEN_FILE"), settings());

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(provider::credentials)
                    .as("not fetched again at once after a rejection")
                    .hasMessage("IAM federation returned 401 \"bad token ****\" (request-id trace-7).");
        }
        time.advance(Duration.ofSeconds(5));
        assertThatThrownBy(provider::credentials).hasMessageContaining("without the header X-Subject-Token");
        assertThatThrownBy(provider::credentials)
                .hasMessageContaining("not a JSON object")
                .hasMessageNotContaining("planted");
        assertThatThrownBy(provider::credentials).hasMessage("IAM federation returned a response without secret.");
    }

    @Test
    void sendsThePodTokenToTheLocalAgent() {
        environment.put("HC_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/v1/credentials");
        environment.put("HC_CONTAINER_AUTHORIZATION_TOKEN_FILE", environment.get("HUAWEICLOUD_SDK_ID_TOKEN_FILE"));
        server.on("POST /v1/credentials", 200, KeyResponses.huaweiPod(KeyResponses.END));

        assertThat(HuaweiIdentity.podIdentity(settings()).credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.last().header("Authorization")).isEqualTo("planted-id-token");
        assertThat(server.last().body()).isEqualTo("{}");
    }

    @Test
    void sendsThePodTokenToNoOtherHost() {
        environment.put("HC_CONTAINER_CREDENTIALS_FULL_URI", "https://collector.example/v1");
        environment.put("HC_CONTAINER_AUTHORIZATION_TOKEN_FILE", environment.get("HUAWEICLOUD_SDK_ID_TOKEN_FILE"));

        assertThatThrownBy(() -> HuaweiIdentity.podIdentity(settings()).credentials())
                .hasMessageContaining("HC_CONTAINER_CREDENTIALS_FULL_URI names the host collector.example")
                .hasMessageContaining("hostAllowed");
    }

    private IdentitySettings settings() {
        return KeyResponses.settings(server, environment).scheduler(time).build();
    }
}
