// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.Objects;

/**
 * What may stand in a header. Checked by us, before an HTTP library does: its message would print the value, and the value
 * may be a token.
 */
final class HeaderRules {
    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    private HeaderRules() {}

    static void check(String name, String value) {
        Objects.requireNonNull(name, "header name");
        Objects.requireNonNull(value, name);
        if (!isToken(name)) {
            throw new IllegalArgumentException("header name must be letters, digits or " + TOKEN_PUNCTUATION);
        }
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
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || TOKEN_PUNCTUATION.indexOf(c) >= 0);
    }
}
