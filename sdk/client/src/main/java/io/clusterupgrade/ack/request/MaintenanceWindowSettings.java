// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When the cloud may work on a cluster by itself (see sdk/docs/wire/ack.md#clusters-and-versions). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class MaintenanceWindowSettings {
    private static final int LONGEST_HOURS = 24;

    private final boolean enable;
    private final @Nullable String maintenanceTime;
    private final @Nullable String duration;
    private final @Nullable String weeklyPeriod;
    private final @Nullable String recurrence;

    private MaintenanceWindowSettings(Builder builder) {
        this.enable = builder.enable;
        this.maintenanceTime = builder.maintenanceTime;
        this.duration = builder.duration;
        this.weeklyPeriod = builder.weeklyPeriod;
        this.recurrence = builder.recurrence;
    }

    /** Starts the settings; true for a cluster that has a window. */
    public static Builder builder(boolean enable) {
        return new Builder(enable);
    }

    /** Returns whether there is a window. */
    @JsonProperty("enable")
    public boolean enable() {
        return enable;
    }

    /** When it begins; null leaves it to the service. */
    @JsonProperty("maintenance_time")
    public @Nullable String maintenanceTime() {
        return maintenanceTime;
    }

    /** How long it is, as the wire has it, such as {@code 3h}; null means three hours. */
    @JsonProperty("duration")
    public @Nullable String duration() {
        return duration;
    }

    /** The days of the week, as the wire has them, such as {@code Monday,Thursday}; null means Thursday. */
    @JsonProperty("weekly_period")
    public @Nullable String weeklyPeriod() {
        return weeklyPeriod;
    }

    /** When it repeats, as an RFC 5545 rule; null leaves it to the days of the week. */
    @JsonProperty("recurrence")
    public @Nullable String recurrence() {
        return recurrence;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final boolean enable;
        private @Nullable String maintenanceTime;
        private @Nullable String duration;
        private @Nullable String weeklyPeriod;
        private @Nullable String recurrence;

        private Builder(boolean enable) {
            this.enable = enable;
        }

        /**
         * When it begins: a time of day such as {@code 03:00:00Z}, or a date and time with an offset. The documents show the
         * former, some tools send the latter; it is sent as it is.
         */
        public Builder maintenanceTime(String value) {
            maintenanceTime = value;
            return this;
        }

        /**
         * How long it is.
         *
         * @throws IllegalArgumentException if it is not 1 to 24 whole hours
         */
        public Builder duration(Duration value) {
            if (!value.equals(Duration.ofHours(value.toHours()))
                    || value.toHours() < 1
                    || value.toHours() > LONGEST_HOURS) {
                throw new IllegalArgumentException("duration must be 1 to 24 whole hours: " + value);
            }
            duration = value.toHours() + "h";
            return this;
        }

        /**
         * The days of the week it is open on.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Builder weeklyPeriod(Collection<DayOfWeek> value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("weeklyPeriod must not be empty");
            }
            weeklyPeriod = EnumSet.copyOf(value).stream()
                    .map(day -> day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(","));
            return this;
        }

        /** When it repeats, as an RFC 5545 rule; the service takes {@code FREQ=WEEKLY} without COUNT and UNTIL only. */
        public Builder recurrence(String value) {
            recurrence = value;
            return this;
        }

        /** Makes the settings. */
        public MaintenanceWindowSettings build() {
            return new MaintenanceWindowSettings(this);
        }
    }
}
