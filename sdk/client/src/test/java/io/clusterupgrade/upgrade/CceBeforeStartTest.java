// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.cce.CceCheckGroup;
import io.clusterupgrade.simulator.cce.CceCheckItem;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CCE wants before an upgrade: workflow, pre-check, snapshot. Trouble with it means that nothing was started. */
class CceBeforeStartTest {
    private static final CceCheckItem RISK = CceCheckItem.risk("DeprecatedApis", CceCheckGroup.LIMIT)
            .withMessage("old API still called")
            .on("/apis/policy/v1beta1");
    private static final CceCheckItem EXCEPTION = CceCheckItem.exception("NodeReady", CceCheckGroup.NODE)
            .withMessage("the node is not ready")
            .on("cce-test-node-2");

    private CceWorld world = new CceWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(CcePlan plan) {
        AbstractThrowableAssert<?, ? extends Throwable> refused =
                assertThatThrownBy(() -> world.upgrader.start(plan, world.store));
        refused.isInstanceOf(StartRefusedException.class).hasMessageStartingWith("nothing was started: ");
        assertThat(world.starts()).isZero();
        return refused;
    }

    @Test
    void namesWhatIsOfferedInstead() {
        assertRefused(CceClusterUpgrade.toVersion("v1.33"))
                .hasMessageContaining("which has v1.29.13-r10; it offers v1.30.10-r2, v1.31.6-r2");
        world.cloud.cce().versions().clear();
        assertRefused(CceWorld.FULL).hasMessageContaining("it offers nothing now");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void saysThatTheClusterIsNotAvailableAndWhy() {
        world.cluster.script().failStage(3);
        String failed = world.cluster.startUpgrade(plan -> {});
        world.cloud.clock().advance(Duration.ofHours(1));

        assertRefused(CceWorld.FULL)
                .hasMessageContaining("not available: phase Unavailable")
                .hasMessageContaining("task " + failed + ", has failed and can be retried");
    }

    @Test
    void listsWhatThePreCheckFound() {
        world.cluster.script().find(RISK).find(EXCEPTION);

        assertRefused(CceWorld.FULL)
                .hasMessageContaining("ended with Failed")
                .hasMessageContaining("\n  DeprecatedApis (Risk, may be skipped, Warning): old API still called")
                .hasMessageContaining(
                        "\n  NodeReady on node cce-test-node-2 (Exception, must be fixed, Fatal): the node is not ready");
        assertThat(world.cloud.journal().count("CreateClusterMasterSnapshot")).isZero();
    }

    @Test
    void startsInTheSameWorkFlowOnceTheCauseIsRemoved() {
        world.cluster.script().find(EXCEPTION);
        assertRefused(CceWorld.FULL);
        world.cluster.script().fix(EXCEPTION.name());

        Upgrade upgrade = world.upgrader.start(CceWorld.FULL, world.store);

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.cluster.workFlows()).hasSize(1);
        assertThat(upgrade.record().companion)
                .isEqualTo(world.cluster.workFlows().get(0).uid());
        assertThat(world.cluster.preChecks()).hasSize(2);
    }

    @Test
    void passesOverWhatThePlanSkips() {
        world.cluster.script().find(RISK);
        CceClusterUpgrade plan = CceWorld.FULL.withSkippedChecks(List.of(SkippedCheckItem.of(RISK.name())));

        assertThat(world.upgrader.start(plan).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void saysThatThePreCheckBroke() {
        world.cluster.script().breakPreCheck("agent lost");

        assertRefused(CceWorld.FULL).hasMessageContaining("ended with Error: agent lost");
    }

    @Test
    void usesAPreCheckThatPassedLatelyAgain() {
        world.cluster.script().failSnapshot();
        assertRefused(CceWorld.FULL).hasMessageContaining("of the masters failed");

        world.upgrader.start(CceWorld.FULL);

        assertThat(world.cluster.preChecks()).hasSize(1);
        assertThat(world.cluster.snapshots()).hasSize(2);
    }

    @Test
    void usesNoPreCheckThatHasExpired() {
        world.cluster.script().failSnapshot();
        assertRefused(CceWorld.FULL);
        world.cluster.expirePreChecks();

        world.upgrader.start(CceWorld.FULL);

        assertThat(world.cluster.preChecks()).hasSize(2);
    }

    @Test
    void usesNoPreCheckThatSkippedMoreThanThePlanDoes() {
        world.cluster.script().failSnapshot();
        assertRefused(CceWorld.FULL.withSkippedChecks(List.of(SkippedCheckItem.of(RISK.name()))));

        world.upgrader.start(CceWorld.FULL);

        assertThat(world.cluster.preChecks()).hasSize(2);
    }

    @Test
    void usesNoPreCheckFromBeforeTheWorkFlow() {
        world.client.cluster(world.cluster.id()).createPreCheck("v1.29.13-r10", CceWorld.TARGET);
        world.cloud.clock().advance(Duration.ofMinutes(10));

        world.upgrader.start(CceWorld.FULL);

        assertThat(world.cluster.preChecks()).hasSize(2);
    }

    @Test
    void waitsForAPreCheckAndASnapshotThatAreAtWork() {
        world.client.cluster(world.cluster.id()).createPreCheck("v1.29.13-r10", CceWorld.TARGET);
        world.upgrader.start(CceWorld.FULL.withSnapshot(false).withWorkFlow(false));
        assertThat(world.cluster.preChecks()).hasSize(1);

        try (CceWorld other = new CceWorld()) {
            other.client.cluster(other.cluster.id()).createClusterMasterSnapshot();
            other.upgrader.start(CceWorld.BARE.withSnapshot(true));
            assertThat(other.cluster.snapshots()).hasSize(1);
        }
    }

    @Test
    void waitsNoLongerThanThePlanSays() {
        world.close();
        world = new CceWorld(spec -> spec.preCheckPartDuration(Duration.ofHours(1)));

        assertRefused(CceWorld.FULL.withCheckTimeout(Duration.ofMinutes(5)))
                .hasMessageContaining("did not end within PT5M");
        assertThat(world.cloud.journal().count("ShowPreCheck")).isEqualTo(31);
    }

    @Test
    void doesNotTakeAWordThatNobodyKnowsForTheEndOfAPreCheck() {
        world.cloud
                .faults()
                .times(2, "ShowPreCheck", Fault.replaceInBody("\"phase\":\"Init\"", "\"phase\":\"Waiting\""));

        assertThat(world.upgrader.start(CceWorld.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void endsWithTheThreadsInterruptAndKeepsIt() {
        world.time.beforeNextSleep(Thread.currentThread()::interrupt);

        assertRefused(CceWorld.FULL).hasMessageContaining("the thread was interrupted; pre-check");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.upgrader.start(CceWorld.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.cluster.preChecks()).hasSize(1);
        assertThat(world.cluster.workFlows()).hasSize(1);
    }

    @Test
    void sendsNothingFromAThreadThatIsInterruptedAlready() {
        PreparedStart prepared = world.upgrader.prepare(CceWorld.BARE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(prepared::start).isInstanceOf(StartRefusedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.starts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateUpgradeWorkFlow", "CreatePreCheck", "CreateClusterMasterSnapshot"})
    void startsNothingWhenTheAnswerOfAStepBeforeIsLost(String operation) {
        world.cloud.faults().next(operation, Fault.cutAfterExecution());

        assertRefused(CceWorld.FULL).hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(world.cloud.journal().count(operation)).isEqualTo(1);

        // What was begun is used by the next try.
        assertThat(world.upgrader.start(CceWorld.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.cloud.journal().count(operation)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ShowPreCheck, 503",
        "ListClusterMasterSnapshotTasks, 404",
        "ShowPreCheck, 429",
        "ShowPreCheck, 403",
        "ShowPreCheck, 302"
    })
    void toleratesPollsThatFailForAWhile(String operation, int status) {
        world.cloud.faults().next("ListClusterMasterSnapshotTasks", Fault.none());
        world.cloud.faults().times(6, operation, Fault.answer(status));

        assertThat(world.upgrader.start(CceWorld.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void waitsForACheckForAsLongAsADurationCanBe() {
        CcePlan patient = CceWorld.FULL.withCheckTimeout(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));

        assertThat(world.upgrader.start(patient).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.cloud.journal().count("CreatePreCheck")).isEqualTo(1);
    }

    @Test
    void takesNoAnswerAboutAnotherCheckForTheEndOfThisOne() {
        world.cloud.faults().next("ListClusterMasterSnapshotTasks", Fault.none());
        world.cloud
                .faults()
                .next(
                        "ShowPreCheck",
                        Fault.answer(200)
                                .json("{\"metadata\":{\"uid\":\"another\"},\"status\":{\"phase\":\"Failed\"}}"));

        assertThat(world.upgrader.start(CceWorld.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void tellsARefusalOfAStepBefore() {
        world.cloud.faults().next("CreateUpgradeWorkFlow", Fault.answer(403));
        assertRefused(CceWorld.FULL).hasCauseInstanceOf(ApiException.class);
        world.cloud
                .faults()
                .next(
                        "ShowPreCheck",
                        Fault.answer(403).json("{\"errorCode\":\"CCE.01403001\",\"errorMessage\":\"Forbidden.\"}"));
        assertRefused(CceWorld.FULL.withWorkFlow(false)).hasCauseInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.31.6-r2,   v1.30.10-r2",
        "v1.31.6-r2,   ''",
        "v1.31.6-r2,   v1.31",
        "v1.29.13-r10, ''",
        "v1.29.13-r10, v1.28.15-r30"
    })
    void takesNoWorkFlowThatIsNotForTheseVersions(String version, String shown) {
        String uid = world.client
                .cluster(world.cluster.id())
                .createUpgradeWorkFlow("v1.29.13-r10", CceWorld.TARGET)
                .metadata()
                .uid();
        world.cloud.faults().next("ListUpgradeWorkFlows", Fault.replaceInBody('"' + version + '"', '"' + shown + '"'));

        assertRefused(CceWorld.FULL)
                .hasMessageContaining("workflow " + uid + " (Init) is open")
                .hasMessageContaining("withWorkFlow(false)");
        assertThat(world.cluster.workFlows()).hasSize(1);
        assertThat(world.upgrader.start(CceWorld.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void doesNotGoWhereTheWorkFlowLeadsElsewhere() {
        world.cloud.faults().next("CreateUpgradeWorkFlow", Fault.replaceInBody(CceWorld.TARGET, "v1.30.10-r2"));

        assertRefused(CceWorld.FULL).hasMessageContaining("leads to v1.30.10-r2, not to " + CceWorld.TARGET);
    }
}
