// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static io.clusterupgrade.upgrade.fixture.AckFixture.PLAN;
import static io.clusterupgrade.upgrade.fixture.AckFixture.UNCHECKED_PLAN;
import static io.clusterupgrade.upgrade.fixture.AckFixture.VERSION;
import static io.clusterupgrade.upgrade.model.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.PENDING;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static io.clusterupgrade.upgrade.model.UpgradeState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.TaskNotFoundException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.Verification;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the errors around an upgrade of ACK, and that no upgrade is started twice. */
class AckErrorsTest {
    private final AckFixture fixture = new AckFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void findsTheTaskOfAStartWhoseResponseWasLost() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());

        Upgrade upgrade = fixture.upgrader.start(PLAN, fixture.store);

        assertThat(upgrade.taskId()).isEqualTo(fixture.newestTask().id());
        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.starts()).isEqualTo(1);
        assertThat(fixture.cluster.tasks().all()).hasSize(1);
    }

    @Test
    void findsTheTaskOfAStartWhoseResponseCouldNotBeRead() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.garbage());

        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);

        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void reportsAnUnknownStartOutcomeAndDoesNotSendAgain() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> fixture.upgrader.start(PLAN, fixture.store))
                .isInstanceOfSatisfying(
                        StartOutcomeUnknownException.class,
                        e -> assertThat(fixture.upgrader.resume(e.token()))
                                .isInstanceOf(ResumeResult.NotFoundYet.class))
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(fixture.starts()).isEqualTo(1);
        assertThat(fixture.cluster.tasks().all()).isEmpty();
    }

    @Test
    void resolvesAnUnknownStartOutcomeLater() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutAfterExecution());
        fixture.cluster.script().lagTask(Duration.ofMinutes(5));
        assertThatThrownBy(() -> fixture.upgrader.start(UNCHECKED_PLAN, fixture.store))
                .isInstanceOf(StartOutcomeUnknownException.class);
        ResumeToken token = ResumeToken.parse(
                fixture.store.saved.get(fixture.store.saved.size() - 1).toString());

        fixture.time.sleep(Duration.ofMinutes(10));

        assertThat(fixture.upgrader.resume(token).orThrow().await().state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void doesNotTreatAServerErrorAsARejection() {
        fixture.cloud.faults().next("UpgradeCluster", Fault.htmlError(502));

        assertThatThrownBy(() -> fixture.upgrader.start(UNCHECKED_PLAN))
                .isInstanceOf(StartOutcomeUnknownException.class);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void throwsTheRejectionOfTheStartUnchanged() {
        fixture.cloud
                .faults()
                .next(
                        "UpgradeCluster",
                        Fault.response(400)
                                .json("{\"code\":\"ErrorClusterState\",\"message\":\"busy\",\"requestId\":\"R\","
                                        + "\"status\":400}"));

        assertThatThrownBy(() -> fixture.upgrader.start(UNCHECKED_PLAN)).isInstanceOf(ConflictException.class);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void waitsForAListThatLagsBehindAStart() {
        fixture.cluster.script().emptyUpgradeResponse().lagTask(3);
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);

        for (int poll = 0; poll < 3; poll++) {
            assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
            assertThat(upgrade.taskId()).isNull();
        }
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
    }

    @Test
    void waitsForATaskThatLagsBehindItsId() {
        fixture.cluster.script().lagTask(3);
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.Vanished.class)).isEmpty();
    }

    @Test
    void rejectsAStartWhenAnotherWasStartedMeanwhile() {
        PreparedStart prepared = fixture.upgrader.prepare(PLAN);
        String other = fixture.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));

        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining(other)
                .hasMessageContaining("running");
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void doesNotMatchAnUpgradeOfAnotherPool() {
        PreparedStart prepared = fixture.upgrader.prepare(UNCHECKED_PLAN);
        String theirs = fixture.cluster.startUpgrade(plan -> plan.nextVersion("1.32.7-aliyun.1"));

        assertThat(fixture.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        ResumeResult.Ambiguous.class,
                        open -> assertThat(open.candidates())
                                .extracting(UpgradeSnapshot::taskId)
                                .containsExactly(theirs));
    }

    @Test
    void doesNotMatchAnUpgradeThatEndedBeforeTheStart() {
        PreparedStart prepared = fixture.upgrader.prepare(UNCHECKED_PLAN);
        fixture.cluster.script().failPrecheck("no");
        fixture.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));
        fixture.time.sleep(Duration.ofMinutes(10));
        fixture.cloud.faults().next("UpgradeCluster", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> prepared.start(fixture.store)).isInstanceOf(StartOutcomeUnknownException.class);
        assertThat(fixture.upgrader.resume(fixture.store.saved.get(1))).isInstanceOf(ResumeResult.NotFoundYet.class);
    }

    @Test
    void isAmbiguousWhenSeveralTasksMatch() {
        PreparedStart prepared = fixture.upgrader.prepare(UNCHECKED_PLAN);
        String first = fixture.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));
        fixture.cluster.tasks().cancel(first);
        String second = fixture.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));

        assertThat(fixture.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        ResumeResult.Ambiguous.class,
                        several -> assertThat(several.candidates())
                                .extracting(UpgradeSnapshot::taskId)
                                .containsExactlyInAnyOrder(first, second));
    }

    @Test
    void continuesAfterAnUndocumentedState() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        fixture.cluster.script().taskState().show("rolling_back", 3);

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.UnknownState.class))
                .singleElement()
                .satisfies(event -> assertThat(event.rawState()).isEqualTo("rolling_back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "failed", "timeout"})
    void continuesAfterATemporaryFailure(String state) {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        fixture.cluster.script().taskState().show(state, 1);

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.StateChanged.class))
                .extracting(event -> event.now().state())
                .startsWith(FAILED, RUNNING);
    }

    @Test
    void reportsThatTheClusterDoesNotShowASuccess() {
        fixture.cluster.script().keepVersion();

        UpgradeOutcome outcome = fixture.upgrader.start(UNCHECKED_PLAN).await();

        assertThat(outcome.orThrow().verification()).isEqualTo(Verification.NOT_YET);
    }

    @Test
    void waitsUntilTheClusterShowsASuccess() {
        fixture.cluster.script().delayVersion(Duration.ofSeconds(70));

        UpgradeOutcome outcome = fixture.upgrader.start(UNCHECKED_PLAN).await();

        assertThat(outcome.orThrow().verification()).isEqualTo(Verification.VERIFIED);
    }

    @Test
    void continuesWhenAMissingTaskReappears() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        String id = fixture.newestTask().id();
        upgrade.refresh();
        fixture.cluster.script().hideTask(id);

        assertThat(upgrade.refresh().state()).isEqualTo(UNKNOWN);
        assertThat(upgrade.can(UpgradeAction.ABORT).isNo()).isTrue();
        fixture.time
                .beforeNextSleep(() -> {})
                .beforeNextSleep(() -> fixture.cluster.script().showTask(id));
        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.Vanished.class)).hasSize(1);
    }

    @Test
    void failsWhenATaskStaysMissing() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        fixture.cluster.script().hideTask(fixture.newestTask().id());

        assertThatThrownBy(() -> upgrade.await(fixture.options)).isInstanceOf(TaskNotFoundException.class);
        assertThat(fixture.newestTask().state()).isEqualTo("running");
    }

    @Test
    void doesNotTreatAnUnknownKeyAsAMissingTask() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        fixture.cloud
                .faults()
                .next(
                        "DescribeTaskInfo",
                        Fault.response(404)
                                .json("{\"RequestId\":\"A\",\"HostId\":\"h\",\"Code\":\"InvalidAccessKeyId.NotFound\","
                                        + "\"Message\":\"no such key\"}"));

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.Vanished.class)).isEmpty();
        assertThat(fixture.reported(UpgradeEvent.PollRetried.class)).hasSize(1);
    }

    @Test
    void waitsUntilThrottlingEnds() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        fixture.cloud.faults().times(8, "DescribeTaskInfo", Fault.alibabaThrottle(Duration.ofSeconds(2)));

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
    }
}
