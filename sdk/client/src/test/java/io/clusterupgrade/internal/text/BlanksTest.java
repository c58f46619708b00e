// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\r\n", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u2060", " \ufeff \u00a0"})
    void stripsInvisibleCharacters(String blanks) {
        assertThat(Blanks.strip(blanks + "a" + blanks + "b" + blanks)).isEqualTo("a" + blanks + "b");
        assertThat(Blanks.strip(blanks)).isEmpty();
    }

    @Test
    void leavesEverythingElse() {
        for (char c = '!'; c <= '~'; c++) {
            assertThat(Blanks.isBlank(c)).as("%c", c).isFalse();
        }
        String text = "\u96c6\u7fa4 \ud83d\ude00";
        assertThat(Blanks.strip(text)).isSameAs(text);
    }
}
