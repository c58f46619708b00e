// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.base;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads times such as {@code 30s}, {@code 90m}, {@code 6h}, {@code 2d}, {@code 1h30m} and {@code PT6H}. */
public final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?");

    /** For picocli. */
    public DurationConverter() {}

    @Override
    public Duration convert(String text) {
        Duration duration = parse(text.strip());
        if (duration.isZero() || duration.isNegative()) {
            throw new TypeConversionException("\"" + text + "\" is not a time above zero");
        }
        return duration;
    }

    /**
     * Returns the time that a text says.
     *
     * @throws TypeConversionException if it is no time
     */
    public static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (!text.isEmpty() && matcher.matches()) {
            return Duration.ofDays(number(matcher, 1))
                    .plusHours(number(matcher, 2))
                    .plusMinutes(number(matcher, 3))
                    .plusSeconds(number(matcher, 4));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is no time: write it as 30s, 90m, 6h or 2d");
        }
    }

    private static long number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
