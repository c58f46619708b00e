// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.nio.charset.Charset;

/**
 * The text of the body is sent in a charset of its own; the action takes effect.
 *
 * @param charset in which the text is sent
 * @param byteOrderMark whether the bytes begin with a byte-order mark; only for the charsets of Unicode
 * @param declared whether {@code Content-Type} names the charset; otherwise that header stays as it is
 * @since 0.1.0
 */
public record FaultEncoding(Charset charset, boolean byteOrderMark, boolean declared) implements Fault {
    private static final String MARK = "\uFEFF";

    /** Checks that the charset has a byte-order mark if one is wanted. */
    public FaultEncoding {
        if (byteOrderMark && !charset.newEncoder().canEncode(MARK.charAt(0))) {
            throw new IllegalArgumentException("charset must have a byte-order mark: " + charset);
        }
    }

    /** The same with a byte-order mark in front. */
    public FaultEncoding withByteOrderMark() {
        return new FaultEncoding(charset, true, declared);
    }

    /** The same without the charset in {@code Content-Type}. */
    public FaultEncoding undeclared() {
        return new FaultEncoding(charset, byteOrderMark, false);
    }

    /** The bytes of a text. */
    public byte[] encode(String text) {
        return (byteOrderMark ? MARK + text : text).getBytes(charset);
    }

    /** The value of {@code Content-Type} in place of the real one. */
    public String contentType(String real) {
        int parameters = real.indexOf(';');
        String type = parameters < 0 ? real : real.substring(0, parameters);
        return declared ? type + "; charset=" + charset.name() : real;
    }
}
