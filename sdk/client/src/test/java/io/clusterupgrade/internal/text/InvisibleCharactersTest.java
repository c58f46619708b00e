// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvisibleCharactersTest {
    @ParameterizedTest
    @CsvSource({
        "0009, tab (U+0009)",
        "000A, line break (U+000A)",
        "000D, line break (U+000D)",
        "0000, control character (U+0000)",
        "007F, control character (U+007F)",
        "00A0, no-break space (U+00A0)",
        "00AD, soft hyphen (U+00AD)",
        "200B, zero width space (U+200B)",
        "200D, zero width joiner (U+200D)",
        "202E, right-to-left override (U+202E)",
        "2028, line separator (U+2028)",
        "2060, word joiner (U+2060)",
        "3000, ideographic space (U+3000)",
        "FEFF, byte-order mark (U+FEFF)",
        "FE0F, variation selector-16 (U+FE0F)",
        "2800, braille pattern blank (U+2800)",
        "D800, half of a surrogate pair (U+D800)",
        "E0041, tag latin capital letter a (U+E0041)",
        "E000, character without a meaning (U+E000)"
    })
    void namesAnInvisibleCharacterAndItsIndex(String codePoint, String description) {
        String value = "abc" + Character.toString(Integer.parseInt(codePoint, 16)) + "d";

        assertThat(InvisibleCharacters.find(value)).isEqualTo(description + " at index 3");
        assertThat(InvisibleCharacters.findOrNonAscii(value)).isEqualTo(description + " at index 3");
    }

    @Test
    void whatCanBeSeenIsFineUnlessAsciiIsWanted() {
        for (String value : new String[] {"", "a b", "!~", "密钥-ß", "\uD83D\uDE00"}) {
            assertThat(InvisibleCharacters.find(value)).as(value).isNull();
        }
        assertThat(InvisibleCharacters.findOrNonAscii("a b!~")).isNull();
        assertThat(InvisibleCharacters.findOrNonAscii("ab\u00DF"))
                .as("a letter of the value itself is not shown")
                .isEqualTo("character outside ASCII at index 2");
    }

    @Test
    void asSpacesKeepsATextInItsLine() {
        assertThat(InvisibleCharacters.asSpaces("a\r\nb\u200Bc\uD83D\uDE00\uD800~ !"))
                .isEqualTo("a  b c\uD83D\uDE00 ~ !");
    }

    @ParameterizedTest(name = "U+{0}: {1}")
    @CsvSource({
        "180B, true",
        "180F, true",
        "FDFC, false",
        "FE00, true",
        "FE0F, true",
        "FE10, false",
        "E0100, true",
        "E01EF, true",
        "E01F0, true",
        "115E, false",
        "115F, true",
        "1160, true",
        "3164, true",
        "FFA0, true",
        "FFFD, true",
        "034F, true",
        "0020, false",
        "007E, false",
        "001F, true",
        "007F, true"
    })
    void fillersAndSelectorsHaveNoShape(String codePoint, boolean invisible) {
        assertThat(InvisibleCharacters.isInvisible(Integer.parseInt(codePoint, 16)))
                .isEqualTo(invisible);
    }
}
