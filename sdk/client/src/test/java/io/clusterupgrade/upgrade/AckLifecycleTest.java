// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.AckWorld.PLAN;
import static io.clusterupgrade.upgrade.AckWorld.UNCHECKED_PLAN;
import static io.clusterupgrade.upgrade.AckWorld.VERSION;
import static io.clusterupgrade.upgrade.UpgradeState.PENDING;
import static io.clusterupgrade.upgrade.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole upgrades of a simulated ACK cluster. */
class AckLifecycleTest {
    private final AckWorld world = new AckWorld(spec -> spec.nodePool("second", 2));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void waitsForACheckForAsLongAsADurationCanBe() {
        AckClusterUpgrade patient = PLAN.withCheckLimit(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));

        assertThat(world.upgrader.start(patient).await().state()).isEqualTo(SUCCEEDED);
        assertThat(world.calls("RunClusterCheck")).isEqualTo(1);
    }

    @Test
    void takesNoAnswerAboutAnotherCheckForTheEndOfThisOne() {
        world.cloud
                .faults()
                .next("GetClusterCheck", Fault.answer(200).json("{\"check_id\":\"another\",\"status\":\"Failed\"}"));

        assertThat(world.upgrader.start(PLAN).await().state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void upgradesAClusterAfterACheck() {
        Upgrade upgrade = world.upgrader.start(PLAN, world.store);
        assertThat(upgrade.taskId()).isEqualTo(world.newestTask().id());
        UpgradeOutcome outcome = upgrade.await(world.options);

        Succeeded success = outcome.orThrow();
        assertThat(success.confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(success.snapshot().fractionDone()).hasValue(1.0);
        assertThat(success.snapshot().nodes().total()).isEqualTo(5);
        assertThat(success.snapshot().target()).isEqualTo(VERSION);
        assertThat(success.snapshot().kind()).isEqualTo(UpgradeKind.CLUSTER_UPGRADE);
        assertThat(success.snapshot().startedAt()).isEqualTo(world.newestTask().created());
        assertThat(success.snapshot().endedAt()).isEqualTo(world.newestTask().updated());
        assertThat(success.snapshot().detail(TaskInfo.class)).isPresent();
        assertThat(world.cluster.version()).isEqualTo(VERSION);
        assertThat(world.calls("RunClusterCheck")).isEqualTo(1);
        assertThat(world.starts()).isEqualTo(1);
        assertThat(world.told(UpgradeEvent.NodeDone.class)).hasSize(5);
        assertThat(world.told(UpgradeEvent.StepChanged.class))
                .extracting(event -> event.step().name())
                .startsWith("UpgradeControlPlane")
                .contains("UpgradeNodes");
        assertThat(world.told(UpgradeEvent.DecodeProblem.class)).isEmpty();
    }

    @Test
    void upgradesTheControlPlaneAlone() {
        Upgrade upgrade = world.upgrader.start(PLAN.withMasterOnly(true));

        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.cloud.journal().calls("RunClusterCheck").get(0).body()).contains("\"MasterUpgrade\"");
        assertThat(world.cloud.journal().calls("UpgradeCluster").get(0).body())
                .isEqualTo("{\"next_version\":\"1.33.3-aliyun.1\",\"master_only\":true}");
        assertThat(world.cluster.nodePools().get(0).kubeletVersion()).hasValue("1.32.1-aliyun.1");
    }

    @Test
    void findsTheTaskByTheListWhereTheAnswerNamesNone() {
        world.cluster.script().emptyUpgradeAnswer();

        Upgrade upgrade = world.upgrader.start(PLAN);

        assertThat(upgrade.taskId()).isNull();
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
        assertThat(upgrade.taskId()).isEqualTo(world.newestTask().id());
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void readsTheSameWithoutAThreadOfItsOwn() {
        world.cluster.script().emptyUpgradeAnswer();
        UpgradeRecord record = world.upgrader.start(UNCHECKED_PLAN).record();
        UpgradeService<?> service = new AckUpgrades(world.client.cluster(world.cluster.id()));

        Reading found = service.read(Reads.async(world.client), record).join();
        Reading again = service.read(Reads.async(world.client), found.record()).join();

        assertThat(found.record().taskId).isEqualTo(world.newestTask().id());
        assertThat(again.snapshot().differsFrom(found.snapshot())).isFalse();
        assertThat(service.confirm(Reads.async(world.client), record).join()).isEqualTo(Confirmation.NOT_YET);
    }

    @Test
    void keepsATokenBeforeTheStartAndTheTaskAfterIt() {
        Upgrade upgrade = world.upgrader.start(PLAN, world.store);

        assertThat(world.store.saved).hasSize(3);
        assertThat(world.store.saved.get(1).taskId()).isNull();
        assertThat(world.store.saved.get(2).taskId()).isEqualTo(upgrade.taskId());
        assertThat(upgrade.token().toString()).hasSizeLessThan(1024);
        // The first says that nothing was sent, and there is a task all the same: people decide.
        assertThat(world.upgrader.resume(world.store.saved.get(0))).isInstanceOf(Resumption.Ambiguous.class);
        assertThat(world.upgrader.resume(world.store.saved.get(1)).orThrow().taskId())
                .isEqualTo(upgrade.taskId());
    }

    @Test
    void changesNothingByPreparing() {
        PreparedStart prepared = world.upgrader.prepare(PLAN);

        assertThat(world.upgrader.resume(prepared.token())).isInstanceOf(Resumption.NotFoundYet.class);
        assertThat(world.cloud.journal().calls())
                .allSatisfy(call -> assertThat(call.method()).isEqualTo("GET"));
    }

    @Test
    void holdsGoesOnAndEnds() {
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);
        upgrade.pause();
        UpgradeOutcome held = upgrade.await();
        assertThat(held.state()).isEqualTo(UpgradeState.PAUSED);

        upgrade.resume();
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
        world.time.sleep(Duration.ofMinutes(13));
        upgrade.abort();
        UpgradeOutcome ended = upgrade.await();

        assertThat(ended).isInstanceOf(UpgradeOutcome.Aborted.class);
        assertThat(ended.snapshot()).isNotNull().satisfies(now -> {
            assertThat(now.rawState()).isEqualTo("canceled");
            assertThat(now.nodes().done()).hasSize(1);
            assertThat(now.nodes().left()).hasSize(4);
        });
        assertThat(Map.of("PauseTask", 1, "ResumeTask", 1, "CancelTask", 1))
                .allSatisfy(
                        (operation, count) -> assertThat(world.calls(operation)).isEqualTo(count));
    }

    @Test
    void doesNotTakeAPauseThatStillShowsForASecondOne() {
        Upgrade upgrade = world.upgrader.start(UNCHECKED_PLAN);
        upgrade.pause();
        upgrade.refresh();
        world.cloud.faults().next("ResumeTask", Fault.answer(200));
        upgrade.resume();

        assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
        world.time.beforeNextSleep(() -> world.cluster.resume());
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void attachesToTheUpgradesOfOthers() {
        String cluster = world.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));

        assertThat(world.upgrader.attach(cluster).await().orThrow().confirmation())
                .isEqualTo(Confirmation.CONFIRMED);
        String pool = world.cluster.startNodePoolUpgrade(world.pool(1), plan -> {});
        Upgrade latest = world.upgrader.findLatest().orElseThrow();
        assertThat(latest.taskId()).isEqualTo(pool);
        assertThat(latest.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.upgrader.history())
                .extracting(UpgradeSnapshot::kind)
                .containsExactly(UpgradeKind.NODE_POOL_UPGRADE, UpgradeKind.CLUSTER_UPGRADE);
    }

    @Test
    void attachesToNoOtherTaskAndNoOtherCluster() {
        String addon = world.cluster.startAddonUpgrade(Map.of("coredns", "v1.11.3.5-5321daf49-aliyun"));
        String elsewhere = world.cloud.ack().addCluster(spec -> {}).startUpgrade(plan -> {});

        for (String taskId : new String[] {addon, elsewhere, "T-000000000000000000000000"}) {
            assertThatThrownBy(() -> world.upgrader.attach(taskId))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(taskId);
        }
        assertThat(world.upgrader.findLatest()).isEmpty();
    }

    @Test
    void doesNotTakeARemovedCallForAMissingTask() {
        world.cloud
                .faults()
                .next(
                        "DescribeTaskInfo",
                        Fault.answer(404)
                                .json("{\"RequestId\":\"A\",\"HostId\":\"h\",\"Code\":\"InvalidAction.NotFound\","
                                        + "\"Message\":\"gone\"}"));

        assertThatThrownBy(() -> world.upgrader.attach("T-1")).hasMessageContaining("InvalidAction.NotFound");
    }
}
