// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutJobs;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.temporal.internal.Reports;
import io.clusterupgrade.temporal.internal.RolloutWorkflow;
import io.clusterupgrade.temporal.model.RolloutEnd;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rollout that is, or was, a workflow. Each method is a call to the server of Temporal; reports need a worker, which responds to queries. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class RolloutHandle {
    private final WorkflowClient client;
    private final String id;
    private final Rollout rollout;

    RolloutHandle(WorkflowClient client, String id, Rollout rollout) {
        this.client = client;
        this.id = id;
        this.rollout = rollout;
    }

    /** Returns the id of the workflow. Those of its clusters are this, a slash, and the cluster: {@code rollout/q4/css/prod/7c1f}. */
    public String id() {
        return id;
    }

    /** Demands {@link io.clusterupgrade.rollout.model.Control#HOLD}. */
    public void hold(String by) {
        workflow().hold(by);
    }

    /** Demands {@link io.clusterupgrade.rollout.model.Control#DRAIN}. */
    public void drain(String by) {
        workflow().drain(by);
    }

    /** Demands {@link io.clusterupgrade.rollout.model.Control#ABORT}. */
    public void abortAll(String by) {
        workflow().abort(by);
    }

    /** Demands {@link io.clusterupgrade.rollout.model.Control#RESUME}. */
    public void resume(String by) {
        workflow().resume(by);
    }

    /**
     * Approves a wave, also before its turn. Its gate is not asked any more, but the services must still offer the target.
     *
     * @param wave the name of the wave
     * @param by who approves it, for the report
     * @throws IllegalArgumentException if there is no such wave
     */
    public void approve(String wave, String by) {
        workflow().approve(known(wave), by);
    }

    /**
     * Rejects a wave: the rollout ends when its turn comes. Another start asks again.
     *
     * @param wave the name of the wave
     * @param reason the reason, for the report
     * @throws IllegalArgumentException if there is no such wave
     */
    public void reject(String wave, String reason) {
        workflow().reject(known(wave), reason);
    }

    /** Upgrades the clusters of a running rollout that ended in some states again. */
    public void reset(ClusterState... states) {
        workflow().reset(StartOptions.defaults().withReset(states).reset());
    }

    private String known(String wave) {
        if (RolloutJobs.header(rollout).waves().stream()
                .noneMatch(one -> one.name().equals(wave))) {
            throw new IllegalArgumentException("the rollout has no wave \"" + wave + "\"");
        }
        return wave;
    }

    /** Returns the state of the rollout now. */
    public RolloutReport report() {
        return report(Instant.ofEpochMilli(System.currentTimeMillis()));
    }

    /** Returns the state of the rollout, as a report of a time. */
    public RolloutReport report(Instant now) {
        WorkflowStub stub = client.newUntypedWorkflowStub(id);
        boolean hasEnded = stub.describe().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
        return report(now, hasEnded ? stub.getResult(RolloutEnd.class).outcome() : null);
    }

    private RolloutReport report(Instant now, @Nullable RolloutOutcome outcome) {
        return Reports.read(client, id, RolloutJobs.header(rollout), now, outcome);
    }

    /** Returns a line on the state of the rollout. */
    public String status() {
        return workflow().status();
    }

    /**
     * Waits until the rollout ends, in the calling thread.
     *
     * @return the report, with the outcome
     * @throws io.temporal.client.WorkflowFailedException if the workflow was terminated or cancelled
     */
    public RolloutReport await() {
        RolloutEnd end = client.newUntypedWorkflowStub(id).getResult(RolloutEnd.class);
        return report(Instant.ofEpochMilli(System.currentTimeMillis()), end.outcome());
    }

    private RolloutWorkflow workflow() {
        return client.newWorkflowStub(RolloutWorkflow.class, id);
    }

    @Override
    public String toString() {
        return "workflow " + id;
    }
}
