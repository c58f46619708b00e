// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds invisible characters, such as those that come along when a value is copied from a web page or a chat. Descriptions
 * name the kind of the character and its place, never the rest of the value. Stateless and thread-safe.
 */
public final class InvisibleCharacters {
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    /** What stands where bytes were no text. */
    private static final int REPLACEMENT = 0xFFFD;

    private InvisibleCharacters() {}

    /**
     * Describes the first invisible character, such as {@code no-break space (U+00A0) at index 3}. A plain space counts as visible.
     *
     * @return null if there is none
     */
    public static @Nullable String find(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (isInvisible(c)) {
                return describe(c, i);
            }
            i += Character.charCount(c);
        }
        return null;
    }

    /**
     * As {@link #find}, for values that must be ASCII: any other character is described too. One that can be seen is not named,
     * since it is a part of the value.
     */
    public static @Nullable String findOrNonAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                int whole = value.codePointAt(i);
                return isInvisible(whole) ? describe(whole, i) : "character outside ASCII at index " + i;
            }
        }
        return null;
    }

    /** Returns a text with its invisible characters, line breaks included, as spaces: it stays within its line. */
    public static String asSpaces(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(isInvisible(c) ? ' ' : c));
        return line.toString();
    }

    /** Returns whether a character has no shape of its own. */
    public static boolean isInvisible(int c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> isFiller(c);
        };
    }

    private static boolean isFiller(int c) {
        return switch (c) {
            case COMBINING_GRAPHEME_JOINER,
                    HANGUL_CHOSEONG_FILLER,
                    HANGUL_JUNGSEONG_FILLER,
                    BRAILLE_BLANK,
                    HANGUL_FILLER,
                    HALFWIDTH_HANGUL_FILLER,
                    REPLACEMENT -> true;
            // Variation selectors.
            default -> (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        };
    }

    private static String describe(int c, int index) {
        return name(c) + String.format(Locale.ROOT, " (U+%04X) at index %d", c, index);
    }

    private static String name(int c) {
        if (c == '\t') {
            return "tab";
        }
        if (c == '\n' || c == '\r') {
            return "line break";
        }
        if (c == BYTE_ORDER_MARK) {
            return "byte-order mark";
        }
        String name = switch (Character.getType(c)) {
            case Character.CONTROL -> "control character";
            case Character.SURROGATE -> "half of a surrogate pair";
            case Character.PRIVATE_USE, Character.UNASSIGNED -> "character without a meaning";
            default -> Character.getName(c);
        };
        return name == null ? "invisible character" : name.toLowerCase(Locale.ROOT);
    }
}
