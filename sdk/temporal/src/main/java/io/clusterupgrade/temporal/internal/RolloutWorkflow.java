// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.RolloutEnd;
import io.clusterupgrade.temporal.model.RolloutInput;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/** The workflow of a rollout. Operators may send its signals with the tools of Temporal, too. */
@WorkflowInterface
public interface RolloutWorkflow {
    /** The name of the workflow's type. */
    String TYPE = "ClusterUpgradeRollout";

    /**
     * Runs the rollout.
     *
     * @param facts the facts of an earlier run; empty for none
     */
    @WorkflowMethod(name = TYPE)
    RolloutEnd run(RolloutInput input, byte[] facts);

    /** Takes in a page of the facts of a rollout that is moved here; pages may arrive twice and in any order. */
    @SignalMethod(name = "page")
    void page(int number, byte[] facts);

    /** Takes in what the workflow of a cluster found out. */
    @SignalMethod(name = "report")
    void report(ClusterEnd report);

    /** Starts nothing more until {@link #resume}. */
    @SignalMethod(name = "hold")
    void hold(String by);

    /** Starts nothing more, and ends when what is running has ended. */
    @SignalMethod(name = "drain")
    void drain(String by);

    /** Aborts what is running, where the services allow it, and ends. */
    @SignalMethod(name = "abort")
    void abort(String by);

    /** Takes back a hold or a drain. */
    @SignalMethod(name = "resume")
    void resume(String by);

    /** Approves a wave: its gate is not asked; the services must still offer the target. */
    @SignalMethod(name = "approve")
    void approve(String wave, String by);

    /** Rejects a wave. */
    @SignalMethod(name = "reject")
    void reject(String wave, String reason);

    /** Upgrades clusters that ended in some states again. */
    @SignalMethod(name = "reset")
    void reset(List<ClusterState> states);

    /** Returns the facts so far. */
    @QueryMethod(name = "facts")
    byte[] facts();

    /** Returns a line on the state. */
    @QueryMethod(name = "status")
    String status();
}
