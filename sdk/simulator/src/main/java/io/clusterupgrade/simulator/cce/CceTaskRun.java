// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import io.clusterupgrade.simulator.engine.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A task in work. Guarded by the lock of its cluster. */
final class CceTaskRun {
    private final String uid;
    private final String version;
    private final String targetVersion;
    private final List<Duration> durations;
    private final CceScript script;
    private final Instant created;
    private final StepRun run;

    CceTaskRun(
            String uid,
            String version,
            String targetVersion,
            List<Duration> durations,
            CceScript script,
            Instant created) {
        this.uid = uid;
        this.version = version;
        this.targetVersion = targetVersion;
        this.durations = durations;
        this.script = script;
        this.created = created;
        this.run = new StepRun(durations, created);
    }

    String targetVersion() {
        return targetVersion;
    }

    /** Catches up with the clock. */
    void settle(Instant now) {
        run.settle(now, step -> {
            boolean fails = script.takeFailureOf(step - CceStages.FIRST_STAGE + 1);
            return fails ? StepGate.Verdict.FAIL : StepGate.Verdict.PASS;
        });
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

    CceTask snapshot(Instant now) {
        return new CceTask(uid, version, targetVersion, phase(), progress(now), created, run.lastChange(), stages());
    }

    private double progress(Instant now) {
        long total = 0;
        long done = 0;
        for (int step = CceStages.FIRST_STAGE; step < durations.size(); step++) {
            long length = durations.get(step).toNanos();
            total += length;
            Instant begin = run.beginOf(step);
            if (run.endOf(step) != null) {
                done += length;
            } else if (begin != null) {
                done += Math.min(length, Duration.between(begin, now).toNanos());
            }
        }
        return total == 0 ? (run.state() == RunState.DONE ? 1 : 0) : (double) done / total;
    }

    private List<CceStage> stages() {
        if (run.currentStep() < CceStages.FIRST_STAGE) {
            return List.of();
        }
        return IntStream.range(0, CceStages.NAMES.size())
                .mapToObj(i -> new CceStage(CceStages.NAMES.get(i), word(run.stateOf(i + CceStages.FIRST_STAGE))))
                .toList();
    }

    private static String word(StepState state) {
        return switch (state) {
            case WAITING -> "Init";
            case RUNNING -> "Running";
            case SUCCESS -> "Success";
            case FAILED -> "Failed";
        };
    }
}
