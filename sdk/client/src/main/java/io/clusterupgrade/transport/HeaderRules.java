// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.Objects;

/**
 * What may stand in a header. Checked by us, before an HTTP library does: its message would print the value, and the value
 * may be a token.
 */
final class HeaderRules {
    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";
    private static final boolean[] TOKEN = tokenCharacters();

    private HeaderRules() {}

    static void check(String name, String value) {
        Objects.requireNonNull(name, "header name");
        Objects.requireNonNull(value, name);
        if (!isToken(name)) {
            throw new IllegalArgumentException("header name must be letters, digits or " + TOKEN_PUNCTUATION);
        }
        if (!isPrintable(value)) {
            checkEach(name, value);
        }
    }

    /** Whether no character needs a closer look; without a branch for each, since every header of every call passes here. */
    private static boolean isPrintable(String value) {
        int negative = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            negative |= (c - ' ') | ('~' - c);
        }
        return negative >= 0;
    }

    private static void checkEach(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c > '~')) {
                throw new IllegalArgumentException(
                        "header " + name + " must be printable ASCII; the character at index " + i
                                + " is not (a line break at the end of a key or token file is the usual cause)");
            }
        }
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
