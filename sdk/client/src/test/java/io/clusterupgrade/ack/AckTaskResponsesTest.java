// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.CLUSTER;
import static io.clusterupgrade.ack.AckTestClient.read;
import static io.clusterupgrade.ack.AckTestClient.readText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.ack.model.ClusterCheckStatus;
import io.clusterupgrade.ack.model.ClusterCheckType;
import io.clusterupgrade.ack.model.ClusterTask;
import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.model.PageInfo;
import io.clusterupgrade.ack.model.RunClusterCheckResponse;
import io.clusterupgrade.ack.model.TaskError;
import io.clusterupgrade.ack.model.TaskEvent;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.model.TaskResult;
import io.clusterupgrade.ack.model.TaskResultStatus;
import io.clusterupgrade.ack.model.TaskStage;
import io.clusterupgrade.ack.model.TaskState;
import io.clusterupgrade.ack.model.TaskTarget;
import io.clusterupgrade.ack.model.TaskType;
import io.clusterupgrade.ack.model.UpgradeClusterAddonsResponse;
import io.clusterupgrade.ack.model.UpgradeClusterResponse;
import io.clusterupgrade.ack.request.AddonUpgrade;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.ack.request.GetClusterCheckRequest;
import io.clusterupgrade.ack.request.ListClusterChecksRequest;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.ack.request.UpgradeClusterAddonsRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedTransport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads every field of the responses about upgrades, tasks and checks. */
class AckTaskResponsesTest {
    private static final UpgradeClusterRequest UPGRADE = UpgradeClusterRequest.builder(
                    "cb41f0d7a92e3468fb05c7719ad60e2f8", "1.33.3")
            .build();
    private static final DescribeTaskInfoRequest TASK = new DescribeTaskInfoRequest("T-69a58f31c02b7d0106004e7c");

    @Test
    void readsAnAcceptedUpgrade() {
        assertThat(read(AckOperations.UPGRADE_CLUSTER, UPGRADE, "upgrade-cluster/accepted.json"))
                .isEqualTo(new UpgradeClusterResponse(
                        CLUSTER, "7B6C2F01-3A5D-5E88-9D14-C0FF1E2B7A90", "T-69a58f31c02b7d0106004e7c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void anUpgradeIsAcceptedWithoutABody(String body) {
        UpgradeClusterAddonsRequest addons = new UpgradeClusterAddonsRequest(
                "c1", List.of(AddonUpgrade.builder("coredns", "1").build()));

        assertThat(readText(AckOperations.UPGRADE_CLUSTER, UPGRADE, body).value())
                .isEqualTo(new UpgradeClusterResponse(null, null, null));
        assertThat(readText(AckOperations.Addons.UPGRADE_CLUSTER_ADDONS, addons, body)
                        .value())
                .isEqualTo(new UpgradeClusterAddonsResponse(null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"requestId\":\"r\"}"})
    void acceptsAnyBodyWhereNoneIsDocumented(String body) {
        AckTask task = AckTestClient.over(new CannedTransport().response(body)).task("T-1");

        assertThatCode(() -> {
                    task.pauseTask();
                    task.resumeTask();
                    task.cancelTask();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void readsAFailedTaskAsDataWithTheTimesOfItsStagesInUtcPlus8() {
        TaskInfo task = read(AckOperations.Tasks.DESCRIBE_TASK_INFO, TASK, "describe-task-info/failed.json");

        assertThat(task)
                .isEqualTo(new TaskInfo(
                        "T-69a58f31c02b7d0106004e7c",
                        CLUSTER,
                        TaskType.CLUSTER_UPGRADE,
                        TaskState.FAIL,
                        Instant.parse("2026-03-02T13:14:09Z"),
                        Instant.parse("2026-03-02T13:52:40.117Z"),
                        "UpgradeNodes",
                        new TaskTarget(CLUSTER, "cluster"),
                        Map.of("next_version", JsonValue.from("1.33.3-aliyun.1"), "master_only", JsonValue.from(false)),
                        Map.of(),
                        List.of(
                                new TaskStage(
                                        TaskState.SUCCESS,
                                        Instant.parse("2026-03-02T13:14:11Z"),
                                        Instant.parse("2026-03-02T13:18:55Z"),
                                        "precheck passed",
                                        Map.of("check", JsonValue.from("ok"))),
                                new TaskStage(
                                        TaskState.SUCCESS,
                                        Instant.parse("2026-03-02T13:18:56Z"),
                                        Instant.parse("2026-03-02T13:33:02Z"),
                                        "control plane done",
                                        Map.of()),
                                new TaskStage(
                                        TaskState.FAIL,
                                        Instant.parse("2026-03-02T13:33:03Z"),
                                        Instant.parse("2026-03-02T13:52:40Z"),
                                        "1 of 9 nodes failed",
                                        Map.of("succeeded", JsonValue.from("3")))),
                        List.of(
                                new TaskEvent(
                                        "start",
                                        "Normal",
                                        "go to 1.33.3-aliyun.1",
                                        "ClusterUpgradeStart",
                                        "ACK",
                                        Instant.ofEpochMilli(1772457249512L)),
                                new TaskEvent(
                                        "drain",
                                        "Warning",
                                        "cn-shanghai.10.7.2.18",
                                        "DrainTimeout",
                                        "ACK",
                                        Instant.ofEpochMilli(1772459560034L))),
                        new TaskError("NodeUpgradeFailed", "1 node over the failure limit"),
                        List.of(
                                new TaskResult("i-uf6c0x91r5k2e7n4qa3z", TaskResultStatus.SUCCESS, List.of()),
                                new TaskResult("i-uf6c0x91r5k2e7n4qa40", TaskResultStatus.FAILED, List.of()))));
    }

    @Test
    void readsTheResultsOfAnOlderDeployment() {
        TaskInfo task = read(
                AckOperations.Tasks.DESCRIBE_TASK_INFO,
                new DescribeTaskInfoRequest("install-addons-c3"),
                "describe-task-info/wrapped-results.json");

        assertThat(task.taskId()).isEqualTo("install-addons-c3");
        assertThat(task.taskResult())
                .containsExactly(
                        new TaskResult("i-uf6a", TaskResultStatus.SUCCESS, List.of()),
                        new TaskResult("i-uf6b", TaskResultStatus.INITIAL, List.of()));
        assertThat(task.error()).isNull();
        assertThat(task.currentStage()).isNull();
        assertThat(task.target()).isEqualTo(new TaskTarget(null, "cluster"));
        assertThat(task.taskType()).isEqualTo(TaskType.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "fail, true",
        "failed, true",
        "Success, true",
        "canceled, true",
        "timeout, true",
        "paused, true",
        "cancelled, false"
    })
    void keepsEverySpellingOfTheStateOfATask(String text, boolean known) {
        TaskInfo task = readText(AckOperations.Tasks.DESCRIBE_TASK_INFO, TASK, "{\"state\":\"" + text + "\"}")
                .value();

        assertThat(task.state().value()).isEqualTo(text);
        assertThat(task.state().isKnown()).isEqualTo(known);
    }

    @Test
    void readsAPageOfTasks() {
        assertThat(read(
                        AckOperations.Tasks.DESCRIBE_CLUSTER_TASKS,
                        DescribeClusterTasksRequest.builder("c1").build(),
                        "describe-cluster-tasks/page.json"))
                .isEqualTo(new ClusterTaskPage(
                        "A8D1E5C2-0B74-5F39-96CE-2D7A3F10B8E4",
                        "MDAwMDI=",
                        new PageInfo(1L, 20L, 2L),
                        List.of(
                                new ClusterTask(
                                        "T-69a58f31c02b7d0106004e7c",
                                        TaskType.CLUSTER_UPGRADE,
                                        TaskState.FAIL,
                                        Instant.parse("2026-03-02T13:14:09.120450Z"),
                                        Instant.parse("2026-03-02T13:52:40.117000321Z"),
                                        new TaskError("NodeUpgradeFailed", "1 node over the failure limit")),
                                new ClusterTask(
                                        "T-69a51b0e5ad3c10106001f02",
                                        TaskType.CLUSTER_ADDON_UPGRADE,
                                        TaskState.SUCCESS,
                                        Instant.parse("2026-03-01T02:00:00Z"),
                                        Instant.parse("2026-03-01T02:04:31Z"),
                                        null))));
    }

    @Test
    void readsAStartedCheck() {
        assertThat(read(
                        AckOperations.Checks.RUN_CLUSTER_CHECK,
                        RunClusterCheckRequest.nodePoolUpgrade("c1", "np1"),
                        "run-cluster-check/accepted.json"))
                .isEqualTo(new RunClusterCheckResponse(
                        "1772456903117245088-cb41f0d7a92e3468fb05c7719ad60e2f8-clustercheck-q7vmd",
                        "E9B01D53-7C2F-5A64-8E10-3F5D9A6C4B27"));
    }

    @Test
    void readsACheckWithItsFindingsAsJson() {
        assertThat(read(
                        AckOperations.Checks.GET_CLUSTER_CHECK,
                        new GetClusterCheckRequest(
                                "cb41f0d7a92e3468fb05c7719ad60e2f8",
                                "1772456903117245088-cb41f0d7a92e3468fb05c7719ad60e2f8-clustercheck-q7vmd"),
                        "cluster-check/succeeded.json"))
                .isEqualTo(
                        new ClusterCheck(
                                "1772456903117245088-cb41f0d7a92e3468fb05c7719ad60e2f8-clustercheck-q7vmd",
                                ClusterCheckType.CLUSTER_UPGRADE,
                                ClusterCheckStatus.SUCCEEDED,
                                "task succeed",
                                Instant.parse("2026-03-02T13:08:23.117245088Z"),
                                Instant.parse("2026-03-02T13:09:41.550019274Z"),
                                Map.of(
                                        "ClusterResource",
                                        List.of(
                                                JsonValue.of(
                                                        "{\"Name\":\"ApiServiceAvailable\",\"Group\":\"ClusterResource\",\"Level\":{\"normal\":{\"Message\":\"\",\"Targets\":[{\"Target\":\"v1.apps\"}]}}}")),
                                        "ClusterConfig",
                                        List.of(
                                                JsonValue.of(
                                                        "{\"Name\":\"RemovedApiInUse\",\"Group\":\"ClusterConfig\",\"Level\":{\"warning\":{\"Message\":\"flowcontrol beta still called\",\"Targets\":[{\"Target\":\"ns/ops\"},{\"Target\":\"ns/web\"}]}}}")))));
    }

    @Test
    void readsRunningAndFinishedChecks() {
        List<ClusterCheck> checks = read(
                        AckOperations.Checks.LIST_CLUSTER_CHECKS,
                        ListClusterChecksRequest.builder("c1").build(),
                        "list-cluster-checks/two.json")
                .checks();

        assertThat(checks)
                .containsExactly(
                        new ClusterCheck(
                                "1772456903117245088-cb41f0d7a92e3468fb05c7719ad60e2f8-clustercheck-q7vmd",
                                ClusterCheckType.CLUSTER_UPGRADE,
                                ClusterCheckStatus.SUCCEEDED,
                                "task succeed",
                                Instant.parse("2026-03-02T13:08:23.117245088Z"),
                                Instant.parse("2026-03-02T13:09:41.550019274Z"),
                                Map.of()),
                        new ClusterCheck(
                                "1772460011000000001-cb41f0d7a92e3468fb05c7719ad60e2f8-clustercheck-x2k9w",
                                ClusterCheckType.NODE_POOL_UPGRADE,
                                ClusterCheckStatus.of("Running"),
                                null,
                                Instant.parse("2026-03-02T14:00:11.000000001Z"),
                                null,
                                Map.of()));
    }
}
