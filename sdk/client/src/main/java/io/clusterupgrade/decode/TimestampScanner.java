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

/** Scans the characters of a timestamp from left to right. */
final class TimestampScanner {
    /** A tenth of a second in nanoseconds; digits after the ninth are ignored. */
    private static final int TENTH = 100_000_000;

    /** Seconds since 1970 have ten digits from 2001 to 2286; a number with fewer digits is not a timestamp. */
    private static final int SECONDS = 10;

    private static final int LONGEST_MILLIS = 15;

    private static final int SECONDS_A_DAY = 86_400;
    private static final int FARTHEST_OFFSET = ZoneOffset.MAX.getTotalSeconds();
    /** The end of the timestamps that mean "never": 1 January of year 1 in any time zone. */
    private static final long NEVER_ENDS = LocalDate.of(1, 1, 3).toEpochDay() * SECONDS_A_DAY;

    private final char[] text;
    private final int start;
    private final int end;
    private int at;

    TimestampScanner(TrimmedText stripped) {
        this.text = stripped.chars();
        this.start = stripped.from();
        this.end = stripped.to();
        this.at = start;
    }

    /** Returns the instant, or null for year 1; the zone is used if the text has no offset. */
    @Nullable Instant instant(ZoneId zone) {
        int digits = digitsEnd() - start;
        if (digits < SECONDS) {
            return calendar(zone);
        }
        Instant instant = digits == SECONDS
                ? Instant.ofEpochSecond(number(digits), fraction())
                : Instant.ofEpochMilli(number(digits));
        if (!isAtEnd()) {
            throw wrong(at);
        }
        return instant;
    }

    /** Returns the number with this many digits. A leading zero is rejected, since the number would have fewer digits. */
    private long number(int digits) {
        if (digits > LONGEST_MILLIS || text[at] == '0') {
            throw wrong(at);
        }
        long number = 0;
        for (int last = at + digits; at < last; at++) {
            number = number * 10 + (text[at] - '0');
        }
        return number;
    }

    private @Nullable Instant calendar(ZoneId zone) {
        int year = pair() * 100 + pair();
        char separator = !isAtEnd() && text[at] == '/' ? '/' : '-';
        LocalDate date = LocalDate.of(year, pairAfter(separator), pairAfter(separator));
        LocalTime time = LocalTime.MIDNIGHT;
        int nanos = 0;
        if (!isAtEnd()) {
            if (text[at] != 'T' && text[at] != 't' && text[at] != ' ') {
                throw wrong(at);
            }
            at++;
            int hour = pair();
            int minute = pairAfter(':');
            // Alibaba omits the seconds: 2099-12-31T15:59Z.
            boolean toTheSecond = !isAtEnd() && text[at] == ':';
            time = LocalTime.of(hour, minute, toTheSecond ? pairAfter(':') : 0);
            nanos = toTheSecond ? fraction() : 0;
            while (!isAtEnd() && text[at] == ' ') {
                at++;
            }
        }
        long local = date.toEpochDay() * SECONDS_A_DAY + time.toSecondOfDay();
        long seconds = local - (isAtEnd() ? offset(zone, date, time) : offset());
        return seconds < NEVER_ENDS ? null : Instant.ofEpochSecond(seconds, nanos);
    }

    /** Returns the offset of a zone; at a change of the clocks, the offset before the change. */
    private static int offset(ZoneId zone, LocalDate date, LocalTime time) {
        return zone instanceof ZoneOffset fixed
                ? fixed.getTotalSeconds()
                : zone.getRules().getOffset(LocalDateTime.of(date, time)).getTotalSeconds();
    }

    /** Reads the nanoseconds after a point, or after a comma, which ISO 8601 allows too. */
    private int fraction() {
        if (isAtEnd() || (text[at] != '.' && text[at] != ',')) {
            return 0;
        }
        int first = at + 1;
        int i = first;
        int nanos = 0;
        for (int unit = TENTH; i < end && isDigit(text[i]); i++) {
            nanos += unit * (text[i] - '0');
            unit /= 10;
        }
        if (i == first) {
            throw wrong(i);
        }
        at = i;
        return nanos;
    }

    /** Reads {@code Z}, {@code UTC}, {@code +08:00} or {@code GMT+08:00}; any text may follow after a blank. */
    private int offset() {
        int seconds = 0;
        boolean named = isNext("UTC") || isNext("GMT");
        at += named ? "UTC".length() : 0;
        if (!isAtEnd() && (text[at] == '+' || text[at] == '-')) {
            int sign = text[at++] == '-' ? -1 : 1;
            int hours = pair();
            if (!isAtEnd() && text[at] == ':') {
                at++;
            }
            int minutes = isAtEnd() || text[at] == ' ' ? 0 : pair();
            seconds = sign * 60 * (hours * 60 + minutes);
        } else if (!named) {
            char letter = text[at++];
            if (letter != 'Z' && letter != 'z') {
                throw wrong(at);
            }
        }
        if (!isAtEnd() && text[at] != ' ') {
            throw wrong(at);
        }
        if (Math.abs(seconds) > FARTHEST_OFFSET) {
            throw wrong(at);
        }
        return seconds;
    }

    private boolean isNext(String name) {
        boolean same = at + name.length() <= end;
        for (int i = 0; same && i < name.length(); i++) {
            same = text[at + i] == name.charAt(i);
        }
        return same;
    }

    private int pairAfter(char separator) {
        if (isAtEnd() || text[at] != separator) {
            throw wrong(at);
        }
        at++;
        return pair();
    }

    /** Reads two digits; only a year has more, which is read as two pairs. */
    private int pair() {
        int first = at;
        if (first + 1 < end && isDigit(text[first]) && isDigit(text[first + 1])) {
            at = first + 2;
            return (text[first] - '0') * 10 + (text[first + 1] - '0');
        }
        throw wrong(digitsEnd());
    }

    /** Returns the index after the digits at the current position. */
    private int digitsEnd() {
        int i = at;
        while (i < end && isDigit(text[i])) {
            i++;
        }
        return i;
    }

    private boolean isAtEnd() {
        return at >= end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private DateTimeException wrong(int index) {
        return new DateTimeException("not a time, at index " + (index - start));
    }
}
