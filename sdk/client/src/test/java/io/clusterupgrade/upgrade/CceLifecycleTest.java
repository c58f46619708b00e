// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.upgrade.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.plan.PlannedCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole upgrades of CCE, over HTTP. */
class CceLifecycleTest {
    private CceWorld world = new CceWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private void remade(CceWorld other) {
        world.close();
        world = other;
    }

    @Test
    void goesTheWholeWay() {
        Upgrade upgrade = world.upgrader.start(CceWorld.FULL, world.store);

        Succeeded outcome = upgrade.await(world.options).orThrow();

        assertThat(outcome.confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.cluster.version()).isEqualTo(CceWorld.TARGET);
        assertThat(outcome.snapshot().target()).isEqualTo(CceWorld.TARGET);
        assertThat(outcome.snapshot().kind()).isEqualTo(UpgradeKind.CLUSTER_UPGRADE);
        assertThat(outcome.snapshot().progressText()).isEqualTo("1.00");
        assertThat(outcome.snapshot().fractionDone()).isEmpty();
        assertThat(outcome.snapshot().steps()).hasSize(4).allMatch(step -> step.state() == UpgradeStep.State.DONE);
        assertThat(outcome.snapshot().detail(UpgradeTask.class)).isPresent();
        assertThat(outcome.snapshot().endedAt()).isAfter(outcome.snapshot().startedAt());
        assertThat(world.told(UpgradeEvent.StateChanged.class))
                .extracting(changed -> changed.now().state())
                .containsExactly(UpgradeState.PENDING, UpgradeState.RUNNING, UpgradeState.SUCCEEDED);
        assertThat(world.told(UpgradeEvent.StepChanged.class)).isNotEmpty();
    }

    @Test
    void makesTheCallsOfThePreview() {
        List<String> planned =
                CceWorld.FULL.calls().stream().map(PlannedCall::operation).toList();

        world.upgrader.start(CceWorld.FULL).await();

        assertThat(world.operations()).isEqualTo(planned.subList(0, planned.size() - 1));
        assertThat(planned).endsWith("CreatePostCheck");
        assertThat(world.writes())
                .containsExactly(
                        "CreateUpgradeWorkFlow", "CreatePreCheck", "CreateClusterMasterSnapshot", "UpgradeCluster");
    }

    @Test
    void makesOnlyTheCallsOfThePreviewWithoutAnythingBefore() {
        List<String> planned =
                CceWorld.BARE.calls().stream().map(PlannedCall::operation).toList();

        PreparedStart prepared = world.upgrader.prepare(CceWorld.BARE);
        assertThat(world.writes()).isEmpty();
        prepared.start().await();

        assertThat(world.operations()).isEqualTo(planned.subList(0, planned.size() - 1));
        assertThat(world.writes()).containsExactly("UpgradeCluster");
    }

    @Test
    void showsNoEndBeforeTheEnd() {
        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);

        UpgradeSnapshot first = upgrade.refresh();

        // The cloud shows a completion time from the start (CCE sheet 3.2).
        assertThat(first.detail(UpgradeTask.class).orElseThrow().status().completionTime())
                .isNotNull();
        assertThat(first.endedAt()).isNull();
        assertThat(first.steps()).isEmpty();
        assertThat(first.nodes()).isEqualTo(NodeProgress.NONE);
    }

    @Test
    void isHeldAndGoesOn() {
        Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
        world.bringTo("Running");

        ActionReceipt receipt = upgrade.pause();
        assertThat(receipt.before().state()).isEqualTo(UpgradeState.RUNNING);
        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Paused.class);
        upgrade.resume();

        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void isRetriedAfterAFailureThatExplainsItself() {
        world.cluster.script().failStage(3);
        Upgrade upgrade = world.upgrader.start(CceWorld.IN_WORK_FLOW);

        UpgradeOutcome outcome = upgrade.await();

        assertThat(outcome).isInstanceOfSatisfying(UpgradeOutcome.Failed.class, failed -> {
            assertThat(failed.failure().step()).isEqualTo("simulated-control-plane-upgrade");
            assertThat(failed.failure().explain())
                    .contains("retry: YES", "abort: YES", "pause: NO")
                    .contains("does not say which nodes");
        });
        upgrade.retry();
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.cluster.tasks()).hasSize(1);
    }

    @Test
    void isAbortedByItsWorkFlow() {
        world.cluster.script().failStage(2);
        Upgrade upgrade = world.upgrader.start(CceWorld.IN_WORK_FLOW, world.store);
        upgrade.await();

        upgrade.abort();

        assertThat(world.cluster.workFlows().get(0).phase()).isEqualTo("Cancel");
        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Aborted.class);
        ResumeToken kept = world.store.load().orElseThrow();
        assertThat(world.upgrader.resume(kept).orThrow().await()).isInstanceOf(UpgradeOutcome.Aborted.class);
    }

    @Test
    void countsAsFailedOrDoneAgainWhenItIsRetriedAfterAnAbort() {
        world.cluster.script().failStage(2);
        Upgrade upgrade = world.upgrader.start(CceWorld.IN_WORK_FLOW);
        upgrade.await();
        upgrade.abort();

        world.cluster.script().failStage(2);
        upgrade.retry();

        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Failed.class);
    }

    @Test
    void takesTheNewestOfAMinorVersion() {
        world.cloud.cce().versions().offer("v1.29", "v1.31.6-r2", "v1.31.6-r10", "v1.31.5-r12", "v1.30.14-r60");

        Upgrade upgrade = world.upgrader.start(CceClusterUpgrade.toVersion("v1.31"));

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.cluster.version()).isEqualTo("v1.31.6-r10");
    }

    @Test
    void confirmsAPatchOfTheSameVersion() {
        remade(new CceWorld(spec -> spec.suggestedPatch("r12")));

        Upgrade upgrade = world.upgrader.start(CceClusterUpgrade.toVersion("v1.29.13-r12"));

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.cluster.version()).isEqualTo("v1.29.13-r12");
    }

    @Test
    void goesSeveralHops() {
        remade(new CceWorld(spec -> spec.version("v1.27.16-r20")));

        List<CcePlan> path = world.upgrader.path("v1.31");

        assertThat(path)
                .extracting(plan -> ((CceClusterUpgrade) plan).targetVersion())
                .containsExactly("v1.28.15-r30", "v1.29.13-r10", "v1.31.6-r2");
        for (CcePlan hop : path) {
            Upgrade upgrade = world.upgrader.start(hop);
            assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
            upgrade.finish();
        }
        assertThat(world.cluster.version()).isEqualTo("v1.31.6-r2");
        assertThat(world.upgrader.path("v1.31")).isEmpty();
        assertThatThrownBy(() -> world.upgrader.path("v1.40"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("offers v1.33.7-r0");
    }

    @Test
    void showsItsHistoryAndGoesOnWithWhatIsThere() {
        assertThat(world.upgrader.findLatest()).isEmpty();
        String first = world.cluster.startUpgrade(plan -> plan.targetVersion("v1.30.10-r2"));
        world.cloud.clock().advance(Duration.ofHours(1));
        String second = world.cluster.startUpgrade(plan -> {});

        assertThat(world.upgrader.history()).extracting(UpgradeSnapshot::taskId).containsExactly(second, first);
        Upgrade latest = world.upgrader.findLatest().orElseThrow();
        assertThat(latest.taskId()).isEqualTo(second);
        assertThat(latest.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.upgrader.attach(first).await().orThrow().confirmation())
                .isEqualTo(Confirmation.NOT_YET);
        assertThatThrownBy(() -> world.upgrader.attach("00000000-0000-0000-0000-000000000000"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
