// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests each rule of Huawei's canonical request. */
class HuaweiRequestTest {
    private static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");
    private static final SigningKey KEY =
            SigningKey.of(Credentials.accessKey("EXAMPLE-AK", "EXAMPLE-SK"), HuaweiHmacSigner.class);

    @ParameterizedTest
    @CsvSource({
        "https://h.test, /",
        "https://h.test/, /",
        "https://h.test/a, /a/",
        "https://h.test/a/, /a/",
        "https://h.test/a//b, /a//b/",
        "https://h.test/a:b@c(d), /a%3Ab%40c%28d%29/",
        "https://h.test/a%20b, /a%20b/",
        "https://h.test/a+b, /a%2Bb/",
        "https://h.test/%e4%bb%bb, /%E4%BB%BB/",
    })
    void pathIsDecodedThenEncodedAndEndsInASlash(String url, String path) {
        assertThat(line(canonical(url, Map.of(), ""), 1)).isEqualTo(path);
    }

    /** Names are sorted by their encoded form, values of one name by their decoded form. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "b=2&a=1, a=1&b=2",
        "a&b=, a=&b=",
        "a=1&&b=2&, a=1&b=2",
        "b=1&B=2&_=3&~=4&-=5&.=6&0=7, -=5&.=6&0=7&B=2&_=3&b=1&~=4",
        "t=c&t=a&t=b, t=a&t=b&t=c",
        "n-=1&n%2F=2, n%2F=2&n-=1",
        "t=%2F&t=-, t=-&t=%2F",
        "a=x%2By+z, a=x%2By%20z",
        "a=b=c, a=b%3Dc",
        "f%5Bn%5D=1, f%5Bn%5D=1",
    })
    void queryIsEncodedAndSorted(String query, String expected) {
        assertThat(line(canonical("https://h.test/?" + query, Map.of(), ""), 2)).isEqualTo(expected);
    }

    @Test
    void headersAreLowerCaseSortedAndTrimmed() {
        String text = canonical(
                "https://h.test/",
                Map.of(
                        "Zeta", " \tz  z\t ",
                        "IMPORTANT-ID", "I",
                        "with_underscore", "1",
                        "_leading", "1",
                        "Content-Type", "application/json",
                        "Authorization", "never",
                        "X-Empty", ""),
                "");

        assertThat(text)
                .contains("\nhost:h.test\nimportant-id:I\nx-empty:\nx-sdk-date:20260115T083000Z\nzeta:z  z\n\n")
                .contains("\n\nhost;important-id;x-empty;x-sdk-date;zeta\n");
    }

    @Test
    void signsTheHostHeaderOfTheRequest() {
        assertThat(canonical("https://127.0.0.1:9443/", Map.of("HOST", "css.test"), ""))
                .contains("\nhost:css.test\n")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void methodIsUpperCase() {
        HttpRequest request = HttpRequest.of("patch-it", "https://h.test/", Map.of(), new byte[0]);

        assertThat(Canonical.huawei(request)).startsWith("PATCH-IT\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON;charset=utf8", " application/json"})
    void jsonBodyIsHashed(String contentType) {
        HttpRequest prepared = prepare(Map.of("content-type", contentType), "{}");

        assertThat(prepared.header("X-Sdk-Content-Sha256")).isNull();
        assertThat(Canonical.huawei(prepared))
                .endsWith("\n44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void bodyWithoutContentTypeIsHashed() {
        assertThat(prepare(Map.of(), "{}").header("X-Sdk-Content-Sha256")).isNull();
    }

    @Test
    void otherContentIsNotHashed() {
        HttpRequest prepared = prepare(Map.of("Content-Type", "text/plain"), "text");

        assertThat(prepared.header("X-Sdk-Content-Sha256")).isEqualTo("UNSIGNED-PAYLOAD");
        assertThat(Canonical.huawei(prepared)).endsWith("\nUNSIGNED-PAYLOAD");
    }

    @Test
    void keepsDateAndHashOfTheRequestInAnyCase() {
        HttpRequest prepared = prepare(
                Map.of("x-sdk-date", "20250101T000000Z", "x-sdk-CONTENT-sha256", "abc", "Content-Type", "text/plain"),
                "text");

        assertThat(prepared.headers()).hasSize(3);
        assertThat(HuaweiRequest.date(prepared)).isEqualTo("20250101T000000Z");
        assertThat(Canonical.huawei(prepared)).endsWith("\nabc");
    }

    @Test
    void toStringShowsNoHeaderValue() {
        CanonicalRequest canonical =
                HuaweiRequest.canonical(prepare(Map.of("X-Auth-Token", "hush"), ""), new SigningBuffers());

        assertThat(canonical.text().substring(0)).contains("hush");
        assertThat(canonical.text().toString()).doesNotContain("hush");
        assertThat(canonical).hasToString("CanonicalRequest[host;x-auth-token;x-sdk-date]");
    }

    private static HttpRequest prepare(Map<String, String> headers, String body) {
        return HuaweiRequest.prepare(HttpRequest.of("GET", "https://h.test/", headers, body.getBytes(UTF_8)), KEY, NOW);
    }

    private static String canonical(String url, Map<String, String> headers, String body) {
        HttpRequest request = HttpRequest.of("GET", url, headers, body.getBytes(UTF_8));
        return Canonical.huawei(HuaweiRequest.prepare(request, KEY, NOW));
    }

    private static String line(String text, int index) {
        return text.split("\n", -1)[index];
    }
}
