// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import java.time.Duration;

/**
 * How a readiness report is made. Immutable and thread-safe.
 *
 * @param newChecks whether to start the service's own checks before an upgrade where there is no result that can be used: CCE's
 *     pre-check and ACK's cluster check. That creates a check in the cloud, changes nothing else there, and may take as long as the
 *     plan lets its own check take. False by default: the report only reads
 * @param maxCheckAge how old the result of a check may be, if the service does not say how long it is valid; a day by default
 * @param newInspections whether to start the service's inspections of what the cluster has, which are made for no target, where
 *     there is no result that can be used: ACK's inspection, CCE's checks of the installed add-ons, CSS's health check of all items.
 *     That creates an inspection in the cloud, changes nothing else there (CSS keeps the newest eleven health checks only), and may
 *     take as long as the plan lets its own check take; for CSS half an hour. False by default
 * @since 0.1.0
 */
public record ReadinessOptions(boolean newChecks, Duration maxCheckAge, boolean newInspections) {
    private static final ReadinessOptions DEFAULTS = new ReadinessOptions(false, Duration.ofDays(1), false);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the age is not positive
     */
    public ReadinessOptions {
        if (maxCheckAge.isNegative() || maxCheckAge.isZero()) {
            throw new IllegalArgumentException("maxCheckAge must be positive: " + maxCheckAge);
        }
    }

    /** Returns the defaults: a report that changes nothing in the cloud, from checks of the last day. */
    public static ReadinessOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options with or without new checks before an upgrade, which are created in the cloud. */
    public ReadinessOptions withNewChecks(boolean value) {
        return new ReadinessOptions(value, maxCheckAge, newInspections);
    }

    /** Returns these options with or without new inspections of what the cluster has, which are created in the cloud. */
    public ReadinessOptions withNewInspections(boolean value) {
        return new ReadinessOptions(newChecks, maxCheckAge, value);
    }

    /**
     * Returns these options with another limit for the age of a check.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ReadinessOptions withMaxCheckAge(Duration value) {
        return new ReadinessOptions(newChecks, value, newInspections);
    }
}
