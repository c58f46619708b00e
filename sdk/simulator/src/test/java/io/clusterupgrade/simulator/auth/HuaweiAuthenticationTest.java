// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Authentication of Huawei's gateway (see sdk/docs/wire/signing.md#server-rejections). */
class HuaweiAuthenticationTest {
    private static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");
    private static final RawRequest UNSIGNED =
            RawRequest.of("GET", "/v1.0/p/clusters").with("Host", "css.example");

    private final KeyStore keys = new KeyStore();
    private final HuaweiAuthentication gateway = new HuaweiAuthentication(keys);
    private final TestSigner signer = new TestSigner("AK", "the-secret");
    private final TestSigner temporary = new TestSigner("TEMP", "the-secret");

    HuaweiAuthenticationTest() {
        keys.add(new AccessKey("AK", "the-secret", null, "project-1"));
        keys.add(new AccessKey("TEMP", "the-secret", "the-token", "project-1"));
        keys.addToken("the-iam-token", "project-2");
    }

    @Test
    void returnsTheProjectOfTheKey() {
        assertThat(outcome(signer.huawei(UNSIGNED, NOW), NOW)).isEqualTo("project-1");
    }

    @Test
    void rejectsARequestWithoutCredentials() {
        assertThat(outcome(UNSIGNED, NOW)).isEqualTo("x-auth-token not found");
    }

    @Test
    void theRejectionIs401WithTheGatewaysCode() {
        AuthErrorException rejection =
                catchThrowableOfType(AuthErrorException.class, () -> gateway.authenticate(UNSIGNED.asReceived(), NOW));

        assertThat(rejection.status()).isEqualTo(401);
        assertThat(rejection.code()).isEqualTo("APIGW.0301");
    }

    @Test
    void namesAnUnknownKey() {
        RawRequest signed = new TestSigner("NOBODY", "x").huawei(UNSIGNED, NOW);

        assertThat(outcome(signed, NOW)).isEqualTo("Get secretKey failed,ak:NOBODY,err:ak not exist");
    }

    @Test
    void showsTheCanonicalRequestOfTheServerForAWrongSecret() {
        RawRequest signed = new TestSigner("AK", "wrong").huawei(UNSIGNED, NOW);

        assertThat(outcome(signed, NOW))
                .isEqualTo("verify aksk signature fail, canonicalRequest:GET|/v1.0/p/clusters/||host:css.example|"
                        + "x-sdk-date:20260115T083000Z||host;x-sdk-date|"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void acceptsAClockThatIsFifteenMinutesOffInBothDirections() {
        RawRequest signed = signer.huawei(UNSIGNED, NOW);

        assertThat(outcome(signed, NOW.plus(Duration.ofMinutes(15)))).isEqualTo("project-1");
        assertThat(outcome(signed, NOW.minus(Duration.ofMinutes(15)))).isEqualTo("project-1");
        assertThat(outcome(signed, NOW.plus(Duration.ofSeconds(901))))
                .isEqualTo("signature expired, signature time:20260115T083000Z,server time:20260115T084501Z");
        assertThat(outcome(signed, NOW.minus(Duration.ofSeconds(901)))).startsWith("signature expired");
    }

    @Test
    void requiresTheSignedTokenOfATemporaryKey() {
        RawRequest bare = temporary.huawei(UNSIGNED, NOW);
        RawRequest other = temporary.huawei(UNSIGNED.with("X-Security-Token", "other"), NOW);
        RawRequest added = bare.with("X-Security-Token", "the-token");
        RawRequest right = temporary.huawei(UNSIGNED.with("X-Security-Token", "the-token"), NOW);

        assertThat(outcome(bare, NOW)).startsWith("verify aksk signature fail");
        assertThat(outcome(other, NOW)).startsWith("verify aksk signature fail");
        assertThat(outcome(added, NOW)).startsWith("verify aksk signature fail");
        assertThat(outcome(right, NOW)).isEqualTo("project-1");
    }

    @Test
    void neverShowsATokenInTheMessage() {
        RawRequest signed = new TestSigner("TEMP", "wrong").huawei(UNSIGNED.with("X-Security-Token", "the-token"), NOW);

        assertThat(outcome(signed, NOW)).contains("|x-security-token:***|").doesNotContain("the-token");
    }

    @Test
    void distinguishesAnExpiredTokenFromAWrongOne() {
        RawRequest signed = temporary.huawei(UNSIGNED.with("X-Security-Token", "the-token"), NOW);
        assertThat(outcome(UNSIGNED.with("X-Auth-Token", "the-iam-token"), NOW)).isEqualTo("project-2");
        assertThat(outcome(UNSIGNED.with("X-Auth-Token", "nonsense"), NOW)).isEqualTo("decrypt token fail");

        keys.expire("the-iam-token");
        keys.expire("the-token");
        assertThat(outcome(UNSIGNED.with("X-Auth-Token", "the-iam-token"), NOW)).startsWith("token expires");
        assertThat(outcome(signed, NOW)).startsWith("token expires");
    }

    @Test
    void requiresASignedDate() {
        RawRequest signed = signer.huawei(UNSIGNED, NOW);
        String authorization = signed.headers().get("Authorization");

        assertThat(outcome(signed.with("X-Sdk-Date", "yesterday"), NOW)).contains("X-Sdk-Date header is missing");
        assertThat(outcome(signed.with("Authorization", authorization.replace("host;x-sdk-date", "host")), NOW))
                .startsWith("verify aksk signature fail");
        assertThat(outcome(signed.with("Authorization", "Basic abc"), NOW)).contains("malformed");
        assertThat(outcome(signed.with("Authorization", "SDK-HMAC-SHA256 Access=AK"), NOW))
                .contains("malformed");
    }

    @Test
    void locksAKeyForFiveMinutesAfterSixWrongSignatures() {
        RawRequest right = signer.huawei(UNSIGNED, NOW);
        RawRequest wrong = new TestSigner("AK", "wrong").huawei(UNSIGNED, NOW);
        for (int i = 0; i < 6; i++) {
            assertThat(outcome(wrong, NOW)).startsWith("verify aksk signature fail");
        }
        assertThat(outcome(right, NOW)).isEqualTo("AK access failed to reach the limit,forbidden");
        assertThat(outcome(right, NOW.plus(Duration.ofMinutes(5)))).isEqualTo("project-1");
    }

    @Test
    void resetsTheCountAfterAValidSignature() {
        RawRequest right = signer.huawei(UNSIGNED, NOW);
        RawRequest wrong = new TestSigner("AK", "wrong").huawei(UNSIGNED, NOW);
        for (int i = 0; i < 12; i++) {
            outcome(i % 6 == 5 ? right : wrong, NOW);
        }
        assertThat(outcome(right, NOW)).isEqualTo("project-1");
    }

    /** Returns the project, or the text of the rejection without its fixed beginning. */
    private String outcome(RawRequest request, Instant now) {
        try {
            return gateway.authenticate(request.asReceived(), now);
        } catch (AuthErrorException rejection) {
            String text = String.valueOf(rejection.getMessage());
            return text.substring("Incorrect IAM authentication information: ".length());
        }
    }
}
