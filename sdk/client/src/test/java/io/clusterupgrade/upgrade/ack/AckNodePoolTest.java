// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static io.clusterupgrade.upgrade.fixture.AckFixture.VERSION;
import static io.clusterupgrade.upgrade.model.UpgradeState.PAUSED;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.simulator.ack.model.AckNode;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests upgrades of the node pools of a simulated ACK cluster. */
class AckNodePoolTest {
    private final AckFixture fixture = new AckFixture(spec -> spec.nodePool("second", 2)).withNewControlPlane();

    @AfterEach
    void close() {
        fixture.close();
    }

    private AckNodePoolUpgrade plan() {
        return AckNodePoolUpgrade.of(fixture.pool(0)).withKubernetesVersion(VERSION);
    }

    private static NodePoolRollingPolicy pausing(NodePoolPausePolicy policy) {
        return NodePoolRollingPolicy.builder().pausePolicy(policy).build();
    }

    @Test
    void upgradesAPoolAndPausesAfterItsFirstBatch() {
        AckNodePoolUpgrade plan = plan().withRollingPolicy(pausing(NodePoolPausePolicy.FIRST_BATCH));

        Upgrade upgrade = fixture.upgrader.start(plan);
        UpgradeOutcome held = upgrade.await(fixture.options);

        assertThat(held).isInstanceOf(UpgradeOutcome.Paused.class);
        assertThat(held.snapshot()).isNotNull().satisfies(now -> {
            assertThat(now.kind()).isEqualTo(UpgradeKind.NODE_POOL_UPGRADE);
            assertThat(now.nodes().done()).hasSize(1);
            assertThat(now.target()).isEqualTo(VERSION);
        });
        upgrade.resume();
        UpgradeOutcome outcome = upgrade.await(fixture.options);
        assertThat(outcome.orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.cluster.nodePool(fixture.pool(0)).kubeletVersion()).hasValue(VERSION);
        assertThat(fixture.calls("RunClusterCheck")).isEqualTo(1);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void pausesAfterEveryBatch() {
        Upgrade upgrade = fixture.upgrader.start(plan().withRollingPolicy(pausing(NodePoolPausePolicy.EVERY_BATCH)));
        int pauses = 0;
        while (upgrade.await().state() == PAUSED) {
            pauses++;
            upgrade.resume();
        }

        assertThat(upgrade.refresh().state()).isEqualTo(SUCCEEDED);
        assertThat(pauses).isPositive().isEqualTo(fixture.calls("ResumeTask"));
    }

    @Test
    void sendsOnlyTheValuesOfThePlan() {
        List<String> some =
                List.of(fixture.cluster.nodePools().get(0).nodes().get(1).name());
        NodePoolRollingPolicy policy = NodePoolRollingPolicy.builder()
                .maxParallelism(2)
                .maxFailedNodes(1)
                .build();

        Upgrade upgrade = fixture.upgrader.start(plan().withImageId("m-1")
                .withRuntime("containerd", "1.6.36")
                .withUseReplace(true)
                .withIgnoreWarningCheck(true)
                .withNodeNames(some)
                .withRollingPolicy(policy)
                .withCheck(false));

        assertThat(fixture.cloud
                        .journal()
                        .calls("UpgradeClusterNodepool")
                        .get(0)
                        .body())
                .isEqualTo("{\"kubernetes_version\":\"" + VERSION + "\",\"image_id\":\"m-1\","
                        + "\"runtime_type\":\"containerd\",\"runtime_version\":\"1.6.36\",\"use_replace\":true,"
                        + "\"node_names\":[\"" + some.get(0) + "\"],\"ignore_warning_check\":true,"
                        + "\"rolling_policy\":{\"max_parallelism\":2,\"max_failed_nodes\":1}}");
        assertThat(fixture.calls("RunClusterCheck")).isZero();
        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.UNCHECKED);
        assertThat(fixture.cluster.nodePools().get(0).nodes())
                .extracting(AckNode::kubeletVersion)
                .containsOnlyOnce(VERSION);
    }

    @Test
    void omitsValuesThatThePlanDoesNotSet() {
        Upgrade upgrade =
                fixture.upgrader.start(AckNodePoolUpgrade.of(fixture.pool(1)).withCheck(false));

        assertThat(fixture.cloud
                        .journal()
                        .calls("UpgradeClusterNodepool")
                        .get(0)
                        .body())
                .isEqualTo("{}");
        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.UNCHECKED);
    }

    @Test
    void verifiesTheRuntimeOfThePool() {
        AckNodePoolUpgrade plan = AckNodePoolUpgrade.of(fixture.pool(0)).withCheck(false);

        assertThat(fixture.upgrader
                        .start(plan.withRuntime("containerd", "1.6.36"))
                        .await()
                        .orThrow()
                        .verification())
                .isEqualTo(Verification.VERIFIED);
        assertThat(fixture.upgrader
                        .start(plan.withRuntime("containerd", "2.0.1"))
                        .await()
                        .orThrow()
                        .verification())
                .isEqualTo(Verification.NOT_YET);
    }

    @Test
    void matchesOnlyTasksOfItsPool() {
        fixture.cloud.faults().next("UpgradeClusterNodepool", Fault.cutAfterExecution());
        fixture.cluster.script().lagTask(1);
        fixture.time.beforeNextSleep(() -> fixture.cluster.startNodePoolUpgrade(fixture.pool(1), other -> {}));

        Upgrade upgrade = fixture.upgrader.start(plan().withCheck(false));

        assertThat(fixture.newestTask().target().id()).isEqualTo(fixture.pool(1));
        assertThat(upgrade.taskId()).isNotEqualTo(fixture.newestTask().id());
        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void rejectsAPoolThatIsInProgressOrMissing() {
        PreparedStart prepared = fixture.upgrader.prepare(plan().withCheck(false));
        fixture.cloud.faults().next("DescribeClusterNodePoolDetail", Fault.replaceInBody("\"active\"", "\"scaling\""));
        assertThatThrownBy(() -> fixture.upgrader.prepare(plan()))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("node pool " + fixture.pool(0) + " is not active: its state is scaling");

        String theirs = fixture.cluster.startNodePoolUpgrade(fixture.pool(0), other -> {});
        assertThatThrownBy(() -> fixture.upgrader.prepare(plan()))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("node pool " + fixture.pool(0) + " is being upgraded by task " + theirs);
        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining(theirs);
        assertThat(fixture.starts()).isZero();
        assertThatThrownBy(() -> fixture.upgrader.prepare(AckNodePoolUpgrade.toVersion("np0", VERSION)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void startsAPoolWhileAnotherIsInProgress() {
        fixture.cluster.startNodePoolUpgrade(fixture.pool(1), other -> {});

        assertThat(fixture.upgrader.start(plan()).await().state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void isPartiallyFailedWhenTheTaskSucceedsWithoutANode() {
        fixture.cloud
                .faults()
                .always(
                        "DescribeTaskInfo",
                        Fault.rewriteBody(body ->
                                body.replaceFirst("(\"data\":\"[^\"]*\",\"status\":)\"success\"", "$1\"failed\"")));

        UpgradeOutcome outcome = fixture.upgrader.start(plan()).await();

        assertThat(outcome).isInstanceOf(UpgradeOutcome.PartiallyFailed.class);
        assertThat(outcome.snapshot().rawState()).isEqualTo("success");
        assertThat(outcome.snapshot().nodes().failed()).hasSize(1);
    }

    @Test
    void namesTheNodeThatFailed() {
        fixture.cluster.script().failNode(2, "drain refused by budget web/frontend");

        UpgradeOutcome outcome = fixture.upgrader.start(plan()).await();

        assertThat(outcome).isInstanceOfSatisfying(UpgradeOutcome.Failed.class, failed -> {
            assertThat(failed.failure().node())
                    .isEqualTo(fixture.cluster.nodePools().get(0).nodes().get(1).instanceId());
            assertThat(failed.failure().step()).isEqualTo("UpgradeNodes");
            assertThat(failed.failure().explain())
                    .contains("drain refused by budget web/frontend [NodeUpgradeFailed]", "2 of 3 nodes are done")
                    .contains("retry: NO (ACK: there is no operation to retry a task; the remedy is a new upgrade");
        });
    }
}
