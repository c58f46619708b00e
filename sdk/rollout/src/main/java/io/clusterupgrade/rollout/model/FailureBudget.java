// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

/**
 * How many failures are tolerated. When there are more, nothing else is started; upgrades that are running are watched to their
 * end, and may fail too: {@code maxParallel(1)} makes the budget strict. Immutable and thread-safe.
 *
 * @param tolerated the failures that are tolerated; a percentage is one of the clusters of the wave or of the rollout, rounded down
 * @since 0.1.0
 */
public record FailureBudget(Amount tolerated) {

    /** Tolerates no failure. */
    public static FailureBudget none() {
        return count(0);
    }

    /** Tolerates any number of failures. */
    public static FailureBudget unlimited() {
        return percent(100);
    }

    /**
     * Tolerates a number of failures.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static FailureBudget count(int failures) {
        return new FailureBudget(Amount.number(failures));
    }

    /**
     * Tolerates a percentage of failures.
     *
     * @throws IllegalArgumentException if it is negative or over 100
     */
    public static FailureBudget percent(int percent) {
        return new FailureBudget(Amount.percent(percent));
    }

    /**
     * Returns whether the failures are more than the budget tolerates.
     *
     * @param failures the failures so far
     * @param clusters the clusters of the wave or of the rollout
     */
    public boolean isExceeded(int failures, int clusters) {
        return failures > tolerated.roundedDown(clusters);
    }

    @Override
    public String toString() {
        return tolerated.toString();
    }
}
