// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity.response;

import io.clusterupgrade.decode.TimestampParser;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses expiration times in any format that services and files use: the timestamps of {@link TimestampParser}, and seconds,
 * milliseconds or microseconds since 1970 as a number or as text. Stateless.
 */
public final class Expiration {
    /** The lifetime of credentials without an expiration time: long enough to be used, short enough to be renewed soon. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(5);

    private static final int MAX_NUMBER_LENGTH = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d*)?([eE][+-]?\\d+)?");

    /** The year 2001 in seconds: a smaller number may be a duration, which no service documents. */
    private static final BigDecimal MIN = BigDecimal.valueOf(1_000_000_000L);
    /** The year 5138 in seconds: a larger number is in milliseconds. */
    private static final BigDecimal MAX = BigDecimal.valueOf(100_000_000_000L);

    private static final int[] DECIMALS = {0, 3, 6};
    private static final int MILLIS = 3;

    private Expiration() {}

    /**
     * Returns the instant of a JSON value.
     *
     * @param reported text, a number or any other JSON value
     * @return null if there is no expiration time: no value, blank text, or the year 1, which Go writes for "never"
     * @throws DateTimeException if the value is not a time; the message names its kind and shows nothing of it
     */
    public static @Nullable Instant of(@Nullable Object reported) {
        if (reported == null) {
            return null;
        }
        if (reported instanceof Number number) {
            return ofNumber(new BigDecimal(number.toString()));
        }
        if (reported instanceof String text) {
            String stripped = text.strip();
            return stripped.length() <= MAX_NUMBER_LENGTH
                            && NUMBER.matcher(stripped).matches()
                    ? ofNumber(new BigDecimal(stripped))
                    : TimestampParser.parse(stripped, ZoneOffset.UTC);
        }
        throw new DateTimeException("neither text nor a number");
    }

    private static Instant ofNumber(BigDecimal number) {
        for (int decimals : DECIMALS) {
            if (number.compareTo(MIN.scaleByPowerOfTen(decimals)) >= 0
                    && number.compareTo(MAX.scaleByPowerOfTen(decimals)) < 0) {
                return Instant.ofEpochMilli(
                        number.scaleByPowerOfTen(MILLIS - decimals).longValue());
            }
        }
        throw new DateTimeException("a number that is not a time since 1970");
    }
}
