// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.MaintenanceWindow;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.rollout.model.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WavesTest {
    private final FleetSpec fleet = FleetSpecs.ack(1, 3);

    @Test
    void startsAWaveWhenTheOneBeforeIsDone() {
        Steps steps = new Steps(fleet);

        assertThat(steps.next()).containsExactly("start 0");
        assertThat(steps.next()).isEmpty();
        steps.end(0, ClusterState.SUCCEEDED);
        assertThat(steps.next()).containsExactly("start 1", "start 2");
        steps.end(2, ClusterState.ALREADY_THERE);
        assertThat(steps.next()).containsExactly("start 3");
        steps.end(1, ClusterState.SUCCEEDED);
        steps.end(3, ClusterState.SUCCEEDED);
        assertThat(steps.next()).isEmpty();

        assertThat(steps.outcome).isEqualTo(RolloutOutcome.SUCCEEDED);
    }

    @Test
    void stopsWhenTheBudgetOfAWaveIsExceededAndWaitsForWhatRuns() {
        Steps steps = new Steps(fleet);
        steps.next();
        steps.end(0, ClusterState.SUCCEEDED);
        assertThat(steps.next()).hasSize(2);

        steps.end(1, ClusterState.FAILED);

        assertThat(steps.next()).isEmpty();
        assertThat(steps.machine.phase(1)).isEqualTo(WavePhase.OVER_BUDGET);
        assertThat(steps.outcome).isNull();
        steps.end(2, ClusterState.FAILED);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.outcome).isEqualTo(RolloutOutcome.BUDGET_EXCEEDED);
        assertThat(steps.facts)
                .filteredOn(Fact.WaveChanged.class::isInstance)
                .last()
                .asString()
                .contains("1 of 3 clusters failed, 0 are tolerated in this wave");
    }

    @Test
    void stopsWhenTheBudgetOfTheRolloutIsExceeded() {
        WaveSpec lenient = wave(0, FailureBudget.unlimited(), Duration.ZERO, null);
        Steps steps = new Steps(FleetSpecs.with(fleet, lenient, fleet.waves().get(1)));
        steps.next();

        steps.end(0, ClusterState.UNKNOWN);
        steps.next();

        assertThat(steps.outcome).isEqualTo(RolloutOutcome.BUDGET_EXCEEDED);
        assertThat(steps.facts.get(steps.facts.size() - 1).toString())
                .contains("1 of 4 clusters failed, 0 are tolerated in the rollout");
    }

    @Test
    void observesAWaveBeforeTheNextOne() {
        WaveSpec soaking = wave(0, FailureBudget.none(), Duration.ofMinutes(30), Duration.ofMinutes(20));
        Steps steps = new Steps(FleetSpecs.with(fleet, soaking, fleet.waves().get(1)));
        steps.next();
        steps.end(0, ClusterState.SUCCEEDED);

        assertThat(steps.next()).containsExactly("check 0");
        steps.machine.soakChecked(steps.now);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.wakeUpAt).isEqualTo(steps.now.plus(Duration.ofMinutes(20)));
        assertThat(steps.pass(Duration.ofMinutes(20)).next()).containsExactly("check 0");
        steps.machine.soakChecked(steps.now);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.wakeUpAt).isEqualTo(steps.now.plus(Duration.ofMinutes(10)));
        assertThat(steps.pass(Duration.ofMinutes(10)).next()).containsExactly("start 1", "start 2");
    }

    @Test
    void endsASoakAtOnceWhenItsCheckFails() {
        WaveSpec soaking = wave(0, FailureBudget.none(), Duration.ofMinutes(30), Duration.ofMinutes(20));
        Steps steps = new Steps(FleetSpecs.with(fleet, soaking, fleet.waves().get(1)));
        steps.next();
        steps.end(0, ClusterState.SUCCEEDED);
        steps.next();

        steps.phase(0, WavePhase.ACTION_FAILED);

        assertThat(steps.next()).isEmpty();
        assertThat(steps.outcome).isEqualTo(RolloutOutcome.ACTION_FAILED);
        Steps later =
                steps.restarted(FleetSpecs.with(fleet, soaking, fleet.waves().get(1)));
        assertThat(later.next()).containsExactly("check 0");
    }

    @Test
    void runsTheActionsOfAWave() {
        WaveSpec acting = new WaveSpec(
                "acting", List.of(0), FailureBudget.none(), Duration.ZERO, null, Windows.always(), null, true, true);
        Steps steps = new Steps(FleetSpecs.with(fleet, acting, fleet.waves().get(1)));

        assertThat(steps.next()).containsExactly("before 0");
        assertThat(steps.next()).isEmpty();
        steps.phase(0, WavePhase.STARTED);
        assertThat(steps.next()).containsExactly("start 0");
        steps.end(0, ClusterState.SUCCEEDED);
        assertThat(steps.next()).containsExactly("after 0");
        steps.phase(0, WavePhase.SOAKING);
        assertThat(steps.next()).containsExactly("start 1", "start 2");
    }

    @Test
    void startsClustersInAWindowOnly() {
        Windows noon = Windows.of(MaintenanceWindow.daily("12:00", "13:00", ZoneOffset.UTC));
        WaveSpec inWindow = new WaveSpec(
                "noon", List.of(1, 2, 3), FailureBudget.none(), Duration.ZERO, null, noon, null, false, false);
        Steps steps = new Steps(FleetSpecs.with(fleet, fleet.waves().get(0), inWindow));
        steps.next();
        steps.end(0, ClusterState.SUCCEEDED);

        assertThat(steps.next()).isEmpty();
        assertThat(steps.wakeUpAt).isEqualTo(Instant.parse("2026-01-15T12:00:00Z"));
        steps.now = Instant.parse("2026-01-15T12:00:00Z");
        assertThat(steps.next()).containsExactly("start 1", "start 2");
        steps.now = Instant.parse("2026-01-15T13:00:00Z");
        steps.end(1, ClusterState.SUCCEEDED);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.wakeUpAt).isEqualTo(Instant.parse("2026-01-16T12:00:00Z"));
    }

    @Test
    void asksAGateInItsWindowUntilItDecides() {
        Windows noon = Windows.of(MaintenanceWindow.daily("12:00", "13:00", ZoneOffset.UTC));
        Steps steps = new Steps(gated(noon));

        assertThat(steps.next()).isEmpty();
        assertThat(steps.wakeUpAt).isEqualTo(Instant.parse("2026-01-15T12:00:00Z"));
        steps.now = Instant.parse("2026-01-15T12:00:00Z");
        assertThat(steps.next()).containsExactly("ask 0");
        assertThat(steps.next()).isEmpty();
        steps.machine.gateDeferred(steps.now);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.wakeUpAt).isEqualTo(Instant.parse("2026-01-15T12:05:00Z"));
        assertThat(steps.pass(Duration.ofMinutes(5)).next()).containsExactly("ask 0");
        steps.phase(0, WavePhase.APPROVED);
        assertThat(steps.next()).containsExactly("start 0");
    }

    @Test
    void asksAGateAgainAfterARestartUnlessItHasApproved() {
        FleetSpec gated = gated(Windows.always());
        Steps steps = new Steps(gated);
        assertThat(steps.next()).containsExactly("ask 0");

        assertThat(steps.restarted(gated).next()).containsExactly("ask 0");
        steps.phase(0, WavePhase.APPROVED);
        assertThat(steps.restarted(gated).next()).containsExactly("start 0");
        steps.phase(0, WavePhase.REJECTED);
        steps.next();
        assertThat(steps.outcome).isEqualTo(RolloutOutcome.GATE_REJECTED);
    }

    private FleetSpec gated(Windows windows) {
        WaveSpec gated = new WaveSpec(
                "gated",
                List.of(0),
                FailureBudget.none(),
                Duration.ZERO,
                null,
                Windows.always(),
                new GateSpec(windows, Duration.ofMinutes(5)),
                false,
                false);
        return FleetSpecs.with(fleet, gated, fleet.waves().get(1));
    }

    private static WaveSpec wave(int cluster, FailureBudget budget, Duration soak, Duration every) {
        return new WaveSpec("first", List.of(cluster), budget, soak, every, Windows.always(), null, false, false);
    }
}
