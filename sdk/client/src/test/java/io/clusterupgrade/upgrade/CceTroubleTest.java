// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong around an upgrade of CCE, and that nothing is ever started twice. */
class CceTroubleTest {
    private final CceWorld world = new CceWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsTheTaskOfAStartWhoseAnswerWasLost() {
        world.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());

        Upgrade upgrade = world.upgrader.start(CceWorld.FULL, world.store);

        assertThat(upgrade.taskId()).isEqualTo(world.cluster.tasks().get(0).uid());
        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.starts()).isEqualTo(1);
        assertThat(world.cluster.tasks()).hasSize(1);
    }

    @Test
    void findsTheTaskOfAStartWhoseAnswerCannotBeRead() {
        world.cloud.faults().next("UpgradeCluster", Fault.garbage());

        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(upgrade.taskId()).isEqualTo(world.cluster.tasks().get(0).uid());
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void waitsForAListThatLagsBehindAStartByThreePolls() {
        world.cluster.script().lagStarts(3);
        world.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());

        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.cloud.journal().count("ListUpgradeClusterTasks")).isEqualTo(2 + 4);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void waitsForATaskWhoseIdIsKnownAndThatDoesNotShowForThreePolls() {
        world.cluster.script().lagStarts(3);

        UpgradeOutcome outcome = world.upgrader.start(CceWorld.BARE).await(world.options);

        assertThat(outcome.state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.told(UpgradeEvent.Vanished.class)).isEmpty();
        assertThat(world.told(UpgradeEvent.StateChanged.class).get(0).now().state())
                .isEqualTo(UpgradeState.PENDING);
    }

    @Test
    void saysThatAStartIsUncertainAndSendsNoOther() {
        world.cloud.faults().next("UpgradeCluster", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> world.upgrader.start(CceWorld.FULL, world.store))
                .isInstanceOfSatisfying(StartUncertainException.class, e -> {
                    assertThat(e.token()).isEqualTo(world.store.load().orElseThrow());
                    assertThat(world.upgrader.resume(e.token())).isInstanceOf(Resumption.NotFoundYet.class);
                })
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(world.starts()).isEqualTo(1);
        assertThat(world.cluster.tasks()).isEmpty();
    }

    @Test
    void takesAServersErrorForNoRefusal() {
        world.cloud.faults().next("UpgradeCluster", Fault.htmlError(502));

        assertThatThrownBy(() -> world.upgrader.start(CceWorld.BARE)).isInstanceOf(StartUncertainException.class);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void leavesARefusalOfTheStartAsItIs() {
        PreparedStart prepared = world.upgrader.prepare(CceWorld.BARE);
        world.cloud.cce().versions().offer("v1.29", "v1.30.10-r2");

        assertThatThrownBy(prepared::start).isInstanceOf(ApiException.class).hasMessageContaining("CCE.01400015");
        assertThat(world.cluster.tasks()).isEmpty();
    }

    @Test
    void isFoundByEachTokenThatWasKept() {
        Upgrade upgrade = world.upgrader.start(CceWorld.FULL, world.store);
        assertThat(world.store.saved).hasSize(4);

        for (ResumeToken token : world.store.saved.subList(0, 2)) {
            // They say that nothing was sent, and there is a task all the same: people decide.
            assertThat(world.upgrader.resume(token)).isInstanceOf(Resumption.Ambiguous.class);
        }
        for (ResumeToken token : world.store.saved.subList(2, 4)) {
            assertThat(world.upgrader
                            .resume(ResumeToken.parse(token.toString()))
                            .orThrow()
                            .taskId())
                    .isEqualTo(upgrade.taskId());
        }
        assertThat(world.starts()).isEqualTo(1);
    }

    /** A crash at any point: each token that was kept says that nothing was started. */
    @Test
    void findsNothingWhereTheProcessDiedBeforeTheStart() {
        world.time.beforeNextSleep(() -> {
            throw new IllegalStateException("killed");
        });

        assertThatThrownBy(() -> world.upgrader.start(CceWorld.FULL, world.store))
                .hasMessage("killed");

        assertThat(world.store.saved).hasSize(2);
        for (ResumeToken token : world.store.saved) {
            assertThat(world.upgrader.resume(token)).isInstanceOf(Resumption.NotStarted.class);
        }
        assertThat(world.starts()).isZero();
    }

    @Test
    void refusesAStartWhenSomebodyElseHasStartedMeanwhile() {
        PreparedStart prepared = world.upgrader.prepare(CceWorld.BARE);
        String theirs = world.cluster.startUpgrade(plan -> {});

        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("unfinished upgrade: task " + theirs);
        assertThat(world.starts()).isZero();
        assertThatThrownBy(() -> world.upgrader.prepare(CceWorld.BARE))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("task " + theirs + " (Init");
    }

    @Test
    void takesNoUpgradeToAnotherVersionForItsOwn() {
        world.cloud.faults().next("UpgradeCluster", Fault.cutBeforeExecution());
        PreparedStart prepared = world.upgrader.prepare(CceWorld.BARE);
        world.time.beforeNextSleep(() -> world.cluster.startUpgrade(plan -> plan.targetVersion("v1.30.10-r2")));

        assertThatThrownBy(prepared::start).isInstanceOf(StartUncertainException.class);
        assertThat(world.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        Resumption.Ambiguous.class,
                        open -> assertThat(open.candidates())
                                .extracting(UpgradeSnapshot::target)
                                .containsExactly("v1.30.10-r2"));
    }

    /** Both are new and lead to the same version: nobody can tell. */
    @Test
    void leavesItToPeopleWhichOfTwoTasksItIs() {
        world.upgrader.start(CceWorld.BARE, world.store);
        world.bringTo("Failed");
        world.cluster.startUpgrade(plan -> {});

        Resumption found = world.upgrader.resume(world.store.saved.get(1));

        assertThat(found)
                .isInstanceOfSatisfying(
                        Resumption.Ambiguous.class,
                        several -> assertThat(several.candidates()).hasSize(2));
        assertThat(world.upgrader.resume(world.store.load().orElseThrow())).isInstanceOf(Resumption.Found.class);
    }

    @Test
    void knowsATaskThatShowsItsTargetWithoutThePatch() {
        world.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());
        world.cloud.faults().next("ListUpgradeClusterTasks", Fault.none());
        world.cloud.faults().next("ListUpgradeClusterTasks", Fault.none());
        world.cloud.faults().always("ListUpgradeClusterTasks", Fault.replaceInBody(CceWorld.TARGET, "v1.31"));

        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);

        assertThat(upgrade.taskId()).isEqualTo(world.cluster.tasks().get(0).uid());
    }

    @Test
    void givesUpATaskThatVanishesForLong() {
        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
        world.bringTo("Running");
        upgrade.refresh();
        world.cluster.script().hideTask(String.valueOf(upgrade.taskId()));

        assertThatThrownBy(() -> upgrade.await(world.options)).isInstanceOf(UpgradeLostException.class);
        assertThat(world.told(UpgradeEvent.Vanished.class)).hasSize(1);
        assertThat(upgrade.can(UpgradeAction.PAUSE).isNo()).isTrue();
        assertThatThrownBy(() -> upgrade.perform(UpgradeAction.PAUSE, ActionRule.SERVER_DECIDES))
                .isInstanceOf(ActionRefusedException.class);

        world.cluster.script().unhideTask(String.valueOf(upgrade.taskId()));
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void missesATaskInBothWaysOfReading() {
        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
        world.cluster.script().hideTask(String.valueOf(upgrade.taskId()));

        for (Reads reads : List.of(Reads.blocking(world.client), Reads.async(world.client))) {
            UpgradeSnapshot snapshot =
                    Reads.join(upgrade.service().read(reads, upgrade.record())).snapshot();
            assertThat(snapshot.isFound()).isFalse();
            assertThat(snapshot.state()).isEqualTo(UpgradeState.UNKNOWN);
        }
    }

    @Test
    void doesNotTakeAWordThatNobodyKnowsForAnEnd() {
        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
        world.cluster.script().showPhase("Rollback", 2);

        assertThat(upgrade.await(world.options).state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.told(UpgradeEvent.UnknownState.class))
                .extracting(UpgradeEvent.UnknownState::rawState)
                .containsExactly("Rollback");
    }

    @Test
    void readsAFailureAgainBeforeItTellsIt() {
        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
        world.cluster.script().showPhase("Failed", 1);

        assertThat(upgrade.await(world.options).state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.told(UpgradeEvent.StateChanged.class))
                .extracting(changed -> changed.now().state())
                .startsWith(UpgradeState.FAILED, UpgradeState.PENDING, UpgradeState.RUNNING);
    }

    @Test
    void saysWhenTheClusterDoesNotShowTheSuccess() {
        world.cluster.script().keepVersion();

        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.NOT_YET);
    }

    @Test
    void saysWhenTheClusterDoesNotShowAPatch() {
        try (CceWorld other = new CceWorld(spec -> spec.suggestedPatch("r12"))) {
            other.cluster.script().keepVersion();

            Upgrade upgrade = other.upgrader.start(CceClusterUpgrade.toVersion("v1.29.13-r12"));

            assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.NOT_YET);
        }
    }

    @Test
    void waitsForTheClusterToShowTheSuccess() {
        world.cluster.script().delayVersion(Duration.ofSeconds(50));

        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void doesNotTakeAFailedRetryCallForAFailedUpgrade() {
        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
        world.bringTo("Failed");
        world.cloud.faults().next("RetryUpgradeClusterTask", Fault.cutAfterExecution());

        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.cloud.journal().count("RetryUpgradeClusterTask")).isEqualTo(1);
    }
}
