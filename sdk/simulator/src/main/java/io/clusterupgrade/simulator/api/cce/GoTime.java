// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
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

    private GoTime() {}

    static String format(Instant time) {
        return FORMAT.format(time);
    }
}
