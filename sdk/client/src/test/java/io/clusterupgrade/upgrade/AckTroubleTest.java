// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.AckWorld.PLAN;
import static io.clusterupgrade.upgrade.AckWorld.UNCHECKED_PLAN;
import static io.clusterupgrade.upgrade.AckWorld.VERSION;
import static io.clusterupgrade.upgrade.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.UpgradeState.PENDING;
import static io.clusterupgrade.upgrade.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.UpgradeState.SUCCEEDED;
import static io.clusterupgrade.upgrade.UpgradeState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around an upgrade of ACK, and that nothing is ever started twice. */
class AckTroubleTest {
    private final AckWorld world = new AckWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsTheTaskOfAStartWhoseAnswerWasLost() {
        world.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());

        Upgrade upgrade = world.upgrader.start(PLAN, world.store);

        assertThat(upgrade.taskId()).isEqualTo(world.newestTask().id());
        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.starts()).isEqualTo(1);
        assertThat(world.cluster.tasks().all()).hasSize(1);
    }

    @Test
    void findsTheTaskOfAStartWhoseAnswerCouldNotBeRead() {
        world.cloud.faults().next("UpgradeCluster", Fault.garbage());

        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);

        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void saysThatAStartIsUncertainAndSendsNoOther() {
        world.cloud.faults().next("UpgradeCluster", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> world.upgrader.start(PLAN, world.store))
                .isInstanceOfSatisfying(
                        StartUncertainException.class,
                        e -> assertThat(world.upgrader.resume(e.token())).isInstanceOf(Resumption.NotFoundYet.class))
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(world.starts()).isEqualTo(1);
        assertThat(world.cluster.tasks().all()).isEmpty();
    }

    @Test
    void settlesAnUncertainStartLater() {
        world.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());
        world.cluster.script().lagTask(Duration.ofMinutes(5));
        assertThatThrownBy(() -> world.upgrader.start(UNCHECKED_PLAN, world.store))
                .isInstanceOf(StartUncertainException.class);
        ResumeToken token = ResumeToken.parse(
                world.store.saved.get(world.store.saved.size() - 1).toString());

        world.time.sleep(Duration.ofMinutes(10));

        assertThat(world.upgrader.resume(token).orThrow().await().state()).isEqualTo(SUCCEEDED);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void takesAServersErrorForNoRefusal() {
        world.cloud.faults().next("UpgradeCluster", Fault.htmlError(502));

        assertThatThrownBy(() -> world.upgrader.start(UNCHECKED_PLAN)).isInstanceOf(StartUncertainException.class);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void leavesARefusalOfTheStartAsItIs() {
        world.cloud
                .faults()
                .next(
                        "UpgradeCluster",
                        Fault.answer(400)
                                .json("{\"code\":\"ErrorClusterState\",\"message\":\"busy\",\"requestId\":\"R\","
                                        + "\"status\":400}"));

        assertThatThrownBy(() -> world.upgrader.start(UNCHECKED_PLAN)).isInstanceOf(ConflictException.class);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void waitsForAListThatLagsBehindAStart() {
        world.cluster.script().emptyUpgradeAnswer().lagTask(3);
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);

        for (int poll = 0; poll < 3; poll++) {
            assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
            assertThat(upgrade.taskId()).isNull();
        }
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
    }

    @Test
    void waitsForATaskThatLagsBehindItsId() {
        world.cluster.script().lagTask(3);
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);

        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.Vanished.class)).isEmpty();
    }

    @Test
    void refusesToStartWhenAnotherHasStartedMeanwhile() {
        PreparedStart prepared = world.upgrader.prepare(PLAN);
        String other = world.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));

        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(other)
                .hasMessageContaining("running");
        assertThat(world.starts()).isZero();
    }

    @Test
    void doesNotTakeAnUpgradeOfAnotherForItsOwn() {
        PreparedStart prepared = world.upgrader.prepare(UNCHECKED_PLAN);
        String theirs = world.cluster.startUpgrade(plan -> plan.nextVersion("1.32.7-aliyun.1"));

        assertThat(world.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        Resumption.Ambiguous.class,
                        open -> assertThat(open.candidates())
                                .extracting(UpgradeSnapshot::taskId)
                                .containsExactly(theirs));
    }

    @Test
    void doesNotTakeAnUpgradeThatWasOverBeforeTheStartForItsOwn() {
        PreparedStart prepared = world.upgrader.prepare(UNCHECKED_PLAN);
        world.cluster.script().failPrecheck("no");
        world.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));
        world.time.sleep(Duration.ofMinutes(10));
        world.cloud.faults().next("UpgradeCluster", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> prepared.start(world.store)).isInstanceOf(StartUncertainException.class);
        assertThat(world.upgrader.resume(world.store.saved.get(1))).isInstanceOf(Resumption.NotFoundYet.class);
    }

    @Test
    void asksWhichTaskItIsWhenSeveralCouldBe() {
        PreparedStart prepared = world.upgrader.prepare(UNCHECKED_PLAN);
        String first = world.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));
        world.cluster.tasks().cancel(first);
        String second = world.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));

        assertThat(world.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        Resumption.Ambiguous.class,
                        several -> assertThat(several.candidates())
                                .extracting(UpgradeSnapshot::taskId)
                                .containsExactlyInAnyOrder(first, second));
    }

    @Test
    void goesOnAfterAWordThatNobodyKnows() {
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);
        world.cluster.script().taskState().show("rolling_back", 3);

        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.UnknownState.class))
                .singleElement()
                .satisfies(event -> assertThat(event.rawState()).isEqualTo("rolling_back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "failed", "timeout"})
    void goesOnAfterAFailureThatIsNone(String word) {
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);
        world.cluster.script().taskState().show(word, 1);

        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.StateChanged.class))
                .extracting(event -> event.now().state())
                .startsWith(FAILED, RUNNING);
    }

    @Test
    void saysWhenTheClusterDoesNotShowASuccess() {
        world.cluster.script().leaveVersion();

        UpgradeOutcome outcome = world.upgrader.start(UNCHECKED_PLAN).await();

        assertThat(outcome.orThrow().confirmation()).isEqualTo(Confirmation.NOT_YET);
    }

    @Test
    void waitsUntilTheClusterShowsASuccess() {
        world.cluster.script().delayVersion(Duration.ofSeconds(70));

        UpgradeOutcome outcome = world.upgrader.start(UNCHECKED_PLAN).await();

        assertThat(outcome.orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void goesOnWhenATaskThatVanishedComesBack() {
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);
        String id = world.newestTask().id();
        upgrade.refresh();
        world.cluster.script().hideTask(id);

        assertThat(upgrade.refresh().state()).isEqualTo(UNKNOWN);
        assertThat(upgrade.can(UpgradeAction.ABORT).isNo()).isTrue();
        world.time
                .beforeNextSleep(() -> {})
                .beforeNextSleep(() -> world.cluster.script().showTask(id));
        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.Vanished.class)).hasSize(1);
    }

    @Test
    void givesUpOnATaskThatStaysAway() {
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);
        world.cluster.script().hideTask(world.newestTask().id());

        assertThatThrownBy(() -> upgrade.await(world.options)).isInstanceOf(UpgradeLostException.class);
        assertThat(world.newestTask().state()).isEqualTo("running");
    }

    @Test
    void doesNotTakeAnUnknownKeyForAMissingTask() {
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);
        world.cloud
                .faults()
                .next(
                        "DescribeTaskInfo",
                        Fault.answer(404)
                                .json("{\"RequestId\":\"A\",\"HostId\":\"h\",\"Code\":\"InvalidAccessKeyId.NotFound\","
                                        + "\"Message\":\"no such key\"}"));

        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
        assertThat(world.told(UpgradeEvent.Vanished.class)).isEmpty();
        assertThat(world.told(UpgradeEvent.PollRetried.class)).hasSize(1);
    }

    @Test
    void waitsAThrottleOut() {
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);
        world.cloud.faults().times(8, "DescribeTaskInfo", Fault.alibabaThrottle(Duration.ofSeconds(2)));

        assertThat(upgrade.await(world.options).state()).isEqualTo(SUCCEEDED);
    }
}
