// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Authentication of Alibaba's gateway (see sdk/docs/wire/signing.md#server-rejections). */
class AlibabaAuthenticationTest {
    private static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");
    private static final RawRequest UNSIGNED = RawRequest.of("POST", "/api/v2/clusters/c1/upgrade")
            .with("Host", "cs.example")
            .with("Accept", "application/json");

    private final KeyStore keys = new KeyStore();
    private final AlibabaAuthentication gateway = new AlibabaAuthentication(keys);
    private final TestSigner signer = new TestSigner("AK", "the-secret");
    private final TestSigner temporary = new TestSigner("STS.AK", "the-secret");

    AlibabaAuthenticationTest() {
        keys.add(new AccessKey("AK", "the-secret", null, "project"));
        keys.add(new AccessKey("STS.AK", "the-secret", "the-token", "project"));
        keys.addToken("the-bearer-token", "project");
    }

    @Test
    void acceptsBothSignatures() {
        assertThat(outcome(signer.acs3(UNSIGNED, NOW), NOW)).isEqualTo("project");
        assertThat(outcome(signer.roa(UNSIGNED, NOW), NOW)).isEqualTo("project");
        assertThat(outcome(signer.acs3(UNSIGNED.withBody("{}"), NOW), NOW)).isEqualTo("project");
    }

    @Test
    void rejectsARequestWithoutCredentials() {
        assertThat(outcome(UNSIGNED, NOW)).isEqualTo("400 MissingParameter");
        assertThat(outcome(UNSIGNED.with("Authorization", "Basic abc"), NOW)).isEqualTo("400 IncompleteSignature");
        assertThat(outcome(UNSIGNED.with("Authorization", "acs nocolon"), NOW)).isEqualTo("400 IncompleteSignature");
    }

    @Test
    void anUnknownKeyIs404() {
        TestSigner nobody = new TestSigner("NOBODY", "x");

        assertThat(outcome(nobody.acs3(UNSIGNED, NOW), NOW)).isEqualTo("404 InvalidAccessKeyId.NotFound");
        assertThat(outcome(nobody.roa(UNSIGNED, NOW), NOW)).isEqualTo("404 InvalidAccessKeyId.NotFound");
    }

    @Test
    void rejectsAWrongSecretOrBody() {
        TestSigner wrong = new TestSigner("AK", "wrong");

        assertThat(outcome(wrong.acs3(UNSIGNED, NOW), NOW)).isEqualTo("400 SignatureDoesNotMatch");
        assertThat(outcome(wrong.roa(UNSIGNED, NOW), NOW)).isEqualTo("400 SignatureDoesNotMatch");
        assertThat(outcome(signer.acs3(UNSIGNED.withBody("{}"), NOW).withBody("{ }"), NOW))
                .isEqualTo("400 SignatureDoesNotMatch");
        assertThat(outcome(signer.roa(UNSIGNED.with("Content-MD5", "bm8="), NOW), NOW))
                .isEqualTo("400 SignatureDoesNotMatch");
    }

    @Test
    void acceptsAClockThatIsFifteenMinutesOff() {
        assertThat(outcome(signer.acs3(UNSIGNED, NOW), NOW.plus(Duration.ofMinutes(15))))
                .isEqualTo("project");
        assertThat(outcome(signer.acs3(UNSIGNED, NOW), NOW.plus(Duration.ofSeconds(901))))
                .isEqualTo("400 InvalidTimeStamp.Expired");
        assertThat(outcome(signer.roa(UNSIGNED, NOW), NOW.minus(Duration.ofSeconds(901))))
                .isEqualTo("400 InvalidTimeStamp.Expired");
        assertThat(outcome(signer.roa(UNSIGNED, NOW).with("Date", "soon"), NOW))
                .isEqualTo("400 InvalidTimeStamp.Format");
    }

    @Test
    void acceptsANonceOnlyOnce() {
        RawRequest signed = signer.acs3(UNSIGNED, NOW);

        assertThat(outcome(signed, NOW)).isEqualTo("project");
        assertThat(outcome(signed, NOW)).isEqualTo("400 SignatureNonceUsed");
        assertThat(outcome(signer.acs3(UNSIGNED, NOW), NOW)).isEqualTo("project");
    }

    @Test
    void aForgedRequestDoesNotUseTheNonce() {
        RawRequest signed = signer.acs3(UNSIGNED, NOW);

        assertThat(outcome(signed.withBody("forged"), NOW)).isEqualTo("400 SignatureDoesNotMatch");
        assertThat(outcome(signed, NOW)).isEqualTo("project");
    }

    @Test
    void requiresEveryAcsHeaderToBeSigned() {
        RawRequest signed = signer.acs3(UNSIGNED, NOW);

        assertThat(outcome(signed.with("x-acs-region-id", "cn-hangzhou"), NOW)).isEqualTo("400 IncompleteSignature");
    }

    @Test
    void requiresTheTokenOfATemporaryKey() {
        RawRequest right = UNSIGNED.with("x-acs-security-token", "the-token").with("x-acs-accesskey-id", "STS.AK");
        RawRequest other = UNSIGNED.with("x-acs-security-token", "other");

        assertThat(outcome(temporary.acs3(UNSIGNED, NOW), NOW)).isEqualTo("400 MissingSecurityToken");
        assertThat(outcome(temporary.acs3(other, NOW), NOW))
                .isEqualTo("400 InvalidSecurityToken.MismatchWithAccessKey");
        assertThat(outcome(temporary.acs3(right, NOW), NOW)).isEqualTo("project");
        assertThat(outcome(temporary.roa(right, NOW), NOW)).isEqualTo("project");

        keys.expire("the-token");
        assertThat(outcome(temporary.acs3(right, NOW), NOW)).isEqualTo("400 InvalidSecurityToken.Expired");
    }

    @Test
    void requiresTheTypeOfABearerTokenAndNoSignature() {
        RawRequest bearer = UNSIGNED.with("x-acs-bearer-token", "the-bearer-token");
        RawRequest complete = bearer.with("x-acs-signature-type", "BEARERTOKEN");

        assertThat(outcome(bearer, NOW)).isEqualTo("400 IncompleteSignature");
        assertThat(outcome(complete, NOW)).isEqualTo("project");
        assertThat(outcome(complete.with("x-acs-bearer-token", "other"), NOW))
                .isEqualTo("400 InvalidSecurityToken.Malformed");
        keys.expire("the-bearer-token");
        assertThat(outcome(complete, NOW)).isEqualTo("400 InvalidSecurityToken.Expired");
    }

    /** Returns the project, or status and code of the rejection. */
    private String outcome(RawRequest request, Instant now) {
        try {
            return gateway.authenticate(request.asReceived(), now);
        } catch (AuthErrorException rejection) {
            return rejection.status() + " " + rejection.code();
        }
    }
}
