// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceFixtures.V129;
import static io.clusterupgrade.cce.CceFixtures.V131;
import static io.clusterupgrade.cce.CceFixtures.assertReads;
import static io.clusterupgrade.cce.CceFixtures.at;
import static io.clusterupgrade.cce.CceFixtures.id;
import static io.clusterupgrade.cce.CceFixtures.tag;

import io.clusterupgrade.cce.model.ClusterUpgradeFeatureGates;
import io.clusterupgrade.cce.model.ClusterUpgradeInfo;
import io.clusterupgrade.cce.model.ClusterUpgradePaths;
import io.clusterupgrade.cce.model.ClusterUpgradeResponseAction;
import io.clusterupgrade.cce.model.CreateClusterMasterSnapshotResponse;
import io.clusterupgrade.cce.model.FeatureGate;
import io.clusterupgrade.cce.model.InPlaceRollingUpdate;
import io.clusterupgrade.cce.model.Metadata;
import io.clusterupgrade.cce.model.SnapshotKind;
import io.clusterupgrade.cce.model.SnapshotListStatus;
import io.clusterupgrade.cce.model.SnapshotSubTask;
import io.clusterupgrade.cce.model.SnapshotTask;
import io.clusterupgrade.cce.model.SnapshotTaskList;
import io.clusterupgrade.cce.model.SnapshotTaskSpec;
import io.clusterupgrade.cce.model.SnapshotTaskStatus;
import io.clusterupgrade.cce.model.SnapshotType;
import io.clusterupgrade.cce.model.UpgradeClusterResponse;
import io.clusterupgrade.cce.model.UpgradeFeatureGates;
import io.clusterupgrade.cce.model.UpgradeInfoSpec;
import io.clusterupgrade.cce.model.UpgradeInfoStatus;
import io.clusterupgrade.cce.model.UpgradePath;
import io.clusterupgrade.cce.model.UpgradeResponseSpec;
import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.cce.model.UpgradeStrategy;
import io.clusterupgrade.cce.model.UpgradeStrategyType;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskList;
import io.clusterupgrade.cce.model.UpgradeTaskMetadata;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.cce.model.UpgradeTaskSpec;
import io.clusterupgrade.cce.model.UpgradeTaskStatus;
import io.clusterupgrade.cce.model.UpgradeVersionInfo;
import io.clusterupgrade.request.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of the samples of upgrades, possible upgrades and snapshots. */
class CceTaskFixtureTest {
    @Test
    void readsAnUpgradeThatHasStarted() {
        assertReads(
                UpgradeClusterResponse.class,
                "upgrade-cluster/started",
                new UpgradeClusterResponse(
                        id("4fa2c1d8-81c0-11ef-9d3a-0255ac100b2e"),
                        new UpgradeResponseSpec(new ClusterUpgradeResponseAction(
                                V129,
                                V131,
                                "cce.7.2",
                                new UpgradeStrategy(
                                        UpgradeStrategyType.IN_PLACE_ROLLING_UPDATE,
                                        new InPlaceRollingUpdate(15, UpgradeScope.NODE_POOL)),
                                JsonValue.of("{\"kube-apiserver\":{\"max-requests-inflight\":400}}")))));
    }

    @Test
    void readsATaskThatHasStarted() {
        Instant now = at("2025-03-04T01:15:02.403187Z");
        assertReads(
                UpgradeTask.class,
                "show-upgrade-cluster-task/init",
                task(
                        "v3",
                        "a1f4c3d2-77b0-11ef-9d3a-0255ac100b2e",
                        at("2025-03-04T01:15:02.403180Z"),
                        now,
                        new UpgradeTaskSpec(V129, V131, null),
                        status(UpgradeTaskPhase.INIT, "0.00", now)));
    }

    @Test
    void readsTheListOfTasksInAllStates() {
        Instant failed = at("2025-01-20T02:12:09.88Z");
        Instant done = at("2024-10-03T01:20:13.010203Z");
        assertReads(
                UpgradeTaskList.class,
                "list-upgrade-cluster-tasks/four-states",
                new UpgradeTaskList(
                        "v3",
                        "List",
                        null,
                        List.of(
                                task(
                                        "v3",
                                        "0b6e1a90-77b1-11ef-9d3a-0255ac100b2e",
                                        at("2025-03-04T02:00:00Z"),
                                        at("2025-03-04T02:07:41.5Z"),
                                        new UpgradeTaskSpec(
                                                V129,
                                                V131,
                                                JsonValue.of("{\"upgrade-limit-check\":{\"status\":\"Success\"},"
                                                        + "\"master-upgrade\":{\"status\":\"Running\"}}")),
                                        status(UpgradeTaskPhase.RUNNING, "0.37", null)),
                                task(
                                        null,
                                        "1c77d0e4-77b1-11ef-9d3a-0255ac100b2e",
                                        at("2025-02-11T18:30:09.000000007Z"),
                                        null,
                                        new UpgradeTaskSpec(null, V129, null),
                                        status(UpgradeTaskPhase.PAUSE, "0.58", null)),
                                task(
                                        "v3",
                                        "2d80e5f8-77b1-11ef-9d3a-0255ac100b2e",
                                        at("2025-01-20T02:11:45.129Z"),
                                        failed,
                                        new UpgradeTaskSpec(
                                                "v1.28.15-r30",
                                                V129,
                                                JsonValue.of("{\"upgrade-limit-check\":{\"status\":\"Failed\"},"
                                                        + "\"addon-limit-check\":{\"status\":\"Failed\"},"
                                                        + "\"master-upgrade\":{\"status\":\"Init\"}}")),
                                        status(UpgradeTaskPhase.FAILED, "0.04", failed)),
                                task(
                                        "v3",
                                        "3e91fa0c-77b1-11ef-9d3a-0255ac100b2e",
                                        at("2024-10-02T23:59:59.999999Z"),
                                        done,
                                        new UpgradeTaskSpec("v1.27.16-r20", "v1.28.15-r30", null),
                                        status(UpgradeTaskPhase.SUCCESS, "1.00", done)))));
    }

    @Test
    void readsTheMetadataOfLists() {
        UpgradeTaskMetadata metadata =
                new UpgradeTaskMetadata("list-3", at("2025-03-05T00:00:00Z"), at("2025-03-05T00:00:01Z"));
        assertReads(
                UpgradeTaskList.class,
                "list-upgrade-cluster-tasks/one",
                new UpgradeTaskList(
                        "v3",
                        "List",
                        metadata,
                        List.of(new UpgradeTask(
                                "v3",
                                "UpgradeTask",
                                id("t-1"),
                                null,
                                new UpgradeTaskStatus(UpgradeTaskPhase.QUEUING, null, null)))));
        assertReads(
                SnapshotTaskList.class,
                "snapshot/failed",
                new SnapshotTaskList(
                        "v3.1",
                        "List",
                        new UpgradeTaskMetadata("list-2", metadata.creationTimestamp(), metadata.updateTimestamp()),
                        List.of(new SnapshotTask(
                                "SnapshotTask",
                                "v3.1",
                                id("bc42a7e8-81c0-11ef-8c55-0255ac100b2e"),
                                new SnapshotTaskSpec(List.of(new SnapshotSubTask(
                                        "cd53b8f9-81c0-11ef-8c55-0255ac100b2e",
                                        SnapshotType.MASTER_BACKUP_ROLLBACK,
                                        UpgradeTaskPhase.FAILED,
                                        null,
                                        null,
                                        "the volume is full"))),
                                new SnapshotTaskStatus(UpgradeTaskPhase.PAUSE, new BigDecimal("0.50"), null))),
                        null));
    }

    @Test
    void readsPossibleUpgradesAndTheirAbsence() {
        assertReads(
                ClusterUpgradeInfo.class,
                "upgrade-info/nothing-offered",
                new ClusterUpgradeInfo(
                        "ClusterUpgradeInfo",
                        "v3",
                        null,
                        new UpgradeInfoSpec(
                                null,
                                new UpgradeVersionInfo("v1.34.2", "r4", null, List.of()),
                                new UpgradeFeatureGates(true)),
                        null));
        assertReads(
                ClusterUpgradeInfo.class,
                "upgrade-info/offered",
                new ClusterUpgradeInfo(
                        "ClusterUpgradeInfo",
                        "v3",
                        new Metadata(CceFixtures.CLUSTER, "web", Map.of(), Map.of(), null, at("2023-08-01T08:00:00Z")),
                        new UpgradeInfoSpec(
                                new UpgradeInfoStatus(
                                        UpgradeTaskPhase.SUCCESS,
                                        new BigDecimal("1.00"),
                                        at("2024-10-03T01:20:13.010203Z")),
                                new UpgradeVersionInfo("v1.29.13", "r10", "r12", List.of("v1.30.10-r2", V131)),
                                new UpgradeFeatureGates(false)),
                        new UpgradeInfoStatus(
                                UpgradeTaskPhase.RUNNING, new BigDecimal("0.20"), at("2025-03-04T01:15:02.403187Z"))));
    }

    @Test
    void readsPathsAndFeatureGates() {
        assertReads(
                ClusterUpgradePaths.class,
                "upgrade-paths/table",
                new ClusterUpgradePaths(
                        "v3",
                        "ClusterUpgradePaths",
                        tag(null, "paths"),
                        List.of(
                                new UpgradePath("v1.19.16-r20", "cce.8.0", List.of("v1.21.14-r0", "v1.23.17-r0")),
                                new UpgradePath("v1.23", "cce.5.1", List.of("v1.25.1-r0")))));
        assertReads(
                ClusterUpgradeFeatureGates.class,
                "feature-gates/gates",
                new ClusterUpgradeFeatureGates(
                        "v3",
                        "ClusterUpgradeFeatureGates",
                        tag(null, "gates"),
                        Map.of(
                                "DisplayPreCheckDetail", FeatureGate.SUPPORT,
                                "EvsSnapshot", FeatureGate.DISABLE,
                                "LabelForSkippedNode", FeatureGate.DEFAULT,
                                "UpgradeStrategy", FeatureGate.of("Beta"))));
    }

    @Test
    void readsSnapshots() {
        Instant begun = at("2025-03-04T00:55:00.1Z");
        Instant done = at("2025-03-04T00:58:31.6Z");
        assertReads(
                CreateClusterMasterSnapshotResponse.class,
                "snapshot/created",
                new CreateClusterMasterSnapshotResponse(
                        "ab31f6d4-77b4-11ef-8c55-0255ac100b2e", new SnapshotKind("v3.1", "SnapshotTask")));
        assertReads(
                SnapshotTaskList.class,
                "snapshot/list",
                new SnapshotTaskList(
                        "v3.1",
                        "List",
                        null,
                        List.of(new SnapshotTask(
                                "SnapshotTask",
                                "v3.1",
                                new UpgradeTaskMetadata("ab31f6d4-77b4-11ef-8c55-0255ac100b2e", begun, done),
                                new SnapshotTaskSpec(List.of(new SnapshotSubTask(
                                        "bc42a7e8-77b4-11ef-8c55-0255ac100b2e",
                                        SnapshotType.MASTER_BACKUP,
                                        UpgradeTaskPhase.SUCCESS,
                                        begun,
                                        done,
                                        null))),
                                new SnapshotTaskStatus(UpgradeTaskPhase.SUCCESS, new BigDecimal("1.00"), done))),
                        new SnapshotListStatus(done)));
    }

    private static UpgradeTask task(
            String apiVersion,
            String uid,
            Instant created,
            Instant updated,
            UpgradeTaskSpec spec,
            UpgradeTaskStatus status) {
        return new UpgradeTask(apiVersion, "UpgradeTask", new UpgradeTaskMetadata(uid, created, updated), spec, status);
    }

    private static UpgradeTaskStatus status(UpgradeTaskPhase phase, String progress, Instant completion) {
        return new UpgradeTaskStatus(phase, new BigDecimal(progress), completion);
    }
}
