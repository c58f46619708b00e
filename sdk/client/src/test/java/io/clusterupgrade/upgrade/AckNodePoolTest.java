// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.AckWorld.VERSION;
import static io.clusterupgrade.upgrade.UpgradeState.PAUSED;
import static io.clusterupgrade.upgrade.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.simulator.ack.AckNode;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Upgrades of the node pools of a simulated ACK cluster. */
class AckNodePoolTest {
    private final AckWorld world = new AckWorld(spec -> spec.nodePool("second", 2)).withNewControlPlane();

    @AfterEach
    void close() {
        world.close();
    }

    private AckNodePoolUpgrade.Builder plan() {
        return AckNodePoolUpgrade.builder(world.pool(0)).kubernetesVersion(VERSION);
    }

    private static NodePoolRollingPolicy holding(NodePoolPausePolicy policy) {
        return NodePoolRollingPolicy.builder().pausePolicy(policy).build();
    }

    @Test
    void upgradesAPoolAndHoldsAfterItsFirstBatch() {
        AckNodePoolUpgrade plan =
                plan().rollingPolicy(holding(NodePoolPausePolicy.FIRST_BATCH)).build();

        Upgrade upgrade = world.upgrader.start(plan);
        UpgradeOutcome held = upgrade.await(world.options);

        assertThat(held).isInstanceOf(UpgradeOutcome.Paused.class);
        assertThat(held.snapshot()).isNotNull().satisfies(now -> {
            assertThat(now.kind()).isEqualTo(UpgradeKind.NODE_POOL_UPGRADE);
            assertThat(now.nodes().done()).hasSize(1);
            assertThat(now.target()).isEqualTo(VERSION);
        });
        upgrade.resume();
        UpgradeOutcome outcome = upgrade.await(world.options);
        assertThat(outcome.orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.cluster.nodePool(world.pool(0)).kubeletVersion()).hasValue(VERSION);
        assertThat(world.calls("RunClusterCheck")).isEqualTo(1);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void holdsAfterEveryBatchAsOftenAsItTakes() {
        Upgrade upgrade = world.upgrader.start(
                plan().rollingPolicy(holding(NodePoolPausePolicy.EVERY_BATCH)).build());
        int pauses = 0;
        while (upgrade.await().state() == PAUSED) {
            pauses++;
            upgrade.resume();
        }

        assertThat(upgrade.refresh().state()).isEqualTo(SUCCEEDED);
        assertThat(pauses).isPositive().isEqualTo(world.calls("ResumeTask"));
    }

    @Test
    void sendsWhatThePlanSaysAndNothingElse() {
        List<String> some =
                List.of(world.cluster.nodePools().get(0).nodes().get(1).name());
        NodePoolRollingPolicy policy = NodePoolRollingPolicy.builder()
                .maxParallelism(2)
                .maxFailedNodes(1)
                .build();

        Upgrade upgrade = world.upgrader.start(plan().imageId("m-1")
                .runtime("containerd", "1.6.36")
                .useReplace(true)
                .ignoreWarningCheck(true)
                .nodeNames(some)
                .rollingPolicy(policy)
                .check(false)
                .build());

        assertThat(world.cloud.journal().calls("UpgradeClusterNodepool").get(0).body())
                .isEqualTo("{\"kubernetes_version\":\"" + VERSION + "\",\"image_id\":\"m-1\","
                        + "\"runtime_type\":\"containerd\",\"runtime_version\":\"1.6.36\",\"use_replace\":true,"
                        + "\"node_names\":[\"" + some.get(0) + "\"],\"ignore_warning_check\":true,"
                        + "\"rolling_policy\":{\"max_parallelism\":2,\"max_failed_nodes\":1}}");
        assertThat(world.calls("RunClusterCheck")).isZero();
        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.UNCHECKED);
        assertThat(world.cluster.nodePools().get(0).nodes())
                .extracting(AckNode::kubeletVersion)
                .containsOnlyOnce(VERSION);
    }

    @Test
    void leavesToTheServiceWhatThePlanDoesNotSay() {
        Upgrade upgrade = world.upgrader.start(
                AckNodePoolUpgrade.builder(world.pool(1)).check(false).build());

        assertThat(world.cloud.journal().calls("UpgradeClusterNodepool").get(0).body())
                .isEqualTo("{}");
        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.UNCHECKED);
    }

    @Test
    void confirmsTheRuntimeThatThePoolShows() {
        AckNodePoolUpgrade.Builder plan =
                AckNodePoolUpgrade.builder(world.pool(0)).check(false);

        assertThat(world.upgrader
                        .start(plan.runtime("containerd", "1.6.36").build())
                        .await()
                        .orThrow()
                        .confirmation())
                .isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.upgrader
                        .start(plan.runtime("containerd", "2.0.1").build())
                        .await()
                        .orThrow()
                        .confirmation())
                .isEqualTo(Confirmation.NOT_YET);
    }

    @Test
    void tellsItsPoolFromAnother() {
        world.cloud.faults().next("UpgradeClusterNodepool", Fault.cutAfterExecution());
        world.cluster.script().lagTask(1);
        world.time.beforeNextSleep(() -> world.cluster.startNodePoolUpgrade(world.pool(1), other -> {}));

        Upgrade upgrade = world.upgrader.start(plan().check(false).build());

        assertThat(world.newestTask().target().id()).isEqualTo(world.pool(1));
        assertThat(upgrade.taskId()).isNotEqualTo(world.newestTask().id());
        assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void refusesAPoolThatIsAtWorkOrNotThere() {
        PreparedStart prepared = world.upgrader.prepare(plan().check(false).build());
        world.cloud.faults().next("DescribeClusterNodePoolDetail", Fault.replaceInBody("\"active\"", "\"scaling\""));
        assertThatThrownBy(() -> world.upgrader.prepare(plan().build()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("node pool " + world.pool(0) + " is not active: its state is scaling");

        String theirs = world.cluster.startNodePoolUpgrade(world.pool(0), other -> {});
        assertThatThrownBy(() -> world.upgrader.prepare(plan().build()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("node pool " + world.pool(0) + " is being upgraded by task " + theirs);
        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(theirs);
        assertThat(world.starts()).isZero();
        assertThatThrownBy(() -> world.upgrader.prepare(AckNodePoolUpgrade.toVersion("np0", VERSION)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void startsAPoolWhileAnotherIsAtWork() {
        world.cluster.startNodePoolUpgrade(world.pool(1), other -> {});

        assertThat(world.upgrader.start(plan().build()).await().state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void isOnlyPartlyDoneWhereTheTaskSucceedsWithoutANode() {
        world.cloud
                .faults()
                .always(
                        "DescribeTaskInfo",
                        Fault.rewriteBody(body ->
                                body.replaceFirst("(\"data\":\"[^\"]*\",\"status\":)\"success\"", "$1\"failed\"")));

        UpgradeOutcome outcome = world.upgrader.start(plan().build()).await();

        assertThat(outcome).isInstanceOf(UpgradeOutcome.PartlyFailed.class);
        assertThat(outcome.snapshot().rawState()).isEqualTo("success");
        assertThat(outcome.snapshot().nodes().failed()).hasSize(1);
    }

    @Test
    void namesTheNodeThatFailed() {
        world.cluster.script().failNode(2, "drain refused by budget web/frontend");

        UpgradeOutcome outcome = world.upgrader.start(plan().build()).await();

        assertThat(outcome).isInstanceOfSatisfying(UpgradeOutcome.Failed.class, failed -> {
            assertThat(failed.failure().node())
                    .isEqualTo(world.cluster.nodePools().get(0).nodes().get(1).instanceId());
            assertThat(failed.failure().step()).isEqualTo("UpgradeNodes");
            assertThat(failed.failure().explain())
                    .contains("drain refused by budget web/frontend [NodeUpgradeFailed]", "2 of 3 nodes are done")
                    .contains("retry: NO (ACK: has no call to retry a task; start a new upgrade)");
        });
    }
}
