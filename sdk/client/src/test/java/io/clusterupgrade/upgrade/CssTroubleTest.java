// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.UpgradeState.SUCCEEDED;
import static io.clusterupgrade.upgrade.UpgradeState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong around an upgrade of CSS, and that nothing is ever started twice. */
class CssTroubleTest {
    private CssWorld world = new CssWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private void remade(CssWorld other) {
        world.close();
        world = other;
    }

    @Test
    void findsTheTaskOfAStartWhoseAnswerWasLost() {
        world.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());

        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS, world.store);

        assertThat(upgrade.taskId()).isEqualTo(world.cluster.tasks().get(0).id());
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
        assertThat(world.starts()).isEqualTo(1);
        assertThat(world.cluster.tasks()).hasSize(1);
    }

    @Test
    void waitsForALaggingListBeforeItDoubtsAStart() {
        remade(new CssWorld(spec -> spec.taskListLag(Duration.ofSeconds(90))));
        world.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());

        assertThat(world.upgrader.start(CssWorld.CROSS).await().state()).isEqualTo(SUCCEEDED);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void saysThatAStartIsUncertainAndSendsNoOther() {
        world.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> world.upgrader.start(CssWorld.CROSS, world.store))
                .isInstanceOfSatisfying(StartUncertainException.class, e -> {
                    assertThat(e.token()).isEqualTo(world.store.saved.get(1));
                    assertThat(world.upgrader.resume(e.token())).isInstanceOf(Resumption.NotFoundYet.class);
                    assertThat(world.upgrader.resume(world.store.saved.get(0)))
                            .isInstanceOf(Resumption.NotStarted.class);
                })
                .hasMessageContaining("Do not start again")
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(world.starts()).isEqualTo(1);
        assertThat(world.cluster.tasks()).isEmpty();
    }

    @Test
    void takesAServersErrorForNoRefusal() {
        world.cloud.faults().next("UpgradeCore", Fault.htmlError(502));

        assertThatThrownBy(() -> world.upgrader.start(CssWorld.CROSS)).isInstanceOf(StartUncertainException.class);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void leavesARefusalAsItIs() {
        PreparedStart prepared = world.upgrader.prepare(CssWorld.CROSS);
        world.cloud
                .faults()
                .next(
                        "UpgradeCore",
                        Fault.answer(409)
                                .json("{\"errCode\":\"CSS.0011\",\"externalMessage\":\"CSS.0011 : busy. (busy)\"}"));

        assertThatThrownBy(prepared::start).isInstanceOf(ConflictException.class);
    }

    @Test
    void settlesAnUncertainStartLater() {
        remade(new CssWorld(spec -> spec.taskListLag(Duration.ofMinutes(5))));
        world.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());
        assertThatThrownBy(() -> world.upgrader.start(CssWorld.CROSS, world.store))
                .isInstanceOf(StartUncertainException.class);
        ResumeToken token = ResumeToken.parse(world.store.saved.get(1).toString());

        world.time.sleep(Duration.ofMinutes(10));

        assertThat(world.upgrader.resume(token).orThrow().await().state()).isEqualTo(SUCCEEDED);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void doesNotTakeAnOlderTaskForItsOwn() {
        world.cluster.startUpgrade(plan -> plan.sameVersion());
        world.time.sleep(Duration.ofHours(5));
        world.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> world.upgrader.start(CssWorld.SAME.withBatchSize(1)))
                .isInstanceOfAny(StartUncertainException.class, StartRefusedException.class);
    }

    @Test
    void doesNotTakeAnUpgradeToAnotherTargetForItsOwn() {
        PreparedStart prepared = world.upgrader.prepare(CssWorld.CROSS);
        String theirs = world.cluster.startUpgrade(plan -> plan.sameVersion());

        assertThat(world.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        Resumption.Ambiguous.class,
                        open -> assertThat(open.candidates())
                                .extracting(UpgradeSnapshot::taskId)
                                .containsExactly(theirs));
    }

    /** Nothing holds a service to name the target in the words of the image. */
    @Test
    void leavesItToPeopleWhetherATaskWithATargetInOtherWordsIsItsOwn() {
        world.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());
        world.cloud
                .faults()
                .always("UpgradeDetail", Fault.replaceInBody("\"displayName\":\"", "\"displayName\":\"css-"));

        assertThatThrownBy(() -> world.upgrader.start(CssWorld.CROSS))
                .isInstanceOfSatisfying(StartUncertainException.class, e -> {
                    String ours = world.cluster.tasks().get(0).id();
                    assertThat(e).hasMessageContaining(ours);
                    assertThat(world.upgrader.resume(e.token()))
                            .isInstanceOfSatisfying(
                                    Resumption.Ambiguous.class,
                                    open -> assertThat(open.candidates())
                                            .extracting(UpgradeSnapshot::taskId)
                                            .containsExactly(ours));
                });
    }

    @Test
    void doesNotTakeAnUpgradeThatWasOverBeforeTheStartForItsOwn() {
        PreparedStart prepared = world.upgrader.prepare(CssWorld.CROSS);
        world.upgrader.start(CssWorld.CROSS).await();
        world.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> prepared.start(world.store)).isInstanceOf(StartUncertainException.class);
        assertThat(world.upgrader.resume(world.store.saved.get(1))).isInstanceOf(Resumption.NotFoundYet.class);
    }

    @Test
    void asksWhichTaskItIsWhenSeveralCouldBe() {
        PreparedStart prepared = world.upgrader.prepare(CssWorld.SAME);
        world.cluster.script().failNode(1).once("first");
        String first = world.upgrader.start(CssWorld.SAME).await().snapshot().taskId();
        world.upgrader.attach(first).abort();
        Upgrade second = world.upgrader.start(CssWorld.SAME);
        second.refresh();

        assertThat(world.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        Resumption.Ambiguous.class,
                        several -> assertThat(several.candidates())
                                .extracting(UpgradeSnapshot::taskId)
                                .containsExactlyInAnyOrder(first, second.taskId()));
        assertThatThrownBy(() -> world.upgrader.resume(prepared.token()).orThrow())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(first);
    }

    @Test
    void goesOnAfterAWordThatNobodyKnows() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        upgrade.refresh();
        world.cluster.script().showStatus("ROLLING_BACK", 2);

        assertThat(upgrade.refresh().state()).isEqualTo(UNKNOWN);
        assertThat(upgrade.can(UpgradeAction.RETRY).answer()).isEqualTo(Permission.Answer.UNSURE);
        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.UnknownState.class)).hasSize(1);
    }

    @Test
    void goesOnWithATaskThatFlaps() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        upgrade.refresh();
        world.cluster.script().showStatus("FAILED", 1);

        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.StateChanged.class))
                .extracting(event -> event.now().state())
                .startsWith(FAILED, RUNNING);
    }

    @Test
    void goesOnWithATaskThatVanishesForAWhile() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        world.cluster.script().vanish(upgrade.refresh().taskId(), 4);

        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.Vanished.class)).hasSize(1);
    }

    @Test
    void givesUpOnATaskThatStaysAway() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        world.cluster.script().vanish(upgrade.refresh().taskId());

        assertThatThrownBy(upgrade::await).isInstanceOf(UpgradeLostException.class);
        assertThatThrownBy(upgrade::retry).isInstanceOf(ActionRefusedException.class);
        assertThat(world.cloud.journal().count("RetryUpgradeTask")).isZero();
    }

    @Test
    void tellsASuccessThatTheClusterDoesNotShow() {
        world.cluster.script().versionStays();

        assertThat(world.upgrader.start(CssWorld.CROSS).await().orThrow().confirmation())
                .isEqualTo(Confirmation.NOT_YET);
    }

    @Test
    void waitsForTheClusterToFollow() {
        world.cluster.script().versionFollows(Duration.ofSeconds(40));

        assertThat(world.upgrader.start(CssWorld.CROSS).await().orThrow().confirmation())
                .isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void leavesASuccessUncheckedWhenTheClusterCannotBeRead() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        world.cloud.faults().always("ShowClusterDetail", Fault.htmlError(503));

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.UNCHECKED);
    }

    @Test
    void survivesMinutesOfErrorsCutsAndThrottles() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        world.cloud
                .faults()
                .times(12, "UpgradeDetail", Fault.htmlError(503))
                .times(12, "UpgradeDetail", Fault.cutBeforeExecution())
                .times(4, "UpgradeDetail", Fault.garbage());

        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.PollRetried.class)).isNotEmpty();
    }

    @Test
    void resumesInAnotherClient() {
        ResumeToken token = world.upgrader.start(CssWorld.CROSS).token();

        var other = ClusterUpgrader.of(world.client(Accounts.PROJECT_ID).cluster(world.cluster.id()));

        assertThat(other.resume(token).orThrow().await().state()).isEqualTo(SUCCEEDED);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void refusesATokenOfAnotherProjectOrCluster() {
        ResumeToken token = world.upgrader.prepare(CssWorld.CROSS).token();
        String id = world.cluster.id();

        assertThatThrownBy(() -> ClusterUpgrader.of(
                                world.client("0123456789abcdef0123456789abcdef").cluster(id))
                        .resume(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another project");
        assertThatThrownBy(() -> ClusterUpgrader.of(world.client.cluster("11111111-d641-45d9-9dcb-ab2236bcd07e"))
                        .resume(token))
                .hasMessageContaining("another cluster");
    }

    @Test
    void doesNotTakeAnAcceptedRetryForASecondFailure() {
        world.cluster.script().failNode(1).once("disk pressure");
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        upgrade.await();
        upgrade.retry();
        world.cluster.script().showStatus("FAILED", 1);

        assertThat(upgrade.refresh().state()).isIn(List.of(UpgradeState.PENDING, FAILED));
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void sendsOneOfTwoRetriesAtOnce() throws Exception {
        world.cluster.script().failNode(1).once("disk pressure");
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        upgrade.await();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<ActionReceipt>> retries = two.invokeAll(List.of(upgrade::retry, upgrade::retry));

            assertThat(retries).filteredOn(CssTroubleTest::accepted).hasSize(1);
        } finally {
            two.shutdown();
        }
        assertThat(world.cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
    }

    private static boolean accepted(Future<ActionReceipt> retry) {
        try {
            return retry.get().action() == UpgradeAction.RETRY;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(ActionRefusedException.class);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsAnActionWhoseOutcomeIsUnknownFromBeingSentAgain() {
        world.cluster.script().failNode(1).once("disk pressure");
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        upgrade.await();
        world.cloud.faults().next("RetryUpgradeTask", Fault.cutAfterExecution());

        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);
        assertThat(world.cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
    }
}
