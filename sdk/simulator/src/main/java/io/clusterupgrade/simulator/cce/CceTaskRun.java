// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceStage;
import io.clusterupgrade.simulator.cce.model.CceTask;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import io.clusterupgrade.simulator.engine.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A task in progress. Guarded by the lock of its cluster. */
final class CceTaskRun {
    private final int number;
    private final String uid;
    private final CceTaskOrder order;
    private final List<Duration> durations;
    private final CceScript script;
    private final Instant created;
    private final CceTaskLag lag;
    private StepRun run;
    private Instant lastAction;
    /** The number of steps that succeeded before the last retry; they are not repeated. */
    private int completedSteps;

    private @Nullable Instant versionFrom;
    private @Nullable Instant pausedAt;
    private int pausedStep;
    private Duration pausedBefore = Duration.ZERO;

    CceTaskRun(int number, String uid, CceTaskOrder order, List<Duration> durations, CceScript script, Instant now) {
        this.number = number;
        this.uid = uid;
        this.order = order;
        this.durations = CceStages.steps(durations, order.batches().size());
        this.script = script;
        this.created = now;
        this.lastAction = now;
        this.lag = script.newLag(now);
        this.run = new StepRun(this.durations, now);
    }

    int number() {
        return number;
    }

    String uid() {
        return uid;
    }

    CceTaskOrder order() {
        return order;
    }

    CceTaskLag lag() {
        return lag;
    }

    Instant created() {
        return created;
    }

    /** Brings the task up to date. */
    void settle(Instant now) {
        boolean wasOver = phase() == CcePhase.SUCCESS;
        run.settle(now, this::decide);
        if (phase() == CcePhase.SUCCESS && !wasOver) {
            Duration delay = script.takeVersionDelay();
            versionFrom = delay == null ? null : run.lastChange().plus(delay);
        }
    }

    private StepGate.Decision decide(int step) {
        if (step < completedSteps) {
            return StepGate.Decision.PASS;
        }
        // A stage fails at its end; the end of the last stage is the end of the last batch.
        boolean isEnd = step < CceStages.FIRST_BATCH || step == durations.size() - 1;
        int stage = Math.min(step, CceStages.FIRST_BATCH) - CceStages.FIRST_STAGE + 1;
        if (isEnd && script.takeFailureOf(stage)) {
            return StepGate.Decision.FAIL;
        }
        if (step == CceStages.BUILT_IN_CHECK && order.checksItself() && script.hasFindings()) {
            return StepGate.Decision.FAIL;
        }
        if (step == CceStages.ADDONS) {
            order.upgradeAddons();
        } else if (step >= CceStages.FIRST_BATCH) {
            batch(step).forEach(node -> node.setVersion(order.targetVersion()));
        }
        return StepGate.Decision.PASS;
    }

    /** Returns when the task, or the version that results from it, changes next; null if neither changes by itself. */
    @Nullable Instant nextChange(Instant now) {
        if (run.state() == RunState.DONE) {
            return versionFrom != null && versionFrom.isAfter(now) ? versionFrom : null;
        }
        return run.nextChange();
    }

    void pause(Instant now) {
        if (pausedStep != run.currentStep()) {
            pausedBefore = Duration.ZERO;
        }
        pausedStep = run.currentStep();
        pausedAt = now;
        run.pause(now);
        lastAction = now;
    }

    void resume(Instant now) {
        if (pausedAt != null) {
            pausedBefore = pausedBefore.plus(Duration.between(pausedAt, now));
        }
        pausedAt = null;
        run.resume(now);
        lastAction = now;
    }

    /** Queues the task again; it then continues with the step that failed. */
    void retry(Instant now) {
        completedSteps = Math.max(completedSteps, run.currentStep());
        List<Duration> rest = new ArrayList<>(durations);
        rest.set(CceStages.INIT, Duration.ZERO);
        rest.subList(CceStages.FIRST_STAGE, completedSteps).replaceAll(ignored -> Duration.ZERO);
        run = new StepRun(rest, now);
        pausedStep = 0;
        lastAction = now;
        settle(now);
    }

    CcePhase phase() {
        return switch (run.state()) {
            case DONE -> CcePhase.SUCCESS;
            case FAILED -> CcePhase.FAILED;
            case PAUSED -> CcePhase.PAUSE;
            case RUNNING ->
                switch (run.currentStep()) {
                    case CceStages.INIT -> CcePhase.INIT;
                    case CceStages.QUEUING -> CcePhase.QUEUING;
                    default -> CcePhase.RUNNING;
                };
        };
    }

    boolean isOver() {
        return run.state() == RunState.DONE || run.state() == RunState.FAILED;
    }

    /** Returns whether the cluster already has the version of this task. */
    boolean hasAppliedVersion(Instant now) {
        return phase() == CcePhase.SUCCESS && versionFrom != null && !now.isBefore(versionFrom);
    }

    /** Returns {@code Upgrading} or {@code Error} for a node of the batch in progress; null for any other node. */
    @Nullable String nodePhase(CceNodeState node) {
        int step = run.currentStep();
        if (step < CceStages.FIRST_BATCH
                || run.state() == RunState.DONE
                || !batch(step).contains(node)) {
            return null;
        }
        return run.state() == RunState.FAILED ? "Error" : "Upgrading";
    }

    private List<CceNodeState> batch(int step) {
        return order.batches().isEmpty() ? List.of() : order.batches().get(step - CceStages.FIRST_BATCH);
    }

    CceTask snapshot(Instant now) {
        Instant updated = run.lastChange().isAfter(lastAction) ? run.lastChange() : lastAction;
        return new CceTask(
                uid, order.version(), order.targetVersion(), phase(), progress(now), created, updated, stages());
    }

    CceWorkFlowPoint point() {
        Instant end = isOver() ? run.lastChange() : null;
        return new CceWorkFlowPoint("Cluster", uid, phase().value(), created, end, null);
    }

    private double progress(Instant now) {
        long total = 0;
        long done = 0;
        for (int step = CceStages.FIRST_STAGE; step < durations.size(); step++) {
            long length = durations.get(step).toNanos();
            total += length;
            Instant begin = run.beginOf(step);
            if (step < completedSteps || run.endOf(step) != null) {
                done += length;
            } else if (begin != null) {
                done += Math.min(length, elapsed(step, begin, now).toNanos());
            }
        }
        return total == 0 ? (run.state() == RunState.DONE ? 1 : 0) : (double) done / total;
    }

    /** Returns the time since a step began, without its pauses. */
    private Duration elapsed(int step, Instant begin, Instant now) {
        Duration all = Duration.between(begin, pausedAt == null ? now : pausedAt);
        return step == pausedStep ? all.minus(pausedBefore) : all;
    }

    private List<CceStage> stages() {
        if (Math.max(run.currentStep(), completedSteps) < CceStages.FIRST_STAGE) {
            return List.of();
        }
        return IntStream.range(0, CceStages.NAMES.size())
                .mapToObj(i -> new CceStage(CceStages.NAMES.get(i), statusOf(stateOf(i + CceStages.FIRST_STAGE))))
                .toList();
    }

    /** Returns the state of a stage; the state of the last one is that of its batches together. */
    private StepState stateOf(int stage) {
        if (stage < CceStages.FIRST_BATCH) {
            return stepState(stage);
        }
        List<StepState> batches = IntStream.range(CceStages.FIRST_BATCH, durations.size())
                .mapToObj(this::stepState)
                .distinct()
                .toList();
        if (batches.contains(StepState.FAILED)) {
            return StepState.FAILED;
        }
        return batches.size() == 1 ? batches.get(0) : StepState.RUNNING;
    }

    private StepState stepState(int step) {
        return step < completedSteps ? StepState.SUCCESS : run.stateOf(step);
    }

    private static String statusOf(StepState state) {
        return switch (state) {
            case WAITING -> "Init";
            case RUNNING -> "Running";
            case SUCCESS -> "Success";
            case FAILED -> "Failed";
        };
    }
}
