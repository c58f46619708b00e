// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Instant;

/**
 * Something that has happened in a rollout. A journal holds the facts; from them alone the state of the rollout follows.
 *
 * @since 0.1.0
 */
public sealed interface Fact {

    /** Returns when it happened. */
    Instant at();

    /**
     * A program began or continued the rollout: what was running before has to be found again.
     *
     * @param at when
     * @since 0.1.0
     */
    record Opened(Instant at) implements Fact {}

    /**
     * A wave entered a phase.
     *
     * @param at when
     * @param wave the index of the wave
     * @param phase the phase
     * @param reason the reason, for users; empty if there is nothing to say
     * @since 0.1.0
     */
    record WaveChanged(Instant at, int wave, WavePhase phase, String reason) implements Fact {}

    /**
     * A cluster entered a state.
     *
     * @param at when
     * @param cluster the index of the cluster
     * @param state the state
     * @param attempt the attempt to upgrade it, from 1; 0 before the first
     * @param hasEnded whether the rollout is done with it
     * @param reason the reason, for users; empty if there is nothing to say
     * @param detail what a report shows of it
     * @since 0.1.0
     */
    record ClusterChanged(
            Instant at,
            int cluster,
            ClusterState state,
            int attempt,
            boolean hasEnded,
            String reason,
            ClusterDetail detail)
            implements Fact {

        /** Creates a fact without details. */
        public static ClusterChanged of(
                Instant at, int cluster, ClusterState state, int attempt, boolean hasEnded, String reason) {
            return new ClusterChanged(at, cluster, state, attempt, hasEnded, reason, ClusterDetail.NONE);
        }
    }

    /**
     * The token of an upgrade was saved. The first one of an attempt is saved before its start leaves.
     *
     * @param at when
     * @param cluster the index of the cluster
     * @param attempt the attempt
     * @param token the text of the token; empty if it was cleared
     * @since 0.1.0
     */
    record TokenSaved(Instant at, int cluster, int attempt, String token) implements Fact {}

    /**
     * An operator demanded something.
     *
     * @param at when
     * @param control what
     * @param source where it came from, for users
     * @since 0.1.0
     */
    record Controlled(Instant at, Control control, String source) implements Fact {}

    /**
     * An operator lets a cluster that has ended be upgraded again.
     *
     * @param at when
     * @param cluster the index of the cluster
     * @since 0.1.0
     */
    record Reset(Instant at, int cluster) implements Fact {}

    /**
     * The rollout goes on elsewhere, such as in a workflow; the last fact of its journal.
     *
     * @param at when
     * @param to where, for users
     * @since 0.1.0
     */
    record Moved(Instant at, String to) implements Fact {}
}
