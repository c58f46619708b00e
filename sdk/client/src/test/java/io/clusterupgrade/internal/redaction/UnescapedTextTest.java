// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an escape, what it stands for, and where it stood. */
class UnescapedTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a%2Fb%2fc|a/b/c",
                "%41%7e|A~",
                "%20x|` x`",
                "\\u0041\\u00e9|Aé",
                "\\\"\\\\\\/|\"\\/",
                "a~0b~1c|a~b/c",
                "&amp;&lt;&gt;&quot;&apos;|&<>\"'",
                "&#65;&#x42;&#X43;|ABC",
                "&#x0ffff;|\uffff",
                "&#65535;|\uffff",
                "&#00065;|A"
            })
    void anEscapeIsResolved(String text, String plain) {
        assertThat(unescaped(text)).isEqualTo(plain);
    }

    @Test
    void theEscapesOfControlCharactersAreResolved() {
        assertThat(unescaped("a\\nb\\rc\\td")).isEqualTo("a\nb\rc\td");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "%",
                "%4",
                "%4g",
                "%g4",
                "\\",
                "\\x",
                "\\u004",
                "\\u004g",
                "~",
                "~2",
                "&",
                "&nbsp;",
                "&;",
                "&#;",
                "&#x;",
                "&#xg;",
                "&#-5;",
                "&#65536;",
                "&#x10000;",
                "&#0000065;",
                "&amp"
            })
    void whatIsNoEscapeStays(String text) {
        assertThat(UnescapedText.of(text).unescaped()).isNull();
    }

    @Test
    void aCharacterIsFoundWhereItBegan() {
        UnescapedText once = UnescapedText.of("a%252Fb").unescaped();
        assertThat(once.text()).isEqualTo("a%2Fb");
        UnescapedText twice = once.unescaped();

        assertThat(twice.text()).isEqualTo("a/b");
        assertThat(new int[] {twice.originalIndex(0), twice.originalIndex(1), twice.originalIndex(2)})
                .containsExactly(0, 1, 6);
        assertThat(twice.originalIndex(3)).as("the end").isEqualTo(7);
        assertThat(UnescapedText.of("ab").originalIndex(2)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} is cut at {1}")
    @CsvSource({"abc, 3", "abc%2, 3", "abc%, 3", "%2, 0", "a&#x1234, 1", "a\\u00, 1", "a&123456, 1", "a&1234567, 9"})
    void anEscapeThatWasCutIsLeftOut(String text, int end) {
        assertThat(UnescapedText.withoutCutEscape(text, text.length())).isEqualTo(end);
    }

    private static String unescaped(String text) {
        return UnescapedText.of(text).unescaped().text();
    }
}
