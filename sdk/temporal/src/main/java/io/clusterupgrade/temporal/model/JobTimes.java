// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import java.time.Duration;

/**
 * The times of a rollout's activities. They are written to the history. Immutable and thread-safe.
 *
 * @param heartbeatTimeout how long a worker may be silent before its activity counts as lost. A start is tried again on another
 *     worker only if its token shows that nothing was sent
 * @param jobLimit the longest time of one activity: a start with all its checks, or an action
 * @param unknownFor how long the token of a start with an unknown outcome is resumed, thirty times, before its cluster counts as
 *     UNKNOWN
 * @param retryDelay the time until an activity that could not run is tried again
 * @param decisionLimit how long a worker may take for a step of a workflow before another worker takes it over
 * @since 0.1.0
 */
public record JobTimes(
        Duration heartbeatTimeout,
        Duration jobLimit,
        Duration unknownFor,
        Duration retryDelay,
        Duration decisionLimit) {
    private static final JobTimes DEFAULTS = new JobTimes(
            Duration.ofMinutes(1),
            Duration.ofDays(1),
            Duration.ofMinutes(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public JobTimes {
        positive("heartbeatTimeout", heartbeatTimeout);
        positive("jobLimit", jobLimit);
        positive("unknownFor", unknownFor);
        positive("retryDelay", retryDelay);
        positive("decisionLimit", decisionLimit);
    }

    /** Returns the defaults: 1 minute, 1 day, 30 minutes, 10 seconds, 10 seconds. */
    public static JobTimes defaults() {
        return DEFAULTS;
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}
