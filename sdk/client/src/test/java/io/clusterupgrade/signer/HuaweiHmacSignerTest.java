// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HuaweiHmacSignerTest extends SignerContract {

    @Override
    Signer signer() {
        return HuaweiHmacSigner.create();
    }

    @Override
    Credentials credentials() {
        return KEY;
    }

    @Override
    List<Credentials> rejected() {
        return List.of(TOKEN);
    }

    @Override
    Set<String> added() {
        return Set.of("X-Sdk-Date", "Authorization");
    }

    @Test
    void namesAlgorithmKeyAndSignedHeaders() {
        assertThat(sign(request(Map.of("X-Project-Id", "p"), "")).header("Authorization"))
                .matches("SDK-HMAC-SHA256 Access=EXAMPLE-AK, SignedHeaders=host;x-project-id;x-sdk-date, "
                        + "Signature=[0-9a-f]{64}");
    }

    @Test
    void sendsAndSignsTheSessionToken() {
        HttpRequest signed = signer().sign(request(Map.of(), ""), SESSION, NOW);

        assertThat(signed.header("X-Security-Token")).isEqualTo(SECRET + "-session");
        assertThat(signed.header("Authorization")).contains("SignedHeaders=host;x-sdk-date;x-security-token,");
    }

    @Test
    void neverMixesAKeyWithAnotherSessionsToken() {
        HttpRequest signed = signer().sign(request(Map.of("x-security-token", "stale"), ""), SESSION, NOW);

        assertThat(signed.headers()).containsEntry("x-security-token", SECRET + "-session");
    }

    @Test
    void everyAttemptHasItsOwnDate() {
        HttpRequest later = signer().sign(request(Map.of(), ""), KEY, NOW.plusSeconds(61));

        assertThat(later.header("X-Sdk-Date")).isEqualTo("20260115T083101Z");
        assertThat(later.header("Authorization"))
                .isNotEqualTo(sign(request(Map.of(), "")).header("Authorization"));
    }
}
