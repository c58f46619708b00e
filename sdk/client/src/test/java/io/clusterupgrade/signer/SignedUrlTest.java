// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://css.test/a, css.test",
        "https://CSS.I-Test/a, css.i-test",
        "https://css.test:443/a, css.test",
        "HTTPS://css.test:443, css.test",
        "https://css.test:80/a, css.test:80",
        "http://css.test:80/a, css.test",
        "http://css.test:443?x, css.test:443",
        "https://css.test:8443, css.test:8443",
        "https://[::1]:443/, [::1]",
        "https://[::443]/, [::443]",
        "https://user:word@css.test/a@b, css.test",
        "https://css.test?x=@y, css.test",
        "https://css.test/@me, css.test",
    })
    void hostIsLowerCaseWithoutDefaultPortOrUser(String url, String host) {
        assertThat(SignedUrl.of(url).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "https://h, /, ''",
        "https://h?, /, ''",
        "https://h?a=/b, /, a=/b",
        "https://h/a?b?c, /a, b?c",
        "https://h/a#f, /a, ''",
        "https://h/a?b#c?d/e, /a, b",
        "https://h#f/a?b, /, ''",
    })
    void pathAndQueryAreUnchanged(String url, String path, String query) {
        assertThat(SignedUrl.of(url).path()).isEqualTo(path);
        assertThat(SignedUrl.of(url).query()).isEqualTo(query);
    }
}
