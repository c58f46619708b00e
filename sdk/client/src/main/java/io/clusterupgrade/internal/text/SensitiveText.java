// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Redacts a text before it is shown: values that go by one of the {@link SensitiveNames} are replaced. Understands JSON, JSON
 * inside strings of JSON, {@code name=value}, and elements of XML, whole or cut off anywhere; whatever else there is stays as it
 * is. A value that is an object or an array keeps its shape and loses all its values.
 *
 * <p>In a pair such as {@code {"name": "DB_PASSWORD", "value": "x"}} the one member names the other.
 */
public final class SensitiveText {
    /** The replacement of a secret. */
    public static final String REDACTED = "****";

    private static final Pattern SCALAR = Pattern.compile("[^\\s,:]++");
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    /** Outside of JSON: a parameter or a printed Java map; an element; a printed Python dictionary. All linear in time. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("(?<![\\w.-])([\\w.-]++)=([^\\s&,;\"'<>{}\\[\\]()]++)"),
            Pattern.compile("(?<![\\w.-])([\\w.-]++)='([^']++)"),
            Pattern.compile("<([A-Za-z][\\w:.-]*+)(?:\\s[^<>]*+)?>([^<>]++)"),
            Pattern.compile("'([\\w.-]++)'\\s*+:\\s*+u?'([^']++)"));

    private final String text;
    private final StringBuilder out;
    private Level level = new Level(null, false);
    private int at;

    private SensitiveText(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    /** Returns the text without the secrets in it. */
    public static String redact(String text) {
        return new SensitiveText(text).redacted();
    }

    private String redacted() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                string();
            } else if (c == '{' || c == '[') {
                level = new Level(level, level.hidesNext());
                out.append(c);
                at++;
            } else if (c == '}' || c == ']') {
                level = level.parent == null ? level : level.parent;
                level.endValue();
                out.append(c);
                at++;
            } else {
                between();
            }
        }
        return out.toString();
    }

    /** The name of a member, or a value. */
    private void string() {
        int close = closingQuote(at + 1);
        String content = text.substring(at + 1, close);
        int next = close + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && text.charAt(next) == ':') {
            level.startValue(JsonStrings.unescape(content));
            out.append(text, at, next + 1);
            at = next + 1;
            return;
        }
        int from = out.length() + 1;
        boolean hidden = level.hidesNext() && !content.isEmpty();
        out.append('"').append(hidden ? REDACTED : withoutSecrets(content));
        level.pairWith(out, from, content);
        level.endValue();
        if (close < text.length()) {
            out.append('"');
        }
        at = Math.min(close + 1, text.length());
    }

    /** Numbers, words, punctuation, or text that is no JSON, up to the next string, object or array. */
    private void between() {
        int end = at;
        while (end < text.length() && "\"{}[]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String run = text.substring(at, end);
        Matcher scalars = SCALAR.matcher(run);
        if (level.hidden) {
            out.append(scalars.replaceAll(SensitiveText::hidden));
        } else {
            out.append(plain(level.hidesNext() ? scalars.replaceFirst(SensitiveText::hidden) : run));
        }
        if (run.endsWith("=")) {
            level.startValue(lastName(run));
        } else if (!run.isBlank()) {
            level.endValue();
        }
        at = end;
    }

    /** The name before the sign at the end: a string follows that is its value. */
    private static String lastName(String run) {
        int end = run.length() - 1;
        int start = end;
        while (start > 0
                && (Character.isLetterOrDigit(run.charAt(start - 1)) || "_-.".indexOf(run.charAt(start - 1)) >= 0)) {
            start--;
        }
        return run.substring(start, end);
    }

    private static String hidden(MatchResult scalar) {
        return WORDS.contains(scalar.group()) ? scalar.group() : '"' + REDACTED + '"';
    }

    /** The content of a string, which may be JSON itself. */
    private static String withoutSecrets(String content) {
        if (content.indexOf('\\') < 0) {
            return plain(content);
        }
        String inner = JsonStrings.unescape(content);
        String clean = redact(inner);
        return clean.equals(inner) ? content : JsonStrings.escape(clean);
    }

    private static String plain(String text) {
        String clean = text;
        for (Pattern pattern : NAMED) {
            clean = pattern.matcher(clean).replaceAll(SensitiveText::named);
        }
        return clean;
    }

    private static String named(MatchResult found) {
        String shown = SensitiveNames.isSensitive(found.group(1))
                ? found.group().substring(0, found.start(2) - found.start()) + REDACTED
                : found.group();
        return Matcher.quoteReplacement(shown);
    }

    private int closingQuote(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    /** An object or an array that is open. */
    private static final class Level {
        final @Nullable Level parent;
        private final boolean hidden;
        private @Nullable String name;
        private boolean sensitive;
        private boolean secretPair;
        private int valueAt = -1;
        private int valueEnd;

        Level(@Nullable Level parent, boolean hidden) {
            this.parent = parent;
            this.hidden = hidden;
        }

        boolean hidesNext() {
            return hidden || sensitive;
        }

        void startValue(String member) {
            name = member;
            sensitive = SensitiveNames.isSensitive(member) || (secretPair && member.equalsIgnoreCase("value"));
        }

        void endValue() {
            name = null;
            sensitive = false;
        }

        /** Remembers a member of a pair. Once a secret is named, its value is hidden, which may have come before. */
        void pairWith(StringBuilder out, int from, String content) {
            if (name == null || hidden) {
                return;
            }
            if (name.equalsIgnoreCase("value")) {
                valueAt = from;
                valueEnd = out.length();
            } else if ((name.equalsIgnoreCase("name") || name.equalsIgnoreCase("key"))
                    && SensitiveNames.isSensitive(content)) {
                secretPair = true;
                if (valueAt >= 0 && valueEnd > valueAt) {
                    out.replace(valueAt, valueEnd, REDACTED);
                }
            }
        }
    }
}
