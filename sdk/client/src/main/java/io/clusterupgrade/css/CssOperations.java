// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.AiOpsDetectors;
import io.clusterupgrade.css.model.AiOpsPage;
import io.clusterupgrade.css.model.AutoCreatePolicy;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClustersPage;
import io.clusterupgrade.css.model.CreateSnapshotResponse;
import io.clusterupgrade.css.model.ImagesPage;
import io.clusterupgrade.css.model.Snapshot;
import io.clusterupgrade.css.model.SnapshotList;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.CreateAgencyRequest;
import io.clusterupgrade.css.request.CreateAiOpsRequest;
import io.clusterupgrade.css.request.CreateSnapshotRequest;
import io.clusterupgrade.css.request.DeleteAiOpsRequest;
import io.clusterupgrade.css.request.ListAiOpsRequest;
import io.clusterupgrade.css.request.ListClustersDetailsRequest;
import io.clusterupgrade.css.request.ListImagesRequest;
import io.clusterupgrade.css.request.ListSnapshotsRequest;
import io.clusterupgrade.css.request.RestartClusterRequest;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.RollingRestartRequest;
import io.clusterupgrade.css.request.ShowAiOpsDetectorRequest;
import io.clusterupgrade.css.request.ShowAutoCreatePolicyRequest;
import io.clusterupgrade.css.request.ShowClusterDetailRequest;
import io.clusterupgrade.css.request.UpdateAzByInstanceTypeRequest;
import io.clusterupgrade.css.request.UpdateInstanceRequest;
import io.clusterupgrade.css.request.UpdateSnapshotSettingRequest;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * All operations of CSS as constants, for {@link CssClient#call} and {@link CssClient#callAsync}. The operations of an upgrade are
 * constants of this class; the others are constants of its nested classes, by topic. A nested class is initialized when a program
 * first uses one of its operations, so that a program starts without those that it does not use.
 *
 * @since 0.1.0
 */
public final class CssOperations {
    /** Lists the images that a cluster can be upgraded to, one page at a time. */
    public static final Operation<ListImagesRequest, ImagesPage> LIST_IMAGES = Operation.read(
                    CloudService.CSS,
                    "ListImages",
                    "GET",
                    "v1.0",
                    "/clusters/{cluster_id}/target/{upgrade_type}/images")
            .request(ListImagesRequest.class)
            .path("cluster_id", ListImagesRequest::clusterId)
            .path("upgrade_type", request -> request.upgradeType().value())
            .query("offset", ListImagesRequest::offset)
            .query("limit", ListImagesRequest::limit)
            .response(ImagesPage.class);

    /** Starts an image upgrade. */
    public static final Operation<UpgradeCoreRequest, NoContent> UPGRADE_CORE = Operation.write(
                    CloudService.CSS,
                    "UpgradeCore",
                    "POST",
                    "v1.0",
                    "/clusters/{cluster_id}/inst-type/{inst_type}/image/upgrade")
            .request(UpgradeCoreRequest.class)
            .path("cluster_id", UpgradeCoreRequest::clusterId)
            .path("inst_type", request -> request.instType().value())
            .jsonBody()
            .noContent();

    /** Starts an AZ change. */
    public static final Operation<UpdateAzByInstanceTypeRequest, NoContent> UPDATE_AZ_BY_INSTANCE_TYPE =
            Operation.write(
                            CloudService.CSS,
                            "UpdateAzByInstanceType",
                            "POST",
                            "v1.0",
                            "/clusters/{cluster_id}/inst-type/{inst_type}/azmigrate")
                    .request(UpdateAzByInstanceTypeRequest.class)
                    .path("cluster_id", UpdateAzByInstanceTypeRequest::clusterId)
                    .path("inst_type", request -> request.instType().value())
                    .jsonBody()
                    .noContent();

    /** Lists upgrade tasks and their steps, one page at a time. */
    public static final Operation<UpgradeDetailRequest, UpgradeDetailPage> UPGRADE_DETAIL = Operation.read(
                    CloudService.CSS, "UpgradeDetail", "GET", "v1.0", "/clusters/{cluster_id}/upgrade/detail")
            .request(UpgradeDetailRequest.class)
            .path("cluster_id", UpgradeDetailRequest::clusterId)
            .query("offset", request -> request.isOffsetSentAsStart() ? null : request.offset())
            .query("start", request -> request.isOffsetSentAsStart() ? request.offset() : null)
            .query("limit", UpgradeDetailRequest::limit)
            .query("action_mode", UpgradeDetailRequest::actionMode)
            .response(UpgradeDetailPage.class);

    /** Retries or aborts a failed task. */
    public static final Operation<RetryUpgradeTaskRequest, NoContent> RETRY_UPGRADE_TASK = Operation.write(
                    CloudService.CSS,
                    "RetryUpgradeTask",
                    "PUT",
                    "v1.0",
                    "/clusters/{cluster_id}/upgrade/{action_id}/retry")
            .request(RetryUpgradeTaskRequest.class)
            .path("cluster_id", RetryUpgradeTaskRequest::clusterId)
            .path("action_id", RetryUpgradeTaskRequest::actionId)
            .query("retry_mode", RetryUpgradeTaskRequest::retryMode)
            .noContent();

    private CssOperations() {}

    /**
     * The operations on clusters and nodes, before and after an upgrade.
     *
     * @since 0.1.0
     */
    public static final class Clusters {
        /** Reads the current state of a cluster. */
        public static final Operation<ShowClusterDetailRequest, ClusterDetail> SHOW_CLUSTER_DETAIL = Operation.read(
                        CloudService.CSS, "ShowClusterDetail", "GET", "v1.0", "/clusters/{cluster_id}")
                .request(ShowClusterDetailRequest.class)
                .path("cluster_id", ShowClusterDetailRequest::clusterId)
                .response(ClusterDetail.class)
                .echoing("cluster_id", ClusterDetail::id);

        /** Lists the project's clusters, one page at a time. */
        public static final Operation<ListClustersDetailsRequest, ClustersPage> LIST_CLUSTERS_DETAILS = Operation.read(
                        CloudService.CSS, "ListClustersDetails", "GET", "v1.0", "/clusters")
                .request(ListClustersDetailsRequest.class)
                .query("offset", request -> request.isOffsetSentAsStart() ? null : request.offset())
                .query("start", request -> request.isOffsetSentAsStart() ? request.offset() : null)
                .query("limit", ListClustersDetailsRequest::limit)
                .query("datastoreType", ListClustersDetailsRequest::datastoreType)
                .response(ClustersPage.class);

        /** Creates an IAM agency for the service. */
        public static final Operation<CreateAgencyRequest, NoContent> CREATE_AGENCY = Operation.write(
                        CloudService.CSS, "CreateAgency", "POST", "v1.0", "/agency/create")
                .request(CreateAgencyRequest.class)
                .jsonBody()
                .noContent();

        /** Replaces a node. */
        public static final Operation<UpdateInstanceRequest, NoContent> UPDATE_INSTANCE = Operation.write(
                        CloudService.CSS,
                        "UpdateInstance",
                        "PUT",
                        "v1.0",
                        "/clusters/{cluster_id}/instance/{instance_id}/replace")
                .request(UpdateInstanceRequest.class)
                .path("cluster_id", UpdateInstanceRequest::clusterId)
                .path("instance_id", UpdateInstanceRequest::instanceId)
                .query("migrateData", UpdateInstanceRequest::migrateData)
                .query("agency", UpdateInstanceRequest::agency)
                .noContent();

        /** Restarts nodes, all at once. */
        public static final Operation<RestartClusterRequest, NoContent> RESTART_CLUSTER = Operation.write(
                        CloudService.CSS, "RestartCluster", "POST", "v2.0", "/clusters/{cluster_id}/restart")
                .request(RestartClusterRequest.class)
                .path("cluster_id", RestartClusterRequest::clusterId)
                .jsonBody()
                .noContent();

        /** Restarts nodes, one after another. */
        public static final Operation<RollingRestartRequest, NoContent> ROLLING_RESTART = Operation.write(
                        CloudService.CSS, "RollingRestart", "POST", "v2.0", "/clusters/{cluster_id}/rolling-restart")
                .request(RollingRestartRequest.class)
                .path("cluster_id", RollingRestartRequest::clusterId)
                .jsonBody()
                .noContent();

        private Clusters() {}
    }

    /**
     * Creates, lists and deletes snapshots, which an upgrade needs as backups.
     *
     * @since 0.1.0
     */
    public static final class Snapshots {
        private static final int CREATED = 201;

        /** Starts a snapshot. */
        public static final Operation<CreateSnapshotRequest, CreateSnapshotResponse> CREATE_SNAPSHOT = Operation.write(
                        CloudService.CSS, "CreateSnapshot", "POST", "v1.0", "/clusters/{cluster_id}/index_snapshot")
                .request(CreateSnapshotRequest.class)
                .path("cluster_id", CreateSnapshotRequest::clusterId)
                .jsonBody()
                .successStatus(CREATED)
                .response(CreateSnapshotResponse.class);

        /** Lists the snapshots of a cluster. */
        public static final Operation<ListSnapshotsRequest, SnapshotList> LIST_SNAPSHOTS = Operation.read(
                        CloudService.CSS, "ListSnapshots", "GET", "v1.0", "/clusters/{cluster_id}/index_snapshots")
                .request(ListSnapshotsRequest.class)
                .path("cluster_id", ListSnapshotsRequest::clusterId)
                .response(SnapshotList.class)
                .echoingInEach("cluster_id", SnapshotList::backups, Snapshot::clusterId);

        /** Enables snapshots, or changes their settings. */
        public static final Operation<UpdateSnapshotSettingRequest, NoContent> UPDATE_SNAPSHOT_SETTING =
                Operation.write(
                                CloudService.CSS,
                                "UpdateSnapshotSetting",
                                "POST",
                                "v1.0",
                                "/clusters/{cluster_id}/index_snapshot/setting")
                        .request(UpdateSnapshotSettingRequest.class)
                        .path("cluster_id", UpdateSnapshotSettingRequest::clusterId)
                        .jsonBody()
                        .noContent();

        /** Reads the settings of snapshots. */
        public static final Operation<ShowAutoCreatePolicyRequest, AutoCreatePolicy> SHOW_AUTO_CREATE_POLICY =
                Operation.read(
                                CloudService.CSS,
                                "ShowAutoCreatePolicy",
                                "GET",
                                "v1.0",
                                "/clusters/{cluster_id}/index_snapshot/policy")
                        .request(ShowAutoCreatePolicyRequest.class)
                        .path("cluster_id", ShowAutoCreatePolicyRequest::clusterId)
                        .response(AutoCreatePolicy.class);

        private Snapshots() {}
    }

    /**
     * Starts health checks of a search cluster and reads their results.
     *
     * @since 0.1.0
     */
    public static final class HealthChecks {
        /** Starts a health check. */
        public static final Operation<CreateAiOpsRequest, NoContent> CREATE_AI_OPS = Operation.write(
                        CloudService.CSS, "CreateAiOps", "POST", "v1.0", "/clusters/{cluster_id}/ai-ops")
                .request(CreateAiOpsRequest.class)
                .path("cluster_id", CreateAiOpsRequest::clusterId)
                .jsonBody()
                .noContent();

        /** Lists health checks with what they have found, one page at a time. */
        public static final Operation<ListAiOpsRequest, AiOpsPage> LIST_AI_OPS = Operation.read(
                        CloudService.CSS, "ListAiOps", "GET", "v1.0", "/clusters/{cluster_id}/ai-ops")
                .request(ListAiOpsRequest.class)
                .path("cluster_id", ListAiOpsRequest::clusterId)
                .query("limit", ListAiOpsRequest::limit)
                .query("offset", ListAiOpsRequest::offset)
                .query("report", ListAiOpsRequest::report)
                .response(AiOpsPage.class);

        /** Lists the check items of a health check. */
        public static final Operation<ShowAiOpsDetectorRequest, AiOpsDetectors> SHOW_AI_OPS_DETECTOR = Operation.read(
                        CloudService.CSS, "ShowAiOpsDetector", "GET", "v1.0", "/clusters/{cluster_id}/ai-ops/detector")
                .request(ShowAiOpsDetectorRequest.class)
                .path("cluster_id", ShowAiOpsDetectorRequest::clusterId)
                .response(AiOpsDetectors.class);

        /** Deletes a health check. */
        public static final Operation<DeleteAiOpsRequest, NoContent> DELETE_AI_OPS = Operation.write(
                        CloudService.CSS, "DeleteAiOps", "DELETE", "v1.0", "/clusters/{cluster_id}/ai-ops/{aiops_id}")
                .request(DeleteAiOpsRequest.class)
                .path("cluster_id", DeleteAiOpsRequest::clusterId)
                .path("aiops_id", DeleteAiOpsRequest::aiopsId)
                .noContent();

        private HealthChecks() {}
    }
}
