// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import io.clusterupgrade.internal.text.Blanks;
import java.io.IOException;

/**
 * The characters of a plain value without the blanks around them, in the parser's buffer: most are converted to something else than
 * a string, so that a string would be discarded at once.
 *
 * @param chars the parser's buffer, which contains the text; to be read before the parser advances
 * @param from the index of the first character
 * @param to the index after the last character
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TrimmedText(char[] chars, int from, int to) {

    /** Returns the value at the parser's position. */
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

    /** Returns the characters as a new string. */
    @Override
    public String toString() {
        return new String(chars, from, length());
    }
}
