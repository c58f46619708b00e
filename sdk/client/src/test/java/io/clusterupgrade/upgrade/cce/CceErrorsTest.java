// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.TaskNotFoundException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.TokenCodec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the errors around an upgrade of CCE, and that no upgrade is started twice. */
class CceErrorsTest {
    private final CceFixture fixture = new CceFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void findsTheTaskOfAStartWhoseResponseWasLost() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());

        Upgrade upgrade = fixture.upgrader.start(CceFixture.FULL, fixture.store);

        assertThat(upgrade.taskId()).isEqualTo(fixture.cluster.tasks().get(0).uid());
        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.starts()).isEqualTo(1);
        assertThat(fixture.cluster.tasks()).hasSize(1);
    }

    @Test
    void findsTheTaskOfAStartWhoseResponseCannotBeRead() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.garbage());

        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(upgrade.taskId()).isEqualTo(fixture.cluster.tasks().get(0).uid());
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void waitsForAListThatLagsBehindAStartByThreePolls() {
        fixture.cluster.script().lagStarts(3);
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());

        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.cloud.journal().count("ListUpgradeClusterTasks")).isEqualTo(2 + 4);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void waitsForAKnownTaskThatIsMissingForThreePolls() {
        fixture.cluster.script().lagStarts(3);

        UpgradeOutcome outcome = fixture.upgrader.start(CceFixture.BARE).await(fixture.options);

        assertThat(outcome.state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.Vanished.class)).isEmpty();
        assertThat(fixture.reported(UpgradeEvent.StateChanged.class)
                        .get(0)
                        .now()
                        .state())
                .isEqualTo(UpgradeState.PENDING);
    }

    @Test
    void reportsAnUnknownStartOutcomeAndDoesNotSendAgain() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> fixture.upgrader.start(CceFixture.FULL, fixture.store))
                .isInstanceOfSatisfying(StartOutcomeUnknownException.class, e -> {
                    assertThat(e.token()).isEqualTo(fixture.store.load().orElseThrow());
                    assertThat(fixture.upgrader.resume(e.token())).isInstanceOf(ResumeResult.NotFoundYet.class);
                })
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(fixture.starts()).isEqualTo(1);
        assertThat(fixture.cluster.tasks()).isEmpty();
    }

    @Test
    void doesNotTreatAServerErrorAsARejection() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.htmlError(502));

        assertThatThrownBy(() -> fixture.upgrader.start(CceFixture.BARE))
                .isInstanceOf(StartOutcomeUnknownException.class);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void throwsTheRejectionOfTheStartUnchanged() {
        PreparedStart prepared = fixture.upgrader.prepare(CceFixture.BARE);
        fixture.cloud.cce().versions().offer("v1.29", "v1.30.10-r2");

        assertThatThrownBy(prepared::start).isInstanceOf(ApiException.class).hasMessageContaining("CCE.01400015");
        assertThat(fixture.cluster.tasks()).isEmpty();
    }

    @Test
    void isFoundByEachSavedToken() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.FULL, fixture.store);
        assertThat(fixture.store.saved).hasSize(4);

        for (ResumeToken token : fixture.store.saved.subList(0, 2)) {
            // The tokens say that nothing was sent, but a new task exists: the result is ambiguous.
            assertThat(fixture.upgrader.resume(token)).isInstanceOf(ResumeResult.Ambiguous.class);
        }
        for (ResumeToken token : fixture.store.saved.subList(2, 4)) {
            assertThat(fixture.upgrader
                            .resume(ResumeToken.parse(token.toString()))
                            .orThrow()
                            .taskId())
                    .isEqualTo(upgrade.taskId());
        }
        assertThat(fixture.starts()).isEqualTo(1);
    }

    /** A crash at any point: each saved token says that nothing was started. */
    @Test
    void findsNothingWhenTheProcessDiedBeforeTheStart() {
        fixture.time.beforeNextSleep(() -> {
            throw new IllegalStateException("killed");
        });

        assertThatThrownBy(() -> fixture.upgrader.start(CceFixture.FULL, fixture.store))
                .hasMessage("killed");

        assertThat(fixture.store.saved).hasSize(2);
        for (ResumeToken token : fixture.store.saved) {
            assertThat(fixture.upgrader.resume(token)).isInstanceOf(ResumeResult.NotStarted.class);
        }
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void rejectsAStartWhenAnotherWasStartedMeanwhile() {
        PreparedStart prepared = fixture.upgrader.prepare(CceFixture.BARE);
        String theirs = fixture.cluster.startUpgrade(plan -> {});

        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("unfinished upgrade: task " + theirs);
        assertThat(fixture.starts()).isZero();
        assertThatThrownBy(() -> fixture.upgrader.prepare(CceFixture.BARE))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("task " + theirs + " (Init");
    }

    @Test
    void doesNotMatchAnUpgradeToAnotherVersion() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutBeforeExecution());
        PreparedStart prepared = fixture.upgrader.prepare(CceFixture.BARE);
        fixture.time.beforeNextSleep(() -> fixture.cluster.startUpgrade(plan -> plan.targetVersion("v1.30.10-r2")));

        assertThatThrownBy(prepared::start).isInstanceOf(StartOutcomeUnknownException.class);
        assertThat(fixture.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        ResumeResult.Ambiguous.class,
                        open -> assertThat(open.candidates())
                                .extracting(UpgradeSnapshot::target)
                                .containsExactly("v1.30.10-r2"));
    }

    /** Both tasks are new and have the same target version, so they cannot be distinguished. */
    @Test
    void isAmbiguousWhenTwoTasksMatch() {
        fixture.upgrader.start(CceFixture.BARE, fixture.store);
        fixture.bringTo("Failed");
        fixture.cluster.startUpgrade(plan -> {});

        ResumeResult found = fixture.upgrader.resume(fixture.store.saved.get(1));

        assertThat(found)
                .isInstanceOfSatisfying(
                        ResumeResult.Ambiguous.class,
                        several -> assertThat(several.candidates()).hasSize(2));
        assertThat(fixture.upgrader.resume(fixture.store.load().orElseThrow())).isInstanceOf(ResumeResult.Found.class);
    }

    @Test
    void matchesATaskThatShowsItsTargetWithoutThePatch() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());
        fixture.cloud.faults().next("ListUpgradeClusterTasks", Fault.none());
        fixture.cloud.faults().next("ListUpgradeClusterTasks", Fault.none());
        fixture.cloud.faults().always("ListUpgradeClusterTasks", Fault.replaceInBody(CceFixture.TARGET, "v1.31"));

        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);

        assertThat(upgrade.taskId()).isEqualTo(fixture.cluster.tasks().get(0).uid());
    }

    @Test
    void failsWhenATaskStaysMissing() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
        fixture.bringTo("Running");
        upgrade.refresh();
        fixture.cluster.script().hideTask(String.valueOf(upgrade.taskId()));

        assertThatThrownBy(() -> upgrade.await(fixture.options)).isInstanceOf(TaskNotFoundException.class);
        assertThat(fixture.reported(UpgradeEvent.Vanished.class)).hasSize(1);
        assertThat(upgrade.can(UpgradeAction.PAUSE).isNo()).isTrue();
        assertThatThrownBy(() -> upgrade.perform(UpgradeAction.PAUSE, ActionPolicy.SERVER_DECIDES))
                .isInstanceOf(ActionNotAllowedException.class);

        fixture.cluster.script().showTask(String.valueOf(upgrade.taskId()));
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void reportsAMissingTaskWhetherItIsReadOrListed() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
        CceUpgradeService service = new CceUpgradeService(fixture.client.cluster(fixture.cluster.id()));
        fixture.cluster.script().hideTask(String.valueOf(upgrade.taskId()));

        for (PollTransport reads :
                List.of(PollTransport.blocking(fixture.client), PollTransport.async(fixture.client))) {
            UpgradeSnapshot snapshot = PollTransport.join(service.read(reads, TokenCodec.decode(upgrade.token())))
                    .snapshot();
            assertThat(snapshot.isFound()).isFalse();
            assertThat(snapshot.state()).isEqualTo(UpgradeState.UNKNOWN);
        }
    }

    @Test
    void doesNotEndAtAnUndocumentedState() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
        fixture.cluster.script().showPhase("Rollback", 2);

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.UnknownState.class))
                .extracting(UpgradeEvent.UnknownState::rawState)
                .containsExactly("Rollback");
    }

    @Test
    void readsAFailureAgainBeforeReportingIt() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
        fixture.cluster.script().showPhase("Failed", 1);

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.StateChanged.class))
                .extracting(changed -> changed.now().state())
                .startsWith(UpgradeState.FAILED, UpgradeState.PENDING, UpgradeState.RUNNING);
    }

    @Test
    void reportsThatTheClusterDoesNotShowTheSuccess() {
        fixture.cluster.script().keepVersion();

        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.NOT_YET);
    }

    @Test
    void reportsThatTheClusterDoesNotShowAPatch() {
        try (CceFixture other = new CceFixture(spec -> spec.suggestedPatch("r12"))) {
            other.cluster.script().keepVersion();

            Upgrade upgrade = other.upgrader.start(CceClusterUpgrade.toVersion("v1.29.13-r12"));

            assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.NOT_YET);
        }
    }

    @Test
    void waitsForTheClusterToShowTheSuccess() {
        fixture.cluster.script().delayVersion(Duration.ofSeconds(50));

        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
    }

    @Test
    void doesNotTreatAFailedRetryCallAsAFailedUpgrade() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
        fixture.bringTo("Failed");
        fixture.cloud.faults().next("RetryUpgradeClusterTask", Fault.cutAfterExecution());

        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.cloud.journal().count("RetryUpgradeClusterTask")).isEqualTo(1);
    }
}
