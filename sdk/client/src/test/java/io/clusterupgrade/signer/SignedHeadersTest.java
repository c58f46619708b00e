// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import org.junit.jupiter.api.Test;

class SignedHeadersTest {

    @Test
    void manyHeadersInAnyOrderComeOutSorted() {
        SignedHeaders headers = new SignedHeaders();
        for (int i = 0; i < 40; i++) {
            headers.add("H-" + (10 + i * 7 % 40), "v");
        }
        StringBuilder out = new StringBuilder();

        headers.appendNames(out);

        assertThat(out.toString().split(";"))
                .isSorted()
                .hasSize(40)
                .startsWith("h-10")
                .doesNotHaveDuplicates();
    }

    @Test
    void noSecretIsShownAsText() {
        SignedHeaders headers = new SignedHeaders();
        headers.add("X-Auth-Token", "hush");
        SigningKey key = SigningKey.of(Credentials.session("ak", "hush", "hush"), HuaweiHmacSigner.class);

        assertThat(headers).hasToString("SignedHeaders[1]");
        assertThat(key).hasToString("SigningKey[session]");
    }
}
