// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.temporal.model.JobTimes;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The options with which a rollout is started. Immutable and thread-safe.
 *
 * @param times the times of its activities
 * @param maxOpenChildren the largest number of clusters that are upgraded at once, whatever the limits of the rollout say
 * @param maxEvents how many events a history may have before the workflow continues as a new one
 * @param reset the states whose clusters are upgraded again, if the rollout was run before
 * @since 0.1.0
 */
public record StartOptions(JobTimes times, int maxOpenChildren, int maxEvents, List<ClusterState> reset) {
    private static final int MOST_CHILDREN = 2_000;
    private static final int MOST_EVENTS = 10_000;
    private static final Set<ClusterState> RESETTABLE =
            Set.of(ClusterState.FAILED, ClusterState.SKIPPED, ClusterState.ABORTED, ClusterState.UNKNOWN);
    private static final StartOptions DEFAULTS =
            new StartOptions(JobTimes.defaults(), MOST_CHILDREN, MOST_EVENTS * 4 / 5, List.of());

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if there are more than 2,000 children or 10,000 events, or less than one; or if a state cannot be
     *     reset
     */
    public StartOptions {
        Objects.requireNonNull(times, "times");
        check("maxOpenChildren", maxOpenChildren, MOST_CHILDREN);
        check("maxEvents", maxEvents, MOST_EVENTS);
        reset = List.copyOf(reset);
        if (!RESETTABLE.containsAll(reset)) {
            throw new IllegalArgumentException("only FAILED, SKIPPED, ABORTED and UNKNOWN can be reset: " + reset);
        }
    }

    /** Returns the defaults: 2,000 children, 8,000 events, and nothing that is upgraded again. */
    public static StartOptions defaults() {
        return DEFAULTS;
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ": " + value);
        }
    }

    /** Returns these options with other times. */
    public StartOptions withTimes(JobTimes value) {
        return new StartOptions(value, maxOpenChildren, maxEvents, reset);
    }

    /** Returns these options with another largest number of clusters at once. */
    public StartOptions withMaxOpenChildren(int value) {
        return new StartOptions(times, value, maxEvents, reset);
    }

    /** Returns these options with another largest number of events. */
    public StartOptions withMaxEvents(int value) {
        return new StartOptions(times, maxOpenChildren, value, reset);
    }

    /**
     * Returns these options with the states whose clusters are upgraded again. {@link ClusterState#UNKNOWN} is right only after you
     * have checked at the service that nothing was started.
     */
    public StartOptions withReset(ClusterState... states) {
        return new StartOptions(times, maxOpenChildren, maxEvents, List.of(states));
    }
}
