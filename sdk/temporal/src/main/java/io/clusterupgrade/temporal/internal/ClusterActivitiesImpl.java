// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.JobResult;
import io.clusterupgrade.rollout.JobResult.Kind;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.temporal.model.ClusterJob;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowTargetOptions;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries out the activities with the clients of this worker. Thread-safe. */
public final class ClusterActivitiesImpl implements ClusterActivities {
    private static final int FINDS = 30;

    private final KnownRollouts rollouts;
    private final AwaitOptions options;
    private final Heartbeats heartbeats;

    public ClusterActivitiesImpl(KnownRollouts rollouts, AwaitOptions options, Heartbeats heartbeats) {
        this.rollouts = rollouts;
        this.options = options;
        this.heartbeats = heartbeats;
    }

    @Override
    public JobResult start(ClusterJob job) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        ActivityInfo info = context.getInfo();
        WorkflowClient client = context.getWorkflowClient();
        ClusterWorkflow workflow = client.newWorkflowStub(
                ClusterWorkflow.class,
                WorkflowTargetOptions.newBuilder()
                        .setWorkflowId(info.getWorkflowId())
                        .setRunId(info.getWorkflowRunId())
                        .build());
        return heartbeats.during(
                null,
                () -> rollouts.jobs(job)
                        .start(
                                job.cluster(),
                                job.attempt(),
                                token(job.token()),
                                token -> workflow.keepToken(job.round(), token.toString())));
    }

    @Override
    public JobResult find(ClusterJob job) {
        ActivityInfo info = Activity.getExecutionContext().getInfo();
        Duration elapsed = Duration.ofMillis(info.getCurrentAttemptScheduledTimestamp() - info.getScheduledTimestamp());
        JobResult found = heartbeats.during(
                null, () -> rollouts.jobs(job).find(job.cluster(), job.attempt(), required(job.token())));
        if (found.kind() == Kind.UNKNOWN && elapsed.compareTo(job.limit()) >= 0) {
            return new JobResult(
                    Kind.ENDED,
                    ClusterState.UNKNOWN,
                    found.reason() + "; check it at the service, and reset it only if nothing was started",
                    found.detail(),
                    found.token());
        }
        if (found.kind() == Kind.UNKNOWN || found.kind() == Kind.UNREAD) {
            throw again(found.reason(), job.limit().dividedBy(FINDS));
        }
        return found;
    }

    @Override
    public JobResult watch(ClusterJob job) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        long now = context.getInfo().getCurrentAttemptScheduledTimestamp();
        WatchProgress before = context.getHeartbeatDetails(WatchProgress.class)
                .orElse(new WatchProgress("", context.getInfo().getScheduledTimestamp(), 0, job.token()));
        JobResult result = heartbeats.during(
                before, () -> rollouts.jobs(job).poll(job.cluster(), required(before.token()), options));
        if (result.kind() == Kind.RUNNING) {
            WatchProgress after = before.shown(result.reason(), now, result.token());
            context.heartbeat(after);
            throw again(
                    "still running: " + result.reason(),
                    options.schedule().next(Duration.ofMillis(now - after.changedAt())));
        }
        if (result.kind() == Kind.UNREAD) {
            WatchProgress after = before.failed();
            context.heartbeat(after);
            throw again(result.reason(), options.schedule().afterError(after.errors()));
        }
        return result;
    }

    @Override
    public JobResult abort(ClusterJob job) {
        return heartbeats.during(null, () -> rollouts.jobs(job).abort(job.cluster(), required(job.token())));
    }

    /** Ends this attempt of the activity without an entry in the history. It is no failure: nobody is to be alerted. */
    static ApplicationFailure again(String message, Duration delay) {
        return ApplicationFailure.newBuilder()
                .setMessage(message)
                .setType("NotYet")
                .setNextRetryDelay(delay)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }

    private static @Nullable ResumeToken token(@Nullable String text) {
        return text == null ? null : ResumeToken.parse(text);
    }

    private static ResumeToken required(@Nullable String text) {
        return ResumeToken.parse(Objects.requireNonNull(text, "there is no token"));
    }
}
