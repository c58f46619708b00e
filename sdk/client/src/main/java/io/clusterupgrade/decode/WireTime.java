// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of all three clouds: {@code 2023-01-05T02:23:39} without a zone, RFC 3339 with up to nine fraction digits,
 * Go's {@code 2022-12-16 13:40:20.75671 +0800 CST}, a date alone, and milliseconds since 1970 as digits. One pass over the
 * text; a zone's letters are ignored, since they are ambiguous and an offset stands before them. Stateless.
 *
 * @since 0.1.0
 */
public final class WireTime {
    private static final int NANO_DIGITS = 9;
    private static final int SHORTEST_MILLIS = 11;
    private static final int LONGEST_MILLIS = 15;

    private final String text;
    private int at;

    private WireTime(String text) {
        this.text = text;
    }

    /**
     * The instant of a text.
     *
     * @param zone where a text without an offset is at home
     * @return null for a blank text and for year 1, which Go writes for "never"
     * @throws DateTimeException if the text is no time
     */
    public static @Nullable Instant parse(String text, ZoneId zone) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (isMillis(stripped)) {
            return Instant.ofEpochMilli(Long.parseLong(stripped));
        }
        Instant instant = new WireTime(stripped).instant(zone);
        return instant.isBefore(LocalDate.of(1, 1, 3).atStartOfDay().toInstant(ZoneOffset.UTC)) ? null : instant;
    }

    private static boolean isMillis(String text) {
        return text.length() >= SHORTEST_MILLIS
                && text.length() <= LONGEST_MILLIS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Instant instant(ZoneId zone) {
        LocalDate date = LocalDate.of(digits(4), after('-', 2), after('-', 2));
        if (isAtEnd()) {
            return date.atStartOfDay(zone).toInstant();
        }
        if (text.charAt(at) != 'T' && text.charAt(at) != 't' && text.charAt(at) != ' ') {
            throw wrong();
        }
        at++;
        LocalTime time = LocalTime.of(digits(2), after(':', 2), after(':', 2)).withNano(fraction());
        LocalDateTime local = date.atTime(time);
        while (!isAtEnd() && text.charAt(at) == ' ') {
            at++;
        }
        return isAtEnd() ? local.atZone(zone).toInstant() : local.toInstant(offset());
    }

    private int fraction() {
        if (isAtEnd() || text.charAt(at) != '.') {
            return 0;
        }
        int nanos = 0;
        int digits = 0;
        for (at++; !isAtEnd() && isDigit(text.charAt(at)); at++) {
            if (digits < NANO_DIGITS) {
                nanos = nanos * 10 + (text.charAt(at) - '0');
                digits++;
            }
        }
        if (digits == 0) {
            throw wrong();
        }
        for (; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private ZoneOffset offset() {
        char sign = text.charAt(at++);
        ZoneOffset offset;
        if (sign == 'Z' || sign == 'z') {
            offset = ZoneOffset.UTC;
        } else if (sign == '+' || sign == '-') {
            int hours = digits(2);
            if (!isAtEnd() && text.charAt(at) == ':') {
                at++;
            }
            int minutes = isAtEnd() || text.charAt(at) == ' ' ? 0 : digits(2);
            offset = ZoneOffset.ofTotalSeconds((sign == '-' ? -60 : 60) * (hours * 60 + minutes));
        } else {
            throw wrong();
        }
        if (!isAtEnd() && text.charAt(at) != ' ') {
            throw wrong();
        }
        return offset;
    }

    private int after(char separator, int count) {
        if (isAtEnd() || text.charAt(at) != separator) {
            throw wrong();
        }
        at++;
        return digits(count);
    }

    private int digits(int count) {
        int value = 0;
        for (int end = at + count; at < end; at++) {
            if (isAtEnd() || !isDigit(text.charAt(at))) {
                throw wrong();
            }
            value = value * 10 + (text.charAt(at) - '0');
        }
        return value;
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private DateTimeException wrong() {
        return new DateTimeException("not a time, at index " + at);
    }
}
