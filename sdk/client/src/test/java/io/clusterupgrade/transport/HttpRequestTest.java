// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestTest {
    private static final byte[] NO_BODY = {};
    private final HttpRequest request =
            HttpRequest.of("GET", "https://css.test/v1", ordered("Accept", "*/*", "X-Trace", "1"), NO_BODY);

    @Test
    void headersAreFoundInAnyCaseAndKeepTheirOrder() {
        assertThat(request.header("accept")).isEqualTo("*/*");
        assertThat(request.header("X-TRACE")).isEqualTo("1");
        assertThat(request.header("X-Trac")).isNull();
        assertThat(request.headers()).containsExactlyEntriesOf(ordered("Accept", "*/*", "X-Trace", "1"));
    }

    @Test
    void replacesAnExistingHeaderInPlaceAndAppendsANewOne() {
        Map<String, String> expected = ordered("Accept", "text/plain", "X-Trace", "1", "Date", "today", "X-New", "2");

        assertThat(request.withHeaders("Date", "today", "ACCEPT", "text/plain", "X-New", "2")
                        .headers())
                .containsExactlyEntriesOf(expected);
        assertThat(request.withHeaders(ordered("Date", "today", "ACCEPT", "text/plain", "X-New", "2"))
                        .headers())
                .containsExactlyEntriesOf(expected);
        assertThat(request.headers()).as("the request itself is unchanged").hasSize(2);
    }

    @Test
    void theLastOfTwoNewHeadersWithOneNameWins() {
        assertThat(request.withHeaders("X-New", "1", "x-new", "2").headers())
                .containsExactlyEntriesOf(ordered("Accept", "*/*", "X-Trace", "1", "X-New", "2"));
    }

    @Test
    void aNameWithoutAValueIsRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> request.withHeaders("X-New"));
        assertThatNullPointerException().isThrownBy(() -> request.withHeader("X-New", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpRequest.of("GET", "https://h.test/", ordered("a", "1", "A", "2"), NO_BODY))
                .withMessage("duplicate header: A");
    }

    @Test
    void allowsBlanksAndTabsInAValue() {
        assertThat(request.withHeader("X-New", " a\tb ~").header("x-new")).isEqualTo(" a\tb ~");
        assertThat(request.withHeader("X-New", "").header("x-new")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush\n", "hush\r", "hush\0", "hush\u007f", "hushé", "hush中", "hush\t\u001f"})
    void rejectsOtherCharactersByIndexWithoutShowingTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.withHeader("X-Auth-Token", value))
                .withMessageContaining("X-Auth-Token")
                .withMessageContaining("index " + (value.length() - 1))
                .withMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "é", "a\n", "a/b", "(a)"})
    void rejectsANameThatIsNotAToken(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> request.withHeader(name, "v"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://h.test/a b", "https://h.test/é", "https://h.test/\u007f", "https://h.test/\n"})
    void rejectsAUrlThatIsNotEncoded(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpRequest.of("GET", url, Map.of(), NO_BODY))
                .withMessageContaining("index " + firstBad(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h.test", "ftp://h.test/", "//h.test/"})
    void rejectsAUrlThatIsNotAbsolute(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpRequest.of("GET", url, Map.of(), NO_BODY));
    }

    @Test
    void theBodyCannotBeChangedFromOutside() {
        byte[] bytes = "body".getBytes(StandardCharsets.UTF_8);
        HttpRequest put = HttpRequest.of("PUT", "https://h.test/", Map.of(), bytes);
        bytes[0] = 'x';

        assertThat(put.bodyLength()).isEqualTo(4);
        assertThat(StandardCharsets.UTF_8.decode(put.body()).toString()).isEqualTo("body");
        assertThatExceptionOfType(ReadOnlyBufferException.class)
                .isThrownBy(() -> put.body().put((byte) 'x'));
    }

    @Test
    void rejectsAHeaderOrMethodFromTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpRequest.of("GET", "https://h.test/", ordered("a", "1\n"), NO_BODY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpRequest.of("GE T", "https://h.test/", Map.of(), NO_BODY));
    }

    @Test
    void takesEveryVisibleCharacterOfAUrl() {
        String url = "https://h.test/!~";

        assertThat(HttpRequest.of("GET", url, Map.of(), NO_BODY)).hasToString("GET " + url);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpRequest.of("GET", " https://h.test/", Map.of(), NO_BODY));
    }

    private static int firstBad(String url) {
        int i = 0;
        while (url.charAt(i) > ' ' && url.charAt(i) <= '~') {
            i++;
        }
        return i;
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
