// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.GateDecision;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.WaveJob;
import io.clusterupgrade.temporal.model.WaveResult;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import org.jspecify.annotations.Nullable;

/** What is done for a wave, and for the rollout itself. */
@ActivityInterface
public interface WaveActivities {

    /** Asks the gate of a wave; fails to be tried again while it has not decided and its windows are open. */
    @ActivityMethod(name = "AskGate")
    GateDecision ask(WaveJob job);

    /** Runs an action of a wave. */
    @ActivityMethod(name = "ActOnWave")
    WaveResult act(WaveJob job);

    /** Runs the check of a wave that is observed. */
    @ActivityMethod(name = "CheckSoak")
    WaveResult checkSoak(WaveJob job);

    /**
     * Returns how the last workflow of a cluster ended; fails to be tried again while it is running.
     *
     * @param workflowId the id of the cluster's workflow
     * @return null if there was none, or its history is not kept any more
     */
    @ActivityMethod(name = "RecallCluster")
    @Nullable ClusterEnd recall(String workflowId);
}
