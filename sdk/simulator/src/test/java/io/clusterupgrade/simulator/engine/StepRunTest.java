// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepRunTest {
    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");
    private static final StepGate PASS = step -> StepGate.Decision.PASS;

    private final StepRun run =
            new StepRun(List.of(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30)), START);

    @Test
    void stepsEndAtTheirOwnInstantEvenIfSettledLate() {
        run.settle(START.plusSeconds(3600), PASS);

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.endOf(0)).isEqualTo(START.plusSeconds(10));
        assertThat(run.beginOf(1)).isEqualTo(START.plusSeconds(10));
        assertThat(run.endOf(2)).isEqualTo(START.plusSeconds(60));
        assertThat(run.lastChange()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void aStepRunsUntilItsLastInstant() {
        run.settle(START.plusSeconds(30).minusNanos(1), PASS);
        assertThat(run.stateOf(1)).isEqualTo(StepState.RUNNING);
        assertThat(run.stateOf(2)).isEqualTo(StepState.WAITING);
        assertThat(run.beginOf(2)).isNull();

        run.settle(START.plusSeconds(30), PASS);
        assertThat(run.stateOf(1)).isEqualTo(StepState.SUCCESS);
        assertThat(run.stateOf(2)).isEqualTo(StepState.RUNNING);
        assertThat(run.endOf(2)).isNull();
    }

    @Test
    void aFailedStepEndsTheRun() {
        run.settle(START.plusSeconds(30), step -> step == 1 ? StepGate.Decision.FAIL : StepGate.Decision.PASS);
        run.settle(START.plusSeconds(999), PASS);

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.currentStep()).isEqualTo(1);
        assertThat(run.stateOf(0)).isEqualTo(StepState.SUCCESS);
        assertThat(run.stateOf(1)).isEqualTo(StepState.FAILED);
        assertThat(run.stateOf(2)).isEqualTo(StepState.WAITING);
    }

    @Test
    void aPauseKeepsTheRestOfTheStep() {
        run.settle(START.plusSeconds(15), PASS);
        run.pause(START.plusSeconds(15));
        run.settle(START.plusSeconds(500), PASS);
        assertThat(run.state()).isEqualTo(RunState.PAUSED);
        assertThat(run.stateOf(1)).isEqualTo(StepState.RUNNING);

        run.resume(START.plusSeconds(500));
        run.settle(START.plusSeconds(514), PASS);
        assertThat(run.stateOf(1)).isEqualTo(StepState.RUNNING);
        run.settle(START.plusSeconds(515), PASS);
        assertThat(run.stateOf(1)).isEqualTo(StepState.SUCCESS);
    }

    @Test
    void aDecisionCanPauseTheRunBeforeTheNextStep() {
        run.settle(START.plusSeconds(100), step -> StepGate.Decision.PAUSE);
        assertThat(run.state()).isEqualTo(RunState.PAUSED);
        assertThat(run.currentStep()).isEqualTo(1);

        run.resume(START.plusSeconds(200));
        run.settle(START.plusSeconds(220), PASS);
        assertThat(run.endOf(1)).isEqualTo(START.plusSeconds(220));
    }

    @Test
    void pauseAndResumeHaveNoEffectOnAnEndedRun() {
        run.settle(START.plusSeconds(60), PASS);
        run.pause(START.plusSeconds(61));
        run.resume(START.plusSeconds(62));

        assertThat(run.state()).isEqualTo(RunState.DONE);
    }
}
