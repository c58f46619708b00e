// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A time of day in a time zone, on all days or some days of the week, during which something may begin. It may reach over midnight,
 * and then belongs to the day on which it opens. Where clocks are put forward, a time that does not exist is moved by the length
 * of the gap; where they are put back, a window opens at the first and closes at the second of two equal times. Immutable and
 * thread-safe.
 *
 * @param from when it opens, local time
 * @param to when it closes, local time; before {@code from}, on the next day
 * @param zone the time zone
 * @param days the days on which it opens
 * @since 0.1.0
 */
public record MaintenanceWindow(LocalTime from, LocalTime to, ZoneId zone, Set<DayOfWeek> days) {
    private static final int DAYS_AHEAD = 9;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if it never opens: there is no day, or it closes when it opens
     */
    public MaintenanceWindow {
        Objects.requireNonNull(zone, "zone");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "the window never opens: it closes at " + to + ", when it opens; leave it out for the whole day");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("the window never opens: it has no day");
        }
        days = Set.copyOf(days);
    }

    /**
     * Creates a window for all days.
     *
     * @param from such as {@code 22:00}
     * @param to such as {@code 05:00}
     * @throws java.time.DateTimeException if a time has another form
     * @throws IllegalArgumentException if the times are equal
     */
    public static MaintenanceWindow daily(String from, String to, ZoneId zone) {
        return new MaintenanceWindow(LocalTime.parse(from), LocalTime.parse(to), zone, EnumSet.allOf(DayOfWeek.class));
    }

    /**
     * Returns this window for some days only.
     *
     * @throws IllegalArgumentException if there is none
     */
    public MaintenanceWindow on(DayOfWeek... value) {
        return new MaintenanceWindow(from, to, zone, Set.copyOf(Arrays.asList(value)));
    }

    /** Returns when it closes if it is open at a time; empty if it is closed. */
    public Optional<Instant> closesAfter(Instant time) {
        LocalDate today = time.atZone(zone).toLocalDate();
        for (int day = -1; day <= 0; day++) {
            LocalDate date = today.plusDays(day);
            if (days.contains(date.getDayOfWeek()) && !time.isBefore(opening(date)) && time.isBefore(closing(date))) {
                return Optional.of(closing(date));
            }
        }
        return Optional.empty();
    }

    /** Returns the given time if it is open then, else when it opens next; empty if it does not open within nine days. */
    public Optional<Instant> nextOpen(Instant time) {
        if (closesAfter(time).isPresent()) {
            return Optional.of(time);
        }
        LocalDate today = time.atZone(zone).toLocalDate();
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            LocalDate date = today.plusDays(day);
            if (days.contains(date.getDayOfWeek())
                    && !opening(date).isBefore(time)
                    && opening(date).isBefore(closing(date))) {
                return Optional.of(opening(date));
            }
        }
        return Optional.empty();
    }

    private Instant opening(LocalDate date) {
        return ZonedDateTime.of(date, from, zone).toInstant();
    }

    private Instant closing(LocalDate date) {
        LocalDate last = to.isBefore(from) ? date.plusDays(1) : date;
        return ZonedDateTime.of(last, to, zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** Returns a line for users, such as {@code 22:00-05:00 Asia/Shanghai on [SATURDAY, SUNDAY]}. */
    @Override
    public String toString() {
        return from + "-" + to + " " + zone + (days.size() == 7 ? "" : " on " + new TreeSet<>(days));
    }
}
