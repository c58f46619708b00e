// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.ActionReceipt;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.plan.PlannedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests complete upgrades of CCE, over HTTP. */
class CceLifecycleTest {
    private CceFixture fixture = new CceFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void replace(CceFixture other) {
        fixture.close();
        fixture = other;
    }

    @Test
    void completesAnUpgrade() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.FULL, fixture.store);

        Succeeded outcome = upgrade.await(fixture.options).orThrow();

        assertThat(outcome.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.cluster.version()).isEqualTo(CceFixture.TARGET);
        assertThat(outcome.snapshot().target()).isEqualTo(CceFixture.TARGET);
        assertThat(outcome.snapshot().kind()).isEqualTo(UpgradeKind.CLUSTER_UPGRADE);
        assertThat(outcome.snapshot().progressText()).isEqualTo("1.00");
        assertThat(outcome.snapshot().fractionDone()).isEmpty();
        assertThat(outcome.snapshot().steps()).hasSize(4).allMatch(step -> step.state() == UpgradeStep.State.DONE);
        assertThat(outcome.snapshot().detail(UpgradeTask.class)).isPresent();
        assertThat(outcome.snapshot().endedAt()).isAfter(outcome.snapshot().startedAt());
        assertThat(fixture.reported(UpgradeEvent.StateChanged.class))
                .extracting(changed -> changed.now().state())
                .containsExactly(UpgradeState.PENDING, UpgradeState.RUNNING, UpgradeState.SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.StepChanged.class)).isNotEmpty();
    }

    @Test
    void makesTheCallsOfThePreview() {
        List<String> planned = new ArrayList<>(
                CceFixture.FULL.calls().stream().map(PlannedCall::operation).toList());
        assertThat(planned)
                .as("while preparing, and again before the start")
                .containsSequence("ListUpgradeWorkFlows", "ListUpgradeWorkFlows");
        planned.remove("ListUpgradeWorkFlows");

        fixture.upgrader.start(CceFixture.FULL).await();

        assertThat(fixture.operations()).isEqualTo(planned.subList(0, planned.size() - 1));
        assertThat(planned).endsWith("CreatePostCheck");
        assertThat(fixture.writes())
                .containsExactly(
                        "CreateUpgradeWorkFlow", "CreatePreCheck", "CreateClusterMasterSnapshot", "UpgradeCluster");
    }

    @Test
    void makesOnlyTheCallsOfThePreviewWithoutPreparatorySteps() {
        List<String> planned =
                CceFixture.BARE.calls().stream().map(PlannedCall::operation).toList();

        PreparedStart prepared = fixture.upgrader.prepare(CceFixture.BARE);
        assertThat(fixture.writes()).isEmpty();
        prepared.start().await();

        assertThat(fixture.operations()).isEqualTo(planned.subList(0, planned.size() - 1));
        assertThat(fixture.writes()).containsExactly("UpgradeCluster");
    }

    @Test
    void hasNoEndTimeBeforeTheEnd() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);

        UpgradeSnapshot first = upgrade.refresh();

        // The service returns a completion time from the start (see sdk/docs/wire/cce.md#upgradetask).
        assertThat(first.detail(UpgradeTask.class).orElseThrow().status().completionTime())
                .isNotNull();
        assertThat(first.endedAt()).isNull();
        assertThat(first.steps()).isEmpty();
        assertThat(first.nodes()).isEqualTo(NodeProgress.NONE);
    }

    @Test
    void isPausedAndResumed() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
        fixture.bringTo("Running");

        ActionReceipt receipt = upgrade.pause();
        assertThat(receipt.before().state()).isEqualTo(UpgradeState.RUNNING);
        assertThat(upgrade.await())
                .isInstanceOfSatisfying(
                        UpgradeOutcome.Paused.class,
                        paused -> assertThat(paused.snapshot().notes())
                                .containsExactly(
                                        "the cluster is in phase Upgrading: Upgrade, the upgrade is in progress"));
        upgrade.resume();

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void isRetriedAfterAnExplainedFailure() {
        fixture.cluster.script().failStage(3);
        Upgrade upgrade = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);

        UpgradeOutcome outcome = upgrade.await();

        assertThat(outcome).isInstanceOfSatisfying(UpgradeOutcome.Failed.class, failed -> {
            assertThat(failed.failure().step()).isEqualTo("simulated-control-plane-upgrade");
            assertThat(failed.failure().explain())
                    .contains("retry: YES", "abort: UNSURE", "pause: NO")
                    .contains("the cluster is in phase Unavailable: Upgrade, the upgrade failed")
                    .contains("is in phase Pending", "its part Cluster is Failed, task ")
                    .contains("does not report which nodes");
        });
        upgrade.retry();
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.cluster.tasks()).hasSize(1);
    }

    @Test
    void explainsAFailureEvenIfTheClusterCannotBeRead() {
        fixture.cluster.script().failStage(3);
        Upgrade upgrade = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        fixture.cloud.faults().always("ShowCluster", Fault.response(500));

        assertThat(upgrade.await().snapshot())
                .isNotNull()
                .satisfies(now -> assertThat(now.notes()).contains("the cluster could not be read: ServerException"));
    }

    @Test
    void explainsAFailureOfATaskThatWasNotStartedHereWithItsWorkFlow() {
        fixture.cluster.script().failStage(3);
        Upgrade ours = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        fixture.cloud.clock().advance(Duration.ofHours(2));

        Upgrade attached = fixture.upgrader.attach(String.valueOf(ours.taskId()));

        String uid = fixture.cluster.workFlows().get(0).uid();
        assertThat(attached.refresh().notes())
                .contains("workflow " + uid + " is in phase Pending")
                .contains("its part Cluster is Failed, task " + ours.taskId());
        fixture.cloud.faults().always("ListUpgradeWorkFlows", Fault.rewriteBody(body -> "{\"items\":7}"));
        assertThat(attached.refresh().notes()).endsWith("the workflow could not be read: DecodeException");
    }

    @Test
    void showsTheWorkFlowOfAPausedTask() {
        Upgrade upgrade = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo("Running");
        assertThat(upgrade.refresh().notes()).isEmpty();
        upgrade.pause();

        assertThat(upgrade.refresh().notes())
                .anySatisfy(note -> assertThat(note).startsWith("the cluster is in phase"))
                .anySatisfy(note -> assertThat(note).startsWith("its part Cluster is Pause, task "));
    }

    @Test
    void readsTheClusterOnlyForATaskThatStandsStill() {
        fixture.upgrader.start(CceFixture.BARE).await(fixture.options.withVerifyFor(Duration.ZERO));

        assertThat(fixture.cloud.journal().count("ShowUpgradeWorkFlow")).isZero();
        assertThat(fixture.cloud.journal().count("ListUpgradeWorkFlows")).isZero();
        assertThat(fixture.cloud.journal().count("ShowCluster"))
                .as("before the start, and to verify")
                .isEqualTo(2);
    }

    @Test
    void isAbortedByItsWorkFlow() {
        fixture.cluster.script().failStage(2);
        Upgrade upgrade = fixture.upgrader.start(CceFixture.IN_WORK_FLOW, fixture.store);
        upgrade.await();

        upgrade.abort();

        assertThat(fixture.cluster.workFlows().get(0).phase()).isEqualTo("Cancel");
        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Aborted.class);
        ResumeToken kept = fixture.store.load().orElseThrow();
        assertThat(fixture.upgrader.resume(kept).orThrow().await()).isInstanceOf(UpgradeOutcome.Aborted.class);
    }

    @Test
    void showsTheTasksStateAgainWhenItIsRetriedAfterAnAbort() {
        fixture.cluster.script().failStage(2);
        Upgrade upgrade = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        upgrade.await();
        upgrade.abort();

        fixture.cluster.script().failStage(2);
        upgrade.retry();

        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Failed.class);
    }

    @Test
    void choosesTheNewestOfAMinorVersion() {
        fixture.cloud.cce().versions().offer("v1.29", "v1.31.6-r2", "v1.31.6-r10", "v1.31.5-r12", "v1.30.14-r60");

        Upgrade upgrade = fixture.upgrader.start(CceClusterUpgrade.toVersion("v1.31"));

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.cluster.version()).isEqualTo("v1.31.6-r10");
    }

    @Test
    void verifiesAPatchOfTheSameVersion() {
        replace(new CceFixture(spec -> spec.suggestedPatch("r12")));

        Upgrade upgrade = fixture.upgrader.start(CceClusterUpgrade.toVersion("v1.29.13-r12"));

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.cluster.version()).isEqualTo("v1.29.13-r12");
    }

    @Test
    void upgradesOverSeveralHops() {
        replace(new CceFixture(spec -> spec.version("v1.27.16-r20")));

        List<CcePlan> path = fixture.upgrader.path("v1.31");

        assertThat(path)
                .extracting(plan -> ((CceClusterUpgrade) plan).targetVersion())
                .containsExactly("v1.28.15-r30", "v1.29.13-r10", "v1.31.6-r2");
        for (CcePlan hop : path) {
            Upgrade upgrade = fixture.upgrader.start(hop);
            assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
            upgrade.finish();
        }
        assertThat(fixture.cluster.version()).isEqualTo("v1.31.6-r2");
        assertThat(fixture.upgrader.path("v1.31")).isEmpty();
        assertThatThrownBy(() -> fixture.upgrader.path("v1.40"))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("offers v1.33.7-r0");
    }

    @Test
    void showsItsHistoryAndAttachesToAnExistingTask() {
        assertThat(fixture.upgrader.findLatest()).isEmpty();
        String first = fixture.cluster.startUpgrade(plan -> plan.targetVersion("v1.30.10-r2"));
        fixture.cloud.clock().advance(Duration.ofHours(1));
        String second = fixture.cluster.startUpgrade(plan -> {});

        assertThat(fixture.upgrader.history())
                .extracting(UpgradeSnapshot::taskId)
                .containsExactly(second, first);
        Upgrade latest = fixture.upgrader.findLatest().orElseThrow();
        assertThat(latest.taskId()).isEqualTo(second);
        assertThat(latest.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.upgrader.attach(first).await().orThrow().verification())
                .isEqualTo(Verification.NOT_YET);
        assertThatThrownBy(() -> fixture.upgrader.attach("00000000-0000-0000-0000-000000000000"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
