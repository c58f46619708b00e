// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssProgress;
import io.clusterupgrade.simulator.css.model.CssStep;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A task in progress: one node after another, each in thirteen steps. Guarded by the lock of its cluster. */
final class CssTaskRun {
    private final CssTaskOrder order;
    private final CssStepTimes times;
    private final CssScript script;
    private final CssTaskEffects effects;
    private final Instant startTime;
    private final List<String> completed = new ArrayList<>();
    private CssTaskStatus status = CssTaskStatus.RUNNING;
    private StepRun run;
    private int nodeIndex;
    private int executeTimes = 1;
    private boolean anyFailed;
    private boolean aborted;
    private @Nullable CssNodeFailure failure;
    private @Nullable Instant endTime;

    CssTaskRun(CssTaskOrder order, CssStepTimes times, CssScript script, CssTaskEffects effects, Instant start) {
        this.order = order;
        this.times = times;
        this.script = script;
        this.effects = effects;
        this.startTime = start;
        this.run = new StepRun(times.forFirstOfBatch(), start);
    }

    CssTaskOrder order() {
        return order;
    }

    CssTaskStatus status() {
        return status;
    }

    /** Brings the task up to date. */
    void settle(Instant now) {
        while (status == CssTaskStatus.RUNNING) {
            run.settle(now, this::decide);
            if (run.state() == RunState.RUNNING) {
                return;
            }
            endNode(run.lastChange());
        }
    }

    private StepGate.Decision decide(int step) {
        failure = script.take(nodeIndex + 1, step);
        return failure == null ? StepGate.Decision.PASS : StepGate.Decision.FAIL;
    }

    private void endNode(Instant at) {
        if (failure == null) {
            completed.add(order.nodes().get(nodeIndex));
            effects.nodeDone(order, order.nodes().get(nodeIndex));
        } else {
            anyFailed = true;
            effects.nodeFailed(order.nodes().get(nodeIndex), run.currentStep());
            if (!failure.continuesWithNextNode()) {
                end(CssTaskStatus.FAILED, at);
                return;
            }
        }
        if (nodeIndex + 1 == order.nodes().size()) {
            end(anyFailed ? CssTaskStatus.PARTIAL_FAILED : CssTaskStatus.SUCCESS, at);
        } else {
            nodeIndex++;
            boolean first = nodeIndex % order.batchSize() == 0;
            run = new StepRun(first ? times.forFirstOfBatch() : times.forLaterInBatch(), at);
        }
    }

    private void end(CssTaskStatus finalStatus, Instant at) {
        status = finalStatus;
        endTime = at;
        if (finalStatus == CssTaskStatus.SUCCESS) {
            effects.succeeded(order, at);
        }
    }

    /** Restarts the failed node from its first step (see sdk/docs/wire/css.md#retryupgradetask). */
    void retry(Instant now) {
        requireFailed("retry");
        status = CssTaskStatus.RUNNING;
        endTime = null;
        failure = null;
        anyFailed = false;
        executeTimes++;
        run = new StepRun(times.forFirstOfBatch(), now);
    }

    /**
     * Ends the task permanently (see sdk/docs/wire/css.md#retryupgradetask). The documents name no status for that: it
     * remains FAILED.
     */
    void abort(Instant now) {
        requireFailed("abort");
        if (order.kind() != CssTaskKind.SAME_VERSION_UPGRADE && !completed.isEmpty()) {
            throw CssPrechecks.notSupported("some nodes are done already");
        }
        aborted = true;
        endTime = now;
    }

    private void requireFailed(String action) {
        if (status != CssTaskStatus.FAILED || aborted) {
            String detail = action + " of a task that is " + (aborted ? "aborted" : status);
            throw new CssErrorException(400, "CSS.5090", "This status does not allow the operation. (" + detail + ")");
        }
    }

    /** Returns when the task changes next; null if it does not change by itself. */
    @Nullable Instant nextChange() {
        return status == CssTaskStatus.RUNNING ? run.nextChange() : null;
    }

    CssTask snapshot() {
        return new CssTask(
                order.id(),
                order.kind(),
                status,
                startTime,
                endTime,
                order.agency(),
                order.image(),
                order.azChange(),
                progress(),
                executeTimes,
                failure == null ? null : failure.text(),
                aborted);
    }

    private CssProgress progress() {
        List<String> nodes = order.nodes();
        int batchStart = nodeIndex - nodeIndex % order.batchSize();
        List<String> batch = status == CssTaskStatus.RUNNING
                ? List.copyOf(nodes.subList(nodeIndex, Math.min(batchStart + order.batchSize(), nodes.size())))
                : List.of();
        return new CssProgress(nodes, List.copyOf(completed), nodes.get(nodeIndex), order.batchSize(), batch, steps());
    }

    private List<CssStep> steps() {
        return IntStream.range(0, CssStepNames.COUNT)
                .mapToObj(i -> new CssStep(
                        i,
                        CssStepNames.name(i),
                        run.stateOf(i).name(),
                        CssStepNames.description(i),
                        run.beginOf(i),
                        run.endOf(i)))
                .toList();
    }
}
