// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.nio.charset.Charset;

/**
 * A body in another charset; the action takes effect.
 *
 * @param charset the charset of the body
 * @param byteOrderMark whether the bytes begin with a byte-order mark; only for Unicode charsets
 * @param declared whether {@code Content-Type} names the charset; otherwise that header does not change
 * @since 0.1.0
 */
public record FaultEncoding(Charset charset, boolean byteOrderMark, boolean declared) implements Fault {
    private static final String MARK = "\uFEFF";

    /** Checks that the charset can encode a byte-order mark, if one is requested. */
    public FaultEncoding {
        if (byteOrderMark && !charset.newEncoder().canEncode(MARK.charAt(0))) {
            throw new IllegalArgumentException("charset must have a byte-order mark: " + charset);
        }
    }

    /** Returns a copy with a byte-order mark at the start. */
    public FaultEncoding withByteOrderMark() {
        return new FaultEncoding(charset, true, declared);
    }

    /** Returns a copy without the charset in {@code Content-Type}. */
    public FaultEncoding undeclared() {
        return new FaultEncoding(charset, byteOrderMark, false);
    }

    /** Returns the bytes of a text. */
    public byte[] encode(String text) {
        return (byteOrderMark ? MARK + text : text).getBytes(charset);
    }

    /** Returns the {@code Content-Type} that replaces the real one. */
    public String contentType(String real) {
        int parameters = real.indexOf(';');
        String type = parameters < 0 ? real : real.substring(0, parameters);
        return declared ? type + "; charset=" + charset.name() : real;
    }
}
