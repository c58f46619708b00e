// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.rollout.JobResult;
import io.clusterupgrade.rollout.JobResult.Kind;
import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.temporal.internal.ClusterActivities;
import io.clusterupgrade.temporal.internal.ClusterWorkflow;
import io.clusterupgrade.temporal.internal.ClusterWorkflowImpl;
import io.clusterupgrade.temporal.internal.TaskQueues;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.ClusterInput;
import io.clusterupgrade.temporal.model.ClusterJob;
import io.clusterupgrade.temporal.model.JobTimes;
import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that a start is sent at most once, whatever becomes of the activity that sends it. */
@Timeout(600)
class StartOnceTest {
    private static final ClusterRef CLUSTER = ClusterRef.css("prod", "c1");

    private final TestWorkflowEnvironment server = TestWorkflowEnvironment.newInstance();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<String> found = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        server.close();
    }

    private ClusterEnd run(BiFunction<ClusterJob, ClusterWorkflow, JobResult> start) {
        ClusterActivities activities = new ClusterActivities() {
            @Override
            public JobResult start(ClusterJob job) {
                String id = Activity.getExecutionContext().getInfo().getWorkflowId();
                return start.apply(job, server.getWorkflowClient().newWorkflowStub(ClusterWorkflow.class, id));
            }

            @Override
            public JobResult find(ClusterJob job) {
                found.add(String.valueOf(job.token()));
                return result(Kind.RUNNING, ClusterState.RUNNING, job.token());
            }

            @Override
            public JobResult watch(ClusterJob job) {
                return result(Kind.ENDED, ClusterState.SUCCEEDED, job.token());
            }

            @Override
            public JobResult abort(ClusterJob job) {
                throw new UnsupportedOperationException();
            }
        };
        server.newWorker("q").registerWorkflowImplementationTypes(ClusterWorkflowImpl.class);
        server.newWorker(TaskQueues.reads("q", CLUSTER)).registerActivitiesImplementations(activities);
        server.newWorker(TaskQueues.writes("q", CLUSTER)).registerActivitiesImplementations(activities);
        server.start();
        WorkflowClient client = server.getWorkflowClient();
        ClusterWorkflow workflow = client.newWorkflowStub(
                ClusterWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setTaskQueue("q")
                        .setWorkflowId("rollout/x/" + CLUSTER)
                        .build());
        return workflow.run(
                new ClusterInput("x", "h", "rollout/x", "q", 0, CLUSTER, 1, 1, null, false, JobTimes.defaults()));
    }

    private static JobResult result(Kind kind, ClusterState state, @Nullable String token) {
        return new JobResult(kind, state, "", ClusterDetail.NONE, token);
    }

    private static ApplicationFailure lost() {
        return ApplicationFailure.newFailure("the worker is lost", "Lost");
    }

    @Test
    void aStartThatIsLostBeforeItsTokenIsSentByAnotherRound() {
        ClusterEnd end = run((job, workflow) -> {
            if (job.round() < 3) {
                throw lost();
            }
            workflow.keepToken(job.round(), "token-" + job.round());
            sent.add("round " + job.round());
            return result(Kind.RUNNING, ClusterState.RUNNING, "token-" + job.round());
        });

        assertThat(end.result().state()).isEqualTo(ClusterState.SUCCEEDED);
        assertThat(sent).containsExactly("round 3");
        assertThat(found).isEmpty();
    }

    @Test
    void aStartThatIsLostAfterItsTokenIsFoundAndNeverSentAgain() {
        ClusterEnd end = run((job, workflow) -> {
            workflow.keepToken(job.round(), "token-" + job.round());
            sent.add("round " + job.round());
            throw lost();
        });

        assertThat(end.result().state()).isEqualTo(ClusterState.SUCCEEDED);
        assertThat(sent).containsExactly("round 1");
        assertThat(found).containsExactly("token-1");
    }

    @Test
    void aWorkerThatWasGivenUpMayNotSendAnything() {
        ClusterEnd end = run((job, workflow) -> {
            if (job.round() == 1) {
                throw lost();
            }
            // The activity of the first round was only slow, and would send its start now.
            assertThatThrownBy(() -> workflow.keepToken(1, "token-1"))
                    .isInstanceOf(WorkflowUpdateException.class)
                    .hasStackTraceContaining("round 1 is over: nothing may be sent");
            workflow.keepToken(2, "token-2");
            sent.add("round 2");
            return result(Kind.RUNNING, ClusterState.RUNNING, "token-2");
        });

        assertThat(end.result().token()).isEqualTo("token-2");
        assertThat(sent).containsExactly("round 2");
    }

    @Test
    void aStartWhoseTokenCouldNotBeKeptIsTriedAgain() {
        ClusterEnd end = run((job, workflow) -> {
            if (job.round() == 1) {
                return result(Kind.NOT_SENT, ClusterState.PENDING, null);
            }
            workflow.keepToken(job.round(), "token");
            sent.add("round " + job.round());
            return result(Kind.RUNNING, ClusterState.RUNNING, "token");
        });

        assertThat(end.result().state()).isEqualTo(ClusterState.SUCCEEDED);
        assertThat(sent).containsExactly("round 2");
    }
}
