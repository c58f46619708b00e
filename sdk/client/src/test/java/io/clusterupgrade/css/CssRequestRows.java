// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.AiOpsCheckType;
import io.clusterupgrade.css.model.AiOpsReport;
import io.clusterupgrade.css.model.DatastoreType;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.MigrateType;
import io.clusterupgrade.css.model.RestartType;
import io.clusterupgrade.css.model.SnapshotFrequency;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.css.request.CreateAiOpsRequest;
import io.clusterupgrade.css.request.CreateSnapshotRequest;
import io.clusterupgrade.css.request.ListAiOpsRequest;
import io.clusterupgrade.css.request.ListClustersDetailsRequest;
import io.clusterupgrade.css.request.ListImagesRequest;
import io.clusterupgrade.css.request.UpdateAzByInstanceTypeRequest;
import io.clusterupgrade.css.request.UpdateInstanceRequest;
import io.clusterupgrade.css.request.UpdateSnapshotSettingRequest;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lists the HTTP request of each operation, without optional values and with all; the rows of {@link CssRequestsTest}. */
final class CssRequestRows {
    private static final String V1 = "/v1.0/p-1";
    private static final String V2 = "/v2.0/p-1";
    private static final String NO_BODY = "";

    private CssRequestRows() {}

    static Stream<Row> all() {
        return Stream.of(engine(), clusters(), snapshots(), healthChecks()).flatMap(List::stream);
    }

    private static List<Row> engine() {
        return List.of(
                row(
                        "ListImages",
                        css -> css.cluster("c-1")
                                .images(UpgradeType.CROSS_ENGINE)
                                .toList(),
                        "GET " + V1 + "/clusters/c-1/target/cross-engine/images?offset=0&limit=100",
                        NO_BODY),
                row(
                        "ListImages",
                        css -> css.cluster("c-1")
                                .listImages(ListImagesRequest.builder("c-1", UpgradeType.SAME)
                                        .build()),
                        "GET " + V1 + "/clusters/c-1/target/same/images",
                        NO_BODY),
                row(
                        "ListImages",
                        css -> css.cluster("c-1")
                                .listImages(ListImagesRequest.builder("c-1", UpgradeType.CROSS)
                                        .offset(0)
                                        .limit(1000)
                                        .build()),
                        "GET " + V1 + "/clusters/c-1/target/cross/images?offset=0&limit=1000",
                        NO_BODY),
                row(
                        "UpgradeCore",
                        css -> css.cluster("c-1")
                                .upgradeCore(UpgradeCoreRequest.builder(
                                                "c-1", "image-1", UpgradeType.SAME, AgencyType.VPC_AGENCY)
                                        .build()),
                        "POST " + V1 + "/clusters/c-1/inst-type/all/image/upgrade",
                        """
                        {"target_image_id": "image-1", "upgrade_type": "same", "indices_backup_check": true,
                         "agency": "css_upgrade_agency"}"""),
                row(
                        "UpgradeCore",
                        css -> css.cluster("c-1")
                                .upgradeCore(UpgradeCoreRequest.builder("c-1", "image-1", UpgradeType.CROSS, "mine")
                                        .instType(InstType.of("ess"))
                                        .indicesBackupCheck(false)
                                        .clusterLoadCheck(false)
                                        .batchSize(2)
                                        .build()),
                        "POST " + V1 + "/clusters/c-1/inst-type/ess/image/upgrade",
                        """
                        {"target_image_id": "image-1", "upgrade_type": "cross", "indices_backup_check": false,
                         "agency": "mine", "cluster_load_check": false, "batch_size": 2}"""),
                row(
                        "UpdateAzByInstanceType",
                        css -> css.cluster("c-1")
                                .updateAzByInstanceType(
                                        azChange(List.of("az-b")).build()),
                        "POST " + V1 + "/clusters/c-1/inst-type/ess-cold/azmigrate",
                        """
                        {"source_az": "az-a", "target_az": "az-b", "migrate_type": "az_migrate", "agency": "mine"}"""),
                row(
                        "UpdateAzByInstanceType",
                        css -> css.cluster("c-1")
                                .updateAzByInstanceType(azChange(List.of("az-b", "az-a"))
                                        .indicesBackupCheck(false)
                                        .build()),
                        "POST " + V1 + "/clusters/c-1/inst-type/ess-cold/azmigrate",
                        """
                        {"source_az": "az-a", "target_az": "az-b,az-a", "migrate_type": "az_migrate", "agency": "mine",
                         "indices_backup_check": false}"""),
                row(
                        "UpgradeDetail",
                        css -> css.cluster("c-1")
                                .upgradeDetailPage(
                                        UpgradeDetailRequest.builder("c-1").build()),
                        "GET " + V1 + "/clusters/c-1/upgrade/detail",
                        NO_BODY),
                row(
                        "UpgradeDetail",
                        css -> css.cluster("c-1")
                                .upgradeDetailPage(UpgradeDetailRequest.builder("c-1")
                                        .offset(11)
                                        .limit(20)
                                        .actionMode(ActionMode.AZ_MIGRATION)
                                        .build()),
                        "GET " + V1 + "/clusters/c-1/upgrade/detail?offset=11&limit=20&action_mode=AZ_MIGRATION",
                        NO_BODY),
                row(
                        "UpgradeDetail",
                        css -> css.cluster("c-1")
                                .upgradeDetail(UpgradeDetailRequest.builder("c-1")
                                        .offsetSentAsStart()
                                        .build()),
                        "GET " + V1 + "/clusters/c-1/upgrade/detail?start=1&limit=100",
                        NO_BODY),
                row(
                        "RetryUpgradeTask",
                        css -> css.cluster("c-1").retryUpgradeTask("t-1"),
                        "PUT " + V1 + "/clusters/c-1/upgrade/t-1/retry",
                        NO_BODY),
                row(
                        "RetryUpgradeTask",
                        css -> css.cluster("c-1").abortUpgradeTask("t-1"),
                        "PUT " + V1 + "/clusters/c-1/upgrade/t-1/retry?retry_mode=abort",
                        NO_BODY));
    }

    private static List<Row> clusters() {
        return List.of(
                row(
                        "ShowClusterDetail",
                        css -> css.cluster("c-1").showClusterDetail(),
                        "GET " + V1 + "/clusters/c-1",
                        NO_BODY),
                row(
                        "ListClustersDetails",
                        css -> css.listClustersDetails(
                                ListClustersDetailsRequest.builder().build()),
                        "GET " + V1 + "/clusters",
                        NO_BODY),
                row(
                        "ListClustersDetails",
                        css -> css.listClustersDetails(ListClustersDetailsRequest.builder()
                                .offset(1)
                                .limit(30)
                                .datastoreType(DatastoreType.OPENSEARCH)
                                .build()),
                        "GET " + V1 + "/clusters?offset=1&limit=30&datastoreType=opensearch",
                        NO_BODY),
                row(
                        "ListClustersDetails",
                        css -> css.clusters(ListClustersDetailsRequest.builder()
                                        .offset(5)
                                        .offsetSentAsStart()
                                        .build())
                                .toList(),
                        "GET " + V1 + "/clusters?start=5&limit=100",
                        NO_BODY),
                row(
                        "ListClustersDetails",
                        css -> css.clusters().toList(),
                        "GET " + V1 + "/clusters?offset=1&limit=100",
                        NO_BODY),
                row(
                        "CreateAgency",
                        css -> css.createAgency("d-1", "acme", AgencyType.OBS),
                        "POST " + V1 + "/agency/create",
                        """
                        {"domain_id": "d-1", "domain_name": "acme", "type": "obs"}"""),
                row(
                        "UpdateInstance",
                        css -> css.cluster("c-1").updateInstance("n-1"),
                        "PUT " + V1 + "/clusters/c-1/instance/n-1/replace",
                        NO_BODY),
                row(
                        "UpdateInstance",
                        css -> css.cluster("c-1")
                                .updateInstance(UpdateInstanceRequest.builder("c-1", "n-1")
                                        .migrateData(false)
                                        .agency("mine")
                                        .build()),
                        "PUT " + V1 + "/clusters/c-1/instance/n-1/replace?migrateData=false&agency=mine",
                        NO_BODY),
                row(
                        "RestartCluster",
                        css -> css.cluster("c-1").restartCluster(RestartType.NODE, List.of("n-1")),
                        "POST " + V2 + "/clusters/c-1/restart",
                        """
                        {"type": "node", "value": "n-1"}"""),
                row(
                        "RestartCluster",
                        css -> css.cluster("c-1").restartCluster(RestartType.ROLE, List.of("ess", "ess-master")),
                        "POST " + V2 + "/clusters/c-1/restart",
                        """
                        {"type": "role", "value": "ess,ess-master"}"""),
                row(
                        "RollingRestart",
                        css -> css.cluster("c-1").rollingRestart(List.of("ess", "ess-cold")),
                        "POST " + V2 + "/clusters/c-1/rolling-restart",
                        """
                        {"type": "role", "value": "ess,ess-cold"}"""));
    }

    private static List<Row> snapshots() {
        return List.of(
                row(
                        "CreateSnapshot",
                        css -> css.cluster("c-1").snapshots().createSnapshot("before"),
                        "POST " + V1 + "/clusters/c-1/index_snapshot",
                        """
                        {"name": "before"}"""),
                row(
                        "CreateSnapshot",
                        css -> css.cluster("c-1")
                                .snapshots()
                                .createSnapshot(CreateSnapshotRequest.builder("c-1", "before")
                                        .description("")
                                        .indices(List.of("app-*", "audit"))
                                        .build()),
                        "POST " + V1 + "/clusters/c-1/index_snapshot",
                        """
                        {"name": "before", "description": "", "indices": "app-*,audit"}"""),
                row(
                        "ListSnapshots",
                        css -> css.cluster("c-1").snapshots().listSnapshots(),
                        "GET " + V1 + "/clusters/c-1/index_snapshots",
                        NO_BODY),
                row(
                        "UpdateSnapshotSetting",
                        css -> css.cluster("c-1")
                                .snapshots()
                                .updateSnapshotSetting(
                                        UpdateSnapshotSettingRequest.builder("c-1", "bucket-1", AgencyType.OBS_AGENCY)
                                                .build()),
                        "POST " + V1 + "/clusters/c-1/index_snapshot/setting",
                        """
                        {"bucket": "bucket-1", "agency": "css_obs_agency"}"""),
                row(
                        "UpdateSnapshotSetting",
                        css -> css.cluster("c-1")
                                .snapshots()
                                .updateSnapshotSetting(UpdateSnapshotSettingRequest.builder("c-1", "bucket-1", "mine")
                                        .basePath("a/b")
                                        .maxSnapshotBytesPerSeconds("40mb")
                                        .maxRestoreBytesPerSeconds("-1")
                                        .enable(true)
                                        .indices(List.of("app-*", "audit"))
                                        .prefix("auto")
                                        .period("02:00 GMT+08:00")
                                        .frequency(SnapshotFrequency.DAY)
                                        .keepday(90)
                                        .deleteAuto(false)
                                        .build()),
                        "POST " + V1 + "/clusters/c-1/index_snapshot/setting",
                        """
                        {"bucket": "bucket-1", "agency": "mine", "base_path": "a/b",
                         "max_snapshot_bytes_per_seconds": "40mb", "max_restore_bytes_per_seconds": "-1",
                         "enable": "true", "indices": "app-*,audit", "prefix": "auto", "period": "02:00 GMT+08:00",
                         "frequency": "DAY", "keepday": 90, "delete_auto": "false"}"""),
                row(
                        "ShowAutoCreatePolicy",
                        css -> css.cluster("c-1").snapshots().showAutoCreatePolicy(),
                        "GET " + V1 + "/clusters/c-1/index_snapshot/policy",
                        NO_BODY));
    }

    private static List<Row> healthChecks() {
        return List.of(
                row(
                        "CreateAiOps",
                        css -> css.cluster("c-1")
                                .healthChecks()
                                .createAiOps(CreateAiOpsRequest.builder("c-1", "before")
                                        .build()),
                        "POST " + V1 + "/clusters/c-1/ai-ops",
                        """
                        {"name": "before"}"""),
                row(
                        "CreateAiOps",
                        css -> css.cluster("c-1")
                                .healthChecks()
                                .createAiOps(CreateAiOpsRequest.builder("c-1", "before")
                                        .description("disk only")
                                        .checkItems(List.of("nodeDiskCheck"))
                                        .build()),
                        "POST " + V1 + "/clusters/c-1/ai-ops",
                        """
                        {"name": "before", "description": "disk only", "check_type": "partial_detection",
                         "check_items": ["nodeDiskCheck"]}"""),
                row(
                        "CreateAiOps",
                        css -> css.cluster("c-1")
                                .healthChecks()
                                .createAiOps(CreateAiOpsRequest.builder("c-1", "before")
                                        .checkItems(List.of("nodeDiskCheck"))
                                        .checkType(AiOpsCheckType.FULL)
                                        .build()),
                        "POST " + V1 + "/clusters/c-1/ai-ops",
                        """
                        {"name": "before", "check_type": "full_detection"}"""),
                row(
                        "ListAiOps",
                        css -> css.cluster("c-1").healthChecks().listAiOps(),
                        "GET " + V1 + "/clusters/c-1/ai-ops?limit=100",
                        NO_BODY),
                row(
                        "ListAiOps",
                        css -> css.cluster("c-1")
                                .healthChecks()
                                .listAiOps(ListAiOpsRequest.builder("c-1")
                                        .offset(1)
                                        .limit(20)
                                        .report(AiOpsReport.CURRENT)
                                        .build()),
                        "GET " + V1 + "/clusters/c-1/ai-ops?limit=20&offset=1&report=current",
                        NO_BODY),
                row(
                        "ShowAiOpsDetector",
                        css -> css.cluster("c-1").healthChecks().showAiOpsDetector(),
                        "GET " + V1 + "/clusters/c-1/ai-ops/detector",
                        NO_BODY),
                row(
                        "DeleteAiOps",
                        css -> css.cluster("c-1").healthChecks().deleteAiOps("h-1"),
                        "DELETE " + V1 + "/clusters/c-1/ai-ops/h-1",
                        NO_BODY));
    }

    private static UpdateAzByInstanceTypeRequest.Builder azChange(List<String> targets) {
        return UpdateAzByInstanceTypeRequest.builder(
                "c-1", InstType.ESS_COLD, MigrateType.AZ_MIGRATE, "az-a", targets, "mine");
    }

    private static Row row(String operation, Consumer<CssClient> call, String line, String body) {
        return new Row(operation, call, line, body);
    }

    record Row(String operation, Consumer<CssClient> call, String line, String body) {
        @Override
        public String toString() {
            return operation + " " + line;
        }
    }
}
