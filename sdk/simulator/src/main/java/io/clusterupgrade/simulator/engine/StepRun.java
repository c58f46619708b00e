// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps that run one after another in task time. Nothing ticks: the run catches up with the clock when it is settled, and
 * each step ends at the instant at which it would have ended. Not thread-safe; the owner locks.
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

    /** Catches up with the clock; {@code gate} is asked at the end of each step that is over. */
    public void settle(Instant now, StepGate gate) {
        while (state == RunState.RUNNING && !due.isAfter(now)) {
            endStep(gate.atEndOf(currentStep()));
        }
    }

    private void endStep(StepGate.Verdict verdict) {
        ends.add(due);
        if (verdict == StepGate.Verdict.FAIL) {
            state = RunState.FAILED;
        } else if (ends.size() == durations.size()) {
            state = RunState.DONE;
        } else {
            begins.add(due);
            Duration next = durations.get(currentStep());
            if (verdict == StepGate.Verdict.PAUSE) {
                state = RunState.PAUSED;
                remaining = next;
            } else {
                due = due.plus(next);
            }
        }
    }

    /** Holds the current step; what is left of it runs after {@link #resume}. Without effect unless running. */
    public void pause(Instant now) {
        if (state == RunState.RUNNING) {
            remaining = Duration.between(now, due);
            state = RunState.PAUSED;
        }
    }

    /** Goes on with a held step. Without effect unless paused. */
    public void resume(Instant now) {
        if (state == RunState.PAUSED) {
            due = now.plus(remaining);
            state = RunState.RUNNING;
        }
    }

    /** How the run as a whole stands. */
    public RunState state() {
        return state;
    }

    /** Index of the step in progress; of the last one touched when the run is over. */
    public int currentStep() {
        return begins.size() - 1;
    }

    /** Number of steps that ended, a failed one included. */
    public int endedSteps() {
        return ends.size();
    }

    /** When the step began; null while it waits. */
    public @Nullable Instant beginOf(int step) {
        return step < begins.size() ? begins.get(step) : null;
    }

    /** When the step ended; null before that. */
    public @Nullable Instant endOf(int step) {
        return step < ends.size() ? ends.get(step) : null;
    }

    /** When the newest ended step ended; the start if none has. */
    public Instant lastChange() {
        return ends.isEmpty() ? begins.get(0) : ends.get(ends.size() - 1);
    }

    /** How one step stands. */
    public StepState stateOf(int step) {
        if (step < ends.size()) {
            boolean broken = state == RunState.FAILED && step == ends.size() - 1;
            return broken ? StepState.FAILED : StepState.SUCCESS;
        }
        return step < begins.size() ? StepState.RUNNING : StepState.WAITING;
    }
}
