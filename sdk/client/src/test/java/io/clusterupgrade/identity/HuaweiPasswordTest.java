// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HuaweiPasswordTest {
    private static final String TOKENS = "POST /v3/auth/tokens";
    private static final Instant END = VirtualTime.START.plus(Duration.ofHours(24));
    private static final HuaweiLogin LOGIN =
            HuaweiLogin.forRegion("acme", "upgrader", "planted-password", "cn-north-4");

    private final FakeServer server = new FakeServer();
    private final VirtualTime time = new VirtualTime();
    private final IdentitySettings settings =
            KeyResponses.settings(server, Map.of()).scheduler(time).build();
    private final CredentialsProvider provider = HuaweiIdentity.password(LOGIN, settings);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void exchangesAPasswordForATokenWithItsProject() {
        token("token-1");

        assertThat(provider.credentials()).isEqualTo(Credentials.token("token-1"));
        assertThat(provider.projectId()).isEqualTo("p1");

        assertThat(server.requests()).hasSize(1);
        assertThat(server.last().line()).isEqualTo("POST /v3/auth/tokens?nocatalog=true");
        assertThat(server.last().header("Content-Type")).isEqualTo("application/json;charset=utf8");
        assertThat(server.last().header("Authorization")).isNull();
        JsonValue body = JsonValue.of(server.last().body());
        assertThat(body.at("/auth/identity/methods").raw()).isEqualTo("[\"password\"]");
        assertThat(body.at("/auth/identity/password/user/name").asText()).isEqualTo("upgrader");
        assertThat(body.at("/auth/identity/password/user/password").asText()).isEqualTo("planted-password");
        assertThat(body.at("/auth/identity/password/user/domain/name").asText()).isEqualTo("acme");
        assertThat(body.at("/auth/scope").raw()).isEqualTo("{\"project\":{\"name\":\"cn-north-4\"}}");
    }

    @Test
    void prefersTheRegionOfTheLoginToTheSettings() {
        List<String> hosts = new ArrayList<>();
        IdentitySettings elsewhere = IdentitySettings.builder()
                .environment(Map.of())
                .region("cn-east-3")
                .scheduler(time)
                .transport(FakeTransport.of((call, deadline) -> {
                    hosts.add(URI.create(call.url()).getHost());
                    return CannedResponses.response(201, "{}", "X-Subject-Token", "t");
                }))
                .build();
        HuaweiIdentity.password(LOGIN, elsewhere).credentials();
        HuaweiIdentity.password(HuaweiLogin.forProject("acme", "u", "w", "p9"), elsewhere)
                .credentials();

        assertThat(hosts).containsExactly("iam.cn-north-4.myhuaweicloud.com", "iam.cn-east-3.myhuaweicloud.com");
        assertThatThrownBy(() -> HuaweiLogin.forRegion("acme", "u", "w", "evil.test/"))
                .as("a password must not be sent to an arbitrary host")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsTheRequestedScope() {
        token("token-1");

        HuaweiIdentity.password(HuaweiLogin.forProject("acme", "u", "w", "p9"), settings)
                .credentials();
        assertThat(JsonValue.of(server.last().body()).at("/auth/scope").raw())
                .isEqualTo("{\"project\":{\"id\":\"p9\"}}");
        HuaweiIdentity.password(HuaweiLogin.forAccount("acme", "u", "w"), settings)
                .credentials();
        assertThat(JsonValue.of(server.last().body()).at("/auth/scope").raw())
                .isEqualTo("{\"domain\":{\"name\":\"acme\"}}");
    }

    @Test
    void cachesTheTokenUntilItExpires() {
        token("token-1");
        token("token-2", END.plus(Duration.ofHours(24)));
        provider.credentials();
        time.advance(Duration.ofMinutes(24 * 60 - 145));
        assertThat(provider.credentials()).isEqualTo(Credentials.token("token-1"));
        assertThat(server.requests()).as("a tenth of the lifetime is left").hasSize(1);

        time.advance(Duration.ofMinutes(145));
        assertThat(provider.credentials()).isEqualTo(Credentials.token("token-2"));
    }

    @Test
    void replacesARejectedToken() {
        token("token-1");
        token("token-2");
        Credentials rejected = provider.credentials();
        time.advance(Duration.ofMinutes(1));

        assertThat(provider.refreshAfterRejection(rejected)).isEqualTo(Credentials.token("token-2"));
    }

    @Test
    void sendsUpToThreeAttemptsToAFailingIam() {
        server.cutOn(TOKENS).on(TOKENS, 503, "");
        token("token-1");

        assertThat(provider.credentials()).isEqualTo(Credentials.token("token-1"));
        assertThat(time.delays()).hasSize(2);
    }

    @Test
    void reportsAWrongPasswordOnceWithoutShowingIt() {
        server.on(
                TOKENS,
                401,
                "{\"error\":{\"code\":401,\"message\":\"The username or password planted-password is wrong.\"}}");

        assertThatThrownBy(provider::credentials)
                .hasMessage("IAM returned 401 \"The username or password **** is wrong.\".");
        assertThat(server.requests()).hasSize(1);
        assertThat(LOGIN + " " + provider + " " + settings)
                .contains("acme/upgrader")
                .doesNotContain("planted");
    }

    @Test
    void doesNotRetryAfterAnHtmlPage() {
        server.on(TOKENS, 403, "<html>" + "x".repeat(180) + "planted-password</html>");

        assertThatThrownBy(provider::credentials).hasMessage("IAM returned 403.");
    }

    @Test
    void rejectsAResponseWithoutATokenOrWithAnInvalidTime() {
        server.on(TOKENS, 201, "{}")
                .on(TOKENS, 201, "{\"token\":{\"expires_at\":\"soon\"}}", "X-Subject-Token", "planted-token")
                .on(TOKENS, 201, "{}", "X-Subject-Token", "token-3");

        assertThatThrownBy(provider::credentials).hasMessageContaining("without the header X-Subject-Token");
        assertThatThrownBy(provider::credentials).hasMessageContaining("expires_at that is not a time");
        assertThat(provider.credentials()).as("a day without a time").isEqualTo(Credentials.token("token-3"));
        assertThat(provider.projectId()).isNull();
    }

    @Test
    void rejectsPlainHttpForPasswordsAcrossTheNetwork() {
        IdentitySettings plain =
                IdentitySettings.builder().iamEndpoint("http://iam.test").build();

        assertThatThrownBy(() -> HuaweiIdentity.password(LOGIN, plain).credentials())
                .hasMessageContaining("iamEndpoint must begin with https://");
    }

    private void token(String token) {
        token(token, END);
    }

    private void token(String token, Instant end) {
        String body = "{\"token\":{\"expires_at\":\"" + end.toString().replace("Z", ".000000Z")
                + "\",\"project\":{\"id\":\"p1\",\"name\":\"cn-north-4\"}}}";
        server.on(TOKENS, 201, body, "X-Subject-Token", token);
    }
}
