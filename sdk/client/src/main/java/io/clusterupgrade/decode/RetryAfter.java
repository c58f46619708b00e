// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.transport.HttpResponse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How long a cloud asks to wait: {@code x-acs-retry-after} in milliseconds (Alibaba), else {@code Retry-After} in whole or
 * decimal seconds (CCE sends both forms) or as a date.
 */
final class RetryAfter {
    /** More than any client waits, and small enough to compute with. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(LONGEST.toSeconds());

    private static final int MILLI_DIGITS = 3;
    private static final int LONGEST_TEXT = 64;

    /** Where HTTP's years of four digits end. Java reads nine digits, which cannot be used to compute or sign. */
    private static final Instant LAST_DATE = Instant.parse("9999-12-31T23:59:59Z");

    private RetryAfter() {}

    /** The wait, zero for a date that has passed; null when the response says nothing that can be understood. */
    static @Nullable Duration of(HttpResponse response, Instant now) {
        String millis = response.header("x-acs-retry-after");
        if (millis != null) {
            Duration wait = seconds(millis, MILLI_DIGITS);
            if (wait != null) {
                return wait;
            }
        }
        String value = response.header("Retry-After");
        if (value == null) {
            return null;
        }
        Duration wait = seconds(value, 0);
        return wait != null ? wait : untilDate(value.strip(), response, now);
    }

    private static @Nullable Duration seconds(String text, int decimalShift) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text.strip());
            if (value.signum() < 0) {
                return null;
            }
            // Limited before it is scaled: scaling writes a large exponent out, digit by digit.
            BigDecimal limited = value.min(LONGEST_SECONDS.scaleByPowerOfTen(decimalShift));
            return Duration.ofMillis(
                    limited.scaleByPowerOfTen(MILLI_DIGITS - decimalShift).longValue());
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /** Measured on the server's own clock where it shows it, since ours may be off. */
    private static @Nullable Duration untilDate(String date, HttpResponse response, Instant now) {
        Instant until = parse(date);
        if (until == null) {
            return null;
        }
        String serverDate = response.header("Date");
        Instant serverNow = serverDate == null ? null : parse(serverDate);
        Duration wait = Duration.between(serverNow == null ? now : serverNow, until);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /** The instant of an HTTP date, or null when it is none. */
    static @Nullable Instant parse(String httpDate) {
        try {
            Instant instant = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate));
            return instant.isAfter(LAST_DATE) ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
