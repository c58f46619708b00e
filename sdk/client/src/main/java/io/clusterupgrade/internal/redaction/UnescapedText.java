// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.redaction;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text with its escapes resolved (percent-encoding, JSON, JSON pointers, HTML) that knows where each of its characters stood in the original.
 * Lenient: what is no escape is a character. Immutable.
 */
final class UnescapedText {
    private static final String SIGNS = "%\\&~";
    private static final int HEX = 16;
    private static final int LONGEST_ENTITY = 8;

    private final String text;
    private final int @Nullable [] starts;

    private UnescapedText(String text, int @Nullable [] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** The text as it is. */
    static UnescapedText of(String text) {
        return new UnescapedText(text, null);
    }

    String text() {
        return text;
    }

    /** Where the character at an index began in the original; behind the last, the original's end. */
    int originalIndex(int index) {
        return starts == null ? index : starts[index];
    }

    /** This text with one layer of escapes resolved; null when it has none. */
    @Nullable UnescapedText unescaped() {
        if (!hasSigns()) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); ) {
            places[plain.length()] = originalIndex(i);
            int length = escapeAt(i, plain);
            if (length == 0) {
                plain.append(text.charAt(i));
                length = 1;
            }
            i += length;
        }
        places[plain.length()] = originalIndex(text.length());
        return plain.length() == text.length()
                ? null
                : new UnescapedText(plain.toString(), Arrays.copyOf(places, plain.length() + 1));
    }

    /** Where a text ends without an escape that was cut; its end when there is none. */
    static int withoutCutEscape(String text, int end) {
        for (int i = end - 1; i >= 0 && end - i < LONGEST_ENTITY; i--) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return end;
    }

    private boolean hasSigns() {
        for (int i = 0; i < SIGNS.length(); i++) {
            if (text.indexOf(SIGNS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Appends what an escape stands for; returns its length, 0 when there is none. */
    private int escapeAt(int i, StringBuilder plain) {
        return switch (text.charAt(i)) {
            case '%' -> append(number(i + 1, i + 3), 3, plain);
            case '\\' -> json(i, plain);
            case '&' -> html(i, plain);
            case '~' -> pointer(i, plain);
            default -> 0;
        };
    }

    private int json(int i, StringBuilder plain) {
        char kind = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return switch (kind) {
            case '/', '"', '\\' -> append(kind, 2, plain);
            case 'n' -> append('\n', 2, plain);
            case 'r' -> append('\r', 2, plain);
            case 't' -> append('\t', 2, plain);
            case 'u' -> append(number(i + 2, i + 6), 6, plain);
            default -> 0;
        };
    }

    private int pointer(int i, StringBuilder plain) {
        char kind = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return kind == '0' || kind == '1' ? append(kind == '0' ? '~' : '/', 2, plain) : 0;
    }

    private int html(int i, StringBuilder plain) {
        int end = text.indexOf(';', i);
        if (end < 0 || end - i > LONGEST_ENTITY) {
            return 0;
        }
        String name = text.substring(i + 1, end);
        int character = switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name);
        };
        return append(character, end + 1 - i, plain);
    }

    private static int numbered(String name) {
        try {
            if (name.startsWith("#x") || name.startsWith("#X")) {
                return Integer.parseInt(name.substring(2), HEX);
            }
            return name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The hexadecimal number between two indices; -1 when there is none. */
    private int number(int start, int end) {
        if (end > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            number = number * HEX + digit;
        }
        return number;
    }

    private static int append(int character, int length, StringBuilder plain) {
        if (character < 0 || character > Character.MAX_VALUE) {
            return 0;
        }
        plain.append((char) character);
        return length;
    }
}
