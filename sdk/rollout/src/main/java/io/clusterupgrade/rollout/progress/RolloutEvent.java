// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.progress;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened in a run. Immutable and thread-safe.
 *
 * @param at when
 * @param kind what kind of event it is
 * @param wave the name of the wave that it is about; null if it is about none
 * @param cluster the cluster that it is about; null if it is about none
 * @param value the new state or phase, the control or the outcome; empty for a note
 * @param text more about it, for users; may be empty
 * @param counts how many clusters are in each state now; states without clusters are left out
 * @since 0.1.0
 */
public record RolloutEvent(
        Instant at,
        Kind kind,
        @Nullable String wave,
        @Nullable ClusterRef cluster,
        String value,
        String text,
        Map<ClusterState, Integer> counts) {

    /**
     * What happened: to the rollout, to a wave, or to one cluster.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** A run begins or continues. */
        OPENED,
        /** A wave entered a phase. */
        WAVE,
        /** A cluster entered a state. */
        CLUSTER,
        /** A step, a node, or something else that changes no state. */
        NOTE,
        /** An operator demanded something. */
        CONTROL,
        /** The run has ended. */
        ENDED
    }

    /** Copies the map. */
    public RolloutEvent {
        counts = Map.copyOf(counts);
    }

    /** Returns how many clusters there are. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many clusters are at their target. */
    public int atTarget() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isAtTarget())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns a line for users, with the time in seconds. */
    @Override
    public String toString() {
        String about = cluster != null ? cluster.toString() : wave != null ? "wave " + wave : "rollout";
        return at.truncatedTo(ChronoUnit.SECONDS) + " " + about + (value.isEmpty() ? "" : " " + value)
                + (text.isEmpty() ? "" : ": " + text);
    }
}
