// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.text.Surrogates;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of UTF-8 text as both clouds sign it: everything but {@code A-Z a-z 0-9 - _ . ~} becomes {@code %XX} in
 * upper case.
 *
 * <p>Stateless and thread-safe; depends on no default locale or charset. Text that needs no change is returned without
 * a copy. Source: sdk/docs/wire/signing.md#notation.
 *
 * @since 0.1.0
 */
public final class PercentEncoding {
    private static final boolean[] UNRESERVED = keptCharacters("-_.~");
    private static final boolean[] UNRESERVED_AND_SLASH = keptCharacters("-_.~/");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int ESCAPE_LENGTH = 3;

    private PercentEncoding() {}

    /**
     * Encodes one path segment, query name or query value; {@code /} becomes {@code %2F}, a space {@code %20}.
     *
     * @throws IllegalArgumentException if the text contains an unpaired surrogate, which UTF-8 cannot encode
     */
    public static String encode(String text) {
        return encode(text, UNRESERVED);
    }

    /**
     * Encodes a whole path like {@link #encode}, but keeps {@code /}.
     *
     * @throws IllegalArgumentException if the text contains an unpaired surrogate
     */
    public static String encodePath(String path) {
        return encode(path, UNRESERVED_AND_SLASH);
    }

    /**
     * Decodes text that {@link #encode} encoded; {@code +} stays {@code +}.
     *
     * <p>A {@code %} without two hex digits after it is kept; bytes that are not UTF-8 become U+FFFD.
     */
    public static String decode(String text) {
        return text.indexOf('%') < 0 ? text : decode(text, (byte) '+');
    }

    /** Decodes a query name or value that may be form-encoded, like {@link #decode}, but {@code +} becomes a space. */
    public static String decodeForm(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : decode(text, (byte) ' ');
    }

    private static String encode(String text, boolean[] kept) {
        int clean = 0;
        while (clean < text.length() && isKept(text.charAt(clean), kept)) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        Surrogates.check("text", text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            if (b >= 0 && kept[b]) {
                out.append((char) b);
            } else {
                HEX.toHexDigits(out.append('%'), b);
            }
        }
        return out.toString();
    }

    private static String decode(String text, byte plus) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; length++) {
            if (isEscape(bytes, i)) {
                bytes[length] =
                        (byte) (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
                i += ESCAPE_LENGTH;
            } else {
                bytes[length] = bytes[i] == '+' ? plus : bytes[i];
                i++;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean isEscape(byte[] bytes, int i) {
        return bytes[i] == '%'
                && i + 2 < bytes.length
                && HexFormat.isHexDigit(bytes[i + 1])
                && HexFormat.isHexDigit(bytes[i + 2]);
    }

    private static boolean isKept(char c, boolean[] kept) {
        return c < kept.length && kept[c];
    }

    private static boolean[] keptCharacters(String punctuation) {
        boolean[] kept = new boolean[Byte.MAX_VALUE + 1];
        for (char c = 0; c < kept.length; c++) {
            kept[c] = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || punctuation.indexOf(c) >= 0;
        }
        return kept;
    }
}
