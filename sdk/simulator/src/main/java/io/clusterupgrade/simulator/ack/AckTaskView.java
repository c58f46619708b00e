// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SimulatedAckTask}: groups phases into stages, and derives events from the steps. */
final class AckTaskView {
    private final String clusterId;
    private final AckTaskRun run;
    private final List<AckPhase> phases;

    private AckTaskView(String clusterId, AckTaskRun run) {
        this.clusterId = clusterId;
        this.run = run;
        this.phases = run.order().phases();
    }

    static SimulatedAckTask of(String clusterId, AckTaskRun run) {
        return new AckTaskView(clusterId, run).task();
    }

    private SimulatedAckTask task() {
        List<SimulatedAckTask.Event> events = events();
        boolean failed = run.state().equals(AckTaskRun.FAIL) || run.state().equals(AckTaskRun.TIMEOUT);
        String code = run.state().equals(AckTaskRun.TIMEOUT)
                ? "TaskTimeout"
                : run.phase().kind().errorCode;
        return new SimulatedAckTask(
                run.id(),
                clusterId,
                run.order().type(),
                run.state(),
                begin(0),
                events.get(events.size() - 1).time(),
                run.phase().kind().stage,
                run.order().target(),
                run.order().parameters(),
                stages(),
                events,
                failed ? new SimulatedAckTask.Problem(code, run.message()) : null,
                results());
    }

    private List<SimulatedAckTask.Result> results() {
        return phases.stream()
                .flatMap(phase -> phase.items().stream())
                .map(item -> new SimulatedAckTask.Result(item.data(), run.resultOf(item)))
                .toList();
    }

    private List<SimulatedAckTask.Stage> stages() {
        List<SimulatedAckTask.Stage> stages = new ArrayList<>();
        int last = 0;
        for (int first = 0; first <= run.steps().currentStep(); first = last + 1) {
            last = first;
            while (last + 1 < phases.size()
                    && phases.get(last + 1).kind() == phases.get(first).kind()) {
                last++;
            }
            stages.add(stage(first, last));
        }
        return stages;
    }

    private SimulatedAckTask.Stage stage(int first, int last) {
        boolean isCurrent = run.steps().currentStep() <= last;
        String state = isCurrent ? run.state() : AckTaskRun.SUCCESS;
        boolean isOver =
                !isCurrent || run.state().equals(AckTaskRun.FAIL) || run.state().equals(AckTaskRun.SUCCESS);
        int end = Math.min(last, run.steps().currentStep());
        String message = isCurrent ? run.message() : "";
        return new SimulatedAckTask.Stage(
                phases.get(first).kind().stage,
                state,
                begin(first),
                isOver ? run.steps().endOf(end) : null,
                message);
    }

    private List<SimulatedAckTask.Event> events() {
        List<SimulatedAckTask.Event> events = new ArrayList<>();
        events.add(new SimulatedAckTask.Event(
                "start", "Normal", "TaskStarted", run.order().type(), begin(0)));
        for (int step = 0; step < phases.size(); step++) {
            @Nullable Instant end = run.steps().endOf(step);
            if (end != null) {
                events.add(ended(step, end));
            }
        }
        events.addAll(run.actions());
        events.sort(Comparator.comparing(SimulatedAckTask.Event::time));
        return events;
    }

    private SimulatedAckTask.Event ended(int step, Instant end) {
        String stage = phases.get(step).kind().stage;
        boolean failed =
                run.state().equals(AckTaskRun.FAIL) && step == run.steps().currentStep();
        return failed
                ? new SimulatedAckTask.Event("fail", "Warning", stage + "Failed", run.message(), end)
                : new SimulatedAckTask.Event("finish", "Normal", stage + "Finished", "step " + (step + 1), end);
    }

    private Instant begin(int step) {
        return Objects.requireNonNull(run.steps().beginOf(step), "begun");
    }
}
