// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window in which the service may start maintenance of a cluster (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param enable whether the window is enabled
 * @param maintenanceTime when it starts: a time of day such as {@code 03:00:00Z} or, from some tools, a date and time
 * @param duration its length, {@code 1h} to {@code 24h}
 * @param weeklyPeriod the days of the week, in English
 * @param recurrence its recurrence, an RFC 5545 rule with {@code FREQ=WEEKLY}
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record MaintenanceWindow(
        @JsonProperty("enable") @Nullable Boolean enable,
        @JsonProperty("maintenance_time") @Nullable String maintenanceTime,
        @JsonProperty("duration") @Nullable String duration,
        @JsonProperty("weekly_period") List<String> weeklyPeriod,
        @JsonProperty("recurrence") @Nullable String recurrence) {

    public MaintenanceWindow {
        weeklyPeriod = ImmutableCopies.list(weeklyPeriod);
    }

    static final MaintenanceWindow EMPTY = new MaintenanceWindow(null, null, null, List.of(), null);
}
