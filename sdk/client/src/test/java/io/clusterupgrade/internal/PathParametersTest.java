// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathParametersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                ".",
                "..",
                "../clusters",
                "..\\clusters",
                "a/b",
                "/",
                "a/../b",
                "a?x=1",
                "a#f",
                "a%2Fb",
                "%2e%2e",
                "a\nb",
                "a\r\nHost: evil",
                "a\u0000",
                "a\u007f",
                "a\u0085b",
                " a",
                "a ",
                "a\u2003",
                "a\ud83d",
                "\ude00b",
                "a\ude00\ud83db"
            })
    void rejectsIdsThatWouldMakeAnotherCallAndNamesTheParameterOnly(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathParameters.check("clusterId", id))
                .withMessageStartingWith("clusterId must ")
                .satisfies(e -> assertThat(id.isBlank()
                                || id.length() < 3
                                || !e.getMessage().contains(id))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b7ac4c5b-3bda-4feb-a303-eb80f4bce986",
                "cb41f0d7a92e3468fb05c7719ad60e2f8",
                "T-5a54309c80282e39ea00002f",
                "install-addons-c3",
                "1700000000000000000-c0ffee-clustercheck-ab1de",
                "...",
                "a..b",
                "a b",
                "a+b",
                "a&b=c",
                "a;b",
                "{id}",
                "caf\u00e9",
                "\ud83d\ude00"
            })
    void takesEveryOtherId(String id) {
        assertThat(PathParameters.check("clusterId", id)).isEqualTo(id);
    }

    @Test
    void rejectsNullByTheNameOfTheParameter() {
        assertThatNullPointerException()
                .isThrownBy(() -> PathParameters.check("taskId", null))
                .withMessage("taskId");
    }

    @ParameterizedTest
    @CsvSource({
        "00A0, no-break space (U+00A0)",
        "200B, zero width space (U+200B)",
        "FEFF, byte-order mark (U+FEFF)",
        "0009, tab (U+0009)"
    })
    void namesTheKindOfAnInvisibleCharacter(String codePoint, String kind) {
        String id = "abc" + (char) Integer.parseInt(codePoint, 16) + "d";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathParameters.check("clusterId", id))
                .withMessage("clusterId must not contain an invisible character: " + kind + " at index 3");
    }

    @Test
    void saysWhereTheCharacterIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathParameters.check("taskId", "abc/def"))
                .withMessage(
                        "taskId must be an id without /\\?#% and control characters; the character at index 3 is one");
    }
}
