// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "https://css.example.com, https://css.example.com",
        "https://css.example.com/, https://css.example.com",
        "https://css.example.com///, https://css.example.com",
        "https://css.example.com:8443/base/, https://css.example.com:8443/base",
        "HTTPS://Css.Example.Com, HTTPS://Css.Example.Com",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://[::1]:8080, http://[::1]:8080",
        "http://api_gateway:8080, http://api_gateway:8080",
        "https://gw.2024/, https://gw.2024",
        "https://api.example.com., https://api.example.com.",
        "https://例え.テスト/, https://xn--r8jz45g.xn--zckzah",
        "http://[0:0:0:0:0:0:0:1]:8080, http://[::1]:8080",
        "https://h:0443/a.b/..c/, https://h:443/a.b/..c"
    })
    void acceptsTheUrlOfAHost(String url, String baseUrl) {
        assertThat(new Endpoint(url, "").baseUrl()).isEqualTo(baseUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "css.example.com",
                "//css.example.com",
                "/path",
                "css.example.com:443",
                "ftp://css.example.com",
                "file:///etc/passwd",
                "https:css.example.com",
                "https://",
                "https:///path",
                "https://css.example.com?x=1",
                "https://css.example.com/#f",
                "https://user@css.example.com",
                "https://css example.com",
                "https://css.example.com\n",
                "https://css.example.com:0",
                "https://css.example.com:65536",
                "https://css.example.com:-1",
                "https://css.example.com:port",
                "mailto:a@b",
                "http://[fe80::1%25eth0]:80",
                "http://[fe80::1%eth0]:80",
                "http://h/a/../b",
                "http://h/a/%2E%2e",
                "http://h/./a",
                "http://h/ä",
                "http://h/a b",
                "http://h\\@localhost"
            })
    void rejectsAnythingElse(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint(url, ""))
                .withMessageStartingWith("endpoint ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a*b.test, 'endpoint has the character \"*\" in its host, which no host name has: https://a*b.test'",
        "https://a..b, 'endpoint has a host with nothing before, after or between dots: https://a..b'",
        "https://fe80::1, 'endpoint must have an IPv6 address in brackets, such as http://[::1]:8080: https://fe80::1'",
        "https://h?x=1, 'endpoint must be scheme://host[:port][/path], without a query: https://h****'",
        "https://h/../x, 'endpoint must not have . or .. in its path: https://h/../x'"
    })
    void saysWhatIsWrong(String url, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint(url, ""))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hush-hush@css.example.com",
                "https://user:hush-hush@css example.com",
                "https://css.example.com?token=hush-hush",
                "https://css.example.com#hush-hush",
                "ftp://user:hush-hush@css.example.com",
                "user:hush-hush@css.example.com",
                "https://hush-hush@:80"
            })
    void showsNoPasswordOfAUrlThatItRejects(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint(url, ""))
                .withMessageNotContaining("hush")
                .satisfies(e -> assertThat(e).hasNoCause());
    }

    @ParameterizedTest
    @CsvSource({
        "https://css.example.com, false",
        "https://127.0.0.1, false",
        "http://localhost, false",
        "http://LOCALHOST:80, false",
        "http://127.0.0.1:8080, false",
        "http://127.8.9.10, false",
        "http://[::1], false",
        "HTTP://[::1]:80, false",
        "http://[0:0:0:0:0:0:0:1], false",
        "http://[::ffff:127.0.0.1]:80, false",
        "http://css.example.com, true",
        "HTTP://css.example.com, true",
        "http://10.0.0.1, true",
        "http://localhost.example.com, true",
        "http://127.0.0.1.example.com, true",
        "http://128.0.0.1, true",
        "http://[::2], true",
        "http://[fe80::1], true",
        "http://127.0.0.999, true",
        "http://2130706433, true",
        "http://api_gateway, true",
        "http://0.0.0.0, true"
    })
    void distinguishesPlainHttpAcrossTheNetworkFromLoopback(String url, boolean across) {
        assertThat(new Endpoint(url, "").isPlainHttpAcrossTheNetwork()).isEqualTo(across);
    }

    @Test
    void keepsThePathPrefixUnchanged() {
        assertThat(new Endpoint("https://h", "/v1.0/p").pathPrefix()).isEqualTo("/v1.0/p");
    }
}
