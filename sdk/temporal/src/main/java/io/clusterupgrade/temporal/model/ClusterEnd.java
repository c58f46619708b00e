// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import io.clusterupgrade.rollout.JobResult;
import io.clusterupgrade.rollout.JobResult.Kind;
import io.clusterupgrade.rollout.decision.ClusterDetail;

/**
 * What the workflow of a cluster reports, and how it ends. Immutable and thread-safe.
 *
 * @param cluster the place of the cluster in the plan
 * @param turn the number of the workflow
 * @param attempt the attempt, from 1
 * @param result what came out
 * @since 0.1.0
 */
public record ClusterEnd(int cluster, int turn, int attempt, JobResult result) {
    private static final int LONGEST = 300;

    /** Returns this for a report: without details and token, and with a short reason. */
    public ClusterEnd brief() {
        String reason = result.reason();
        return new ClusterEnd(
                cluster,
                turn,
                attempt,
                new JobResult(
                        result.kind(),
                        result.state(),
                        reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + " …",
                        ClusterDetail.NONE,
                        null));
    }

    /** Returns whether the workflow has nothing more to do. */
    public boolean endsTurn() {
        return result.kind() != Kind.RUNNING && result.kind() != Kind.UNKNOWN && result.kind() != Kind.UNREAD;
    }
}
