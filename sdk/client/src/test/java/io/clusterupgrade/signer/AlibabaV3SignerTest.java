// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlibabaV3SignerTest extends SignerContract {

    @Override
    Signer signer() {
        return AlibabaV3Signer.create(() -> NONCE);
    }

    @Override
    Credentials credentials() {
        return SESSION;
    }

    @Override
    List<Credentials> rejected() {
        return List.of(TOKEN);
    }

    @Override
    Set<String> added() {
        return Set.of(
                "x-acs-accesskey-id",
                "x-acs-content-sha256",
                "x-acs-date",
                "x-acs-security-token",
                "x-acs-signature-nonce",
                "Authorization");
    }

    @Test
    void namesAlgorithmKeyAndSignedHeaders() {
        HttpRequest signed = signer().sign(request(Map.of("X-Acs-Action", "Do"), ""), KEY, NOW);

        assertThat(signed.header("Authorization"))
                .matches("ACS3-HMAC-SHA256 Credential=EXAMPLE-AK,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce,Signature=[0-9a-f]{64}");
    }

    @Test
    void keyWithoutSessionAppearsInTheSignatureOnly() {
        assertThat(signer().sign(request(Map.of(), ""), KEY, NOW).headers())
                .containsOnlyKeys("x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "Authorization");
    }

    @Test
    void neverMixesAKeyWithAnotherSessionsToken() {
        HttpRequest signed = sign(request(Map.of("X-Acs-Security-Token", "stale", "X-Acs-AccessKey-Id", "stale"), ""));

        assertThat(signed.headers())
                .containsEntry("X-Acs-Security-Token", SECRET + "-session")
                .containsEntry("X-Acs-AccessKey-Id", "EXAMPLE-AK");
    }

    @Test
    void keepsDateNonceAndHashOfTheRequestInAnyCase() {
        Map<String, String> own =
                Map.of("X-ACS-DATE", "2025-01-01T00:00:00Z", "X-Acs-Signature-Nonce", "n", "X-Acs-Content-Sha256", "h");
        HttpRequest signed = signer().sign(request(own, "body"), KEY, NOW);

        assertThat(signed.headers()).containsAllEntriesOf(own).hasSize(4);
        assertThat(Canonical.alibaba(signed))
                .contains("\nx-acs-date:2025-01-01T00:00:00Z\nx-acs-signature-nonce:n\n")
                .endsWith("\nh");
    }

    @Test
    void requestsOneNonceForEachSignature() {
        int[] asked = {0};
        Signer signer = AlibabaV3Signer.create(() -> "nonce-" + asked[0]++);

        assertThat(signer.sign(jsonRequest(), KEY, NOW).header("x-acs-signature-nonce"))
                .isEqualTo("nonce-0");
        assertThat(signer.sign(jsonRequest(), KEY, NOW).header("x-acs-signature-nonce"))
                .isEqualTo("nonce-1");
    }

    @Test
    void generatesNoncesByDefault() {
        Signer signer = AlibabaV3Signer.create();

        String first = signer.sign(jsonRequest(), KEY, NOW).header("x-acs-signature-nonce");
        assertThat(first).matches("[0-9a-f]{32}");
        assertThat(signer.sign(jsonRequest(), KEY, NOW).header("x-acs-signature-nonce"))
                .isNotEqualTo(first);
    }
}
