// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static io.clusterupgrade.signer.SignerContract.KEY;
import static io.clusterupgrade.signer.SignerContract.NOW;
import static io.clusterupgrade.signer.SignerContract.SESSION;
import static io.clusterupgrade.signer.SignerContract.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.transport.HttpRequest;
import org.junit.jupiter.api.Test;

class CredentialTypeSignerTest {
    private static final HttpRequest REQUEST = SignerContract.jsonRequest();

    @Test
    void usesOneSignerForKeysAndSessionsAndAnotherForTokens() {
        Signer signer = CredentialTypeSigner.create(
                (request, credentials, now) -> request.withHeader("by", "keys"),
                (request, credentials, now) -> request.withHeader("by", "tokens"));

        assertThat(signer.sign(REQUEST, KEY, NOW).header("by")).isEqualTo("keys");
        assertThat(signer.sign(REQUEST, SESSION, NOW).header("by")).isEqualTo("keys");
        assertThat(signer.sign(REQUEST, TOKEN, NOW).header("by")).isEqualTo("tokens");
    }

    @Test
    void huaweiDefaultsAreHmacAndToken() {
        assertThat(Signer.huawei().sign(REQUEST, KEY, NOW).headers())
                .isEqualTo(HuaweiHmacSigner.create().sign(REQUEST, KEY, NOW).headers());
        assertThat(Signer.huawei().sign(REQUEST, SESSION, NOW).header("X-Security-Token"))
                .isNotNull();
        assertThat(Signer.huawei().sign(REQUEST, TOKEN, NOW).headers())
                .isEqualTo(HuaweiTokenSigner.create().sign(REQUEST, TOKEN, NOW).headers());
    }

    @Test
    void alibabaDefaultsAreV3AndBearer() {
        assertThat(Signer.alibaba().sign(REQUEST, KEY, NOW).header("Authorization"))
                .startsWith("ACS3-HMAC-SHA256 ");
        assertThat(Signer.alibaba().sign(REQUEST, SESSION, NOW).header("x-acs-security-token"))
                .isNotNull();
        assertThat(Signer.alibaba().sign(REQUEST, TOKEN, NOW).header("x-acs-signature-type"))
                .isEqualTo("BEARERTOKEN");
    }

    @Test
    void noSignerLeavesTheRequestUnchanged() {
        assertThat(Signer.none().sign(REQUEST, TOKEN, NOW)).isSameAs(REQUEST);
    }
}
