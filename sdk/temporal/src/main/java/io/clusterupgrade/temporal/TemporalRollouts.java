// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.rollout.Gate;
import io.clusterupgrade.rollout.GateDecision;
import io.clusterupgrade.rollout.JournalMove;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutJobs;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.decision.RolloutMachine;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.temporal.internal.Reports;
import io.clusterupgrade.temporal.internal.RolloutWorkflow;
import io.clusterupgrade.temporal.model.FactCodec;
import io.clusterupgrade.temporal.model.FleetSettings;
import io.clusterupgrade.temporal.model.RolloutInput;
import io.clusterupgrade.temporal.model.RolloutInput.Continued;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Starts rollouts as workflows, and finds them again.
 *
 * <pre>{@code
 * TemporalRollouts rollouts = TemporalRollouts.of(workflowClient, "upgrades");
 * RolloutHandle handle = rollouts.start(rollout, StartOptions.defaults());
 * handle.approve("early", "Ada");
 * RolloutReport report = handle.await();
 * }</pre>
 *
 * <p>The id of a workflow is {@code rollout/} and the name of the rollout, so that a rollout is not run twice at a time. A workflow that has
 * ended, for example since a gate rejected a wave, is continued by another start with what is known.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class TemporalRollouts {
    private static final String HASH = "hash";
    private static final int LARGEST_PAYLOAD = 240 * 1024;

    private final WorkflowClient client;
    private final String taskQueue;

    private TemporalRollouts(WorkflowClient client, String taskQueue) {
        this.client = client;
        this.taskQueue = taskQueue;
    }

    /**
     * Creates it.
     *
     * @param client the client of Temporal, which stays the program's
     * @param taskQueue the task queue that the workers were started with
     */
    public static TemporalRollouts of(WorkflowClient client, String taskQueue) {
        return new TemporalRollouts(
                Objects.requireNonNull(client, "client"), Objects.requireNonNull(taskQueue, "taskQueue"));
    }

    /** Returns a gate that only {@link RolloutHandle#approve} and {@link RolloutHandle#reject} decide. */
    public static Gate signalGate() {
        return Gate.of(context -> GateDecision.notYet("waits for the approval of wave " + context.wave()));
    }

    /**
     * Starts a rollout. One that is running is left alone, and its handle returned; one that has ended is continued.
     *
     * @throws IllegalStateException if a rollout of this name with another plan is running, or the last workflow was terminated while
     *     clusters were being upgraded
     * @throws IllegalArgumentException if the state of the rollout is too large for a payload
     */
    public RolloutHandle start(Rollout rollout, StartOptions options) {
        RolloutHandle handle = handle(rollout);
        WorkflowExecutionDescription last = describe(handle.id());
        byte[] facts = new byte[0];
        if (last != null) {
            boolean isSame = rollout.hash().equals(last.getMemo(HASH, String.class));
            if (last.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING) {
                checkSame(isSame, rollout);
                return handle;
            }
            facts = isSame ? size(FactCodec.encode(finished(rollout, handle.id()))) : facts;
        }
        begin(rollout, handle.id(), options, facts, 0);
        return handle;
    }

    /**
     * Continues a journalled rollout as a workflow. The journal gets a last line, after which no run uses it. If this fails, repeat it;
     * if the rollout was moved before, nothing is changed.
     *
     * @param journal the journal, whose run must have ended
     * @param now the time, for the journal
     * @throws io.clusterupgrade.rollout.model.JournalException if the journal does not exist, belongs to another plan, is damaged, or a run
     *     is using it
     * @throws IllegalStateException if a rollout of this name with another plan is running
     */
    public RolloutHandle move(Rollout rollout, Path journal, StartOptions options, Instant now) {
        RolloutHandle handle = handle(rollout);
        try (JournalMove move = JournalMove.begin(rollout, journal, "workflow " + handle.id(), now)) {
            List<byte[]> pages = MovedFacts.pages(move.facts());
            WorkflowExecutionDescription last = describe(handle.id());
            if (last == null) {
                begin(rollout, handle.id(), options, new byte[0], pages.size());
            } else {
                checkSame(rollout.hash().equals(last.getMemo(HASH, String.class)), rollout);
                if (last.getStatus() != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING) {
                    return handle;
                }
            }
            RolloutWorkflow workflow = client.newWorkflowStub(RolloutWorkflow.class, handle.id());
            for (int page = 0; page < pages.size(); page++) {
                workflow.page(page, pages.get(page));
            }
        }
        return handle;
    }

    /** A workflow that ended by itself has nothing in progress; one that was terminated may have, and cannot say what was sent. */
    private List<Fact> finished(Rollout rollout, String id) {
        List<Fact> facts = Reports.facts(client, id);
        RolloutMachine machine = new RolloutMachine(RolloutJobs.spec(rollout));
        facts.forEach(machine::apply);
        int active = machine.count(ClusterState.STARTING) + machine.count(ClusterState.RUNNING);
        if (active > 0) {
            throw new IllegalStateException("the workflow " + id + " was terminated while " + active
                    + " clusters were being upgraded: wait until the workflows of the clusters have ended, check them, and start a"
                    + " rollout of another name for the rest");
        }
        return facts;
    }

    /** Returns the handle of a rollout, which need not be running. */
    public RolloutHandle handle(Rollout rollout) {
        return new RolloutHandle(client, "rollout/" + rollout.name(), rollout);
    }

    private void begin(Rollout rollout, String id, StartOptions options, byte[] facts, int pages) {
        RolloutInput input = new RolloutInput(
                rollout.name(),
                rollout.hash(),
                FleetSettings.of(RolloutJobs.spec(rollout), options.maxOpenChildren()),
                options.times(),
                options.maxEvents(),
                pages,
                options.reset(),
                Continued.NOTHING);
        RolloutWorkflow workflow = client.newWorkflowStub(
                RolloutWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(id)
                        .setTaskQueue(taskQueue)
                        .setWorkflowTaskTimeout(options.times().decisionLimit())
                        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                        .setMemo(Map.of("rollout", rollout.name(), HASH, rollout.hash()))
                        .build());
        try {
            WorkflowClient.start(workflow::run, input, facts);
        } catch (WorkflowExecutionAlreadyStarted e) {
            WorkflowExecutionDescription running = Objects.requireNonNull(describe(id), "the workflow that is running");
            checkSame(rollout.hash().equals(running.getMemo(HASH, String.class)), rollout);
        }
    }

    private static void checkSame(boolean isSame, Rollout rollout) {
        if (!isSame) {
            throw new IllegalStateException("a rollout \"" + rollout.name()
                    + "\" with another plan is running: wait for its end, drain or abort it, or take another name");
        }
    }

    private @Nullable WorkflowExecutionDescription describe(String id) {
        try {
            return client.newUntypedWorkflowStub(id).describe();
        } catch (WorkflowNotFoundException e) {
            return null;
        }
    }

    private static byte[] size(byte[] facts) {
        if (facts.length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("the state of the rollout has " + facts.length
                    + " bytes, more than a payload should: divide it into several rollouts");
        }
        return facts;
    }
}
