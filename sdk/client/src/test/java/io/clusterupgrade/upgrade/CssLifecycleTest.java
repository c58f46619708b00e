// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.UpgradeState.PENDING;
import static io.clusterupgrade.upgrade.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.simulator.css.CssImage;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole upgrades of a simulated CSS cluster. */
class CssLifecycleTest {
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
    void upgradesToAnotherVersion() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS, world.store);
        UpgradeOutcome outcome = upgrade.await(world.options);

        Succeeded success = outcome.orThrow();
        assertThat(success.confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(success.snapshot().fractionDone()).hasValue(1.0);
        assertThat(success.snapshot().detail(GetUpgradeDetailInfo.class)).isPresent();
        assertThat(world.cluster.version()).isEqualTo("7.10.2");
        assertThat(world.starts()).isEqualTo(1);
        assertThat(world.told(UpgradeEvent.NodeDone.class)).hasSize(3);
        assertThat(world.told(UpgradeEvent.StepChanged.class)).hasSizeGreaterThan(10);
        assertThat(world.told(UpgradeEvent.DecodeProblem.class)).isEmpty();
    }

    @Test
    void upgradesWithinAVersion() {
        String before = world.cluster.subVersion();

        UpgradeOutcome outcome = world.upgrader.start(CssWorld.SAME).await();

        assertThat(outcome.orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.cluster.subVersion()).isNotEqualTo(before);
    }

    @Test
    void movesToAnotherZone() {
        Upgrade upgrade = world.upgrader.start(CssAzChange.move("cn-north-4a", "cn-north-4c"));

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.cluster.zones().values()).containsOnly("cn-north-4c");
        assertThat(world.upgrader.findLatest())
                .hasValueSatisfying(
                        latest -> assertThat(latest.refresh().kind()).isEqualTo(UpgradeKind.AZ_CHANGE));
    }

    @Test
    void leavesNodesOfOtherZonesWhereTheyAre() {
        remade(new CssWorld(spec -> spec.nodes(4).zones("cn-north-4a", "cn-north-4b")));

        Upgrade upgrade = world.upgrader.start(CssAzChange.move("cn-north-4a", "cn-north-4c"));
        ResumeToken token = ResumeToken.parse(upgrade.token().toString());

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.cluster.zones().values()).contains("cn-north-4b", "cn-north-4c");
        assertThat(world.upgrader.resume(token).orThrow().await().orThrow().confirmation())
                .isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.upgrader.findLatest().orElseThrow().await().orThrow().confirmation())
                .isEqualTo(Confirmation.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({"cn-north-4a, NOT_YET", ", UNCHECKED"})
    void confirmsNoMoveThatANodeDoesNotShow(@Nullable String zone, Confirmation expected) {
        world.cloud
                .faults()
                .always(
                        "ShowClusterDetail",
                        Fault.rewriteBody(body -> body.replaceFirst(
                                "\"azCode\":\"cn-north-4c\"",
                                "\"azCode\":" + (zone == null ? "null" : '"' + zone + '"'))));

        UpgradeOutcome outcome = world.upgrader
                .start(CssAzChange.move("cn-north-4a", "cn-north-4c"))
                .await();

        assertThat(outcome.orThrow().confirmation()).isEqualTo(expected);
    }

    @Test
    void spreadsOverMoreZones() {
        remade(new CssWorld(spec -> spec.nodes(4)));

        Upgrade upgrade =
                world.upgrader.start(CssAzChange.spread("cn-north-4a", List.of("cn-north-4c", "cn-north-4a")));

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void keepsATokenBeforeTheStartAndTheTaskOnceItIsKnown() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS, world.store);

        assertThat(world.store.saved)
                .hasSize(2)
                .allSatisfy(token -> assertThat(token.taskId()).isNull());
        upgrade.refresh();
        assertThat(world.store.saved)
                .hasSize(3)
                .last()
                .satisfies(token -> assertThat(token.taskId())
                        .isEqualTo(world.cluster.tasks().get(0).id()));
    }

    @Test
    void startsNothingWhenTheTokenCannotBeKept() {
        world.store.broken = new IllegalStateException("the disk is full");

        assertThatThrownBy(() -> world.upgrader.start(CssWorld.CROSS, world.store))
                .hasMessage("the disk is full");
        assertThat(world.starts()).isZero();
    }

    @Test
    void changesNothingByPreparing() {
        PreparedStart prepared = world.upgrader.prepare(CssWorld.CROSS);

        assertThat(prepared.token().taskId()).isNull();
        assertThat(world.upgrader.resume(prepared.token())).isInstanceOf(Resumption.NotFoundYet.class);
        assertThat(world.starts()).isZero();
    }

    @Test
    void startsAPreparedStartOnce() {
        PreparedStart prepared = world.upgrader.prepare(CssWorld.CROSS);
        prepared.start();

        assertThatThrownBy(prepared::start).isInstanceOf(IllegalStateException.class);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void pollsOncePerRefresh() {
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        world.cloud.journal().clear();

        upgrade.refresh();

        assertThat(world.cloud.journal().count()).isEqualTo(1);
    }

    @Test
    void retriesAFailedNodeAndSucceeds() {
        world.cluster.script().failNode(2).once("disk pressure");
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        UpgradeOutcome failed = upgrade.await();
        assertThat(failed.state()).isEqualTo(FAILED);

        ActionReceipt receipt = upgrade.retry();
        UpgradeOutcome outcome = upgrade.await();

        assertThat(receipt.before().nodes().done()).hasSize(1);
        assertThat(outcome.orThrow().snapshot().runs()).isEqualTo(2);
    }

    @Test
    void explainsAFailure() {
        world.cluster.script().failNode(2).once("disk pressure");

        UpgradeOutcome outcome = world.upgrader.start(CssWorld.CROSS).await();

        assertThat(outcome).isInstanceOfSatisfying(UpgradeOutcome.Failed.class, failed -> {
            UpgradeFailure failure = failed.failure();
            assertThat(failure.node()).isEqualTo(world.cluster.nodeNames().get(1));
            assertThat(failure.step()).isEqualTo("Data migration");
            assertThat(failure.message()).isEqualTo("disk pressure");
            assertThat(failure.requestIds()).isNotEmpty();
            assertThat(failure.explain())
                    .contains("disk pressure", "1 of 3 nodes are done", "retry: YES", "abort: NO")
                    .contains("1 of 3 nodes already upgraded: abort is not possible any more");
        });
        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(UpgradeNotSucceededException.class)
                .hasMessageContaining("disk pressure");
    }

    @Test
    void abortsWhatHasFailedBeforeAnyNodeWasDone() {
        world.cluster.script().failNode(1).once("no room");
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS, world.store);
        upgrade.await();

        ActionReceipt receipt = upgrade.abort();

        assertThat(receipt.before().nodes().left()).hasSize(3);
        assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.ABORTED);
        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Aborted.class);
        assertThat(world.cluster.tasks().get(0).aborted()).isTrue();
        ResumeToken kept = world.store.saved.get(world.store.saved.size() - 1);
        assertThat(world.upgrader.resume(kept).orThrow().snapshot().state()).isEqualTo(UpgradeState.ABORTED);
    }

    @Test
    void leavesNodesUpgradedThatWereDoneWithinAVersion() {
        world.cluster.script().failNode(2).once("no room");
        Upgrade upgrade = world.upgrader.start(CssWorld.SAME);
        upgrade.await();

        assertThat(upgrade.can(UpgradeAction.ABORT).isYes()).isTrue();
        assertThat(upgrade.abort().before().nodes().done()).hasSize(1);
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.ABORTED);
    }

    @Test
    void endsWithPartOfTheNodesFailed() {
        world.cluster.script().failNode(2).goingOn();

        UpgradeOutcome outcome = world.upgrader.start(CssWorld.SAME).await();

        assertThat(outcome).isInstanceOf(UpgradeOutcome.PartlyFailed.class);
        assertThat(outcome.snapshot().nodes().done()).hasSize(2);
    }

    @Test
    void findsTheLatestUpgradeAndAllBefore() {
        world.upgrader.start(CssWorld.SAME).await();
        world.time.sleep(Duration.ofHours(1));
        Upgrade second = world.upgrader.start(CssWorld.CROSS);
        second.refresh();

        assertThat(world.upgrader.history()).extracting(UpgradeSnapshot::state).containsExactly(RUNNING, SUCCEEDED);
        assertThat(world.upgrader.findLatest().orElseThrow().taskId()).isEqualTo(second.taskId());
    }

    @Test
    void attachesToAnUpgradeThatSomebodyElseStarted() {
        String taskId = world.cluster.startUpgrade(plan -> plan.crossVersion("7.10.2"));

        Upgrade upgrade = world.upgrader.attach(taskId);

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThatThrownBy(() -> world.upgrader.attach("b7ac4c5b-0000-4feb-a303-eb80f4bce986"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b7ac4c5b-0000-4feb-a303-eb80f4bce986");
    }

    @Test
    void choosesTheImageThatTheServicePrefers() {
        remade(new CssWorld(spec -> spec.images(
                new CssImage("i1", "7.10.2_24.1.0_1", "", "elasticsearch", "7.10.2", 1),
                new CssImage("i2", "7.10.2_25.1.0_2", "", "elasticsearch", "7.10.2", 9),
                new CssImage("i3", "8.1.0_25.1.0_3", "", "elasticsearch", "8.1.0", 5))));

        world.upgrader.start(CssWorld.CROSS);

        assertThat(world.cluster.tasks().get(0).image().id()).isEqualTo("i2");
    }

    @Test
    void namesWhatIsOfferedWhenAnImageIsNot() {
        assertThatThrownBy(() -> world.upgrader.prepare(CssImageUpgrade.toVersion("9.9.9")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("nothing was started")
                .hasMessageContaining("7.10.2");
    }

    @Test
    void refusesAClusterThatIsBusy() {
        world.cluster.startUpgrade(plan -> plan.crossVersion("7.10.2"));

        assertThatThrownBy(() -> world.upgrader.prepare(CssWorld.CROSS))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("unfinished upgrade: task "
                        + world.cluster.tasks().get(0).id());
        world.cloud
                .faults()
                .always("ShowClusterDetail", Fault.replaceInBody("\"actions\":[]", "\"actions\":[\"GROWING\"]"));
        world.time.sleep(Duration.ofDays(1));
        assertThatThrownBy(() -> world.upgrader.prepare(CssWorld.SAME))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("is not ready");
    }

    /** No document says what a cluster shows while a task is at work on it. */
    @Test
    void refusesAClusterThatLooksIdleWhileATaskOfEitherKindIsAtWork() {
        PreparedStart prepared = world.upgrader.prepare(CssWorld.CROSS);
        String theirs = world.cluster.startAzMigration(plan -> plan.to("cn-north-4c"));
        world.cloud
                .faults()
                .always(
                        "ShowClusterDetail",
                        Fault.rewriteBody(body -> body.replace("\"status\":\"100\"", "\"status\":\"200\"")
                                .replaceAll("\"actions\":\\[[^]]*]", "\"actions\":[]")));
        assertThat(world.client.cluster(world.cluster.id()).showClusterDetail().isReady())
                .isTrue();

        for (CssPlan plan : List.of(CssWorld.SAME, CssAzChange.move("cn-north-4a", "cn-north-4b"))) {
            assertThatThrownBy(() -> world.upgrader.prepare(plan))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("unfinished AZ change: task " + theirs);
        }
        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(theirs);
        assertThat(world.starts()).isZero();
    }

    @Test
    void startsWherePluginsAreWantedOnlyWhenSomebodySaysThatTheyAreThere() {
        world.cloud
                .faults()
                .always(
                        "ListImages",
                        Fault.replaceInBody("\"needUploadUpgradePlugin\":false", "\"needUploadUpgradePlugin\":true"));

        assertThatThrownBy(() -> world.upgrader.prepare(CssWorld.CROSS))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("withPluginsUploaded(true)");
        assertThat(world.upgrader
                        .start(CssWorld.CROSS.withPluginsUploaded(true))
                        .await()
                        .state())
                .isEqualTo(SUCCEEDED);
    }

    @Test
    void knowsTheWayToAVersion() {
        assertThat(world.upgrader.path("7.10.2")).containsExactly(CssWorld.CROSS);
        assertThat(world.upgrader.path("7.6.2")).isEmpty();
        assertThatThrownBy(() -> world.upgrader.path("9.9.9")).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void previewsItsCallsWithoutSendingAny() {
        String preview = CssWorld.CROSS.withBatchSize(2).preview();

        assertThat(preview.lines()).hasSize(8);
        assertThat(preview).contains("6. CHANGE UpgradeCore  POST ", "batch_size=2", "upgrade_type=cross");
        assertThat(world.cloud.journal().count()).isZero();
        assertThat(CssAzChange.move("a", "b").preview()).contains("CHANGE UpdateAzByInstanceType", "target_az=b");
    }

    @Test
    void isPendingUntilItsTaskIsListed() {
        remade(new CssWorld(spec -> spec.taskListLagReads(3)));
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);

        assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
        assertThat(upgrade.taskId()).isNull();
        assertThat(upgrade.await(world.options).orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.told(UpgradeEvent.Vanished.class)).isEmpty();
    }
}
