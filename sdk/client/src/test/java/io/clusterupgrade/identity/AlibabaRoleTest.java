// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.signer.AlibabaV3Signer;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.HttpRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests roles that are assumed with keys and with a pod's OIDC token. */
class AlibabaRoleTest {
    private static final String ARN = "acs:ram::1234567890123456:role/upgrader";
    private static final Credentials BASE = Credentials.accessKey("LTAI-BASE-0001", "planted-base-secret");

    @TempDir
    Path dir;

    private final FakeServer server = new FakeServer();
    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void assumesARoleWithASignedFormInTheBody() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        RamRole role =
                new RamRole(ARN, "night shift", Duration.ofMinutes(30), "{\"Version\":\"1\"}", "ext", null, false);

        CredentialsProvider provider = AlibabaIdentity.assumeRole(CredentialsProvider.of(BASE), role, settings());

        assertThat(provider.credentials()).isEqualTo(KeyResponses.KEYS);
        FakeServer.Received request = server.last();
        assertThat(request.line()).isEqualTo("POST /");
        assertThat(request.body())
                .isEqualTo("RoleArn=acs%3Aram%3A%3A1234567890123456%3Arole%2Fupgrader&RoleSessionName=night%20shift"
                        + "&DurationSeconds=1800&Policy=%7B%22Version%22%3A%221%22%7D&ExternalId=ext");
        assertThat(request.header("x-acs-action")).isEqualTo("AssumeRole");
        assertThat(request.header("x-acs-version")).isEqualTo("2015-04-01");
        assertThat(request.header("Authorization")).isEqualTo(signature(request));
    }

    @Test
    void assumesARoleWithTheKeysOfARole() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        CredentialsProvider first =
                AlibabaIdentity.assumeRole(CredentialsProvider.of(BASE), RamRole.of(ARN), settings());

        AlibabaIdentity.assumeRole(first, RamRole.of(ARN + "-2"), settings()).credentials();

        assertThat(server.requests()).hasSize(2);
        assertThat(server.last().header("x-acs-security-token")).isEqualTo("temp-session-token");
        assertThat(server.last().body()).contains("RoleSessionName=cluster-upgrade-1767323045000&DurationSeconds=3600");
    }

    @Test
    void reportsStsErrorsWithCodeAndRequestIdAndNoSecret() {
        server.on(
                "POST /",
                403,
                "{\"Code\":\"NoPermission\",\"Message\":\"planted-base-secret may not\",\"RequestId\":\"req-9\"}",
                "x-acs-request-id",
                "req-9");

        assertThatThrownBy(() -> AlibabaIdentity.assumeRole(CredentialsProvider.of(BASE), RamRole.of(ARN), settings())
                        .credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessage("STS AssumeRole returned 403 NoPermission \"**** may not\" (request-id req-9).");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void correctsAWrongClockAndRetriesServerErrors() {
        String late = CannedResponses.httpDate(VirtualTime.START.plus(Duration.ofHours(1)));
        server.on("POST /", 400, "{\"Code\":\"InvalidTimeStamp.Expired\"}", "Date", late)
                .on("POST /", 500, "{}")
                .on("POST /", 200, KeyResponses.sts(KeyResponses.END));

        AlibabaIdentity.assumeRole(CredentialsProvider.of(BASE), RamRole.of(ARN), settings())
                .credentials();

        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests().get(1).header("x-acs-date")).isEqualTo("2026-01-02T04:04:05Z");
        assertThat(server.last().header("x-acs-signature-nonce"))
                .isNotEqualTo(server.requests().get(0).header("x-acs-signature-nonce"));
    }

    @Test
    void showsOnlyTheArnAndRejectsShortDurations() {
        RamRole role = new RamRole(ARN, null, Duration.ofHours(1), null, "planted-external-id", null, false);

        assertThat(role).hasToString("RamRole[" + ARN + "]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RamRole.of(ARN).withDuration(Duration.ofMinutes(14)))
                .withMessageContaining("15 min");
    }

    @Test
    void assumesARoleWithAPodTokenThatIsReadEachTime() throws IOException {
        Path file = Files.writeString(dir.resolve("token"), "planted-oidc-1\n");
        oidc(file);
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        VirtualTime time = new VirtualTime();
        CredentialsProvider provider = AlibabaIdentity.oidc(
                KeyResponses.settings(server, environment).scheduler(time).build());

        assertThat(provider.credentials()).isEqualTo(KeyResponses.KEYS);

        FakeServer.Received request = server.last();
        assertThat(request.line())
                .startsWith("POST /?Action=AssumeRoleWithOIDC&Format=JSON&Version=2015-04-01"
                        + "&Timestamp=2026-01-02T03%3A04%3A05Z&SignatureNonce=");
        assertThat(request.header("Authorization")).isNull();
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.body())
                .contains("RoleSessionName=pod-7")
                .endsWith("&OIDCProviderArn=acs%3Aram%3A%3A1%3Aoidc-provider%2Fp&OIDCToken=planted-oidc-1");
        Files.writeString(file, "planted-oidc-2");
        time.advance(Duration.ofHours(5).plusMinutes(59));
        assertThatThrownBy(() -> {
                    time.advance(Duration.ofMinutes(1));
                    provider.credentials();
                })
                .as("the keys of the fake have expired")
                .hasMessageContaining("check this machine's clock");
        assertThat(server.last().body()).endsWith("OIDCToken=planted-oidc-2");
    }

    @Test
    void redactsThePodTokenInErrors() throws IOException {
        oidc(Files.writeString(dir.resolve("token"), "planted oidc"));
        server.on("POST /", 400, "{\"Code\":\"AuthenticationFail\",\"Message\":\"planted oidc, planted%20oidc\"}");

        assertThatThrownBy(() -> AlibabaIdentity.oidc(settings()).credentials())
                .hasMessage("STS AssumeRoleWithOIDC returned 400 AuthenticationFail \"****, ****\".");
    }

    @Test
    void isNotConfiguredWithoutAllThreeVariables() {
        oidc(Path.of("x"));
        environment.remove("ALIBABA_CLOUD_OIDC_PROVIDER_ARN");

        assertThatThrownBy(() -> AlibabaIdentity.oidc(settings()).credentials())
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isTrue())
                .hasMessageContaining("not set: ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
    }

    @Test
    void usesTheStsOfTheRegionAndNetwork() {
        IdentitySettings none = IdentitySettings.builder().environment(Map.of()).build();
        IdentitySettings inside = IdentitySettings.builder()
                .environment(
                        Map.of("ALIBABA_CLOUD_STS_REGION", "cn-beijing", "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED", "true"))
                .build();

        assertThat(IamEndpoint.sts(none, null, false)).isEqualTo("https://sts.aliyuncs.com");
        assertThat(IamEndpoint.sts(none, "cn-hangzhou", false)).isEqualTo("https://sts.cn-hangzhou.aliyuncs.com");
        assertThat(IamEndpoint.sts(none, "cn-hangzhou", true)).isEqualTo("https://sts-vpc.cn-hangzhou.aliyuncs.com");
        assertThat(IamEndpoint.sts(inside, null, false)).isEqualTo("https://sts-vpc.cn-beijing.aliyuncs.com");
        assertThatThrownBy(() -> IamEndpoint.sts(none, "evil.test/", false)).isInstanceOf(CredentialsException.class);
    }

    private void oidc(Path file) {
        environment.put("ALIBABA_CLOUD_ROLE_ARN", ARN);
        environment.put("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "acs:ram::1:oidc-provider/p");
        environment.put("ALIBABA_CLOUD_OIDC_TOKEN_FILE", file.toString());
        environment.put("ALIBABA_CLOUD_ROLE_SESSION_NAME", "pod-7");
    }

    private IdentitySettings settings() {
        return KeyResponses.settings(server, environment).build();
    }

    /** Returns the signature that the tested signer computes for the received request. */
    private String signature(FakeServer.Received request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> {
            if (name.startsWith("x-acs-") || name.equals("content-type")) {
                headers.put(name, value);
            }
        });
        HttpRequest call = HttpRequest.of(
                "POST", server.url() + "/", headers, request.body().getBytes(StandardCharsets.UTF_8));
        return AlibabaV3Signer.create().sign(call, BASE, VirtualTime.START).header("Authorization");
    }
}
