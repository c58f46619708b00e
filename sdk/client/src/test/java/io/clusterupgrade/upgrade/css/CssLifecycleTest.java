// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import static io.clusterupgrade.upgrade.model.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.PENDING;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.ActionReceipt;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeFailure;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeNotSucceededException;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
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

/** Tests complete upgrades of a simulated CSS cluster. */
class CssLifecycleTest {
    private CssFixture fixture = new CssFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void replace(CssFixture other) {
        fixture.close();
        fixture = other;
    }

    @Test
    void upgradesToAnotherVersion() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS, fixture.store);
        UpgradeOutcome outcome = upgrade.await(fixture.options);

        Succeeded success = outcome.orThrow();
        assertThat(success.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(success.snapshot().fractionDone()).hasValue(1.0);
        assertThat(success.snapshot().detail(GetUpgradeDetailInfo.class)).isPresent();
        assertThat(fixture.cluster.version()).isEqualTo("7.10.2");
        assertThat(fixture.starts()).isEqualTo(1);
        assertThat(fixture.reported(UpgradeEvent.NodeDone.class)).hasSize(3);
        assertThat(fixture.reported(UpgradeEvent.StepChanged.class)).hasSizeGreaterThan(10);
        assertThat(fixture.reported(UpgradeEvent.DecodeProblem.class)).isEmpty();
    }

    @Test
    void upgradesWithinAVersion() {
        String before = fixture.cluster.subVersion();

        UpgradeOutcome outcome = fixture.upgrader.start(CssFixture.SAME).await();

        assertThat(outcome.orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.cluster.subVersion()).isNotEqualTo(before);
    }

    @Test
    void movesToAnotherZone() {
        Upgrade upgrade = fixture.upgrader.start(CssAzChange.move("cn-north-4a", "cn-north-4c"));

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.cluster.zones().values()).containsOnly("cn-north-4c");
        assertThat(fixture.upgrader.findLatest())
                .hasValueSatisfying(
                        latest -> assertThat(latest.refresh().kind()).isEqualTo(UpgradeKind.AZ_CHANGE));
    }

    @Test
    void doesNotMoveNodesOfOtherZones() {
        replace(new CssFixture(spec -> spec.nodes(4).zones("cn-north-4a", "cn-north-4b")));

        Upgrade upgrade = fixture.upgrader.start(CssAzChange.move("cn-north-4a", "cn-north-4c"));
        ResumeToken token = ResumeToken.parse(upgrade.token().toString());

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.cluster.zones().values()).contains("cn-north-4b", "cn-north-4c");
        assertThat(fixture.upgrader.resume(token).orThrow().await().orThrow().verification())
                .isEqualTo(Verification.VERIFIED);
        assertThat(fixture.upgrader.findLatest().orElseThrow().await().orThrow().verification())
                .isEqualTo(Verification.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"cn-north-4a, NOT_YET", ", UNCHECKED"})
    void verifiesAMoveOnlyWhenAllNodesShowIt(@Nullable String zone, Verification expected) {
        fixture.cloud
                .faults()
                .always(
                        "ShowClusterDetail",
                        Fault.rewriteBody(body -> body.replaceFirst(
                                "\"azCode\":\"cn-north-4c\"",
                                "\"azCode\":" + (zone == null ? "null" : '"' + zone + '"'))));

        UpgradeOutcome outcome = fixture.upgrader
                .start(CssAzChange.move("cn-north-4a", "cn-north-4c"))
                .await();

        assertThat(outcome.orThrow().verification()).isEqualTo(expected);
    }

    @Test
    void spreadsOverMoreZones() {
        replace(new CssFixture(spec -> spec.nodes(4)));

        Upgrade upgrade =
                fixture.upgrader.start(CssAzChange.spread("cn-north-4a", List.of("cn-north-4c", "cn-north-4a")));

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
    }

    @Test
    void savesATokenBeforeTheStartAndTheTaskIdOnceItIsKnown() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS, fixture.store);

        assertThat(fixture.store.saved)
                .hasSize(2)
                .allSatisfy(token -> assertThat(token.taskId()).isNull());
        upgrade.refresh();
        assertThat(fixture.store.saved)
                .hasSize(3)
                .last()
                .satisfies(token -> assertThat(token.taskId())
                        .isEqualTo(fixture.cluster.tasks().get(0).id()));
    }

    @Test
    void startsNothingWhenTheTokenCannotBeSaved() {
        fixture.store.broken = new IllegalStateException("the disk is full");

        assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.CROSS, fixture.store))
                .hasMessage("the disk is full");
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void changesNothingByPreparing() {
        PreparedStart prepared = fixture.upgrader.prepare(CssFixture.CROSS);

        assertThat(prepared.token().taskId()).isNull();
        assertThat(fixture.upgrader.resume(prepared.token())).isInstanceOf(ResumeResult.NotFoundYet.class);
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void startsAPreparedStartOnce() {
        PreparedStart prepared = fixture.upgrader.prepare(CssFixture.CROSS);
        prepared.start();

        assertThatThrownBy(prepared::start).isInstanceOf(IllegalStateException.class);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void pollsOncePerRefresh() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        fixture.cloud.journal().clear();

        upgrade.refresh();

        assertThat(fixture.cloud.journal().count()).isEqualTo(1);
    }

    @Test
    void retriesAFailedNodeAndSucceeds() {
        fixture.cluster.script().failNode(2).once("disk pressure");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        UpgradeOutcome failed = upgrade.await();
        assertThat(failed.state()).isEqualTo(FAILED);

        ActionReceipt receipt = upgrade.retry();
        UpgradeOutcome outcome = upgrade.await();

        assertThat(receipt.before().nodes().done()).hasSize(1);
        assertThat(outcome.orThrow().snapshot().runs()).isEqualTo(2);
    }

    @Test
    void explainsAFailure() {
        fixture.cluster.script().failNode(2).once("disk pressure");

        UpgradeOutcome outcome = fixture.upgrader.start(CssFixture.CROSS).await();

        assertThat(outcome).isInstanceOfSatisfying(UpgradeOutcome.Failed.class, failed -> {
            UpgradeFailure failure = failed.failure();
            assertThat(failure.node()).isEqualTo(fixture.cluster.nodeNames().get(1));
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
    void abortsAFailedTaskBeforeAnyNodeIsDone() {
        fixture.cluster.script().failNode(1).once("no room");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS, fixture.store);
        upgrade.await();

        ActionReceipt receipt = upgrade.abort();

        assertThat(receipt.before().nodes().remaining()).hasSize(3);
        assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.ABORTED);
        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Aborted.class);
        assertThat(fixture.cluster.tasks().get(0).aborted()).isTrue();
        ResumeToken kept = fixture.store.saved.get(fixture.store.saved.size() - 1);
        assertThat(fixture.upgrader.resume(kept).orThrow().snapshot().state()).isEqualTo(UpgradeState.ABORTED);
    }

    @Test
    void keepsUpgradedNodesAfterAnAbortWithinAVersion() {
        fixture.cluster.script().failNode(2).once("no room");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.SAME);
        upgrade.await();

        assertThat(upgrade.can(UpgradeAction.ABORT).isYes()).isTrue();
        assertThat(upgrade.abort().before().nodes().done()).hasSize(1);
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.ABORTED);
    }

    @Test
    void endsPartiallyFailed() {
        fixture.cluster.script().failNode(2).continueWithNextNode();

        UpgradeOutcome outcome = fixture.upgrader.start(CssFixture.SAME).await();

        assertThat(outcome).isInstanceOf(UpgradeOutcome.PartiallyFailed.class);
        assertThat(outcome.snapshot().nodes().done()).hasSize(2);
    }

    @Test
    void findsTheLatestUpgradeAndTheHistory() {
        fixture.upgrader.start(CssFixture.SAME).await();
        fixture.time.sleep(Duration.ofHours(1));
        Upgrade second = fixture.upgrader.start(CssFixture.CROSS);
        second.refresh();

        assertThat(fixture.upgrader.history())
                .extracting(UpgradeSnapshot::state)
                .containsExactly(RUNNING, SUCCEEDED);
        assertThat(fixture.upgrader.findLatest().orElseThrow().taskId()).isEqualTo(second.taskId());
    }

    @Test
    void attachesToAnUpgradeThatOthersStarted() {
        String taskId = fixture.cluster.startUpgrade(plan -> plan.crossVersion("7.10.2"));

        Upgrade upgrade = fixture.upgrader.attach(taskId);

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThatThrownBy(() -> fixture.upgrader.attach("b7ac4c5b-0000-4feb-a303-eb80f4bce986"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b7ac4c5b-0000-4feb-a303-eb80f4bce986");
    }

    @Test
    void choosesTheImageWithTheHighestPriority() {
        replace(new CssFixture(spec -> spec.images(
                new CssImage("i1", "7.10.2_24.1.0_1", "", "elasticsearch", "7.10.2", 1),
                new CssImage("i2", "7.10.2_25.1.0_2", "", "elasticsearch", "7.10.2", 9),
                new CssImage("i3", "8.1.0_25.1.0_3", "", "elasticsearch", "8.1.0", 5))));

        fixture.upgrader.start(CssFixture.CROSS);

        assertThat(fixture.cluster.tasks().get(0).image().id()).isEqualTo("i2");
    }

    @Test
    void namesTheOfferedImages() {
        assertThatThrownBy(() -> fixture.upgrader.prepare(CssImageUpgrade.toVersion("9.9.9")))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("nothing was started")
                .hasMessageContaining("7.10.2");
    }

    @Test
    void rejectsAClusterThatIsBusy() {
        fixture.cluster.startUpgrade(plan -> plan.crossVersion("7.10.2"));

        assertThatThrownBy(() -> fixture.upgrader.prepare(CssFixture.CROSS))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("unfinished upgrade: task "
                        + fixture.cluster.tasks().get(0).id());
        fixture.cloud
                .faults()
                .always("ShowClusterDetail", Fault.replaceInBody("\"actions\":[]", "\"actions\":[\"GROWING\"]"));
        fixture.time.sleep(Duration.ofDays(1));
        assertThatThrownBy(() -> fixture.upgrader.prepare(CssFixture.SAME))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("is not ready");
    }

    /** The documentation does not say what a cluster shows while a task is in progress. */
    @Test
    void rejectsAnIdleLookingClusterWithATaskInProgress() {
        PreparedStart prepared = fixture.upgrader.prepare(CssFixture.CROSS);
        String theirs = fixture.cluster.startAzMigration(plan -> plan.to("cn-north-4c"));
        fixture.cloud
                .faults()
                .always(
                        "ShowClusterDetail",
                        Fault.rewriteBody(body -> body.replace("\"status\":\"100\"", "\"status\":\"200\"")
                                .replaceAll("\"actions\":\\[[^]]*]", "\"actions\":[]")));
        assertThat(fixture.client
                        .cluster(fixture.cluster.id())
                        .showClusterDetail()
                        .isReady())
                .isTrue();

        for (CssPlan plan : List.of(CssFixture.SAME, CssAzChange.move("cn-north-4a", "cn-north-4b"))) {
            assertThatThrownBy(() -> fixture.upgrader.prepare(plan))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageContaining("unfinished AZ change: task " + theirs);
        }
        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining(theirs);
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void requiresTheStatementThatPluginsWereUploaded() {
        fixture.cloud
                .faults()
                .always(
                        "ListImages",
                        Fault.replaceInBody("\"needUploadUpgradePlugin\":false", "\"needUploadUpgradePlugin\":true"));

        assertThatThrownBy(() -> fixture.upgrader.prepare(CssFixture.CROSS))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("withPluginsUploaded(true)");
        assertThat(fixture.upgrader
                        .start(CssFixture.CROSS.withPluginsUploaded(true))
                        .await()
                        .state())
                .isEqualTo(SUCCEEDED);
    }

    @Test
    void returnsThePathToAVersion() {
        assertThat(fixture.upgrader.path("7.10.2")).containsExactly(CssFixture.CROSS);
        assertThat(fixture.upgrader.path("7.6.2")).isEmpty();
        assertThatThrownBy(() -> fixture.upgrader.path("9.9.9")).isInstanceOf(StartRejectedException.class);
    }

    @Test
    void previewsItsCallsWithoutSendingAny() {
        String preview = CssFixture.CROSS.withBatchSize(2).preview();

        assertThat(preview.lines().filter(line -> !line.startsWith("Note: "))).hasSize(9);
        assertThat(preview)
                .contains("7. CHANGE UpgradeCore  POST ", "\"batch_size\":2", "\"upgrade_type\":\"cross\"")
                .contains("Note: A running upgrade cannot be stopped");
        assertThat(fixture.cloud.journal().count()).isZero();
        assertThat(CssAzChange.move("a", "b").preview())
                .contains("CHANGE UpdateAzByInstanceType", "\"target_az\":\"b\"");
    }

    @Test
    void isPendingUntilItsTaskIsListed() {
        replace(new CssFixture(spec -> spec.taskListLagReads(3)));
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);

        assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
        assertThat(upgrade.taskId()).isNull();
        assertThat(upgrade.await(fixture.options).orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.reported(UpgradeEvent.TaskMissing.class)).isEmpty();
    }
}
