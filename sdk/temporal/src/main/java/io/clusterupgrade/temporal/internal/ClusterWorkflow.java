// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.ClusterInput;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The workflow of a cluster: one attempt to upgrade it. Its id is that of the rollout and the name of the cluster, so that there is never another one. */
@WorkflowInterface
public interface ClusterWorkflow {
    /** The name of the workflow's type. */
    String TYPE = "ClusterUpgrade";

    /** Runs the attempt, and reports to the workflow of the rollout. */
    @WorkflowMethod(name = TYPE)
    ClusterEnd run(ClusterInput input);

    /**
     * Writes the token of a start to the history, before the start leaves.
     *
     * @param round the round of the activity that starts
     */
    @UpdateMethod(name = "token")
    void keepToken(int round, String token);

    /** Rejects the token of a round that is over: its activity was given up, and must not start anything any more. */
    @UpdateValidatorMethod(updateName = "token")
    void checkToken(int round, String token);

    /** Aborts the upgrade where its service allows it. */
    @SignalMethod(name = "abort")
    void abort();

    /** Returns what is known now. */
    @QueryMethod(name = "now")
    ClusterEnd now();
}
