// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The maintenance window that an Autopilot cluster is to have: the hours of the week in which the service upgrades it automatically
 * (see sdk/docs/wire/cce.md#maintenance-windows). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class MaintenanceWindowSpec {
    private final Set<DayOfWeek> weeklyPeriod;
    private final String startTime;
    private final int durationHours;
    private final @Nullable String upgradeScope;

    private MaintenanceWindowSpec(Builder builder) {
        this.weeklyPeriod = builder.weeklyPeriod;
        this.startTime = builder.startTime;
        this.durationHours = builder.durationHours;
        this.upgradeScope = builder.upgradeScope;
    }

    /**
     * Returns a builder for a window.
     *
     * @param weeklyPeriod the days of the week, at least one; sent from Monday to Sunday
     * @param startTime when the window opens on each of these days, in UTC. No document shows its form; read the window of a cluster
     *     to see the one that the service uses
     * @param durationHours how many hours it stays open, 1 or more
     * @throws IllegalArgumentException if there is no day, the time is blank, or the duration is below 1
     */
    public static Builder builder(Set<DayOfWeek> weeklyPeriod, String startTime, int durationHours) {
        return new Builder(weeklyPeriod, startTime, durationHours);
    }

    /** Returns the days of the week on which it opens, from Monday to Sunday. */
    @JsonIgnore
    public Set<DayOfWeek> weeklyPeriod() {
        return weeklyPeriod;
    }

    /** Returns the days as they are sent, such as {@code Friday,Saturday}. */
    @JsonProperty("weekly_period")
    public String weeklyPeriodText() {
        return weeklyPeriod.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .collect(Collectors.joining(","));
    }

    /** Returns when it opens, in UTC. */
    @JsonProperty("start_time")
    public String startTime() {
        return startTime;
    }

    /** Returns how many hours it stays open. */
    @JsonProperty("duration_hours")
    public int durationHours() {
        return durationHours;
    }

    /** Returns which versions the service may upgrade to; null means the choice of the service. */
    @JsonProperty("upgrade_scope")
    public @Nullable String upgradeScope() {
        return upgradeScope;
    }

    @Override
    public String toString() {
        return "MaintenanceWindowSpec[" + weeklyPeriodText() + " " + startTime + " for " + durationHours + " h]";
    }

    /**
     * Collects the optional value of {@link MaintenanceWindowSpec}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Set<DayOfWeek> weeklyPeriod;
        private final String startTime;
        private final int durationHours;
        private @Nullable String upgradeScope;

        private Builder(Set<DayOfWeek> weeklyPeriod, String startTime, int durationHours) {
            if (Objects.requireNonNull(weeklyPeriod, "weeklyPeriod").isEmpty()) {
                throw new IllegalArgumentException("weeklyPeriod must not be empty");
            }
            this.weeklyPeriod = Collections.unmodifiableSet(EnumSet.copyOf(weeklyPeriod));
            this.startTime = Checks.text("startTime", startTime);
            this.durationHours = Checks.atLeast("durationHours", durationHours, 1);
        }

        /**
         * Sets which versions the service may upgrade to. Today it upgrades to patch versions only; no document lists the values.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder upgradeScope(String value) {
            upgradeScope = Checks.text("upgradeScope", value);
            return this;
        }

        /** Creates the window. */
        public MaintenanceWindowSpec build() {
            return new MaintenanceWindowSpec(this);
        }
    }
}
