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
 * The maintenance window of a cluster, in which the service may change it automatically (see
 * sdk/docs/wire/ack.md#clusters-and-versions). Immutable and thread-safe.
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

    /** Returns a builder of the settings; true for a cluster with a window. */
    public static Builder builder(boolean enable) {
        return new Builder(enable);
    }

    /** Returns whether there is a window. */
    @JsonProperty("enable")
    public boolean enable() {
        return enable;
    }

    /** Returns the start of the window; null means the choice of the service. */
    @JsonProperty("maintenance_time")
    public @Nullable String maintenanceTime() {
        return maintenanceTime;
    }

    /** Returns the length of the window as it is sent, such as {@code 3h}; null means three hours. */
    @JsonProperty("duration")
    public @Nullable String duration() {
        return duration;
    }

    /** Returns the days of the week as they are sent, such as {@code Monday,Thursday}; null means Thursday. */
    @JsonProperty("weekly_period")
    public @Nullable String weeklyPeriod() {
        return weeklyPeriod;
    }

    /** Returns the recurrence as an RFC 5545 rule; null means that the days of the week apply. */
    @JsonProperty("recurrence")
    public @Nullable String recurrence() {
        return recurrence;
    }

    /**
     * Collects the optional values of {@link MaintenanceWindowSettings}. Not thread-safe.
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
         * Sets the start of the window: a time of day such as {@code 03:00:00Z}, or a date and time with an offset. The
         * documents show the first form, some tools send the second; the text is sent unchanged.
         */
        public Builder maintenanceTime(String value) {
            maintenanceTime = value;
            return this;
        }

        /**
         * Sets the length of the window.
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
         * Sets the days of the week of the window.
         *
         * @throws IllegalArgumentException if the list is empty
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

        /** Sets the recurrence as an RFC 5545 rule; the service accepts only {@code FREQ=WEEKLY} without COUNT and UNTIL. */
        public Builder recurrence(String value) {
            recurrence = value;
            return this;
        }

        /** Creates the settings. */
        public MaintenanceWindowSettings build() {
            return new MaintenanceWindowSettings(this);
        }
    }
}
