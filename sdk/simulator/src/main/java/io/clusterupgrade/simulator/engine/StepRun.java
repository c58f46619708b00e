// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps that run one after another in task time. There is no timer: {@link #settle} brings the run up to date, and each step
 * ends at the instant at which it would have ended. Not thread-safe; the owner locks.
 */
public final class StepRun {
    private final List<Duration> durations;
    private final List<Instant> begins = new ArrayList<>();
    private final List<Instant> ends = new ArrayList<>();
    private RunState state = RunState.RUNNING;
    private Instant due;
    private Duration remaining = Duration.ZERO;

    /** Starts the first step at the given instant; there must be at least one step. */
    public StepRun(List<Duration> durations, Instant start) {
        this.durations = List.copyOf(durations);
        begins.add(start);
        due = start.plus(this.durations.get(0));
    }

    /** Brings the run up to date; calls {@code gate} at the end of each step that has ended. */
    public void settle(Instant now, StepGate gate) {
        while (state == RunState.RUNNING && !due.isAfter(now)) {
            endStep(gate.atEndOf(currentStep()));
        }
    }

    private void endStep(StepGate.Decision decision) {
        ends.add(due);
        if (decision == StepGate.Decision.FAIL) {
            state = RunState.FAILED;
        } else if (ends.size() == durations.size()) {
            state = RunState.DONE;
        } else {
            begins.add(due);
            Duration next = durations.get(currentStep());
            if (decision == StepGate.Decision.PAUSE) {
                state = RunState.PAUSED;
                remaining = next;
            } else {
                due = due.plus(next);
            }
        }
    }

    /** Pauses the current step; the rest of it runs after {@link #resume}. Has no effect unless running. */
    public void pause(Instant now) {
        if (state == RunState.RUNNING) {
            remaining = Duration.between(now, due);
            state = RunState.PAUSED;
        }
    }

    /** Resumes a paused step. Has no effect unless paused. */
    public void resume(Instant now) {
        if (state == RunState.PAUSED) {
            due = now.plus(remaining);
            state = RunState.RUNNING;
        }
    }

    /** Returns when the current step ends; null while the run does not advance. */
    public @Nullable Instant nextChange() {
        return state == RunState.RUNNING ? due : null;
    }

    /** Returns the state of the run. */
    public RunState state() {
        return state;
    }

    /** Returns the index of the step in progress, or of the last started step when the run has ended. */
    public int currentStep() {
        return begins.size() - 1;
    }

    /** Returns the number of steps that have ended, including a failed one. */
    public int endedSteps() {
        return ends.size();
    }

    /** Returns the time at which the step began; null before that. */
    public @Nullable Instant beginOf(int step) {
        return step < begins.size() ? begins.get(step) : null;
    }

    /** Returns the time at which the step ended; null before that. */
    public @Nullable Instant endOf(int step) {
        return step < ends.size() ? ends.get(step) : null;
    }

    /** Returns the time at which a step ended last, or the start if none has ended. */
    public Instant lastChange() {
        return ends.isEmpty() ? begins.get(0) : ends.get(ends.size() - 1);
    }

    /** Returns the state of one step. */
    public StepState stateOf(int step) {
        if (step < ends.size()) {
            boolean failed = state == RunState.FAILED && step == ends.size() - 1;
            return failed ? StepState.FAILED : StepState.SUCCESS;
        }
        return step < begins.size() ? StepState.RUNNING : StepState.WAITING;
    }
}
