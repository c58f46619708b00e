// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

/**
 * Recognizes invisible characters: white space, no-break spaces, and format characters such as a zero-width space or a
 * byte-order mark. {@link String#strip()} leaves the latter two. Stateless and thread-safe.
 */
public final class Blanks {
    private static final char LAST_OF_ASCII = '~';

    private Blanks() {}

    /** Returns whether a character is invisible. */
    public static boolean isBlank(char c) {
        if (c > ' ' && c <= LAST_OF_ASCII) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Returns the text without invisible characters at its ends; the text itself if there are none. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
