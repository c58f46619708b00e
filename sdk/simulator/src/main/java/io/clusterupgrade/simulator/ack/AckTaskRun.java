// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import io.clusterupgrade.simulator.engine.StepState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A task in progress: its phases one after another, changed by the script. Guarded by the lock of its cluster. */
final class AckTaskRun {
    static final String RUNNING = "running";
    static final String PAUSED = "paused";
    static final String SUCCESS = "success";
    static final String FAIL = "fail";
    static final String CANCELED = "canceled";

    private final String id;
    private final AckTaskOrder order;
    private final AckScript script;
    private final StepRun run;
    private final Map<String, String> results = new HashMap<>();
    private final List<SimulatedAckTask.Event> actions = new ArrayList<>();
    private int failedItems;
    private String message = "";
    private boolean canceled;
    private boolean controlPlaneReported;

    AckTaskRun(String id, AckTaskOrder order, AckScript script, Instant start) {
        this.id = id;
        this.order = order;
        this.script = script;
        this.run = new StepRun(order.phases().stream().map(AckPhase::duration).toList(), start);
    }

    String id() {
        return id;
    }

    AckTaskOrder order() {
        return order;
    }

    StepRun steps() {
        return run;
    }

    String state() {
        if (canceled) {
            return CANCELED;
        }
        return switch (run.state()) {
            case RUNNING -> RUNNING;
            case PAUSED -> PAUSED;
            case DONE -> SUCCESS;
            case FAILED -> FAIL;
        };
    }

    boolean isActive() {
        return !canceled && (run.state() == RunState.RUNNING || run.state() == RunState.PAUSED);
    }

    /** Returns the reason of its failure or pause; empty otherwise. */
    String message() {
        return message;
    }

    AckPhase phase() {
        return order.phases().get(run.currentStep());
    }

    String resultOf(AckPhase.Item item) {
        return results.getOrDefault(item.data(), "initial");
    }

    /** Returns the actions of users on it, oldest first. */
    List<SimulatedAckTask.Event> actions() {
        return actions;
    }

    /** Brings the task up to date. */
    void settle(Instant now) {
        if (!canceled) {
            run.settle(now, this::decide);
        }
        int controlPlane = order.controlPlane();
        if (!controlPlaneReported && controlPlane >= 0 && run.stateOf(controlPlane) == StepState.SUCCESS) {
            controlPlaneReported = true;
            order.onControlPlane().accept(Objects.requireNonNull(run.endOf(controlPlane)));
        }
    }

    /** Returns when the task changes next; null if it does not change by itself. */
    @Nullable Instant nextChange() {
        return canceled ? null : run.nextChange();
    }

    private StepGate.Decision decide(int step) {
        AckPhase phase = order.phases().get(step);
        message = "";
        boolean failed = fails(phase.kind().name());
        for (AckPhase.Item item : phase.items()) {
            finish(item);
        }
        if (failed || failedItems > order.maxFailedNodes()) {
            return StepGate.Decision.FAIL;
        }
        message = "";
        return pausesAfter(step) ? StepGate.Decision.PAUSE : StepGate.Decision.PASS;
    }

    private void finish(AckPhase.Item item) {
        if (fails(item.key())) {
            failedItems++;
            results.put(item.data(), "failed");
        } else {
            results.put(item.data(), SUCCESS);
            item.onSuccess().run();
        }
    }

    private boolean fails(String key) {
        @Nullable String failure = script.takeFailure(key);
        if (failure != null) {
            message = failure;
        }
        return failure != null;
    }

    private boolean pausesAfter(int step) {
        if (step + 1 == order.phases().size()) {
            return false;
        }
        for (AckPhase.Item item : order.phases().get(step + 1).items()) {
            @Nullable String pause = script.takePause(item.number());
            if (pause != null) {
                message = pause;
                return true;
            }
        }
        boolean pauses = pausesByPolicy(step);
        if (pauses) {
            message = "held after a batch";
        }
        return pauses;
    }

    private boolean pausesByPolicy(int step) {
        if (!order.phases().get(step).isNodes()) {
            return false;
        }
        return switch (order.pausePolicy()) {
            case NOT_PAUSE -> false;
            case EVERY_BATCH -> true;
            case FIRST_BATCH -> step == 0 || !order.phases().get(step - 1).isNodes();
        };
    }

    void pause(Instant now) {
        requireState(RUNNING);
        message = "held by operator";
        run.pause(now);
        addEvent("pause", "TaskPaused", now);
    }

    void resume(Instant now) {
        requireState(PAUSED);
        message = "";
        run.resume(now);
        addEvent("resume", "TaskResumed", now);
    }

    /** Cancels the task permanently; finished nodes and add-ons do not change. */
    void cancel(Instant now) {
        if (!isActive()) {
            throw AckErrorException.wrongState("task " + id + " is " + state());
        }
        message = "canceled by operator";
        canceled = true;
        addEvent("cancel", "TaskCanceled", now);
    }

    private void requireState(String expected) {
        if (!state().equals(expected)) {
            throw AckErrorException.wrongState("task " + id + " is " + state());
        }
    }

    private void addEvent(String action, String reason, Instant now) {
        actions.add(new SimulatedAckTask.Event(action, "Normal", reason, message, now));
    }
}
