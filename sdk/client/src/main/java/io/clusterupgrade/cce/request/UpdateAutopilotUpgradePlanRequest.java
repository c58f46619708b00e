// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

/**
 * A request to postpone an automatic upgrade of an Autopilot cluster (see sdk/docs/wire/cce.md#upgrade-plans).
 *
 * @param clusterId the cluster's id
 * @param upgradePlanId the plan's id
 * @param notBefore the earliest time at which the upgrade may start, between 1970 and 9999; sent in whole seconds, a fraction of a
 *     second is rounded up. The service requires it to be before the plan's {@code notBeforeDeadline}
 * @since 0.1.0
 */
public record UpdateAutopilotUpgradePlanRequest(
        String clusterId, String upgradePlanId, @JsonIgnore Instant notBefore) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss '+0000 UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the time is before 1970 or after 9999
     */
    public UpdateAutopilotUpgradePlanRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(upgradePlanId, "upgradePlanId");
        Objects.requireNonNull(notBefore, "notBefore");
        if (notBefore.isBefore(Instant.EPOCH) || notBefore.isAfter(LATEST)) {
            throw new IllegalArgumentException("notBefore must be between 1970 and 9999: " + notBefore);
        }
    }

    /** Returns the time as it is sent, such as {@code 2025-01-06 16:00:00 +0000 UTC}. */
    @JsonProperty("notBefore")
    public String notBeforeText() {
        return FORMAT.format(notBefore.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS));
    }
}
