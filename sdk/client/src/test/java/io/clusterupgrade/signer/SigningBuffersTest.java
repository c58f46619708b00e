// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** State of one signature must not affect the next. */
class SigningBuffersTest {
    private final SigningBuffers buffers = new SigningBuffers();

    @Test
    void hashesEachTextByItself() {
        assertThat(hash("abc")).isEqualTo(Hashes.sha256Hex("abc"));
        assertThat(hash("")).isEqualTo(Hashes.sha256Hex(""));
        assertThat(hash("abc")).isEqualTo(Hashes.sha256Hex("abc"));
    }

    @Test
    void usesTheSecretOfEachSignature() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String secret = "secret-" + random.nextInt(3) + (random.nextBoolean() ? "é" : "");
            String text = "t".repeat(random.nextInt(300));

            assertThat(buffers.hmacSha256Hex(secret, buffers.emptyText().append(text)))
                    .isEqualTo(Hashes.hex(Hashes.hmacSha256(Hashes.utf8(secret), Hashes.utf8(text))));
        }
    }

    @Test
    void anEmptySecretIsRejectedAndForgotten() {
        AsciiBuffer text = new AsciiBuffer().append("text");

        assertThatThrownBy(() -> buffers.hmacSha256Hex("", text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(buffers.hmacSha256Hex("other", text))
                .isEqualTo(Hashes.hex(Hashes.hmacSha256(Hashes.utf8("other"), Hashes.utf8("text"))));
    }

    @Test
    void headersAndTextStartEmpty() {
        buffers.emptyHeaders().add("X-Auth-Token", "hush");
        AsciiBuffer out = buffers.emptyText().append("before").clear();
        buffers.emptyHeaders().appendLines(out);

        assertThat(out.length()).isZero();
        assertThat(buffers).hasToString("SigningBuffers");
    }

    private String hash(String text) {
        return Hashes.hex(buffers.sha256(buffers.emptyText().append(text)));
    }
}
