// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.service.TokenCodec;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the steps before an upgrade of CCE: workflow, pre-check, snapshot. If a step fails, nothing was started. */
class CceBeforeStartTest {
    private static final CceCheckItem RISK = CceCheckItem.risk("DeprecatedApis", CceCheckGroup.LIMIT)
            .withMessage("old API still called")
            .on("/apis/policy/v1beta1");
    private static final CceCheckItem EXCEPTION = CceCheckItem.exception("NodeReady", CceCheckGroup.NODE)
            .withMessage("the node is not ready")
            .on("cce-test-node-2");

    private CceFixture fixture = new CceFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRejected(CcePlan plan) {
        AbstractThrowableAssert<?, ? extends Throwable> rejected =
                assertThatThrownBy(() -> fixture.upgrader.start(plan, fixture.store));
        rejected.isInstanceOf(StartRejectedException.class).hasMessageStartingWith("nothing was started: ");
        assertThat(fixture.starts()).isZero();
        return rejected;
    }

    @Test
    void namesTheOfferedVersions() {
        assertRejected(CceClusterUpgrade.toVersion("v1.33"))
                .hasMessageContaining("which has v1.29.13-r10; it offers v1.30.10-r2, v1.31.6-r2");
        fixture.cloud.cce().versions().clear();
        assertRejected(CceFixture.FULL).hasMessageContaining("it offers nothing now");
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void reportsThatTheClusterIsNotAvailableAndWhy() {
        fixture.cluster.script().failStage(3);
        String failed = fixture.cluster.startUpgrade(plan -> {});
        fixture.cloud.clock().advance(Duration.ofHours(1));

        assertRejected(CceFixture.FULL)
                .hasMessageContaining("not available: phase Unavailable")
                .hasMessageContaining("task " + failed + ", has failed: mend the cause and retry that task");
    }

    @Test
    void reportsThatTheClusterIsNotAvailableEvenIfItsWorkFlowsCannotBeRead() {
        fixture.cluster.script().failStage(3);
        String failed = fixture.cluster.startUpgrade(plan -> {});
        fixture.cloud.clock().advance(Duration.ofHours(1));
        fixture.cloud.faults().always("ListUpgradeWorkFlows", Fault.response(500));

        assertRejected(CceFixture.FULL)
                .hasMessageContaining("not available: phase Unavailable")
                .hasMessageContaining("task " + failed + ", has failed: mend the cause and retry that task, unless its"
                        + " workflow was cancelled, which could not be read (ServerException)");
    }

    @Test
    void doesNotOfferARetryAfterAnAbort() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo("Failed");
        upgrade.abort();

        assertThatThrownBy(() -> fixture.upgrader.start(CceFixture.FULL))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("task " + upgrade.taskId() + ", has failed, and its workflow")
                .hasMessageContaining("was cancelled. No operation rolls that back")
                .hasMessageContaining("open a ticket");
    }

    @Test
    void namesTheUpgradeWhoseWorkFlowIsStillOpen() {
        Upgrade last = fixture.upgrader.start(CceFixture.IN_WORK_FLOW.withSnapshot(false));
        last.await().orThrow();

        assertThatThrownBy(() -> fixture.upgrader.prepare(CceClusterUpgrade.toVersion("v1.33")))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("It belongs to the last upgrade, which has reached its target")
                .hasMessageContaining("finish() of the upgrade with task " + last.taskId());
        fixture.upgrader.attach(String.valueOf(last.taskId())).finish();
        assertThat(fixture.upgrader
                        .start(CceClusterUpgrade.toVersion("v1.33"))
                        .await()
                        .state())
                .isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void rejectsAStartAfterACheckThatPassedWithWarningsUntilTheyAreAccepted() {
        fixture.cluster.script().addWarning(RISK);

        assertRejected(CceFixture.FULL)
                .hasMessageContaining("ended with Success:\n  WARNING DeprecatedApis: old API still called")
                .hasMessageEndingWith("withAcceptedWarnings(List.of(\"DeprecatedApis\"))")
                .satisfies(rejected -> assertThat(((StartRejectedException) rejected).findings())
                        .singleElement()
                        .matches(Finding::isAcceptable));
        assertRejected(CceFixture.FULL.withAcceptedWarnings(List.of("Another")));

        CceClusterUpgrade accepting = CceFixture.FULL.withAcceptedWarnings(List.of("DeprecatedApis"));
        Upgrade upgrade = fixture.upgrader.start(accepting, fixture.store);
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.cluster.preChecks())
                .as("the check that passed is used again")
                .hasSize(1);
    }

    @Test
    void startsWithWarningsWhenAllAreAccepted() {
        fixture.cluster.script().addWarning(RISK);

        Upgrade upgrade = fixture.upgrader.start(CceFixture.FULL.withAllWarningsAccepted(true));

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void startsWithNoAcceptedFindingOfACheckThatFailed() {
        fixture.cluster.script().addFinding(RISK);

        assertRejected(CceFixture.FULL.withAllWarningsAccepted(true)).hasMessageContaining("ended with Failed");
    }

    @Test
    void listsTheFindingsOfThePreCheck() {
        fixture.cluster.script().addFinding(RISK).addFinding(EXCEPTION);

        assertRejected(CceFixture.FULL)
                .hasMessageContaining("ended with Failed")
                .hasMessageContaining("\n"
                        + "  WARNING DeprecatedApis: old API still called; called: /apis/policy/v1beta1 (Risk,"
                        + " Warning); remedy: fix it, or skip it once you have confirmed the risk"
                        + " (withSkippedChecks)")
                .hasMessageContaining(
                        "\n  BLOCKER NodeReady on node cce-test-node-2: the node is not ready (Exception, Fatal);"
                                + " remedy: fix it, it cannot be skipped");
        assertThat(fixture.cloud.journal().count("CreateClusterMasterSnapshot")).isZero();
    }

    @Test
    void startsInTheSameWorkFlowOnceTheCauseIsRemoved() {
        fixture.cluster.script().addFinding(EXCEPTION);
        assertRejected(CceFixture.FULL);
        fixture.cluster.script().removeFinding(EXCEPTION.name());

        Upgrade upgrade = fixture.upgrader.start(CceFixture.FULL, fixture.store);

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.cluster.workFlows()).hasSize(1);
        assertThat(TokenCodec.decode(upgrade.token()).companion())
                .isEqualTo(fixture.cluster.workFlows().get(0).uid());
        assertThat(fixture.cluster.preChecks()).hasSize(2);
    }

    @Test
    void skipsTheItemsOfThePlan() {
        fixture.cluster.script().addFinding(RISK);
        CceClusterUpgrade plan = CceFixture.FULL.withSkippedChecks(List.of(new SkippedCheckItem(RISK.name())));

        assertThat(fixture.upgrader.start(plan).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void reportsAnErrorOfThePreCheck() {
        fixture.cluster.script().breakPreCheck("agent lost");

        assertRejected(CceFixture.FULL).hasMessageContaining("ended with Error: agent lost");
    }

    @Test
    void reusesAPreCheckThatPassedRecently() {
        fixture.cluster.script().failSnapshot();
        assertRejected(CceFixture.FULL).hasMessageContaining("of the masters failed");

        fixture.upgrader.start(CceFixture.FULL);

        assertThat(fixture.cluster.preChecks()).hasSize(1);
        assertThat(fixture.cluster.snapshots()).hasSize(2);
    }

    @Test
    void usesNoPreCheckThatHasExpired() {
        fixture.cluster.script().failSnapshot();
        assertRejected(CceFixture.FULL);
        fixture.cluster.expirePreChecks();

        fixture.upgrader.start(CceFixture.FULL);

        assertThat(fixture.cluster.preChecks()).hasSize(2);
    }

    @Test
    void usesNoPreCheckThatSkippedMoreThanThePlanDoes() {
        fixture.cluster.script().failSnapshot();
        assertRejected(CceFixture.FULL.withSkippedChecks(List.of(new SkippedCheckItem(RISK.name()))));

        fixture.upgrader.start(CceFixture.FULL);

        assertThat(fixture.cluster.preChecks()).hasSize(2);
    }

    @Test
    void usesNoPreCheckFromBeforeTheWorkFlow() {
        fixture.client.cluster(fixture.cluster.id()).checks().createPreCheck("v1.29.13-r10", CceFixture.TARGET);
        fixture.cloud.clock().advance(Duration.ofMinutes(10));

        fixture.upgrader.start(CceFixture.FULL);

        assertThat(fixture.cluster.preChecks()).hasSize(2);
    }

    @Test
    void waitsForAPreCheckAndASnapshotThatAreInProgress() {
        fixture.client.cluster(fixture.cluster.id()).checks().createPreCheck("v1.29.13-r10", CceFixture.TARGET);
        fixture.upgrader.start(CceFixture.FULL.withSnapshot(false).withWorkFlow(false));
        assertThat(fixture.cluster.preChecks()).hasSize(1);

        try (CceFixture other = new CceFixture()) {
            other.client.cluster(other.cluster.id()).snapshots().createClusterMasterSnapshot();
            other.upgrader.start(CceFixture.BARE.withSnapshot(true));
            assertThat(other.cluster.snapshots()).hasSize(1);
        }
    }

    @Test
    void waitsAtMostAsLongAsThePlanAllows() {
        fixture.close();
        fixture = new CceFixture(spec -> spec.preCheckPartDuration(Duration.ofHours(1)));

        assertRejected(CceFixture.FULL.withCheckTimeout(Duration.ofMinutes(5)))
                .hasMessageContaining("did not end within PT5M");
        assertThat(fixture.cloud.journal().count("ShowPreCheck")).isEqualTo(31);
    }

    @Test
    void doesNotTreatAnUndocumentedPhaseAsTheEndOfAPreCheck() {
        fixture.cloud
                .faults()
                .times(2, "ShowPreCheck", Fault.replaceInBody("\"phase\":\"Init\"", "\"phase\":\"Waiting\""));

        assertThat(fixture.upgrader.start(CceFixture.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void endsAtAnInterruptAndKeepsTheFlag() {
        fixture.time.beforeNextSleep(Thread.currentThread()::interrupt);

        assertRejected(CceFixture.FULL).hasMessageContaining("the thread was interrupted; pre-check");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.upgrader.start(CceFixture.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.cluster.preChecks()).hasSize(1);
        assertThat(fixture.cluster.workFlows()).hasSize(1);
    }

    @Test
    void sendsNothingFromAnInterruptedThread() {
        PreparedStart prepared = fixture.upgrader.prepare(CceFixture.BARE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(prepared::start).isInstanceOf(StartRejectedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.starts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateUpgradeWorkFlow", "CreatePreCheck", "CreateClusterMasterSnapshot"})
    void startsNothingWhenTheResponseOfAnEarlierStepIsLost(String operation) {
        fixture.cloud.faults().next(operation, Fault.cutAfterExecution());

        assertRejected(CceFixture.FULL).hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(fixture.cloud.journal().count(operation)).isEqualTo(1);

        // The next attempt reuses what was created.
        assertThat(fixture.upgrader.start(CceFixture.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.cloud.journal().count(operation)).isEqualTo(1);
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
        fixture.cloud.faults().next("ListClusterMasterSnapshotTasks", Fault.none());
        fixture.cloud.faults().times(6, operation, Fault.response(status));

        assertThat(fixture.upgrader.start(CceFixture.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void waitsForACheckForAsLongAsADurationCanBe() {
        CcePlan patient = CceFixture.FULL.withCheckTimeout(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));

        assertThat(fixture.upgrader.start(patient).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.cloud.journal().count("CreatePreCheck")).isEqualTo(1);
    }

    @Test
    void ignoresAResponseAboutAnotherCheck() {
        fixture.cloud.faults().next("ListClusterMasterSnapshotTasks", Fault.none());
        fixture.cloud
                .faults()
                .next(
                        "ShowPreCheck",
                        Fault.response(200)
                                .json("{\"metadata\":{\"uid\":\"another\"},\"status\":{\"phase\":\"Failed\"}}"));

        assertThat(fixture.upgrader.start(CceFixture.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void reportsARejectionOfAnEarlierStep() {
        fixture.cloud.faults().next("CreateUpgradeWorkFlow", Fault.response(403));
        assertRejected(CceFixture.FULL).hasCauseInstanceOf(ApiException.class);
        fixture.cloud
                .faults()
                .next(
                        "ShowPreCheck",
                        Fault.response(403).json("{\"errorCode\":\"CCE.01403001\",\"errorMessage\":\"Forbidden.\"}"));
        assertRejected(CceFixture.FULL.withWorkFlow(false)).hasCauseInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.31.6-r2,   v1.30.10-r2",
        "v1.31.6-r2,   ''",
        "v1.31.6-r2,   v1.31",
        "v1.29.13-r10, ''",
        "v1.29.13-r10, v1.28.15-r30"
    })
    void rejectsAWorkFlowForOtherVersions(String version, String shown) {
        String uid = fixture.client
                .cluster(fixture.cluster.id())
                .workFlows()
                .createUpgradeWorkFlow("v1.29.13-r10", CceFixture.TARGET)
                .metadata()
                .uid();
        fixture.cloud
                .faults()
                .next("ListUpgradeWorkFlows", Fault.replaceInBody('"' + version + '"', '"' + shown + '"'));

        assertRejected(CceFixture.FULL)
                .hasMessageContaining("workflow " + uid + " (Init) is open")
                .hasMessageContaining("Nothing has started in it; workFlows().upgradeWorkFlowUpdate(\"" + uid
                        + "\") cancels it, which is final and rolls nothing back. The documentation"
                        + " contradicts itself");
        assertThat(fixture.cluster.workFlows()).hasSize(1);
        assertThat(fixture.upgrader.start(CceFixture.FULL).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "Init, v1.30.10-r2, 'A plan to v1.30.10-r2 uses it. Nothing has started in it; workFlows()'",
        "Pending, v1.30.10-r2, 'A plan to v1.30.10-r2 uses it. A part of it has failed: mend the cause and retry'",
        "Running, v1.30.10-r2, 'A plan to v1.30.10-r2 uses it. The service does not cancel a workflow in this phase'",
        "Running, '', 'not from v1.29.13-r10 to v1.31.6-r2. The service does not cancel'"
    })
    void saysWhatToDoAboutAnOpenWorkFlow(String phase, String target, String advice) {
        fixture.client
                .cluster(fixture.cluster.id())
                .workFlows()
                .createUpgradeWorkFlow("v1.29.13-r10", CceFixture.TARGET);
        fixture.cloud
                .faults()
                .next(
                        "ListUpgradeWorkFlows",
                        Fault.rewriteBody(body ->
                                body.replace("\"Init\"", '"' + phase + '"').replace(CceFixture.TARGET, target)));

        assertThatThrownBy(() -> fixture.upgrader.prepare(CceFixture.FULL)).hasMessageContaining(advice);
    }

    @Test
    void rejectsAWorkFlowWithAnotherTarget() {
        fixture.cloud.faults().next("CreateUpgradeWorkFlow", Fault.replaceInBody(CceFixture.TARGET, "v1.30.10-r2"));

        assertRejected(CceFixture.FULL).hasMessageContaining("leads to v1.30.10-r2, not to " + CceFixture.TARGET);
    }
}
