// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import io.clusterupgrade.simulator.engine.StepState;
import java.time.Duration;
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
    static final String TIMEOUT = "timeout";
    /** After this time the service ends a paused task. */
    static final Duration LONGEST_PAUSE = Duration.ofDays(15);

    private final String id;
    private final AckTaskOrder order;
    private final AckScript script;
    private final StepRun run;
    private final Map<String, String> results = new HashMap<>();
    private final List<SimulatedAckTask.Event> actions = new ArrayList<>();
    private int failedItems;
    private String message = "";
    private final List<AckPhase.Item> heldItems = new ArrayList<>();
    private boolean canceled;
    private boolean timedOut;
    private @Nullable Instant pausedSince;
    private boolean controlPlaneReported;

    private final StepGate gate = new StepGate() {
        @Override
        public Decision atEndOf(int step) {
            return decide(step);
        }

        @Override
        public Duration stallOf(int step) {
            return stall(AckTaskRun.this.order.phases().get(step));
        }
    };

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
        if (timedOut) {
            return TIMEOUT;
        }
        return switch (run.state()) {
            case RUNNING -> RUNNING;
            case PAUSED -> PAUSED;
            case DONE -> SUCCESS;
            case FAILED -> FAIL;
        };
    }

    boolean isActive() {
        return !canceled && !timedOut && (run.state() == RunState.RUNNING || run.state() == RunState.PAUSED);
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
        if (!canceled && !timedOut) {
            run.settle(now, gate);
            endLongPause(now);
        }
        int controlPlane = order.controlPlane();
        if (!controlPlaneReported && controlPlane >= 0 && run.stateOf(controlPlane) == StepState.SUCCESS) {
            controlPlaneReported = true;
            order.onControlPlane().accept(Objects.requireNonNull(run.endOf(controlPlane)));
        }
    }

    /**
     * Ends a task that is paused for more than 15 days (see sdk/docs/wire/ack.md#transitions). The documents name no state for it:
     * {@code timeout} is the simulator's choice.
     */
    private void endLongPause(Instant now) {
        if (run.state() != RunState.PAUSED) {
            return;
        }
        if (pausedSince == null) {
            pausedSince = run.lastChange();
        }
        Instant end = pausedSince.plus(LONGEST_PAUSE);
        if (now.isAfter(end)) {
            timedOut = true;
            message = "paused for more than 15 days" + (message.isEmpty() ? "" : ": " + message);
            actions.add(new SimulatedAckTask.Event("terminate", "Warning", "TaskTimeout", message, end));
        }
    }

    private Duration stall(AckPhase phase) {
        Duration stall = script.takeStall(phase.kind().name());
        for (AckPhase.Item item : phase.items()) {
            stall = stall.plus(script.takeStall(item.key()));
        }
        return stall;
    }

    /** Returns when the task changes next; null if it does not change by itself. */
    @Nullable Instant nextChange() {
        return canceled || timedOut ? null : run.nextChange();
    }

    private StepGate.Decision decide(int step) {
        AckPhase phase = order.phases().get(step);
        message = "";
        heldItems.forEach(this::finish);
        heldItems.clear();
        boolean failed = fails(phase.kind().name());
        boolean isHeld = false;
        for (AckPhase.Item item : phase.items()) {
            boolean isLast = step + 1 == order.phases().size();
            if (!isLast && holds(item)) {
                isHeld = true;
                addNodeError(item, run.due());
            } else {
                finish(item);
            }
        }
        if (failed || failedItems > order.maxFailedNodes()) {
            return StepGate.Decision.FAIL;
        }
        if (isHeld) {
            return StepGate.Decision.PAUSE;
        }
        message = "";
        return pausesAfter(step) ? StepGate.Decision.PAUSE : StepGate.Decision.PASS;
    }

    /** Returns whether the service pauses the task at this node, which is tried again after the task is resumed. */
    private boolean holds(AckPhase.Item item) {
        @Nullable String error = script.takeNodeError(item.key());
        if (error == null) {
            return false;
        }
        message = error;
        results.put(item.data(), "failed");
        heldItems.add(item);
        return true;
    }

    private void addNodeError(AckPhase.Item item, Instant time) {
        actions.add(new SimulatedAckTask.Event(
                "upgrade", "Warning", "NodeUpgradeFailed", item.data() + ": " + message, time));
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
        requireAllowed("pause");
        message = "held by operator";
        run.pause(now);
        pausedSince = now;
        addEvent("pause", "TaskPaused", now);
    }

    void resume(Instant now) {
        requireState(PAUSED);
        requireAllowed("resume");
        message = "";
        run.resume(now);
        pausedSince = null;
        addEvent("resume", "TaskResumed", now);
    }

    /** Cancels the task permanently; finished nodes and add-ons do not change. */
    void cancel(Instant now) {
        if (!isActive()) {
            throw AckErrorException.wrongState("task " + id + " is " + state());
        }
        requireAllowed("cancel");
        message = "canceled by operator";
        canceled = true;
        addEvent("cancel", "TaskCanceled", now);
    }

    private void requireAllowed(String action) {
        for (String value : List.of(state(), phase().kind().stage, order.type())) {
            if (script.rejects(action, value)) {
                throw AckErrorException.wrongState("task " + id + " (" + value + ") does not allow " + action);
            }
        }
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
