// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static io.clusterupgrade.upgrade.fixture.AckFixture.PLAN;
import static io.clusterupgrade.upgrade.fixture.AckFixture.UNCHECKED_PLAN;
import static io.clusterupgrade.upgrade.fixture.AckFixture.VERSION;
import static io.clusterupgrade.upgrade.model.UpgradeState.PENDING;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests complete upgrades of a simulated ACK cluster. */
class AckLifecycleTest {
    private final AckFixture fixture = new AckFixture(spec -> spec.nodePool("second", 2));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void waitsForACheckForAsLongAsADurationCanBe() {
        AckClusterUpgrade patient = PLAN.withCheckLimit(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));

        assertThat(fixture.upgrader.start(patient).await().state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.calls("RunClusterCheck")).isEqualTo(1);
    }

    @Test
    void ignoresAResponseAboutAnotherCheck() {
        fixture.cloud
                .faults()
                .next("GetClusterCheck", Fault.response(200).json("{\"check_id\":\"another\",\"status\":\"Failed\"}"));

        assertThat(fixture.upgrader.start(PLAN).await().state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void upgradesAClusterAfterACheck() {
        Upgrade upgrade = fixture.upgrader.start(PLAN, fixture.store);
        assertThat(upgrade.taskId()).isEqualTo(fixture.newestTask().id());
        UpgradeOutcome outcome = upgrade.await(fixture.options);

        Succeeded success = outcome.orThrow();
        assertThat(success.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(success.snapshot().fractionDone()).hasValue(1.0);
        assertThat(success.snapshot().nodes().total()).isEqualTo(5);
        assertThat(success.snapshot().target()).isEqualTo(VERSION);
        assertThat(success.snapshot().kind()).isEqualTo(UpgradeKind.CLUSTER_UPGRADE);
        assertThat(success.snapshot().startedAt())
                .isEqualTo(fixture.newestTask().created());
        assertThat(success.snapshot().endedAt()).isEqualTo(fixture.newestTask().updated());
        assertThat(success.snapshot().detail(TaskInfo.class)).isPresent();
        assertThat(fixture.cluster.version()).isEqualTo(VERSION);
        assertThat(fixture.calls("RunClusterCheck")).isEqualTo(1);
        assertThat(fixture.starts()).isEqualTo(1);
        assertThat(fixture.reported(UpgradeEvent.NodeDone.class)).hasSize(5);
        assertThat(fixture.reported(UpgradeEvent.StepChanged.class))
                .extracting(event -> event.step().name())
                .startsWith("UpgradeControlPlane")
                .contains("UpgradeNodes");
        assertThat(fixture.reported(UpgradeEvent.DecodeProblem.class)).isEmpty();
    }

    @Test
    void startsInSpiteOfWarningsThatThePlanAccepts() {
        fixture.cluster.script().warnCheck("RemovedApiInUse", "flowcontrol beta still called");

        assertThat(fixture.upgrader
                        .start(PLAN.withAcceptedWarnings(List.of("RemovedApiInUse")))
                        .await()
                        .state())
                .isEqualTo(SUCCEEDED);
        fixture.cluster.script().warnCheck("SomethingNew", "a new item");
        assertThat(fixture.upgrader
                        .start(AckNodePoolUpgrade.of(fixture.pool(0)).withAllWarningsAccepted(true))
                        .await()
                        .state())
                .isEqualTo(SUCCEEDED);
    }

    @Test
    void advisesTheNodePoolsWhenATaskFailsAfterTheControlPlane() {
        fixture.cluster.script().failNode(1, "kubelet not ready in 900s");
        Upgrade upgrade = fixture.upgrader.start(PLAN);

        UpgradeOutcome.Failed failed = (UpgradeOutcome.Failed) upgrade.await();

        assertThat(failed.failure().explain())
                .contains("the control plane has 1.33.3-aliyun.1, which is the target: do not upgrade it again")
                .contains("AckNodePoolUpgrade.toVersion(id, \"1.33.3-aliyun.1\")")
                .contains(fixture.pool(0) + " (", fixture.pool(1) + " (", ", 1.32.1-aliyun.1)")
                .doesNotContain("start a new upgrade to");
        assertThat(fixture.upgrader.path(VERSION))
                .containsExactly(
                        AckNodePoolUpgrade.toVersion(fixture.pool(0), VERSION),
                        AckNodePoolUpgrade.toVersion(fixture.pool(1), VERSION));
        assertThatThrownBy(() -> fixture.upgrader.start(PLAN))
                .hasMessageContaining("it is already at 1.33.3-aliyun.1; upgrade each node pool that is behind");
    }

    @Test
    void advisesANewUpgradeWhenTheControlPlaneItselfHasFailed() {
        fixture.cluster.script().failControlPlane("etcd is not healthy");

        UpgradeOutcome.Failed failed =
                (UpgradeOutcome.Failed) fixture.upgrader.start(PLAN).await();

        assertThat(failed.failure().explain())
                .contains(
                        "the control plane has 1.32.1-aliyun.1; once the cause is mended, start a new upgrade to 1.33.3-aliyun.1")
                .contains("etcd is not healthy");
        assertThat(fixture.calls("DescribeClusterNodePools"))
                .as("the note says nothing about them")
                .isZero();
    }

    @Test
    void readsNoNodePoolsForATaskThatIsAboutTheControlPlaneOnly() {
        fixture.cluster.script().failControlPlane("etcd is not healthy");
        Upgrade upgrade = fixture.upgrader.start(PLAN.withMasterOnly(true));
        fixture.cloud
                .faults()
                .always(
                        "DescribeClusterDetail",
                        Fault.rewriteBody(body -> body.replaceAll(
                                "\"current_version\":\"[^\"]*\"", "\"current_version\":\"" + VERSION + "\"")));

        assertThat(upgrade.await().snapshot().notes())
                .contains(
                        "the control plane has " + VERSION + ", which is the target: do not upgrade it again; the node"
                                + " pools are no part of the task (ClusterUpgrader.path finds those behind)");
        assertThat(fixture.calls("DescribeClusterNodePools")).isZero();
    }

    @Test
    void explainsAFailureEvenIfTheClusterCannotBeRead() {
        fixture.cluster.script().failControlPlane("etcd is not healthy");
        Upgrade upgrade = fixture.upgrader.start(PLAN);
        fixture.cloud
                .faults()
                .always("DescribeClusterDetail", Fault.response(403).json("{\"code\":\"StatusForbidden\"}"));

        assertThat(upgrade.await().snapshot())
                .isNotNull()
                .satisfies(
                        now -> assertThat(now.notes()).contains("the cluster could not be read: PermissionException"));
    }

    @Test
    void saysWhatTheControlPlaneHasEvenIfTheNodePoolsCannotBeRead() {
        fixture.cluster.script().failControlPlane("etcd is not healthy");
        Upgrade upgrade = fixture.upgrader.start(PLAN);
        fixture.cloud
                .faults()
                .always("DescribeClusterNodePools", Fault.response(403).json("{\"code\":\"StatusForbidden\"}"));

        assertThat(upgrade.await().snapshot())
                .isNotNull()
                .satisfies(now -> assertThat(now.notes())
                        .contains(
                                "the control plane has 1.32.1-aliyun.1; once the cause is mended, start a new upgrade to "
                                        + "1.33.3-aliyun.1"));
    }

    @Test
    void readsTheClusterOnlyForAFailure() {
        fixture.upgrader.start(PLAN.withCheck(false)).await(fixture.options.withVerifyFor(Duration.ZERO));

        assertThat(fixture.calls("DescribeClusterNodePools")).isZero();
    }

    @Test
    void showsTheErrorAndTheNodesBeforeAResume() {
        fixture.cluster.script().pauseBeforeNode(2, "node 1 is not ready");
        Upgrade upgrade = fixture.upgrader.start(PLAN);
        upgrade.await();

        assertThat(upgrade.can(UpgradeAction.RESUME).reason())
                .contains("pauses by itself after an error of a node", "paused for more than 15 days");
    }

    @Test
    void showsTheErrorAndTheFailedNodeOfAPauseByTheService() {
        fixture.cluster.script().pauseAtFailedNode(1, "kubelet not ready in 900s");
        Upgrade upgrade = fixture.upgrader.start(PLAN);

        UpgradeOutcome.Paused paused = (UpgradeOutcome.Paused) upgrade.await();

        String node = fixture.cluster.nodePools().get(0).nodes().get(0).instanceId();
        assertThat(paused.snapshot().nodes().failed()).containsExactly(node);
        assertThat(paused.snapshot().notes())
                .anyMatch(note -> note.startsWith("stage ") && note.endsWith("(paused): kubelet not ready in 900s"))
                .anyMatch(
                        note -> note.endsWith("(Warning) NodeUpgradeFailed: " + node + ": kubelet not ready in 900s"));
        assertThat(upgrade.can(UpgradeAction.RESUME).reason())
                .contains(
                        ", the stage reports: kubelet not ready in 900s, failed nodes: " + node + ": mend that first");
        assertThat(fixture.client
                        .cluster(fixture.cluster.id())
                        .describeClusterNodePools()
                        .nodePools()
                        .get(0)
                        .status()
                        .failedNodes())
                .isEqualTo(1);

        upgrade.resume();
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
        assertThat(upgrade.refresh().nodes().failed()).isEmpty();
    }

    @Test
    void endsWithAdviceWhenTheServiceEndsATaskThatIsPausedForTooLong() {
        fixture.cluster.script().pauseAtFailedNode(1, "kubelet not ready in 900s");
        Upgrade upgrade = fixture.upgrader.start(PLAN);
        upgrade.await();
        fixture.time.sleep(Duration.ofDays(15).minusHours(1));
        assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.PAUSED);

        fixture.time.sleep(Duration.ofHours(2));
        UpgradeOutcome.Failed failed = (UpgradeOutcome.Failed) upgrade.await();

        assertThat(failed.snapshot().rawState()).isEqualTo("timeout");
        assertThat(upgrade.can(UpgradeAction.RESUME).reason())
                .endsWith(
                        "the task is timeout, which is final; resume needs paused. The service ends a task that is paused"
                                + " for more than 15 days");
        assertThat(failed.failure().explain())
                .contains("paused for more than 15 days: kubelet not ready in 900s")
                .contains("the control plane has " + VERSION + ", which is the target: do not upgrade it again")
                .contains("AckNodePoolUpgrade.toVersion(id, \"" + VERSION + "\")");
        assertThat(fixture.upgrader.path(VERSION)).isNotEmpty();
    }

    @Test
    void upgradesTheControlPlaneAlone() {
        Upgrade upgrade = fixture.upgrader.start(PLAN.withMasterOnly(true));

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.cloud.journal().calls("RunClusterCheck").get(0).body())
                .contains("\"MasterUpgrade\"");
        assertThat(fixture.cloud.journal().calls("UpgradeCluster").get(0).body())
                .isEqualTo("{\"next_version\":\"1.33.3-aliyun.1\",\"master_only\":true}");
        assertThat(fixture.cluster.nodePools().get(0).kubeletVersion()).hasValue("1.32.1-aliyun.1");
    }

    @Test
    void findsTheTaskInTheListWhenTheResponseHasNoId() {
        fixture.cluster.script().emptyUpgradeResponse();

        Upgrade upgrade = fixture.upgrader.start(PLAN);

        assertThat(upgrade.taskId()).isNull();
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
        assertThat(upgrade.taskId()).isEqualTo(fixture.newestTask().id());
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void readsTheSameAsynchronously() {
        fixture.cluster.script().emptyUpgradeResponse();
        UpgradeRecord record =
                TokenCodec.decode(fixture.upgrader.start(UNCHECKED_PLAN).token());
        UpgradeService<?> service = new AckUpgradeService(fixture.client.cluster(fixture.cluster.id()));

        PollResult found =
                service.read(PollTransport.async(fixture.client), record).join();
        PollResult again = service.read(PollTransport.async(fixture.client), found.record())
                .join();

        assertThat(found.record().taskId()).isEqualTo(fixture.newestTask().id());
        assertThat(again.snapshot().differsFrom(found.snapshot())).isFalse();
        assertThat(service.confirm(PollTransport.async(fixture.client), record).join())
                .isEqualTo(Verification.NOT_YET);
    }

    @Test
    void savesATokenBeforeTheStartAndTheTaskIdAfterIt() {
        Upgrade upgrade = fixture.upgrader.start(PLAN, fixture.store);

        assertThat(fixture.store.saved).hasSize(3);
        assertThat(fixture.store.saved.get(1).taskId()).isNull();
        assertThat(fixture.store.saved.get(2).taskId()).isEqualTo(upgrade.taskId());
        assertThat(upgrade.token().toString()).hasSizeLessThan(1024);
        // The first token says that nothing was sent, but a new task exists: the result is ambiguous.
        assertThat(fixture.upgrader.resume(fixture.store.saved.get(0))).isInstanceOf(ResumeResult.Ambiguous.class);
        assertThat(fixture.upgrader.resume(fixture.store.saved.get(1)).orThrow().taskId())
                .isEqualTo(upgrade.taskId());
    }

    @Test
    void changesNothingByPreparing() {
        PreparedStart prepared = fixture.upgrader.prepare(PLAN);

        assertThat(fixture.upgrader.resume(prepared.token())).isInstanceOf(ResumeResult.NotFoundYet.class);
        assertThat(fixture.cloud.journal().calls())
                .allSatisfy(call -> assertThat(call.method()).isEqualTo("GET"));
    }

    @Test
    void pausesResumesAndSucceeds() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        upgrade.pause();
        UpgradeOutcome held = upgrade.await();
        assertThat(held.state()).isEqualTo(UpgradeState.PAUSED);

        upgrade.resume();
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
        fixture.time.sleep(Duration.ofMinutes(13));
        upgrade.abort();
        UpgradeOutcome ended = upgrade.await();

        assertThat(ended).isInstanceOf(UpgradeOutcome.Aborted.class);
        assertThat(ended.snapshot()).isNotNull().satisfies(now -> {
            assertThat(now.rawState()).isEqualTo("canceled");
            assertThat(now.nodes().done()).hasSize(1);
            assertThat(now.nodes().remaining()).hasSize(4);
        });
        assertThat(Map.of("PauseTask", 1, "ResumeTask", 1, "CancelTask", 1))
                .allSatisfy((operation, count) ->
                        assertThat(fixture.calls(operation)).isEqualTo(count));
    }

    @Test
    void doesNotReportAStalePauseAsASecondOne() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        upgrade.pause();
        upgrade.refresh();
        fixture.cloud.faults().next("ResumeTask", Fault.response(200));
        upgrade.resume();

        assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
        fixture.time.beforeNextSleep(() -> fixture.cluster.resume());
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void attachesToTheUpgradesOfOthers() {
        String cluster = fixture.cluster.startUpgrade(plan -> plan.nextVersion(VERSION));

        assertThat(fixture.upgrader.attach(cluster).await().orThrow().verification())
                .isEqualTo(Verification.VERIFIED);
        String pool = fixture.cluster.startNodePoolUpgrade(fixture.pool(1), plan -> {});
        Upgrade latest = fixture.upgrader.findLatest().orElseThrow();
        assertThat(latest.taskId()).isEqualTo(pool);
        assertThat(latest.await().orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(fixture.upgrader.history())
                .extracting(UpgradeSnapshot::kind)
                .containsExactly(UpgradeKind.NODE_POOL_UPGRADE, UpgradeKind.CLUSTER_UPGRADE);
    }

    @Test
    void rejectsAnotherTaskAndAnotherCluster() {
        String addon = fixture.cluster.startAddonUpgrade(Map.of("coredns", "v1.11.3.5-5321daf49-aliyun"));
        String elsewhere = fixture.cloud.ack().addCluster(spec -> {}).startUpgrade(plan -> {});

        for (String taskId : new String[] {addon, elsewhere, "T-000000000000000000000000"}) {
            assertThatThrownBy(() -> fixture.upgrader.attach(taskId))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(taskId);
        }
        assertThat(fixture.upgrader.findLatest()).isEmpty();
    }

    @Test
    void doesNotTreatARemovedOperationAsAMissingTask() {
        fixture.cloud
                .faults()
                .next(
                        "DescribeTaskInfo",
                        Fault.response(404)
                                .json("{\"RequestId\":\"A\",\"HostId\":\"h\",\"Code\":\"InvalidAction.NotFound\","
                                        + "\"Message\":\"gone\"}"));

        assertThatThrownBy(() -> fixture.upgrader.attach("T-1")).hasMessageContaining("InvalidAction.NotFound");
    }
}
