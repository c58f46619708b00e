// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half of a character is no text: UTF-8 has no bytes for it. */
class SurrogatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDBFF", "\uDC00", "\uDFFF"})
    void halfOfAPairIsFoundWhereItStands(String half) {
        assertThat(Surrogates.unpairedIn(half)).isZero();
        assertThat(Surrogates.unpairedIn("a\uD83D\uDE00" + half + "b")).isEqualTo(3);
        assertThatThrownBy(() -> Surrogates.check("the body", half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the body must be whole characters; at index 0 is half of a surrogate pair");
    }

    @Test
    void wholeCharactersAreFine() {
        for (String text : new String[] {"", "a", "\uD83D\uDE00", "\uD7FF\uE000"}) {
            assertThat(Surrogates.unpairedIn(text)).isEqualTo(-1);
            assertThatCode(() -> Surrogates.check("the body", text)).doesNotThrowAnyException();
        }
    }
}
