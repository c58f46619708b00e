// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceSnapshot;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot in progress: accepted, then created. Guarded by the lock of its cluster. */
final class CceSnapshotRun {
    private static final Duration INIT = Duration.ofSeconds(5);

    private final int number;
    private final String uid;
    private final Duration duration;
    private final CceScript script;
    private final Instant created;
    private final StepRun run;

    CceSnapshotRun(int number, String uid, Duration duration, CceScript script, Instant now) {
        this.number = number;
        this.uid = uid;
        this.duration = duration;
        this.script = script;
        this.created = now;
        this.run = new StepRun(List.of(INIT, duration), now);
    }

    int number() {
        return number;
    }

    void settle(Instant now) {
        run.settle(
                now,
                step -> step == 1 && script.takeSnapshotFailure() ? StepGate.Decision.FAIL : StepGate.Decision.PASS);
    }

    CcePhase phase() {
        return switch (run.state()) {
            case DONE -> CcePhase.SUCCESS;
            case FAILED -> CcePhase.FAILED;
            case RUNNING, PAUSED -> run.currentStep() == 0 ? CcePhase.INIT : CcePhase.RUNNING;
        };
    }

    /** Returns when it changes next; null after its end. */
    @Nullable Instant nextChange() {
        return run.nextChange();
    }

    boolean isOver() {
        return run.state() == RunState.DONE || run.state() == RunState.FAILED;
    }

    CceSnapshot snapshot(Instant now) {
        String subTaskId = CceContext.uid(uid + "-sub");
        return new CceSnapshot(uid, subTaskId, phase(), progress(now), created, run.lastChange());
    }

    private double progress(Instant now) {
        Instant begin = run.beginOf(1);
        if (begin == null) {
            return 0;
        }
        return isOver() ? 1 : (double) Duration.between(begin, now).toNanos() / duration.toNanos();
    }

    CceWorkFlowPoint point() {
        Instant end = isOver() ? run.lastChange() : null;
        return new CceWorkFlowPoint("Snapshot", uid, phase().value(), created, end, null);
    }
}
