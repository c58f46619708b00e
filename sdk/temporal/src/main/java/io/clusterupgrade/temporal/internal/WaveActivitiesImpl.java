// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.GateDecision;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutJobs;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.WaveJob;
import io.clusterupgrade.temporal.model.WaveResult;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks gates and runs actions with the callbacks of the rollout on this worker. Thread-safe. */
public final class WaveActivitiesImpl implements WaveActivities {
    private static final Duration RECALL_EVERY = Duration.ofMinutes(1);

    private final KnownRollouts rollouts;
    private final Heartbeats heartbeats;

    public WaveActivitiesImpl(KnownRollouts rollouts, Heartbeats heartbeats) {
        this.rollouts = rollouts;
        this.heartbeats = heartbeats;
    }

    @Override
    public GateDecision ask(WaveJob job) {
        RolloutJobs jobs = rollouts.jobs(job);
        Instant now = now();
        GateDecision given = job.decision() == null
                ? null
                : job.decision().approves()
                        ? new GateDecision(
                                GateDecision.Value.APPROVED, job.decision().reason())
                        : GateDecision.rejected(job.decision().reason());
        GateDecision decision = heartbeats.during(null, () -> jobs.ask(job.wave(), report(job), given));
        if (decision.value() == GateDecision.Value.NOT_YET && jobs.isGateOpen(job.wave(), now)) {
            throw ClusterActivitiesImpl.again("not approved yet: " + decision.reason(), job.askEvery());
        }
        return decision;
    }

    @Override
    public WaveResult act(WaveJob job) {
        RolloutJobs jobs = rollouts.jobs(job);
        return heartbeats.during(null, () -> new WaveResult(jobs.act(job.wave(), job.isBefore(), report(job))));
    }

    @Override
    public WaveResult checkSoak(WaveJob job) {
        RolloutJobs jobs = rollouts.jobs(job);
        return heartbeats.during(null, () -> new WaveResult(jobs.checkSoak(job.wave(), report(job))));
    }

    @Override
    public @Nullable ClusterEnd recall(String workflowId) {
        ClusterHistory last = ClusterHistory.read(Activity.getExecutionContext().getWorkflowClient(), workflowId);
        if (last.isOpen()) {
            throw ClusterActivitiesImpl.again("the workflow " + workflowId + " is running", RECALL_EVERY);
        }
        return last.end();
    }

    /** Returns the report of the workflow that this activity belongs to. */
    private RolloutReport report(WaveJob job) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        WorkflowClient client = context.getWorkflowClient();
        Rollout rollout = rollouts.get(job.rollout(), job.hash());
        return Reports.read(client, context.getInfo().getWorkflowId(), RolloutJobs.header(rollout), now(), null);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Activity.getExecutionContext().getInfo().getCurrentAttemptScheduledTimestamp());
    }
}
