// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * A reusable buffer of ASCII text for hashing. Everything that is signed is ASCII, because the URL of a request is
 * percent-encoded and its headers are printable ASCII; see {@link io.clusterupgrade.transport.HttpRequest}. Not
 * thread-safe.
 */
final class AsciiBuffer {
    private static final int INITIAL_CAPACITY = 768;
    private static final byte[] HEX_DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[INITIAL_CAPACITY];
    private int length;

    /** Removes the content. */
    AsciiBuffer clear() {
        length = 0;
        return this;
    }

    int length() {
        return length;
    }

    @SuppressWarnings("deprecation") // exact for ASCII, and the one copy into an array that is there
    AsciiBuffer append(String text) {
        ensureCapacity(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
        return this;
    }

    AsciiBuffer append(char c) {
        ensureCapacity(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** Appends two lower-case hex digits for each byte. */
    AsciiBuffer appendHex(byte[] data) {
        ensureCapacity(data.length * 2);
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

    /** Returns the text from an index to the end. */
    String substring(int start) {
        return new String(bytes, start, length - start, StandardCharsets.ISO_8859_1);
    }

    private void ensureCapacity(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** Returns the length only: the text may contain a token. */
    @Override
    public String toString() {
        return "AsciiBuffer[" + length + "]";
    }
}
