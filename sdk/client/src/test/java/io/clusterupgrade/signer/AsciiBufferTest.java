// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiBufferTest {

    @Test
    void growsWhenTextIsAppended() {
        AsciiBuffer text = new AsciiBuffer();
        String line = "x".repeat(999);

        text.append(line).append('\n').append("cd").append(line);

        assertThat(text.substring(0)).isEqualTo(line + "\ncd" + line);
        assertThat(text.length()).isEqualTo(2001);
        assertThat(text.substring(1002)).isEqualTo(line);
    }

    @Test
    void clearRemovesTheOldText() {
        AsciiBuffer text = new AsciiBuffer().append("a long secret").clear().append("b");

        assertThat(text.substring(0)).isEqualTo("b");
    }

    @Test
    void appendsTwoLowerCaseHexDigitsForEachByte() {
        assertThat(new AsciiBuffer()
                        .appendHex(new byte[] {0, 0x0f, (byte) 0xf0, (byte) 0xff})
                        .substring(0))
                .isEqualTo("000ff0ff");
    }

    @Test
    void growsByOneCharacterBeyondWhatItHoldsAtFirst() {
        AsciiBuffer text = new AsciiBuffer();
        for (int i = 0; i < 10_000; i++) {
            text.append('x');
        }

        assertThat(text.substring(0)).isEqualTo("x".repeat(10_000));
    }

    @Test
    void growsWithHexDigits() {
        AsciiBuffer text = new AsciiBuffer().append("x");

        text.appendHex(new byte[5_000]);

        assertThat(text.substring(0)).isEqualTo("x" + "0".repeat(10_000));
    }

    @Test
    void toStringShowsTheLengthOnly() {
        assertThat(new AsciiBuffer().append("hush")).hasToString("AsciiBuffer[4]");
    }
}
