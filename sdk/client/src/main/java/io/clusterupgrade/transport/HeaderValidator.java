// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.Objects;

/**
 * Validates methods and headers before the HTTP library does: the message of the library would contain the value, and
 * the value may be a token.
 */
final class HeaderValidator {
    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";
    private static final boolean[] TOKEN = tokenCharacters();

    private HeaderValidator() {}

    static void check(String name, String value) {
        Objects.requireNonNull(name, "header name");
        Objects.requireNonNull(value, name);
        if (!isToken(name)) {
            throw new IllegalArgumentException("header name must be letters, digits or " + TOKEN_PUNCTUATION);
        }
        int bad = value.indexOf('\t') < 0
                ? indexOutside(value, ' ', '~')
                : indexOutside(value.replace('\t', ' '), ' ', '~');
        if (bad >= 0) {
            throw new IllegalArgumentException("header " + name + " must be printable ASCII; the character at index "
                    + bad + " is not (a line break at the end of a key or token file is the usual cause)");
        }
    }

    /**
     * Returns the index of the first character outside a range, or -1. It examines all characters before it branches:
     * this method runs for every URL and header of every call, and a branch for each character is measurably slower.
     */
    static int indexOutside(String text, char first, char last) {
        int negative = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            negative |= (c - first) | (last - c);
        }
        if (negative >= 0) {
            return -1;
        }
        int i = 0;
        while (text.charAt(i) >= first && text.charAt(i) <= last) {
            i++;
        }
        return i;
    }

    static String checkMethod(String method) {
        if (!isToken(method)) {
            throw new IllegalArgumentException("method must be an HTTP token");
        }
        return method;
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= TOKEN.length || !TOKEN[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean[] tokenCharacters() {
        boolean[] allowed = new boolean[128];
        for (char c = '0'; c <= 'z'; c++) {
            allowed[c] = (c <= '9') || (c >= 'A' && c <= 'Z') || c >= 'a';
        }
        for (int i = 0; i < TOKEN_PUNCTUATION.length(); i++) {
            allowed[TOKEN_PUNCTUATION.charAt(i)] = true;
        }
        return allowed;
    }
}
