// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.decode.TimestampParser;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When credentials end, in any form in which services and files say so: the times of {@link TimestampParser}, and seconds, milliseconds or
 * microseconds since 1970 as a number or as text. Stateless.
 */
final class Expiration {
    /** How long credentials count whose end is not told: long enough to work with, and soon asked for again. */
    static final Duration UNTOLD = Duration.ofMinutes(5);

    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d*)?([eE][+-]?\\d+)?");

    /** The year 2001 in seconds: what is less is no time but perhaps a duration, and nobody says so. */
    private static final BigDecimal FIRST = BigDecimal.valueOf(1_000_000_000L);
    /** The year 5138 in seconds: what is more is in milliseconds. */
    private static final BigDecimal LAST = BigDecimal.valueOf(100_000_000_000L);

    private static final int[] DECIMALS = {0, 3, 6};
    private static final int MILLIS = 3;

    private Expiration() {}

    /**
     * The instant of a JSON value.
     *
     * @param reported text, a number, or whatever else stands there
     * @return null if nothing is told: no value, blank text, or the year 1, which Go writes for "never"
     * @throws DateTimeException if it is no time; the message says of which kind it is, and shows nothing of it
     */
    static @Nullable Instant of(@Nullable Object reported) {
        if (reported == null) {
            return null;
        }
        if (reported instanceof Number number) {
            return ofNumber(new BigDecimal(number.toString()));
        }
        if (reported instanceof String text) {
            String stripped = text.strip();
            return stripped.length() <= LONGEST_NUMBER
                            && NUMBER.matcher(stripped).matches()
                    ? ofNumber(new BigDecimal(stripped))
                    : TimestampParser.parse(stripped, ZoneOffset.UTC);
        }
        throw new DateTimeException("neither text nor a number");
    }

    private static Instant ofNumber(BigDecimal number) {
        for (int decimals : DECIMALS) {
            if (number.compareTo(FIRST.scaleByPowerOfTen(decimals)) >= 0
                    && number.compareTo(LAST.scaleByPowerOfTen(decimals)) < 0) {
                return Instant.ofEpochMilli(
                        number.scaleByPowerOfTen(MILLIS - decimals).longValue());
            }
        }
        throw new DateTimeException("a number that is no time since 1970");
    }
}
