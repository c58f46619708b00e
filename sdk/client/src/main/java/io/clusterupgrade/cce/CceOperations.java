// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceDefinition.read;
import static io.clusterupgrade.cce.CceDefinition.write;

import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.ClusterList;
import io.clusterupgrade.cce.model.ClusterUpgradeFeatureGates;
import io.clusterupgrade.cce.model.ClusterUpgradeInfo;
import io.clusterupgrade.cce.model.ClusterUpgradePaths;
import io.clusterupgrade.cce.model.CreateClusterMasterSnapshotResponse;
import io.clusterupgrade.cce.model.FeatureGates;
import io.clusterupgrade.cce.model.Job;
import io.clusterupgrade.cce.model.JobReference;
import io.clusterupgrade.cce.model.Node;
import io.clusterupgrade.cce.model.NodeList;
import io.clusterupgrade.cce.model.NodePool;
import io.clusterupgrade.cce.model.NodePoolList;
import io.clusterupgrade.cce.model.PostcheckTask;
import io.clusterupgrade.cce.model.PrecheckTask;
import io.clusterupgrade.cce.model.PrecheckTaskList;
import io.clusterupgrade.cce.model.SnapshotTaskList;
import io.clusterupgrade.cce.model.UpgradeClusterResponse;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskList;
import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.model.WorkFlowList;
import io.clusterupgrade.cce.request.BatchSyncNodesRequest;
import io.clusterupgrade.cce.request.ContinueUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.CreateClusterMasterSnapshotRequest;
import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.ListClusterMasterSnapshotTasksRequest;
import io.clusterupgrade.cce.request.ListClusterUpgradeFeatureGatesRequest;
import io.clusterupgrade.cce.request.ListClusterUpgradePathsRequest;
import io.clusterupgrade.cce.request.ListClustersRequest;
import io.clusterupgrade.cce.request.ListNodePoolsRequest;
import io.clusterupgrade.cce.request.ListNodesRequest;
import io.clusterupgrade.cce.request.ListPreCheckTasksRequest;
import io.clusterupgrade.cce.request.ListUpgradeClusterTasksRequest;
import io.clusterupgrade.cce.request.ListUpgradeWorkFlowsRequest;
import io.clusterupgrade.cce.request.PauseUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ResetNodeRequest;
import io.clusterupgrade.cce.request.RetryUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.ShowClusterUpgradeInfoRequest;
import io.clusterupgrade.cce.request.ShowFeatureGatesRequest;
import io.clusterupgrade.cce.request.ShowJobRequest;
import io.clusterupgrade.cce.request.ShowNodePoolRequest;
import io.clusterupgrade.cce.request.ShowNodeRequest;
import io.clusterupgrade.cce.request.ShowPreCheckRequest;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ShowUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.SyncNodeRequest;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.cce.request.UpgradeNodePoolRequest;
import io.clusterupgrade.cce.request.UpgradeWorkFlowUpdateRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * All operations of CCE as constants, for {@link CceClient#call} and {@link CceClient#callAsync}. The operations of an upgrade are
 * constants of this class; the others are constants of its nested classes, by topic. A nested class is initialized when a program
 * first uses one of its operations, so that a program starts without those that it does not use.
 *
 * @since 0.1.0
 */
public final class CceOperations {
    /** Starts an upgrade. */
    public static final Operation<UpgradeClusterRequest, UpgradeClusterResponse> UPGRADE_CLUSTER = write(
                    "UpgradeCluster", "POST", "/clusters/{cluster_id}/operation/upgrade")
            .request(UpgradeClusterRequest.class)
            .path("cluster_id", UpgradeClusterRequest::clusterId)
            .body(CceBodies::upgrade)
            .response(UpgradeClusterResponse.class);

    /** Reads one upgrade task. */
    public static final Operation<ShowUpgradeClusterTaskRequest, UpgradeTask> SHOW_UPGRADE_CLUSTER_TASK = read(
                    "ShowUpgradeClusterTask", "/clusters/{cluster_id}/operation/upgrade/tasks/{task_id}")
            .request(ShowUpgradeClusterTaskRequest.class)
            .path("cluster_id", ShowUpgradeClusterTaskRequest::clusterId)
            .path("task_id", ShowUpgradeClusterTaskRequest::taskId)
            .response(UpgradeTask.class)
            .echoing("task_id", task -> task.metadata().uid());

    /** Lists the upgrade tasks of a cluster. */
    public static final Operation<ListUpgradeClusterTasksRequest, UpgradeTaskList> LIST_UPGRADE_CLUSTER_TASKS = read(
                    "ListUpgradeClusterTasks", "/clusters/{cluster_id}/operation/upgrade/tasks")
            .request(ListUpgradeClusterTasksRequest.class)
            .path("cluster_id", ListUpgradeClusterTasksRequest::clusterId)
            .response(UpgradeTaskList.class);

    /** Pauses the upgrade of a cluster. The vendor lists it as discarded, and its SDKs still have it. */
    public static final Operation<PauseUpgradeClusterTaskRequest, NoContent> PAUSE_UPGRADE_CLUSTER_TASK = write(
                    "PauseUpgradeClusterTask", "POST", "/clusters/{cluster_id}/operation/upgrade/pause")
            .request(PauseUpgradeClusterTaskRequest.class)
            .path("cluster_id", PauseUpgradeClusterTaskRequest::clusterId)
            .noContent();

    /** Continues a paused upgrade. The vendor lists it as discarded, and its SDKs still have it. */
    public static final Operation<ContinueUpgradeClusterTaskRequest, NoContent> CONTINUE_UPGRADE_CLUSTER_TASK = write(
                    "ContinueUpgradeClusterTask", "POST", "/clusters/{cluster_id}/operation/upgrade/continue")
            .request(ContinueUpgradeClusterTaskRequest.class)
            .path("cluster_id", ContinueUpgradeClusterTaskRequest::clusterId)
            .noContent();

    /** Retries a failed upgrade. */
    public static final Operation<RetryUpgradeClusterTaskRequest, NoContent> RETRY_UPGRADE_CLUSTER_TASK = write(
                    "RetryUpgradeClusterTask", "POST", "/clusters/{cluster_id}/operation/upgrade/retry")
            .request(RetryUpgradeClusterTaskRequest.class)
            .path("cluster_id", RetryUpgradeClusterTaskRequest::clusterId)
            .noContent();

    private CceOperations() {}

    /**
     * The operations on clusters, node pools, nodes and jobs.
     *
     * @since 0.1.0
     */
    public static final class Clusters {
        /** Reads one cluster. */
        public static final Operation<ShowClusterRequest, Cluster> SHOW_CLUSTER = read(
                        "ShowCluster", "/clusters/{cluster_id}")
                .request(ShowClusterRequest.class)
                .path("cluster_id", ShowClusterRequest::clusterId)
                .query("detail", request -> request.detail() ? "true" : null)
                .response(Cluster.class)
                .echoing("cluster_id", cluster -> cluster.metadata().uid());

        /** Lists the clusters of a project. */
        public static final Operation<ListClustersRequest, ClusterList> LIST_CLUSTERS = read(
                        "ListClusters", "/clusters")
                .request(ListClustersRequest.class)
                .query("detail", request -> request.detail() ? "true" : null)
                .query("status", ListClustersRequest::status)
                .query("type", ListClustersRequest::type)
                .query("version", ListClustersRequest::version)
                .response(ClusterList.class);

        /** Lists the node pools of a cluster. */
        public static final Operation<ListNodePoolsRequest, NodePoolList> LIST_NODE_POOLS = read(
                        "ListNodePools", "/clusters/{cluster_id}/nodepools")
                .request(ListNodePoolsRequest.class)
                .path("cluster_id", ListNodePoolsRequest::clusterId)
                .query("showDefaultNodePool", request -> request.showDefaultNodePool() ? "true" : null)
                .response(NodePoolList.class);

        /** Reads one node pool. */
        public static final Operation<ShowNodePoolRequest, NodePool> SHOW_NODE_POOL = read(
                        "ShowNodePool", "/clusters/{cluster_id}/nodepools/{nodepool_id}")
                .request(ShowNodePoolRequest.class)
                .path("cluster_id", ShowNodePoolRequest::clusterId)
                .path("nodepool_id", ShowNodePoolRequest::nodePoolId)
                .response(NodePool.class)
                .echoing("nodepool_id", pool -> pool.metadata().uid());

        /** Resets the nodes of a pool to its configuration. */
        public static final Operation<UpgradeNodePoolRequest, JobReference> UPGRADE_NODE_POOL = write(
                        "UpgradeNodePool", "POST", "/clusters/{cluster_id}/nodepools/{nodepool_id}/operation/upgrade")
                .request(UpgradeNodePoolRequest.class)
                .path("cluster_id", UpgradeNodePoolRequest::clusterId)
                .path("nodepool_id", UpgradeNodePoolRequest::nodePoolId)
                .body(CceBodies::nodePool)
                .response(JobReference.class);

        /** Lists the nodes of a cluster, one page at a time. */
        public static final Operation<ListNodesRequest, NodeList> LIST_NODES = read(
                        "ListNodes", "/clusters/{cluster_id}/nodes")
                .request(ListNodesRequest.class)
                .path("cluster_id", ListNodesRequest::clusterId)
                .query("limit", ListNodesRequest::limit)
                .query("marker", ListNodesRequest::marker)
                .response(NodeList.class);

        /** Reads one node. */
        public static final Operation<ShowNodeRequest, Node> SHOW_NODE = read(
                        "ShowNode", "/clusters/{cluster_id}/nodes/{node_id}")
                .request(ShowNodeRequest.class)
                .path("cluster_id", ShowNodeRequest::clusterId)
                .path("node_id", ShowNodeRequest::nodeId)
                .response(Node.class)
                .echoing("node_id", node -> node.metadata().uid());

        /** Synchronizes one node. A GET with an effect. */
        public static final Operation<SyncNodeRequest, String> SYNC_NODE = Operation.write(
                        CloudService.CCE, "SyncNode", "GET", "v2", "/clusters/{cluster_id}/nodes/{node_id}/sync")
                .request(SyncNodeRequest.class)
                .path("cluster_id", SyncNodeRequest::clusterId)
                .path("node_id", SyncNodeRequest::nodeId)
                .text("Sync node success");

        /** Synchronizes the nodes of a cluster. */
        public static final Operation<BatchSyncNodesRequest, String> BATCH_SYNC_NODES = write(
                        "BatchSyncNodes", "POST", "/clusters/{cluster_id}/nodes/sync")
                .request(BatchSyncNodesRequest.class)
                .path("cluster_id", BatchSyncNodesRequest::clusterId)
                .text("Start to batch sync nodes");

        /** Resets nodes: their disks are wiped. */
        public static final Operation<ResetNodeRequest, JobReference> RESET_NODE = write(
                        "ResetNode", "POST", "/clusters/{cluster_id}/nodes/reset")
                .request(ResetNodeRequest.class)
                .path("cluster_id", ResetNodeRequest::clusterId)
                .body(CceBodies::nodes)
                .response(JobReference.class);

        /** Reads one job. */
        public static final Operation<ShowJobRequest, Job> SHOW_JOB = read("ShowJob", "/jobs/{job_id}")
                .request(ShowJobRequest.class)
                .path("job_id", ShowJobRequest::jobId)
                .response(Job.class)
                .echoing("job_id", job -> job.metadata().uid());

        private Clusters() {}
    }

    /**
     * The operations that return which upgrades are possible.
     *
     * @since 0.1.0
     */
    public static final class UpgradeInfo {
        /** Reads the versions that a cluster can be upgraded to. */
        public static final Operation<ShowClusterUpgradeInfoRequest, ClusterUpgradeInfo> SHOW_CLUSTER_UPGRADE_INFO =
                read("ShowClusterUpgradeInfo", "/clusters/{cluster_id}/upgradeinfo")
                        .request(ShowClusterUpgradeInfoRequest.class)
                        .path("cluster_id", ShowClusterUpgradeInfoRequest::clusterId)
                        .response(ClusterUpgradeInfo.class);

        /** Reads the possible upgrades from each version. */
        public static final Operation<ListClusterUpgradePathsRequest, ClusterUpgradePaths> LIST_CLUSTER_UPGRADE_PATHS =
                read("ListClusterUpgradePaths", "/clusterupgradepaths")
                        .request(ListClusterUpgradePathsRequest.class)
                        .withoutProject()
                        .response(ClusterUpgradePaths.class);

        /** Reads the upgrade features of a region. */
        public static final Operation<ListClusterUpgradeFeatureGatesRequest, ClusterUpgradeFeatureGates>
                LIST_CLUSTER_UPGRADE_FEATURE_GATES = read(
                                "ListClusterUpgradeFeatureGates", "/clusterupgradefeaturegates")
                        .request(ListClusterUpgradeFeatureGatesRequest.class)
                        .withoutProject()
                        .response(ClusterUpgradeFeatureGates.class);

        /** Reads the feature gates of the service. */
        public static final Operation<ShowFeatureGatesRequest, FeatureGates> SHOW_FEATURE_GATES = Operation.read(
                        CloudService.CCE, "ShowFeatureGates", "GET", "v3.1", "/feature-gates")
                .request(ShowFeatureGatesRequest.class)
                .withoutProject()
                .response(FeatureGates.class);

        private UpgradeInfo() {}
    }

    /**
     * The operations on upgrade workflows.
     *
     * @since 0.1.0
     */
    public static final class WorkFlows {
        /** Starts a workflow. */
        public static final Operation<CreateUpgradeWorkFlowRequest, WorkFlow> CREATE_UPGRADE_WORK_FLOW = write(
                        "CreateUpgradeWorkFlow", "POST", "/clusters/{cluster_id}/operation/upgradeworkflows")
                .request(CreateUpgradeWorkFlowRequest.class)
                .path("cluster_id", CreateUpgradeWorkFlowRequest::clusterId)
                .body(request -> CceBodies.task("WorkFlowTask", request))
                .successStatus(201)
                .response(WorkFlow.class)
                .echoing("cluster_id", flow -> flow.spec().clusterId());

        /** Lists the workflows of a cluster. */
        public static final Operation<ListUpgradeWorkFlowsRequest, WorkFlowList> LIST_UPGRADE_WORK_FLOWS = read(
                        "ListUpgradeWorkFlows", "/clusters/{cluster_id}/operation/upgradeworkflows")
                .request(ListUpgradeWorkFlowsRequest.class)
                .path("cluster_id", ListUpgradeWorkFlowsRequest::clusterId)
                .response(WorkFlowList.class)
                .echoingInEach(
                        "cluster_id", WorkFlowList::items, flow -> flow.spec().clusterId());

        /** Reads one workflow. */
        public static final Operation<ShowUpgradeWorkFlowRequest, WorkFlow> SHOW_UPGRADE_WORK_FLOW = read(
                        "ShowUpgradeWorkFlow",
                        "/clusters/{cluster_id}/operation/upgradeworkflows/{upgrade_workflow_id}")
                .request(ShowUpgradeWorkFlowRequest.class)
                .path("cluster_id", ShowUpgradeWorkFlowRequest::clusterId)
                .path("upgrade_workflow_id", ShowUpgradeWorkFlowRequest::upgradeWorkflowId)
                .response(WorkFlow.class)
                .echoing("upgrade_workflow_id", flow -> flow.metadata().uid())
                .echoing("cluster_id", flow -> flow.spec().clusterId());

        /** Cancels a workflow. */
        public static final Operation<UpgradeWorkFlowUpdateRequest, WorkFlow> UPGRADE_WORK_FLOW_UPDATE = write(
                        "UpgradeWorkFlowUpdate",
                        "PATCH",
                        "/clusters/{cluster_id}/operation/upgradeworkflows/{upgrade_workflow_id}")
                .request(UpgradeWorkFlowUpdateRequest.class)
                .path("cluster_id", UpgradeWorkFlowUpdateRequest::clusterId)
                .path("upgrade_workflow_id", UpgradeWorkFlowUpdateRequest::upgradeWorkflowId)
                .body(CceBodies::status)
                .response(WorkFlow.class)
                .echoing("upgrade_workflow_id", flow -> flow.metadata().uid())
                .echoing("cluster_id", flow -> flow.spec().clusterId());

        private WorkFlows() {}
    }

    /**
     * The operations on checks before and after an upgrade.
     *
     * @since 0.1.0
     */
    public static final class Checks {
        /** Starts a pre-check. */
        public static final Operation<CreatePreCheckRequest, PrecheckTask> CREATE_PRE_CHECK = write(
                        "CreatePreCheck", "POST", "/clusters/{cluster_id}/operation/precheck")
                .request(CreatePreCheckRequest.class)
                .path("cluster_id", CreatePreCheckRequest::clusterId)
                .body(request -> CceBodies.task("PreCheckTask", request))
                .response(PrecheckTask.class)
                .echoing("cluster_id", check -> check.spec().clusterId());

        /** Lists the pre-checks of a cluster. */
        public static final Operation<ListPreCheckTasksRequest, PrecheckTaskList> LIST_PRE_CHECK_TASKS = read(
                        "ListPreCheckTasks", "/clusters/{cluster_id}/operation/precheck/tasks")
                .request(ListPreCheckTasksRequest.class)
                .path("cluster_id", ListPreCheckTasksRequest::clusterId)
                .response(PrecheckTaskList.class)
                .echoingInEach(
                        "cluster_id",
                        PrecheckTaskList::items,
                        check -> check.spec().clusterId());

        /** Reads one pre-check. */
        public static final Operation<ShowPreCheckRequest, PrecheckTask> SHOW_PRE_CHECK = read(
                        "ShowPreCheck", "/clusters/{cluster_id}/operation/precheck/tasks/{task_id}")
                .request(ShowPreCheckRequest.class)
                .path("cluster_id", ShowPreCheckRequest::clusterId)
                .path("task_id", ShowPreCheckRequest::taskId)
                .response(PrecheckTask.class)
                .echoing("task_id", check -> check.metadata().uid())
                .echoing("cluster_id", check -> check.spec().clusterId());

        /** Records that an upgrade is confirmed. */
        public static final Operation<CreatePostCheckRequest, PostcheckTask> CREATE_POST_CHECK = write(
                        "CreatePostCheck", "POST", "/clusters/{cluster_id}/operation/postcheck")
                .request(CreatePostCheckRequest.class)
                .path("cluster_id", CreatePostCheckRequest::clusterId)
                .body(request -> CceBodies.task("PostCheckTask", request))
                .response(PostcheckTask.class)
                .echoing("cluster_id", check -> check.spec().clusterId());

        private Checks() {}
    }

    /**
     * The operations on snapshots of master nodes.
     *
     * @since 0.1.0
     */
    public static final class Snapshots {
        /** Starts a snapshot. */
        public static final Operation<CreateClusterMasterSnapshotRequest, CreateClusterMasterSnapshotResponse>
                CREATE_CLUSTER_MASTER_SNAPSHOT = Operation.write(
                                CloudService.CCE,
                                "CreateClusterMasterSnapshot",
                                "POST",
                                "v3.1",
                                "/clusters/{cluster_id}/operation/snapshot")
                        .request(CreateClusterMasterSnapshotRequest.class)
                        .path("cluster_id", CreateClusterMasterSnapshotRequest::clusterId)
                        .response(CreateClusterMasterSnapshotResponse.class);

        /** Lists the snapshots of a cluster. */
        public static final Operation<ListClusterMasterSnapshotTasksRequest, SnapshotTaskList>
                LIST_CLUSTER_MASTER_SNAPSHOT_TASKS = Operation.read(
                                CloudService.CCE,
                                "ListClusterMasterSnapshotTasks",
                                "GET",
                                "v3.1",
                                "/clusters/{cluster_id}/operation/snapshot/tasks")
                        .request(ListClusterMasterSnapshotTasksRequest.class)
                        .path("cluster_id", ListClusterMasterSnapshotTasksRequest::clusterId)
                        .response(SnapshotTaskList.class);

        private Snapshots() {}
    }

    /**
     * The operations on add-ons.
     *
     * @since 0.1.0
     */
    public static final class Addons extends CceAddonConstants {
        private Addons() {}
    }

    /**
     * The operations that only Autopilot clusters have, for the view {@link CceClient#autopilot()}.
     *
     * @since 0.1.0
     */
    public static final class Autopilot extends CceAutopilotConstants {
        private Autopilot() {}
    }
}
