// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.JobResult;
import io.clusterupgrade.rollout.JobResult.Kind;
import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.ClusterInput;
import io.clusterupgrade.temporal.model.ClusterJob;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.SignalExternalWorkflowException;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Starts a cluster, once, and watches it. A start is sent by an activity that runs once in a round. It writes its token to this workflow
 * before it sends anything, which is accepted only while its round is open; when the activity is lost, the round is closed. A round that
 * closes without a token has sent nothing and never will, and another one follows; with a token there is never another round.
 */
public final class ClusterWorkflowImpl implements ClusterWorkflow {
    private @Nullable ClusterInput input;
    private @Nullable JobResult last;
    private @Nullable String sentToken;
    private int openRound;
    private boolean isAbortAsked;
    private boolean isAborted;

    @Override
    public ClusterEnd run(ClusterInput value) {
        input = value;
        JobResult now = value.isFound() ? unknown(value.token(), "it was started by an earlier run") : start(value);
        while (now.kind() == Kind.RUNNING || now.kind() == Kind.UNKNOWN) {
            report(value, now);
            now = now.kind() == Kind.RUNNING ? watch(value, now) : find(value, now);
        }
        report(value, now);
        return end(value, now);
    }

    @Override
    public void checkToken(int round, String token) {
        if (round != openRound) {
            throw new IllegalStateException("round " + round + " is over: nothing may be sent");
        }
    }

    @Override
    public void keepToken(int round, String token) {
        sentToken = token;
    }

    @Override
    public void abort() {
        isAbortAsked = true;
    }

    @Override
    public ClusterEnd now() {
        ClusterInput known = input;
        if (known == null) {
            return new ClusterEnd(-1, 0, 0, unknown(null, "it has not begun"));
        }
        return end(known, last == null ? unknown(sentToken, "it is being started") : last);
    }

    private JobResult start(ClusterInput in) {
        ClusterActivities starts = Stubs.once(in);
        int round = 1;
        while (true) {
            sentToken = null;
            openRound = round;
            JobResult result = null;
            try {
                result = starts.start(new ClusterJob(
                        in.rollout(), in.hash(), in.cluster(), in.attempt(), round, in.token(), Duration.ZERO));
            } catch (ActivityFailure e) {
                if (e.getCause() instanceof CanceledFailure) {
                    openRound = 0;
                    throw e;
                }
            }
            openRound = 0;
            if (result == null && sentToken != null) {
                return unknown(sentToken, "its worker was lost during the start");
            }
            if (result != null && result.kind() != Kind.NOT_SENT) {
                return result;
            }
            Workflow.sleep(in.times().retryDelay());
            round++;
        }
    }

    private JobResult find(ClusterInput in, JobResult now) {
        return Stubs.repeated(in).find(job(in, now.token(), in.times().unknownFor()));
    }

    /** Watches the upgrade; an abort interrupts the watch between two polls. */
    private JobResult watch(ClusterInput in, JobResult now) {
        String token = now.token();
        while (true) {
            if (isAbortAsked && !isAborted) {
                token = abort(in, token);
            }
            ClusterJob job = job(in, token, Duration.ZERO);
            Promise<JobResult>[] watching = newPromises();
            CancellationScope scope =
                    Workflow.newCancellationScope(() -> watching[0] = Async.function(Stubs.repeated(in)::watch, job));
            scope.run();
            Workflow.await(() -> watching[0].isCompleted() || (isAbortAsked && !isAborted));
            if (!watching[0].isCompleted()) {
                scope.cancel();
            }
            try {
                return watching[0].get();
            } catch (ActivityFailure e) {
                if (!(e.getCause() instanceof CanceledFailure) || !isAbortAsked || isAborted) {
                    throw e;
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Promise<JobResult>[] newPromises() {
        return new Promise[1];
    }

    /** Aborts, once, and returns the token that records it. If it is lost, the watch shows what came of it. */
    private @Nullable String abort(ClusterInput in, @Nullable String token) {
        isAborted = true;
        try {
            JobResult result = Stubs.once(in).abort(job(in, token, Duration.ZERO));
            return result.token() == null ? token : result.token();
        } catch (ActivityFailure e) {
            if (e.getCause() instanceof CanceledFailure) {
                throw e;
            }
            return token;
        }
    }

    private static ClusterJob job(ClusterInput in, @Nullable String token, Duration limit) {
        return new ClusterJob(in.rollout(), in.hash(), in.cluster(), in.attempt(), 0, token, limit);
    }

    /** Tells the rollout, which waits for that; this workflow must not end before, or the signal would be lost. */
    private void report(ClusterInput in, JobResult now) {
        last = now;
        RolloutWorkflow rollout = Workflow.newExternalWorkflowStub(RolloutWorkflow.class, in.parent());
        try {
            rollout.report(end(in, now).brief());
        } catch (SignalExternalWorkflowException | ApplicationFailure e) {
            Workflow.getLogger(ClusterWorkflowImpl.class)
                    .warn("the rollout {} is not running, and does not hear of {}", in.parent(), in.ref());
        }
    }

    private static ClusterEnd end(ClusterInput in, JobResult now) {
        return new ClusterEnd(in.cluster(), in.turn(), in.attempt(), now);
    }

    private static JobResult unknown(@Nullable String token, String why) {
        return new JobResult(
                Kind.UNKNOWN,
                ClusterState.UNKNOWN,
                "it is not known whether it was started: " + why,
                ClusterDetail.NONE,
                token);
    }
}
