// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the responses of operations whose documented response is one fixed text. The text alone proves that the service executed the
 * request: proxies and gateways send texts such as {@code OK} too, and an error may begin with the same words. Therefore the whole text
 * must be the documented one; only case, white space and a full stop at the end may differ.
 */
final class TextResponse {
    /** The limit of bytes that can be the documented text; a longer body is a page. */
    private static final int LONGEST = 1_000;

    private TextResponse() {}

    /**
     * Returns the text of a body in UTF-8: plain, or the only value of a JSON body.
     *
     * @return the text without white space around it; null if the body is no text, or too long for one
     */
    static @Nullable String read(ByteBuffer body) {
        if (body.remaining() > LONGEST) {
            return null;
        }
        String text = StandardCharsets.UTF_8.decode(body.duplicate()).toString().strip();
        return text.startsWith("\"") ? unquote(text) : text;
    }

    /** Returns whether a text is the documented one. */
    static boolean isSame(String text, String documented) {
        return normalize(text).equals(normalize(documented));
    }

    private static String normalize(String text) {
        String words = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /** Returns the value of a JSON string; null if it is none, or if something is behind it. */
    private static @Nullable String unquote(String json) {
        try (JsonParser parser = JsonDecoder.FACTORY.createParser(json)) {
            String value = parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
            return parser.nextToken() == null ? value : null;
        } catch (IOException e) {
            return null;
        }
    }
}
