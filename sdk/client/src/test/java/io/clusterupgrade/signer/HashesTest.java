// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Published test vectors of FIPS 180-2, RFC 4231 and RFC 2202. */
class HashesTest {

    @Test
    void sha256OfText() {
        assertThat(Hashes.sha256Hex("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void sha256OfABody() {
        ByteBuffer body =
                ByteBuffer.wrap("xabc".getBytes(UTF_8)).position(1).slice().asReadOnlyBuffer();

        assertThat(Hashes.sha256Hex(body)).isEqualTo(Hashes.sha256Hex("abc"));
        assertThat(Hashes.sha256Hex(ByteBuffer.allocate(0))).isEqualTo(Hashes.sha256Hex(""));
    }

    @Test
    void textIsUtf8WithAnyDefaultCharset() {
        assertThat(Hashes.hex(Hashes.utf8("é中😀"))).isEqualTo("c3a9e4b8adf09f9880");
    }

    @Test
    void hmacSha256() {
        byte[] mac = Hashes.hmacSha256("Jefe".getBytes(UTF_8), "what do ya want for nothing?".getBytes(UTF_8));

        assertThat(Hashes.hex(mac)).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void hmacSha1() {
        byte[] mac = Hashes.hmacSha1("Jefe".getBytes(UTF_8), "what do ya want for nothing?".getBytes(UTF_8));

        assertThat(Hashes.hex(mac)).isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    @Test
    void hexIsLowerCase() {
        assertThat(Hashes.hex(new byte[] {0, 0x0f, (byte) 0xf0, (byte) 0xff})).isEqualTo("000ff0ff");
    }
}
