// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity.response;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Describes a response that is not JSON: its kind and the sentence in it. A text that is not a sentence is not shown, since it may be
 * credentials with a wrong status. Stateless.
 */
final class NonJsonMessage {
    private static final Pattern INVISIBLE_PARTS =
            Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<!--.*?-->|<\\?.*?\\?>|<![^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LONG_TOKEN = Pattern.compile("\\S{33,}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final int MAX_LENGTH = 4_096;
    private static final char REPLACEMENT = '\uFFFD';

    private NonJsonMessage() {}

    /** Returns the kind of an unexpected body, such as {@code an HTML page}. */
    static String kind(String text) {
        String start = start(text).strip();
        if (start.isEmpty()) {
            return "an empty body";
        }
        if (isBinary(start)) {
            return "binary data";
        }
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            return lower.contains("<html") || lower.startsWith("<!doctype") || !lower.startsWith("<?xml")
                    ? "an HTML page"
                    : "an XML document";
        }
        return lower.startsWith("{") || lower.startsWith("[") ? "other JSON" : "a text";
    }

    /** Returns the sentence in a text or a page, or an empty string if there is none. */
    static String sentence(String text) {
        String start = start(text).strip();
        if (start.startsWith("{") || start.startsWith("[") || isBinary(start)) {
            return "";
        }
        String plain = start.startsWith("<") ? withoutTags(start) : start;
        String sentence = BLANKS.matcher(LONG_TOKEN.matcher(plain).replaceAll("…"))
                .replaceAll(" ")
                .strip();
        return BLANKS.splitAsStream(sentence)
                                .filter(word -> WORD.matcher(word).find())
                                .count()
                        >= 2
                ? sentence
                : "";
    }

    private static String withoutTags(String page) {
        return TAG.matcher(INVISIBLE_PARTS.matcher(page).replaceAll(" "))
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static boolean isBinary(String text) {
        return text.chars()
                .anyMatch(c -> c == REPLACEMENT || (Character.isISOControl(c) && !Character.isWhitespace(c)));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }
}
