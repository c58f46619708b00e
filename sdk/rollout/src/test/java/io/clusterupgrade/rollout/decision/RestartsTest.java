// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Retries, waits, controls and restarts. */
class RestartsTest {
    private final FleetSpec fleet = FleetSpecs.ack(3);

    @Test
    void neverStartsAClusterWhoseTokenWasSaved() {
        Steps steps = new Steps(fleet);
        assertThat(steps.next()).containsExactly("start 0", "start 1");
        steps.token(0);

        Steps later = steps.restarted(fleet);

        assertThat(later.next()).containsExactly("resume 0", "start 1");
        assertThat(later.next()).isEmpty();
    }

    @Test
    void startsAClusterAgainWhoseStartWasCertainlyNotSent() {
        Steps steps = new Steps(fleet);
        steps.next();

        steps.apply(Fact.ClusterChanged.of(steps.now, 0, ClusterState.PENDING, 0, false, "not sent"));

        assertThat(steps.next()).containsExactly("start 0");
    }

    @Test
    void retriesAFailedUpgradeAfterADelayAsOftenAsItMay() {
        Steps steps = new Steps(FleetSpecs.with(
                fleet, new RetrySpec(1, Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofHours(1))));
        steps.next();
        assertThat(steps.machine.afterFailure(0)).isEqualTo(ClusterState.RETRYING);
        steps.set(0, ClusterState.RETRYING);

        assertThat(steps.next()).containsExactly("start 2");
        steps.end(1, ClusterState.SUCCEEDED);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.wakeUpAt).isEqualTo(steps.now.plus(Duration.ofMinutes(10)));
        assertThat(steps.pass(Duration.ofMinutes(10)).next()).containsExactly("start 0 again");
        assertThat(steps.machine.afterFailure(0)).isEqualTo(ClusterState.FAILED);
    }

    @Test
    void waitsForAnotherOperationWithoutASlotAndNotForever() {
        Steps steps = new Steps(fleet);
        steps.next();

        steps.set(0, ClusterState.WAITING);

        assertThat(steps.next()).containsExactly("start 2");
        steps.end(1, ClusterState.SUCCEEDED);
        steps.end(2, ClusterState.SUCCEEDED);
        for (int check = 1; check < 12; check++) {
            assertThat(steps.pass(Duration.ofMinutes(5)).next()).containsExactly("start 0");
            steps.set(0, ClusterState.WAITING);
        }
        assertThat(steps.pass(Duration.ofMinutes(5)).next()).isEmpty();
        assertThat(steps.machine.state(0)).isEqualTo(ClusterState.SKIPPED);
        assertThat(steps.outcome).isEqualTo(RolloutOutcome.COMPLETED_WITH_FAILURES);
    }

    @Test
    void startsNothingWhileItIsHeldAlsoAfterARestart() {
        Steps steps = new Steps(fleet);
        steps.next();
        steps.token(0);
        steps.token(1);
        steps.control(Control.HOLD);
        steps.end(0, ClusterState.SUCCEEDED);
        assertThat(steps.next()).isEmpty();

        Steps later = steps.restarted(fleet);

        assertThat(later.machine.isHeld()).isTrue();
        assertThat(later.next()).containsExactly("resume 1");
        later.control(Control.RESUME);
        assertThat(later.next()).containsExactly("start 2");
    }

    @Test
    void drainsToTheEndOfWhatRunsAndGoesOnInALaterRun() {
        Steps steps = new Steps(fleet);
        steps.next();
        steps.control(Control.DRAIN);
        steps.end(0, ClusterState.SUCCEEDED);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.outcome).isNull();
        steps.end(1, ClusterState.SUCCEEDED);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.outcome).isEqualTo(RolloutOutcome.DRAINED);

        assertThat(steps.restarted(fleet).next()).containsExactly("start 2");
    }

    @Test
    void abortsEachUpgradeOnceAndNeverGoesOn() {
        Steps steps = new Steps(fleet);
        steps.next();
        steps.set(0, ClusterState.RUNNING);
        steps.control(Control.ABORT);

        assertThat(steps.next()).containsExactly("abort 0");
        assertThat(steps.next()).isEmpty();
        steps.set(1, ClusterState.RUNNING);
        assertThat(steps.next()).containsExactly("abort 1");
        steps.control(Control.RESUME);
        steps.end(0, ClusterState.ABORTED);
        steps.end(1, ClusterState.SUCCEEDED);
        assertThat(steps.next()).isEmpty();
        assertThat(steps.outcome).isEqualTo(RolloutOutcome.ABORTED);
    }

    @Test
    void upgradesAFailedClusterAgainWhenAnOperatorResetsIt() {
        Steps steps = new Steps(fleet);
        steps.next();
        steps.token(0);
        steps.end(0, ClusterState.FAILED);
        steps.end(1, ClusterState.SUCCEEDED);
        steps.next();
        assertThat(steps.outcome).isEqualTo(RolloutOutcome.BUDGET_EXCEEDED);
        assertThat(steps.restarted(fleet).next()).as("still over its budget").isEmpty();

        Steps later = steps.restarted(fleet);
        later.apply(new Fact.Reset(later.now, 0));

        assertThat(later.next()).containsExactly("start 0 again", "start 2");
    }

    @Test
    void comesToTheSameStateFromTheFactsAlone() {
        Steps steps = new Steps(fleet);
        steps.next();
        steps.token(0);
        steps.end(0, ClusterState.SUCCEEDED);
        steps.next();

        RolloutMachine replayed = new RolloutMachine(fleet);
        List.copyOf(steps.facts).forEach(replayed::apply);

        for (int cluster = 0; cluster < 3; cluster++) {
            assertThat(replayed.state(cluster)).isEqualTo(steps.machine.state(cluster));
            assertThat(replayed.attempt(cluster)).isEqualTo(steps.machine.attempt(cluster));
        }
        assertThat(replayed.count(ClusterState.SUCCEEDED)).isEqualTo(1);
        assertThat(replayed.phase(0)).isEqualTo(steps.machine.phase(0));
    }
}
