// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlibabaBearerSignerTest extends SignerContract {

    @Override
    Signer signer() {
        return AlibabaBearerSigner.create(() -> NONCE);
    }

    @Override
    Credentials credentials() {
        return TOKEN;
    }

    @Override
    List<Credentials> rejected() {
        return List.of(KEY, SESSION);
    }

    @Override
    Set<String> added() {
        return Set.of(
                "x-acs-bearer-token",
                "x-acs-signature-type",
                "x-acs-content-sha256",
                "x-acs-date",
                "x-acs-signature-nonce");
    }

    @Test
    void sendsTheTokenInsteadOfASignature() {
        assertThat(sign(request(Map.of("X-Acs-Bearer-Token", "stale"), "")).headers())
                .isEqualTo(Map.of(
                        "X-Acs-Bearer-Token",
                        SECRET + "-token",
                        "x-acs-signature-type",
                        "BEARERTOKEN",
                        "x-acs-content-sha256",
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "x-acs-date",
                        "2026-01-15T08:30:00Z",
                        "x-acs-signature-nonce",
                        NONCE));
    }

    @Test
    void generatesNoncesByDefault() {
        assertThat(AlibabaBearerSigner.create().sign(jsonRequest(), TOKEN, NOW).header("x-acs-signature-nonce"))
                .matches("[0-9a-f]{32}");
    }
}
