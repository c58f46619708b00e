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
    private static final HttpRequest CALL = SignerContract.jsonCall();

    @Test
    void keysAndSessionsGoToOneSignerTokensToTheOther() {
        Signer signer = CredentialTypeSigner.create(
                (call, credentials, now) -> call.withHeader("by", "keys"),
                (call, credentials, now) -> call.withHeader("by", "tokens"));

        assertThat(signer.sign(CALL, KEY, NOW).header("by")).isEqualTo("keys");
        assertThat(signer.sign(CALL, SESSION, NOW).header("by")).isEqualTo("keys");
        assertThat(signer.sign(CALL, TOKEN, NOW).header("by")).isEqualTo("tokens");
    }

    @Test
    void huaweiDefaultsAreHmacAndToken() {
        assertThat(Signer.huawei().sign(CALL, KEY, NOW).headers())
                .isEqualTo(HuaweiHmacSigner.create().sign(CALL, KEY, NOW).headers());
        assertThat(Signer.huawei().sign(CALL, SESSION, NOW).header("X-Security-Token"))
                .isNotNull();
        assertThat(Signer.huawei().sign(CALL, TOKEN, NOW).headers())
                .isEqualTo(HuaweiTokenSigner.create().sign(CALL, TOKEN, NOW).headers());
    }

    @Test
    void alibabaDefaultsAreV3AndBearer() {
        assertThat(Signer.alibaba().sign(CALL, KEY, NOW).header("Authorization"))
                .startsWith("ACS3-HMAC-SHA256 ");
        assertThat(Signer.alibaba().sign(CALL, SESSION, NOW).header("x-acs-security-token"))
                .isNotNull();
        assertThat(Signer.alibaba().sign(CALL, TOKEN, NOW).header("x-acs-signature-type"))
                .isEqualTo("BEARERTOKEN");
    }

    @Test
    void noSignerLeavesTheCall() {
        assertThat(Signer.none().sign(CALL, TOKEN, NOW)).isSameAs(CALL);
    }
}
