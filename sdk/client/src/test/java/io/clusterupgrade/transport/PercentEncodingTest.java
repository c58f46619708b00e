// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    @Test
    void unreservedCharactersStayAndAreNotCopied() {
        assertThat(PercentEncoding.encode(UNRESERVED)).isSameAs(UNRESERVED);
        assertThat(PercentEncoding.decode(UNRESERVED)).isSameAs(UNRESERVED);
        assertThat(PercentEncoding.decodeForm(UNRESERVED)).isSameAs(UNRESERVED);
    }

    @Test
    void everyOtherAsciiCharacterIsEscapedInUpperCase() {
        for (char c = 0; c < 128; c++) {
            String text = String.valueOf(c);
            String expected = UNRESERVED.indexOf(c) >= 0 ? text : String.format(Locale.ROOT, "%%%02X", (int) c);

            assertThat(PercentEncoding.encode(text)).isEqualTo(expected);
            assertThat(PercentEncoding.encodePath(text)).isEqualTo(c == '/' ? "/" : expected);
        }
    }

    /** Java would encode it as a question mark. */
    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ud83d", "\ude00b", "a b\ud83d\ud83d\ude00", "\ude00\ud83d"})
    void anUnpairedSurrogateIsRejectedWithoutShowingTheText(String text) {
        for (Function<String, String> encode :
                List.<Function<String, String>>of(PercentEncoding::encode, PercentEncoding::encodePath)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> encode.apply(text))
                    .withMessageMatching("text must be whole characters; at index \\d is half of a surrogate pair");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a b, a%20b",
        "a+b*~/%, a%2Bb%2A~%2F%25",
        "é中😀, %C3%A9%E4%B8%AD%F0%9F%98%80",
        "İı, %C4%B0%C4%B1",
    })
    void textIsEncodedAsUtf8(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
        assertThat(PercentEncoding.decode(encoded)).isEqualTo(text);
        assertThat(PercentEncoding.decodeForm(encoded)).isEqualTo(text);
    }

    @Test
    void plusIsASpaceInFormsOnly() {
        assertThat(PercentEncoding.decode("a+b%2B%20")).isEqualTo("a+b+ ");
        assertThat(PercentEncoding.decodeForm("a+b%2B%20")).isEqualTo("a b+ ");
        assertThat(PercentEncoding.decodeForm("+")).isEqualTo(" ");
    }

    @ParameterizedTest
    @CsvSource({
        "%, %",
        "%4, %4",
        "%zz, %zz",
        "%%41, %A",
        "100%, 100%",
        "%4%41, %4A",
        "%c3%a9, é",
        "中%41, 中A",
        "%EF%BC%91%１1, １%１1",
    })
    void incompleteEscapesAreKept(String encoded, String decoded) {
        assertThat(PercentEncoding.decode(encoded)).isEqualTo(decoded);
    }

    @Test
    void bytesThatAreNotUtf8AreReplaced() {
        assertThat(PercentEncoding.decode("a%FFb")).isEqualTo("a\uFFFDb");
    }

    @Test
    void decodingUndoesEncoding() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(24)];
            random.nextBytes(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);

            assertThat(PercentEncoding.decode(PercentEncoding.encode(text))).isEqualTo(text);
            assertThat(PercentEncoding.decodeForm(PercentEncoding.encodePath(text)))
                    .isEqualTo(text);
        }
    }
}
