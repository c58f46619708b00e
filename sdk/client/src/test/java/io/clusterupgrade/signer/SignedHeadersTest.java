// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedHeadersTest {

    @Test
    void sortsManyHeadersFromAnyOrder() {
        SignedHeaders headers = new SignedHeaders();
        for (int i = 0; i < 40; i++) {
            headers.add("H-" + (10 + i * 7 % 40), "v" + (10 + i * 7 % 40));
        }

        assertThat(headers.joinedNames().split(";"))
                .isSorted()
                .hasSize(40)
                .startsWith("h-10")
                .doesNotHaveDuplicates();
        assertThat(lines(headers).lines())
                .hasSize(40)
                .allSatisfy(line -> assertThat(line).matches("h-(\\d\\d):v\\1"));
    }

    @Test
    void sortsTheNamesOfEachRequest() {
        SignedHeaders headers = new SignedHeaders();
        for (List<String> names : List.of(List.of("b", "A"), List.of("b", "A"), List.of("A", "b"), List.of("C"))) {
            headers.clear();
            names.forEach(name -> headers.add(name, " of " + name + " "));

            String expected = names.contains("C") ? "c:of C\n" : "a:of A\nb:of b\n";
            assertThat(lines(headers)).isEqualTo(expected);
            assertThat(headers.joinedNames()).isEqualTo(names.contains("C") ? "c" : "a;b");
        }
    }

    @Test
    void toStringShowsNoSecret() {
        SignedHeaders headers = new SignedHeaders();
        headers.add("X-Auth-Token", "hush");
        SigningKey key = SigningKey.of(Credentials.session("ak", "hush", "hush"), HuaweiHmacSigner.class);

        assertThat(headers).hasToString("SignedHeaders[1]");
        assertThat(key).hasToString("SigningKey[session]");
    }

    private static String lines(SignedHeaders headers) {
        AsciiBuffer out = new AsciiBuffer();
        headers.appendLines(out);
        return out.substring(0);
    }
}
