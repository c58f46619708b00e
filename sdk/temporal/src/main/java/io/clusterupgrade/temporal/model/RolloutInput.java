// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import io.clusterupgrade.rollout.model.ClusterState;
import java.util.List;
import java.util.Map;

/**
 * The input of the workflow of a rollout. Its clusters and plans are not part of it: a worker has them, and the hash says that they
 * are the same ones. Immutable and thread-safe.
 *
 * @param name the name of the rollout
 * @param hash the hash of its plan
 * @param settings what decisions depend on beside the plan
 * @param times the times of the activities
 * @param maxEvents how many events a history may have before the workflow continues as a new one
 * @param pages how many pages of facts are sent as signals before the rollout begins
 * @param reset the states whose clusters are upgraded again when it begins
 * @param continued what an earlier run of the same workflow hands on; {@link Continued#NOTHING} for a run that begins
 * @since 0.1.0
 */
public record RolloutInput(
        String name,
        String hash,
        FleetSettings settings,
        JobTimes times,
        int maxEvents,
        int pages,
        List<ClusterState> reset,
        Continued continued) {

    /** Copies the list. */
    public RolloutInput {
        reset = List.copyOf(reset);
    }

    /** Returns this input for the next run of the workflow. */
    public RolloutInput next(Continued value) {
        return new RolloutInput(name, hash, settings, times, maxEvents, 0, List.of(), value);
    }

    /**
     * What one run of a workflow hands on to the next one.
     *
     * @param lastTurn the last number that was given to a child workflow
     * @param open the clusters with an open child workflow, and its number
     * @param decisions what operators decided about waves that are not open yet
     * @since 0.1.0
     */
    public record Continued(int lastTurn, Map<Integer, Integer> open, Map<Integer, WaveDecision> decisions) {
        /** What a run that begins has. */
        public static final Continued NOTHING = new Continued(0, Map.of(), Map.of());

        /** Copies the maps. */
        public Continued {
            open = Map.copyOf(open);
            decisions = Map.copyOf(decisions);
        }
    }

    /**
     * What an operator decided about a wave.
     *
     * @param approves whether it may begin
     * @param reason who decided, and why
     * @since 0.1.0
     */
    public record WaveDecision(boolean approves, String reason) {}
}
