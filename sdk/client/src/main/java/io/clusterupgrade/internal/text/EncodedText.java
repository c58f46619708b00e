// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects the encoding of a response body or a file and converts it, so that a byte-order mark or a legacy charset never hides
 * what the text says. The first that applies decides: a byte-order mark (UTF-8, UTF-16, UTF-32), zero bytes around the first
 * character (UTF-16 without a mark), the {@code charset} of a content type, the encoding in an XML declaration, UTF-8.
 *
 * <p>Malformed input is replaced, never an error. Stateless and thread-safe.
 */
public final class EncodedText {
    private static final String CHARSET = "charset=";
    private static final int LONGEST_DECLARATION = 128;
    private static final Pattern XML_DECLARATION =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private EncodedText() {}

    /**
     * Decodes bytes to text, without a byte-order mark.
     *
     * @param bytes the bytes; position and limit are left as they are
     * @param contentType the value of a {@code Content-Type} header; null if there is none
     */
    public static String decode(ByteBuffer bytes, @Nullable String contentType) {
        Encoding encoding = Encoding.of(bytes, contentType);
        ByteBuffer content = bytes.duplicate().position(bytes.position() + encoding.markLength);
        return encoding.charset.decode(content).toString();
    }

    /**
     * Converts bytes to UTF-8 without a byte-order mark. Nothing is copied when they are in UTF-8 already.
     *
     * @param bytes the bytes; position and limit are left as they are
     * @param contentType the value of a {@code Content-Type} header; null if there is none
     */
    public static ByteBuffer toUtf8(ByteBuffer bytes, @Nullable String contentType) {
        Encoding encoding = Encoding.of(bytes, contentType);
        ByteBuffer content = bytes.duplicate().position(bytes.position() + encoding.markLength);
        return encoding.charset.equals(StandardCharsets.UTF_8)
                ? content
                : StandardCharsets.UTF_8.encode(encoding.charset.decode(content));
    }

    private record Encoding(Charset charset, int markLength) {
        private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);

        static Encoding of(ByteBuffer bytes, @Nullable String contentType) {
            Encoding marked = marked(bytes);
            if (marked != null) {
                return marked;
            }
            Charset declared = contentType == null ? null : declared(contentType);
            if (declared == null && at(bytes, 0) == '<') {
                declared = inXml(bytes);
            }
            return declared == null || declared.equals(StandardCharsets.UTF_8) ? UTF_8 : new Encoding(declared, 0);
        }

        /** By the bytes themselves; null if they do not tell. */
        private static @Nullable Encoding marked(ByteBuffer bytes) {
            int first = at(bytes, 0);
            int second = at(bytes, 1);
            if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
                return new Encoding(StandardCharsets.UTF_8, 3);
            }
            if (first == 0xFF && second == 0xFE) {
                return at(bytes, 2) == 0 && at(bytes, 3) == 0
                        ? new Encoding(Charset.forName("UTF-32LE"), 4)
                        : new Encoding(StandardCharsets.UTF_16LE, 2);
            }
            if (first == 0xFE && second == 0xFF) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
            if (first == 0 && second == 0 && at(bytes, 2) == 0xFE && at(bytes, 3) == 0xFF) {
                return new Encoding(Charset.forName("UTF-32BE"), 4);
            }
            // Only the zero bytes of ASCII text in UTF-16: a text that has two of them in a row is binary.
            if (first > 0 && second == 0 && at(bytes, 2) > 0 && at(bytes, 3) == 0) {
                return new Encoding(StandardCharsets.UTF_16LE, 0);
            }
            return first == 0 && second > 0 && at(bytes, 2) == 0 && at(bytes, 3) > 0
                    ? new Encoding(StandardCharsets.UTF_16BE, 0)
                    : null;
        }

        /** The unsigned byte at an offset; -1 behind the end. */
        private static int at(ByteBuffer bytes, int offset) {
            int place = bytes.position() + offset;
            return place < bytes.limit() ? bytes.get(place) & 0xFF : -1;
        }

        private static @Nullable Charset declared(String contentType) {
            int start = contentType.toLowerCase(Locale.ROOT).indexOf(CHARSET);
            if (start < 0) {
                return null;
            }
            String name = contentType.substring(start + CHARSET.length());
            int end = name.indexOf(';');
            name = (end < 0 ? name : name.substring(0, end))
                    .replace('"', ' ')
                    .replace('\'', ' ')
                    .strip();
            return charset(name);
        }

        /** The encoding that an XML declaration names; null without one, or if the declaration could not be read in it. */
        private static @Nullable Charset inXml(ByteBuffer bytes) {
            byte[] start = new byte[Math.min(LONGEST_DECLARATION, bytes.remaining())];
            bytes.duplicate().get(start);
            Matcher declaration = XML_DECLARATION.matcher(new String(start, StandardCharsets.US_ASCII));
            Charset named = declaration.lookingAt() ? charset(declaration.group(1)) : null;
            return named != null && new String(start, named).startsWith("<?xml") ? named : null;
        }

        private static @Nullable Charset charset(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                // A charset that is unknown here, or no name of one: UTF-8 is what the services send.
                return null;
            }
        }
    }
}
