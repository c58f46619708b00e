// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import io.clusterupgrade.internal.text.Blanks;
import java.io.IOException;

/**
 * The characters of a plain value without the blanks around them, where the parser keeps them: most are turned into
 * something else than a text, so that a text made of them would be thrown away at once.
 *
 * @param chars the parser's characters, of which some are the text's; to be read before the parser goes on
 * @param from the place of the first
 * @param to the place behind the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TrimmedText(char[] chars, int from, int to) {

    /** The value the parser stands at. */
    static TrimmedText of(JsonParser parser) throws IOException {
        char[] chars = parser.getTextCharacters();
        int from = parser.getTextOffset();
        return of(chars, from, from + parser.getTextLength());
    }

    static TrimmedText of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    private static TrimmedText of(char[] chars, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(chars[from])) {
            from++;
        }
        while (from < to && Blanks.isBlank(chars[to - 1])) {
            to--;
        }
        return new TrimmedText(chars, from, to);
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** A new text of them. */
    @Override
    public String toString() {
        return new String(chars, from, length());
    }
}
