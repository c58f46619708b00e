// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.model.ClusterState;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a job of {@link RolloutJobs}. It has values only, so that it can be written to the history of a workflow. It has no
 * secrets. Immutable and thread-safe.
 *
 * @param kind what has to follow
 * @param state the state of the cluster
 * @param reason the reason, for users; empty if there is nothing to say
 * @param detail what a report shows of the upgrade
 * @param token the text of the newest token; null if there is none
 * @since 0.1.0
 */
public record JobResult(
        Kind kind,
        ClusterState state,
        String reason,
        ClusterDetail detail,
        @Nullable String token) {

    /**
     * What has to follow a job.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** The upgrade is there: {@link RolloutJobs#poll} it. */
        RUNNING,
        /** Nothing was sent, since another operation is running: start the same attempt later. */
        WAITING,
        /** Nothing was sent: start the same attempt again. */
        NOT_SENT,
        /** Whether the start was sent is not known: {@link RolloutJobs#find} it by its token, and never start it again. */
        UNKNOWN,
        /** Nothing could be read, which says nothing about the upgrade: repeat the job later. */
        UNREAD,
        /** The attempt failed: {@link io.clusterupgrade.rollout.decision.RolloutMachine#afterFailure} decides about another one. */
        ATTEMPT_FAILED,
        /** The rollout is done with the cluster. */
        ENDED
    }
}
