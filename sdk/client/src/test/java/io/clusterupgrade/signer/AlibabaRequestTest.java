// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.transport.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests each rule of Alibaba's canonical request. */
class AlibabaRequestTest {

    @ParameterizedTest
    @CsvSource({
        "https://h.test, /",
        "https://h.test/a, /a",
        "https://h.test/a/, /a/",
        "https://h.test/a//b, /a//b",
        "https://h.test/a%2fb:c, /a%2fb:c",
    })
    void pathIsSignedAsItIsSent(String url, String path) {
        assertThat(line(url, Map.of(), 1)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "b=&a, a=&b=",
        "a=x+y%2B*, a=x%20y%2B%2A",
        "a%2F=1&a-=2&a*=3&a+b=4, a%20b=4&a%2A=3&a-=2&a%2F=1",
        "b=1&B=2&_=3, B=2&_=3&b=1",
        "t=c&t=a, t=c&t=a",
    })
    void queryIsSortedByDecodedName(String query, String expected) {
        assertThat(line("https://h.test/?" + query, Map.of(), 2)).isEqualTo(expected);
    }

    @Test
    void onlyHostContentTypeAndAcsHeadersAreSigned() {
        Map<String, String> headers = Map.of(
                "CONTENT-TYPE", " text/plain ",
                "X-Acs-Region-Id", "cn-hangzhou",
                "x-acs-empty", "",
                "Accept", "application/json",
                "User-Agent", "me",
                "x-acsother", "no");

        assertThat(text("https://h.test/", headers))
                .contains("\ncontent-type:text/plain\nhost:h.test\nx-acs-empty:\nx-acs-region-id:cn-hangzhou\n\n")
                .contains("\n\ncontent-type;host;x-acs-empty;x-acs-region-id\n");
    }

    @Test
    void signsTheHostHeaderOfTheRequest() {
        assertThat(text("https://127.0.0.1:9443/", Map.of("HOST", "cs.test"))).contains("\nhost:cs.test\n");
    }

    private static String line(String url, Map<String, String> headers, int index) {
        return text(url, headers).split("\n", -1)[index];
    }

    private static String text(String url, Map<String, String> headers) {
        return Canonical.alibaba(HttpRequest.of("GET", url, headers, new byte[0]));
    }
}
