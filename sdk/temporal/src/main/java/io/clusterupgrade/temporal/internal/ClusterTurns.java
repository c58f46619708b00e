// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.JobResult.Kind;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.ClusterInput;
import io.clusterupgrade.temporal.model.RolloutInput;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The workflows of the clusters: each attempt is one, with a number of its own, its turn. They outlive the run of the rollout's workflow that
 * started them, and report to whichever run there is then.
 */
final class ClusterTurns {
    private final RolloutInput input;
    private final FleetRun fleet;
    private final Consumer<Runnable> inbox;
    private final WaveActivities activities;
    private final Map<Integer, Integer> open;
    private final int window;

    /** The turns whose workflow this run has started and that has not ended; of these, the ones that have reported all there is. */
    private final Set<Integer> running = new TreeSet<>();

    private final Set<Integer> closing = new TreeSet<>();
    private int lastTurn;
    private int unfinished;

    /**
     * Creates it for a run.
     *
     * @param inbox takes what is done in the loop of the workflow
     */
    ClusterTurns(RolloutInput input, FleetRun fleet, Consumer<Runnable> inbox) {
        this.input = input;
        this.fleet = fleet;
        this.inbox = inbox;
        this.activities = Stubs.ofWaves(input.times());
        this.open = new TreeMap<>(input.continued().open());
        this.window = input.settings().limits().total().roundedDown(fleet.size());
        this.lastTurn = input.continued().lastTurn();
    }

    /** Returns whether no command is on its way, so that the run may end. */
    boolean isQuiet() {
        return unfinished == 0;
    }

    /** Returns whether the workflows that this run has started have ended, which follows their last report. */
    boolean haveEnded() {
        return running.isEmpty();
    }

    /**
     * Returns whether there must be no other workflow before one has ended that has already reported its end: the rollout has room for
     * a cluster, but the window of open workflows has none.
     */
    boolean isFull() {
        return running.size() >= window && !closing.isEmpty();
    }

    Map<Integer, Integer> open() {
        return open;
    }

    int lastTurn() {
        return lastTurn;
    }

    /** Starts a cluster, with the token of the attempt before, if there was one. */
    void start(int cluster, int attempt) {
        int turn = next(cluster);
        if (attempt == 1) {
            begin(cluster, attempt, turn, null, false);
            return;
        }
        recall(cluster, true, last -> {
            // A moved journal has the token of an attempt that no workflow knows.
            String token = last == null ? fleet.token(cluster) : token(last);
            begin(cluster, attempt, turn, token, false);
        });
    }

    /** Finds the upgrade of a cluster by the token of a moved journal. */
    void resume(int cluster, int attempt) {
        begin(cluster, attempt, next(cluster), fleet.token(cluster), true);
    }

    /** Watches the ends of the workflows that an earlier run has started. */
    void adopt() {
        Map.copyOf(open).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> awaitEnd(entry.getKey(), entry.getValue()));
    }

    private int next(int cluster) {
        lastTurn++;
        open.put(cluster, lastTurn);
        return lastTurn;
    }

    private void begin(int cluster, int attempt, int turn, @Nullable String token, boolean isFound) {
        ClusterRef ref = fleet.header().clusters().get(cluster);
        ClusterWorkflow child = Workflow.newChildWorkflowStub(ClusterWorkflow.class, options(cluster, ref));
        ClusterInput job = new ClusterInput(
                input.name(),
                input.hash(),
                Workflow.getInfo().getWorkflowId(),
                Workflow.getInfo().getTaskQueue(),
                cluster,
                ref,
                attempt,
                turn,
                token,
                isFound,
                input.times());
        unfinished++;
        Promise<ClusterEnd> end = Async.function(child::run, job);
        Promise<WorkflowExecution> begun = Workflow.getWorkflowExecution(child);
        begun.handle((execution, failure) -> {
            inbox.accept(() -> {
                unfinished--;
                if (failure != null) {
                    replace(cluster, attempt, turn, token, isFound);
                }
            });
            return null;
        });
        running.add(turn);
        end.handle((result, failure) -> {
            running.remove(turn);
            closing.remove(turn);
            if (result != null) {
                inbox.accept(() -> take(result));
            } else if (begun.isCompleted() && begun.getFailure() == null) {
                inbox.accept(() -> awaitEnd(cluster, turn));
            }
            return null;
        });
    }

    private ChildWorkflowOptions options(int cluster, ClusterRef ref) {
        return ChildWorkflowOptions.newBuilder()
                .setWorkflowId(TaskQueues.clusterId(Workflow.getInfo().getWorkflowId(), ref))
                .setWorkflowTaskTimeout(input.times().decisionLimit())
                .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setMemo(Map.of("rollout", input.name(), "cluster", ref.toString(), "wave", fleet.waveOf(cluster)))
                .build();
    }

    /**
     * The cluster has an open workflow: one that has reported and is about to end, or one of a rollout that was terminated. If it ends
     * the cluster, that counts; else the cluster is started after it.
     */
    private void replace(int cluster, int attempt, int turn, @Nullable String token, boolean isFound) {
        recall(cluster, isFound, last -> {
            if (last != null
                    && last.result().kind() == Kind.ENDED
                    && last.result().state().isAtTarget()) {
                take(new ClusterEnd(cluster, turn, attempt, last.result()));
            } else {
                begin(cluster, attempt, turn, token, isFound);
            }
        });
    }

    private void awaitEnd(int cluster, int turn) {
        recall(cluster, false, last -> {
            if (!Integer.valueOf(turn).equals(open.get(cluster))) {
                return; // It has reported.
            }
            int attempt = fleet.machine().attempt(cluster);
            if (last == null || last.turn() != turn) {
                // The run ended while it waited for an older workflow of the cluster: this one was never started.
                begin(cluster, attempt, turn, attempt == 1 ? null : token(last), false);
            } else if (last.result().kind() == Kind.UNKNOWN) {
                begin(cluster, last.attempt(), turn, last.result().token(), true);
            } else {
                take(last);
            }
        });
    }

    private static @Nullable String token(@Nullable ClusterEnd last) {
        return last == null ? null : last.result().token();
    }

    /**
     * Reads how the last workflow of a cluster ended, when it has.
     *
     * @param isAwaited whether the run must not end before
     */
    private void recall(int cluster, boolean isAwaited, Consumer<@Nullable ClusterEnd> then) {
        unfinished += isAwaited ? 1 : 0;
        String id = TaskQueues.clusterId(
                Workflow.getInfo().getWorkflowId(), fleet.header().clusters().get(cluster));
        Async.function(activities::recall, id).handle((last, failure) -> {
            inbox.accept(() -> {
                unfinished -= isAwaited ? 1 : 0;
                if (failure != null) {
                    throw failure;
                }
                then.accept(last);
            });
            return null;
        });
    }

    /** Takes in what a workflow reports or ended with, unless it is known or not its turn any more. */
    void take(ClusterEnd report) {
        int cluster = report.cluster();
        if (!Integer.valueOf(report.turn()).equals(open.get(cluster))) {
            return;
        }
        if (report.endsTurn()) {
            open.remove(cluster);
            if (running.contains(report.turn())) {
                closing.add(report.turn());
            }
        }
        fleet.report(report.brief());
    }

    /** Asks the workflow of a cluster to abort its upgrade. */
    void abort(int cluster) {
        ClusterWorkflow child = Workflow.newExternalWorkflowStub(
                ClusterWorkflow.class,
                TaskQueues.clusterId(
                        Workflow.getInfo().getWorkflowId(),
                        fleet.header().clusters().get(cluster)));
        unfinished++;
        Async.procedure(child::abort).handle((done, failure) -> {
            inbox.accept(() -> unfinished--);
            return null;
        });
    }
}
