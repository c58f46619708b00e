// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a service's text reaches a terminal. */
class SafeTextTest {
    @Test
    void controlCharactersAreSpacesButBreaksAndTabsStay() {
        assertThat(SafeText.of("a\u001b[2Jb\u0007\r\n\tc\u202e密")).isEqualTo("a [2Jb  \n\tc 密");
    }

    @Test
    void linesFollowEachOtherInOne() {
        assertThat(SafeText.line("start the upgrade\n  to 7.10.2\r\n  image x"))
                .isEqualTo("start the upgrade; to 7.10.2; image x");
    }

    @Test
    void aSignAtTheEndOfALineIsEnough() {
        assertThat(SafeText.line("upgrade 2 clusters:\n  c1,\n  c2.\nDone;\n now"))
                .isEqualTo("upgrade 2 clusters: c1, c2. Done; now");
    }
}
