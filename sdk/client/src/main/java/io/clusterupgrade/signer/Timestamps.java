// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Formats the times of signatures in three formats: UTC, whole seconds, independent of the locale. */
final class Timestamps {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private static final CachedFormat BASIC = new CachedFormat(Timestamps::writeBasic);
    private static final CachedFormat EXTENDED = new CachedFormat(Timestamps::writeExtended);

    private Timestamps() {}

    /** Returns a time such as {@code 20260115T083000Z}. */
    static String basic(Instant instant) {
        return BASIC.format(instant);
    }

    private static String writeBasic(Instant instant) {
        LocalDateTime time = utc(instant);
        StringBuilder out = new StringBuilder(16);
        appendDate(out, time, "");
        appendTime(out.append('T'), time, "");
        return out.append('Z').toString();
    }

    /** Returns a time such as {@code 2026-01-15T08:30:00Z}. */
    static String extended(Instant instant) {
        return EXTENDED.format(instant);
    }

    private static String writeExtended(Instant instant) {
        LocalDateTime time = utc(instant);
        StringBuilder out = new StringBuilder(20);
        appendDate(out, time, "-");
        appendTime(out.append('T'), time, ":");
        return out.append('Z').toString();
    }

    /** Returns a time such as {@code Thu, 15 Jan 2026 08:30:00 GMT}. */
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

    /** Caches the text of the latest second: a busy client signs thousands of requests per second. Thread-safe. */
    private static final class CachedFormat {
        private final Function<Instant, String> writer;
        private volatile Cached latest = new Cached(Long.MIN_VALUE, "");

        CachedFormat(Function<Instant, String> writer) {
            this.writer = writer;
        }

        String format(Instant instant) {
            Cached known = latest;
            if (known.second != instant.getEpochSecond()) {
                known = new Cached(instant.getEpochSecond(), writer.apply(instant));
                latest = known;
            }
            return known.text;
        }

        private record Cached(long second, String text) {}
    }
}
