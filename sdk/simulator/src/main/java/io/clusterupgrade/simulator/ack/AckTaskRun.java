// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task in progress: its phases one after another, under its script. Guarded by the lock of its cluster. */
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
    private boolean reported;

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

    /** Why it failed or is held; empty otherwise. */
    String message() {
        return message;
    }

    AckPhase phase() {
        return order.phases().get(run.currentStep());
    }

    String resultOf(AckPhase.Item item) {
        return results.getOrDefault(item.data(), "initial");
    }

    /** What somebody did to it, oldest first. */
    List<SimulatedAckTask.Event> actions() {
        return actions;
    }

    /** Catches up with the clock. */
    void settle(Instant now) {
        if (!canceled) {
            run.settle(now, this::verdict);
        }
        if (!reported && run.state() == RunState.DONE) {
            reported = true;
            order.onSuccess().accept(run.lastChange());
        }
    }

    private StepGate.Verdict verdict(int step) {
        AckPhase phase = order.phases().get(step);
        message = "";
        boolean broken = fails(phase.kind().name());
        for (AckPhase.Item item : phase.items()) {
            finish(item);
        }
        if (broken || failedItems > order.maxFailedNodes()) {
            return StepGate.Verdict.FAIL;
        }
        message = "";
        return isHeldAfter(step) ? StepGate.Verdict.PAUSE : StepGate.Verdict.PASS;
    }

    private void finish(AckPhase.Item item) {
        if (fails(item.key())) {
            failedItems++;
            results.put(item.data(), "failed");
        } else {
            results.put(item.data(), SUCCESS);
            item.done().run();
        }
    }

    private boolean fails(String key) {
        @Nullable String failure = script.takeFailure(key);
        if (failure != null) {
            message = failure;
        }
        return failure != null;
    }

    private boolean isHeldAfter(int step) {
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
        boolean held = isHeldByPolicy(step);
        if (held) {
            message = "held after a batch";
        }
        return held;
    }

    private boolean isHeldByPolicy(int step) {
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
        require(RUNNING);
        message = "held by operator";
        run.pause(now);
        did("pause", "TaskPaused", now);
    }

    void resume(Instant now) {
        require(PAUSED);
        message = "";
        run.resume(now);
        did("resume", "TaskResumed", now);
    }

    /** Final; what is finished stays so. */
    void cancel(Instant now) {
        if (!isActive()) {
            throw AckErrorException.wrongState("task " + id + " is " + state());
        }
        message = "canceled by operator";
        canceled = true;
        did("cancel", "TaskCanceled", now);
    }

    private void require(String expected) {
        if (!state().equals(expected)) {
            throw AckErrorException.wrongState("task " + id + " is " + state());
        }
    }

    private void did(String action, String reason, Instant now) {
        actions.add(new SimulatedAckTask.Event(action, "Normal", reason, message, now));
    }
}
