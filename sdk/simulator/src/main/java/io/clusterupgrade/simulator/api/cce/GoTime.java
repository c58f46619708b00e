// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Formats times like Go: {@code 2022-12-16 13:40:20.75671 +0800 CST}, the fraction without trailing zeros
 * (see sdk/docs/wire/cce.md#times).
 */
final class GoTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(" +0800 CST")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.ofHours(8));

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss '+0000 UTC'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private GoTime() {}

    /** Formats a time in UTC, as the times of upgrade plans are. */
    static String formatUtc(Instant time) {
        return UTC.format(time);
    }

    /**
     * Parses a time in UTC, such as {@code 2025-01-06 16:00:00 +0000 UTC}.
     *
     * @throws java.time.DateTimeException if it has another form
     */
    static Instant parseUtc(String text) {
        return UTC.parse(text, Instant::from);
    }

    static String format(Instant time) {
        return FORMAT.format(time);
    }
}
