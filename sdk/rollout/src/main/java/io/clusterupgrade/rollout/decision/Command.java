// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.ClusterState;
import java.time.Instant;

/**
 * Something that the driver of a rollout has to do.
 *
 * @since 0.1.0
 */
public sealed interface Command {

    /**
     * Keep a fact, and apply it, before the next decision.
     *
     * @param fact the fact
     * @since 0.1.0
     */
    record Keep(Fact fact) implements Command {}

    /**
     * Check and start a cluster, once. Its fact, which the machine has applied, is kept before.
     *
     * @param cluster the index of the cluster
     * @param attempt the attempt, from 1. Above 1 the previous upgrade has failed
     * @since 0.1.0
     */
    record Start(int cluster, int attempt) implements Command {

        /** Returns the fact that is kept before the cluster is started. */
        public Fact.ClusterChanged fact(Instant at) {
            return Fact.ClusterChanged.of(at, cluster, ClusterState.STARTING, attempt, false, "");
        }
    }

    /**
     * Find the upgrade of the newest token, and watch it. Never starts anything.
     *
     * @param cluster the index of the cluster
     * @param attempt the attempt
     * @since 0.1.0
     */
    record Resume(int cluster, int attempt) implements Command {}

    /**
     * Abort the upgrade of a cluster, if its service allows it.
     *
     * @param cluster the index of the cluster
     * @since 0.1.0
     */
    record Abort(int cluster) implements Command {}

    /**
     * Ask the gate of a wave.
     *
     * @param wave the index of the wave
     * @since 0.1.0
     */
    record AskGate(int wave) implements Command {}

    /**
     * Run an action of a wave.
     *
     * @param wave the index of the wave
     * @param isBefore whether it is the action before the wave; else the one after it
     * @since 0.1.0
     */
    record Act(int wave, boolean isBefore) implements Command {}

    /**
     * Check a wave that is observed.
     *
     * @param wave the index of the wave
     * @since 0.1.0
     */
    record CheckSoak(int wave) implements Command {}
}
