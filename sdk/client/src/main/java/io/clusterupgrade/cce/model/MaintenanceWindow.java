// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The maintenance window of an Autopilot cluster: the hours of the week in which the service upgrades it automatically (see
 * sdk/docs/wire/cce.md#maintenance-windows).
 *
 * @param weeklyPeriod the days of the week on which it opens, as English names such as {@code Friday}; the wire separates them by
 *     commas
 * @param startTime when it opens, in UTC, as sent: no document shows the form
 * @param durationHours how many hours it stays open
 * @param upgradeScope which versions the service may upgrade to, as sent; today it upgrades to patch versions only
 * @since 0.1.0
 */
public record MaintenanceWindow(
        @JsonProperty("weekly_period") List<String> weeklyPeriod,
        @JsonProperty("start_time") @Nullable String startTime,
        @JsonProperty("duration_hours") @Nullable Integer durationHours,
        @JsonProperty("upgrade_scope") @Nullable String upgradeScope) {

    public MaintenanceWindow {
        weeklyPeriod = ImmutableCopies.list(weeklyPeriod);
    }
}
