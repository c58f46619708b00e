// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people write them: {@code 500ms}, {@code 30s}, {@code 1h30m}, {@code 2d}, or ISO 8601 ({@code PT30S}). */
public final class DurationText {
    private static final String SHORT = "(?:\\d{1,9}(?:ms|s|m|h|d))+";
    private static final String ISO = "P(?:\\d{1,9}D)?(?:T(?:\\d{1,9}H)?(?:\\d{1,9}M)?(?:\\d{1,9}(?:\\.\\d{1,9})?S)?)?";
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    /** Ten years: longer ones are mistakes, and could exceed the range of times. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private DurationText() {}

    static String pattern(boolean signed) {
        return "^" + (signed ? "-?" : "") + "(?:" + SHORT + "|" + ISO + ")$";
    }

    /** Returns the duration; null if the text is none, or is longer than ten years. */
    public static @Nullable Duration parse(String text, boolean signed) {
        if (!text.matches(pattern(signed))) {
            return null;
        }
        boolean negative = text.startsWith("-");
        String amount = negative ? text.substring(1) : text;
        Duration value = amount.startsWith("P") ? iso(amount) : sum(amount);
        if (value == null || value.compareTo(LONGEST) > 0) {
            return null;
        }
        return negative ? value.negated() : value;
    }

    private static @Nullable Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException noDuration) {
            return null;
        }
    }

    private static Duration sum(String text) {
        Duration sum = Duration.ZERO;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            Duration unit = UNITS.getOrDefault(parts.group(2), Duration.ZERO);
            sum = sum.plus(unit.multipliedBy(Long.parseLong(parts.group(1))));
        }
        return sum;
    }
}
