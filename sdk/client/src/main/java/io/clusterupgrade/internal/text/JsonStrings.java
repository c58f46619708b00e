// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

/** Escapes of JSON strings, for texts that may be cut off or malformed: what is no escape is kept. */
final class JsonStrings {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    private JsonStrings() {}

    static String unescape(String content) {
        StringBuilder plain = new StringBuilder(content.length());
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            int known = c == '\\' && i + 1 < content.length() ? ESCAPED.indexOf(content.charAt(i + 1)) : -1;
            if (known >= 0) {
                plain.append(MEANT.charAt(known));
                i++;
            } else if (c == '\\' && isUnicode(content, i + 1)) {
                plain.append((char) Integer.parseInt(content.substring(i + 2, i + 2 + HEX_DIGITS), HEX));
                i += 1 + HEX_DIGITS;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    static String escape(String plain) {
        StringBuilder content = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int known = MEANT.indexOf(c);
            if (known >= 0 && c != '/') {
                content.append('\\').append(ESCAPED.charAt(known));
            } else if (c < ' ') {
                content.append(String.format("\\u%04X", (int) c));
            } else {
                content.append(c);
            }
        }
        return content.toString();
    }

    private static boolean isUnicode(String content, int at) {
        return content.startsWith("u", at)
                && content.length() > at + HEX_DIGITS
                && content.substring(at + 1, at + 1 + HEX_DIGITS)
                        .chars()
                        .allMatch(c -> Character.digit(c, HEX) >= 0 && c < 128);
    }
}
