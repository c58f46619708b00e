// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import java.time.Duration;

/**
 * How a readiness report is made. Immutable and thread-safe.
 *
 * @param newChecks whether to start the service's own checks where there is no result that can be used: CCE's pre-check and
 *     ACK's cluster check. That creates a check in the cloud, changes nothing else there, and may take as long as the plan lets
 *     its own check take. False by default: the report only reads
 * @param maxCheckAge how old the result of a check may be, if the service does not say how long it is valid; a day by default
 * @since 0.1.0
 */
public record ReadinessOptions(boolean newChecks, Duration maxCheckAge) {
    private static final ReadinessOptions DEFAULTS = new ReadinessOptions(false, Duration.ofDays(1));

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

    /** Returns these options with or without new checks, which are created in the cloud. */
    public ReadinessOptions withNewChecks(boolean value) {
        return new ReadinessOptions(value, maxCheckAge);
    }

    /**
     * Returns these options with another limit for the age of a check.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ReadinessOptions withMaxCheckAge(Duration value) {
        return new ReadinessOptions(newChecks, value);
    }
}
