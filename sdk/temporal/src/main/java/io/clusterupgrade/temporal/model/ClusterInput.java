// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import io.clusterupgrade.rollout.model.ClusterRef;
import org.jspecify.annotations.Nullable;

/**
 * The input of the workflow of a cluster: one attempt to upgrade it. Immutable and thread-safe.
 *
 * @param rollout the name of the rollout
 * @param hash the hash of its plan
 * @param parent the id of the rollout's workflow, which receives the reports
 * @param queue the task queue of the rollout
 * @param cluster the place of the cluster in the plan
 * @param ref the cluster
 * @param attempt the attempt, from 1
 * @param turn a number of this workflow that no other one of the rollout has
 * @param token the token of the attempt before, or of the upgrade to find; null for none
 * @param isFound whether the upgrade of the token is found and watched, and nothing started
 * @param times the times of the activities
 * @since 0.1.0
 */
public record ClusterInput(
        String rollout,
        String hash,
        String parent,
        String queue,
        int cluster,
        ClusterRef ref,
        int attempt,
        int turn,
        @Nullable String token,
        boolean isFound,
        JobTimes times) {}
