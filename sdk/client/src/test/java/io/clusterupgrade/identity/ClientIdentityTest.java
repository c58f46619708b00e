// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests clients with these providers; one fake server is both IAM and CSS. */
class ClientIdentityTest {
    private static final Credentials KEYS = Credentials.accessKey("AK-LASTING-01", "planted-secret-key");
    private static final String PROJECTS = "GET /v3/projects";
    private static final String TOKENS = "POST /v3/auth/tokens";
    private static final String DETAIL = "/clusters/c1/upgrade/detail";
    private static final String RETRY = "PUT /v1.0/p1/clusters/c1/upgrade/a1/retry";

    private final FakeServer server = new FakeServer();
    private final VirtualTime time = new VirtualTime();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void looksUpTheProjectOncePerClient() {
        server.on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"}]}").on("GET /v1.0/p1" + DETAIL, 200, "{}");
        try (CssClient css = css().credentials(KEYS).build()) {
            assertThat(server.requests()).as("build() sends nothing").isEmpty();

            css.cluster("c1").upgradeDetail();
            css.cluster("c1").upgradeDetail();

            assertThat(server.lines()).filteredOn(PROJECTS::equals).hasSize(1);
            assertThat(server.last().header("X-Project-Id")).isEqualTo("p1");
        }
    }

    @Test
    void looksUpTheProjectForAnAsynchronousCall() throws Exception {
        server.on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"}]}").on("GET /v1.0/p1" + DETAIL, 200, "{}");
        try (CssClient css = css().credentials(KEYS).build()) {
            assertThat(css.callAsync(CssOperations.UPGRADE_DETAIL, request("c1"))
                            .get(30, TimeUnit.SECONDS)
                            .status())
                    .isEqualTo(200);
            assertThatThrownBy(() -> css.callAsync(CssOperations.UPGRADE_DETAIL, request("../x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (CssClient css = css().credentials(KEYS).build()) {
            assertThatThrownBy(() -> css.callAsync(CssOperations.UPGRADE_DETAIL, request("../x")))
                    .as("rejected at once, before the project is known")
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void looksUpAMissingProjectAgainAtTheNextCall() {
        server.on(PROJECTS, 200, "{\"projects\":[]}")
                .on(PROJECTS, 200, "{\"projects\":[]}")
                .on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"}]}")
                .on("GET /v1.0/p1" + DETAIL, 200, "{}");
        try (CssClient css = css().credentials(KEYS).build()) {
            assertThatThrownBy(() -> css.cluster("c1").upgradeDetail())
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("IAM has no project for the region cn-north-4");
            assertThatThrownBy(() -> css.callAsync(CssOperations.UPGRADE_DETAIL, request("c1"))
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(CredentialsException.class);
            css.cluster("c1").upgradeDetail();
        }
    }

    @Test
    void usesTheProjectOfATokenWithoutALookup() {
        token("token-1");
        server.on("GET /v1.0/p1" + DETAIL, 200, "{}");
        try (CssClient css = css().credentialsProvider(password()).build()) {
            css.cluster("c1").upgradeDetail();
        }
        assertThat(server.lines()).containsExactly(TOKENS, "GET /v1.0/p1" + DETAIL);
        assertThat(server.last().header("X-Auth-Token")).isEqualTo("token-1");
    }

    @Test
    void replacesATokenThatExpiresEarlyOnceForReadsAndWrites() {
        token("token-1");
        token("token-2");
        server.on(RETRY, 200, "{}")
                .on(RETRY, 401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"decrypt token fail\"}")
                .on(RETRY, 200, "{}");
        try (CssClient css = css().credentialsProvider(password()).build()) {
            css.cluster("c1").retryUpgradeTask("a1");
            time.advance(Duration.ofMinutes(5));
            css.cluster("c1").retryUpgradeTask("a1");
        }
        assertThat(server.lines()).containsExactly(TOKENS, RETRY, RETRY, TOKENS, RETRY);
        assertThat(server.last().header("X-Auth-Token")).isEqualTo("token-2");
    }

    @Test
    void failsAfterASecondRejection() {
        token("token-1");
        token("token-2");
        server.on(RETRY, 200, "{}")
                .on(RETRY, 401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"decrypt token fail\"}");
        try (CssClient css = css().credentialsProvider(password()).build()) {
            css.cluster("c1").retryUpgradeTask("a1");
            time.advance(Duration.ofMinutes(5));
            assertThatThrownBy(() -> css.cluster("c1").retryUpgradeTask("a1"))
                    .isInstanceOf(AuthenticationException.class);
        }
        assertThat(server.lines()).containsExactly(TOKENS, RETRY, RETRY, TOKENS, RETRY);
    }

    @Test
    void reportsTheRejectionIfTheTokenCannotBeReplaced() {
        token("token-1");
        server.on(TOKENS, 401, "{}");
        server.on(RETRY, 200, "{}").on(RETRY, 401, "{}");
        try (CssClient css = css().credentialsProvider(password()).build()) {
            css.cluster("c1").retryUpgradeTask("a1");
            time.advance(Duration.ofMinutes(5));
            assertThatThrownBy(() -> css.cluster("c1").retryUpgradeTask("a1"))
                    .isInstanceOfSatisfying(
                            AuthenticationException.class,
                            e -> assertThat(e.getSuppressed())
                                    .singleElement()
                                    .isInstanceOf(CredentialsException.class));
        }
    }

    @Test
    void neverRetriesAWrongSignature() {
        server.on("GET /v1.0/p1" + DETAIL, 401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"verify aksk\"}");
        CredentialsProvider rotating =
                () -> Credentials.accessKey("AK-" + server.requests().size(), "s");
        try (CssClient css = css().projectId("p1").credentialsProvider(rotating).build()) {
            assertThatThrownBy(() -> css.cluster("c1").upgradeDetail()).isInstanceOf(AuthenticationException.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void readsKeysAndIamEndpointOfTheEnvironment() {
        server.on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"}]}").on("GET /v1.0/p1" + DETAIL, 200, "{}");
        Map<String, String> environment = Map.of(
                "CLUSTER_UPGRADE_REGION", "cn-north-4",
                "CLUSTER_UPGRADE_ENDPOINT", server.url(),
                "HUAWEICLOUD_SDK_IAM_ENDPOINT", server.url(),
                "HUAWEICLOUD_SDK_AK", "AK-ENV-0001",
                "HUAWEICLOUD_SDK_SK", "planted-secret-key");
        try (CssClient css =
                CssClient.builder().environment(environment).scheduler(time).build()) {
            css.cluster("c1").upgradeDetail();
        }
        assertThat(server.lines()).containsExactly(PROJECTS, "GET /v1.0/p1" + DETAIL);
    }

    private CssClientBuilder css() {
        return CssClient.builder()
                .region("cn-north-4")
                .endpoint(server.url())
                .iamEndpoint(server.url())
                .scheduler(time);
    }

    private CredentialsProvider password() {
        return HuaweiIdentity.password(
                HuaweiLogin.forRegion("acme", "u", "planted-password", "cn-north-4"),
                KeyResponses.settings(server, Map.of()).scheduler(time).build());
    }

    private void token(String token) {
        server.on(
                TOKENS,
                201,
                "{\"token\":{\"expires_at\":\"2026-01-03T03:04:05.000000Z\",\"project\":{\"id\":\"p1\"}}}",
                "X-Subject-Token",
                token);
    }

    private static UpgradeDetailRequest request(String clusterId) {
        return UpgradeDetailRequest.builder(clusterId).build();
    }
}
