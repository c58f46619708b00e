// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes durations for users, as hours, minutes and seconds. */
public final class Durations {
    private Durations() {}

    /** Returns a time without the fraction of its second, such as {@code 2026-01-15T08:00:00Z}. */
    static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns a time in milliseconds, which machines read: {@code 2026-01-15T08:00:00.123Z}. */
    static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns a form such as {@code 2 d 03:15} or {@code 03:15:07}; {@code -} for null. */
    public static String text(@Nullable Duration duration) {
        if (duration == null) {
            return "-";
        }
        return duration.toDays() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d d %02d:%02d",
                        duration.toDays(),
                        duration.toHoursPart(),
                        duration.toMinutesPart())
                : String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart());
    }
}
