// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/** The three spellings of a time in signatures: UTC, whole seconds, free of any locale. */
final class Timestamps {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private static final Memory BASIC = new Memory(Timestamps::writeBasic);
    private static final Memory EXTENDED = new Memory(Timestamps::writeExtended);

    private Timestamps() {}

    /** {@code 20260115T083000Z}. */
    static String basic(Instant instant) {
        return BASIC.at(instant);
    }

    private static String writeBasic(Instant instant) {
        LocalDateTime time = utc(instant);
        StringBuilder out = new StringBuilder(16);
        appendDate(out, time, "");
        appendTime(out.append('T'), time, "");
        return out.append('Z').toString();
    }

    /** {@code 2026-01-15T08:30:00Z}. */
    static String extended(Instant instant) {
        return EXTENDED.at(instant);
    }

    private static String writeExtended(Instant instant) {
        LocalDateTime time = utc(instant);
        StringBuilder out = new StringBuilder(20);
        appendDate(out, time, "-");
        appendTime(out.append('T'), time, ":");
        return out.append('Z').toString();
    }

    /** {@code Thu, 15 Jan 2026 08:30:00 GMT}. */
    static String http(Instant instant) {
        LocalDateTime time = utc(instant);
        StringBuilder out = new StringBuilder(29);
        out.append(DAYS[time.getDayOfWeek().getValue() - 1]).append(", ");
        appendTwoDigits(out, time.getDayOfMonth());
        out.append(' ').append(MONTHS[time.getMonthValue() - 1]).append(' ');
        appendYear(out, time);
        appendTime(out.append(' '), time, ":");
        return out.append(" GMT").toString();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    }

    private static void appendDate(StringBuilder out, LocalDateTime time, String separator) {
        appendYear(out, time);
        appendTwoDigits(out.append(separator), time.getMonthValue());
        appendTwoDigits(out.append(separator), time.getDayOfMonth());
    }

    private static void appendTime(StringBuilder out, LocalDateTime time, String separator) {
        appendTwoDigits(out, time.getHour());
        appendTwoDigits(out.append(separator), time.getMinute());
        appendTwoDigits(out.append(separator), time.getSecond());
    }

    private static void appendYear(StringBuilder out, LocalDateTime time) {
        appendTwoDigits(out, time.getYear() / 100);
        appendTwoDigits(out, time.getYear() % 100);
    }

    private static void appendTwoDigits(StringBuilder out, int value) {
        out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    /** Remembers the text of the newest second: a busy client signs thousands of calls in one. Thread-safe. */
    private static final class Memory {
        private final Function<Instant, String> writer;
        private volatile Written newest = new Written(Long.MIN_VALUE, "");

        Memory(Function<Instant, String> writer) {
            this.writer = writer;
        }

        String at(Instant instant) {
            Written known = newest;
            if (known.second != instant.getEpochSecond()) {
                known = new Written(instant.getEpochSecond(), writer.apply(instant));
                newest = known;
            }
            return known.text;
        }

        private record Written(long second, String text) {}
    }
}
