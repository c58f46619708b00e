// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * A text that is written as the bytes that will be hashed. What is signed is ASCII throughout, because a call's URL is
 * percent-encoded and its headers are printable ASCII; see {@link io.clusterupgrade.transport.HttpRequest}. Can be emptied and
 * written again. Not for several threads.
 */
final class AsciiBuffer {
    private static final int USUAL_LENGTH = 768;
    private static final byte[] HEX_DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;

    /** Begins anew. */
    AsciiBuffer clear() {
        length = 0;
        return this;
    }

    int length() {
        return length;
    }

    @SuppressWarnings("deprecation") // exact for ASCII, and the one copy into an array that is there
    AsciiBuffer append(String text) {
        makeRoom(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
        return this;
    }

    AsciiBuffer append(char c) {
        makeRoom(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** Appends two lower-case digits for each byte. */
    AsciiBuffer appendHex(byte[] data) {
        makeRoom(data.length * 2);
        for (byte b : data) {
            bytes[length++] = HEX_DIGITS[b >> 4 & 0xf];
            bytes[length++] = HEX_DIGITS[b & 0xf];
        }
        return this;
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }

    void addTo(Mac mac) {
        mac.update(bytes, 0, length);
    }

    /** What stands from an index on. */
    String substring(int start) {
        return new String(bytes, start, length - start, StandardCharsets.ISO_8859_1);
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** The length only: what is signed may hold a token. */
    @Override
    public String toString() {
        return "AsciiBuffer[" + length + "]";
    }
}
