// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.offered;
import static io.clusterupgrade.ack.AckDefinition.paged;
import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.tokenPaged;
import static io.clusterupgrade.ack.AckDefinition.write;
import static io.clusterupgrade.internal.request.Checks.joined;

import io.clusterupgrade.ack.model.Addon;
import io.clusterupgrade.ack.model.AddonInstance;
import io.clusterupgrade.ack.model.AddonUpgradeStatus;
import io.clusterupgrade.ack.model.CancelOperationPlanResponse;
import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterEvent;
import io.clusterupgrade.ack.model.ClusterEventPage;
import io.clusterupgrade.ack.model.ClusterLog;
import io.clusterupgrade.ack.model.ClusterNode;
import io.clusterupgrade.ack.model.ClusterNodePage;
import io.clusterupgrade.ack.model.ClusterPage;
import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.model.DescribeClusterNodePoolsResponse;
import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.KubernetesVersionMetadata;
import io.clusterupgrade.ack.model.ListAddonsResponse;
import io.clusterupgrade.ack.model.ListClusterAddonInstancesResponse;
import io.clusterupgrade.ack.model.ListClusterChecksResponse;
import io.clusterupgrade.ack.model.ListOperationPlansResponse;
import io.clusterupgrade.ack.model.ModifyClusterResponse;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.OperationPlan;
import io.clusterupgrade.ack.model.RepairClusterNodePoolResponse;
import io.clusterupgrade.ack.model.RunClusterCheckResponse;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.model.UpgradeClusterAddonsResponse;
import io.clusterupgrade.ack.model.UpgradeClusterNodepoolResponse;
import io.clusterupgrade.ack.model.UpgradeClusterResponse;
import io.clusterupgrade.ack.request.CancelClusterUpgradeRequest;
import io.clusterupgrade.ack.request.CancelOperationPlanRequest;
import io.clusterupgrade.ack.request.CancelTaskRequest;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.DescribeClusterAddonsUpgradeStatusRequest;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterLogsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.ack.request.DescribeKubernetesVersionMetadataRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.ack.request.GetClusterAddonInstanceRequest;
import io.clusterupgrade.ack.request.GetClusterCheckRequest;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.ack.request.ListAddonsRequest;
import io.clusterupgrade.ack.request.ListClusterAddonInstancesRequest;
import io.clusterupgrade.ack.request.ListClusterChecksRequest;
import io.clusterupgrade.ack.request.ListOperationPlansForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansRequest;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.ack.request.PauseClusterUpgradeRequest;
import io.clusterupgrade.ack.request.PauseTaskRequest;
import io.clusterupgrade.ack.request.RepairClusterNodePoolRequest;
import io.clusterupgrade.ack.request.ResumeTaskRequest;
import io.clusterupgrade.ack.request.ResumeUpgradeClusterRequest;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.ack.request.UpgradeClusterAddonsRequest;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;
import java.util.List;
import java.util.Map;

/**
 * All operations of ACK as constants, for {@link AckClient#call} and {@link AckClient#callAsync}. The operations of an upgrade are
 * constants of this class; the others are constants of its nested classes, by topic. A nested class is initialized when a program
 * first uses one of its operations, so that a program starts without those that it does not use.
 *
 * @since 0.1.0
 */
public final class AckOperations {
    /** Upgrades a cluster. */
    public static final Operation<UpgradeClusterRequest, UpgradeClusterResponse> UPGRADE_CLUSTER = write(
                    "UpgradeCluster", "POST", "/api/v2/clusters/{ClusterId}/upgrade")
            .request(UpgradeClusterRequest.class)
            .path("ClusterId", UpgradeClusterRequest::clusterId)
            .jsonBody()
            .emptyBodyAllowed()
            .response(UpgradeClusterResponse.class)
            .echoing("ClusterId", UpgradeClusterResponse::clusterId);

    /** Reads the status of a cluster's upgrade; the public cloud no longer has it, see {@link Tasks#DESCRIBE_TASK_INFO}. */
    public static final Operation<GetUpgradeStatusRequest, GetUpgradeStatus> GET_UPGRADE_STATUS = read(
                    "GetUpgradeStatus", "/api/v2/clusters/{ClusterId}/upgrade/status")
            .request(GetUpgradeStatusRequest.class)
            .path("ClusterId", GetUpgradeStatusRequest::clusterId)
            .replacedBy("client.task(id).describeTaskInfo()")
            .response(GetUpgradeStatus.class);

    /**
     * Pauses the upgrade of a cluster.
     * @deprecated The vendor has removed it from the public cloud (30 September 2026); use {@link Tasks#PAUSE_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<PauseClusterUpgradeRequest, NoContent> PAUSE_CLUSTER_UPGRADE = write(
                    "PauseClusterUpgrade", "POST", "/api/v2/clusters/{ClusterId}/upgrade/pause")
            .request(PauseClusterUpgradeRequest.class)
            .path("ClusterId", PauseClusterUpgradeRequest::clusterId)
            .replacedBy("client.task(id).pauseTask()")
            .noContent();

    /**
     * Resumes the upgrade of a cluster.
     * @deprecated The vendor has removed it from the public cloud (30 September 2026); use {@link Tasks#RESUME_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<ResumeUpgradeClusterRequest, NoContent> RESUME_UPGRADE_CLUSTER = write(
                    "ResumeUpgradeCluster", "POST", "/api/v2/clusters/{ClusterId}/upgrade/resume")
            .request(ResumeUpgradeClusterRequest.class)
            .path("ClusterId", ResumeUpgradeClusterRequest::clusterId)
            .replacedBy("client.task(id).resumeTask()")
            .noContent();

    /**
     * Cancels the upgrade of a cluster.
     * @deprecated The vendor has removed it from the public cloud (30 September 2026); use {@link Tasks#CANCEL_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<CancelClusterUpgradeRequest, NoContent> CANCEL_CLUSTER_UPGRADE = write(
                    "CancelClusterUpgrade", "POST", "/api/v2/clusters/{ClusterId}/upgrade/cancel")
            .request(CancelClusterUpgradeRequest.class)
            .path("ClusterId", CancelClusterUpgradeRequest::clusterId)
            .replacedBy("client.task(id).cancelTask()")
            .noContent();

    private AckOperations() {}
    /** The operations on tasks. */
    public static final class Tasks {
        /** Reads the status of a task. */
        public static final Operation<DescribeTaskInfoRequest, TaskInfo> DESCRIBE_TASK_INFO = read(
                        "DescribeTaskInfo", "/tasks/{task_id}")
                .request(DescribeTaskInfoRequest.class)
                .path("task_id", DescribeTaskInfoRequest::taskId)
                .response(TaskInfo.class)
                .echoing("task_id", TaskInfo::taskId);

        /** Lists the tasks of a cluster, one page at a time. */
        public static final Operation<DescribeClusterTasksRequest, ClusterTaskPage> DESCRIBE_CLUSTER_TASKS = tokenPaged(
                        read("DescribeClusterTasks", "/clusters/{cluster_id}/tasks")
                                .request(DescribeClusterTasksRequest.class)
                                .path("cluster_id", DescribeClusterTasksRequest::clusterId))
                .response(ClusterTaskPage.class);

        /** Pauses a task. */
        public static final Operation<PauseTaskRequest, NoContent> PAUSE_TASK = write(
                        "PauseTask", "POST", "/tasks/{task_id}/pause")
                .request(PauseTaskRequest.class)
                .path("task_id", PauseTaskRequest::taskId)
                .noContent();

        /** Resumes a paused task. */
        public static final Operation<ResumeTaskRequest, NoContent> RESUME_TASK = write(
                        "ResumeTask", "POST", "/tasks/{task_id}/resume")
                .request(ResumeTaskRequest.class)
                .path("task_id", ResumeTaskRequest::taskId)
                .noContent();

        /** Cancels a task. */
        public static final Operation<CancelTaskRequest, NoContent> CANCEL_TASK = write(
                        "CancelTask", "POST", "/tasks/{task_id}/cancel")
                .request(CancelTaskRequest.class)
                .path("task_id", CancelTaskRequest::taskId)
                .noContent();

        private Tasks() {}
    }

    /** The operations on checks before an upgrade. */
    public static final class Checks {
        /** Starts a check. */
        public static final Operation<RunClusterCheckRequest, RunClusterCheckResponse> RUN_CLUSTER_CHECK = write(
                        "RunClusterCheck", "POST", "/clusters/{cluster_id}/checks")
                .request(RunClusterCheckRequest.class)
                .path("cluster_id", RunClusterCheckRequest::clusterId)
                .jsonBody()
                .response(RunClusterCheckResponse.class);

        /** Lists the checks of a cluster. */
        public static final Operation<ListClusterChecksRequest, ListClusterChecksResponse> LIST_CLUSTER_CHECKS = read(
                        "ListClusterChecks", "/clusters/{cluster_id}/checks")
                .request(ListClusterChecksRequest.class)
                .path("cluster_id", ListClusterChecksRequest::clusterId)
                .query("type", ListClusterChecksRequest::type)
                .query("target", ListClusterChecksRequest::target)
                .response(ListClusterChecksResponse.class);

        /** Reads a check and its results. */
        public static final Operation<GetClusterCheckRequest, ClusterCheck> GET_CLUSTER_CHECK = read(
                        "GetClusterCheck", "/clusters/{cluster_id}/checks/{check_id}")
                .request(GetClusterCheckRequest.class)
                .path("cluster_id", GetClusterCheckRequest::clusterId)
                .path("check_id", GetClusterCheckRequest::checkId)
                .response(ClusterCheck.class)
                .echoing("check_id", ClusterCheck::checkId);

        private Checks() {}
    }

    /** The operations on clusters, versions and logs. */
    public static final class Clusters {
        /** Lists the versions of Kubernetes that the service offers. */
        public static final Operation<DescribeKubernetesVersionMetadataRequest, List<KubernetesVersionMetadata>>
                DESCRIBE_KUBERNETES_VERSION_METADATA = read(
                                "DescribeKubernetesVersionMetadata", "/api/v1/metadata/versions")
                        .request(DescribeKubernetesVersionMetadataRequest.class)
                        .query("Region", DescribeKubernetesVersionMetadataRequest::region)
                        .query("ClusterType", DescribeKubernetesVersionMetadataRequest::clusterType)
                        .query("KubernetesVersion", DescribeKubernetesVersionMetadataRequest::kubernetesVersion)
                        .query("Profile", DescribeKubernetesVersionMetadataRequest::profile)
                        .query("Mode", DescribeKubernetesVersionMetadataRequest::mode)
                        .query(
                                "QueryUpgradableVersion",
                                DescribeKubernetesVersionMetadataRequest::queryUpgradableVersion)
                        .query("runtime", DescribeKubernetesVersionMetadataRequest::runtime)
                        .listOf(KubernetesVersionMetadata.class);

        /** Reads a cluster. */
        public static final Operation<DescribeClusterDetailRequest, ClusterDetail> DESCRIBE_CLUSTER_DETAIL = read(
                        "DescribeClusterDetail", "/clusters/{ClusterId}")
                .request(DescribeClusterDetailRequest.class)
                .path("ClusterId", DescribeClusterDetailRequest::clusterId)
                .response(ClusterDetail.class)
                .echoing("ClusterId", ClusterDetail::clusterId);

        /** Lists the clusters of a region, one page at a time. */
        public static final Operation<DescribeClustersForRegionRequest, ClusterPage> DESCRIBE_CLUSTERS_FOR_REGION =
                paged(read("DescribeClustersForRegion", "/regions/{region_id}/clusters")
                                .request(DescribeClustersForRegionRequest.class)
                                .path("region_id", DescribeClustersForRegionRequest::regionId)
                                .query("cluster_id", DescribeClustersForRegionRequest::clusterId)
                                .query("name", DescribeClustersForRegionRequest::name)
                                .query("cluster_type", DescribeClustersForRegionRequest::clusterType)
                                .query("cluster_spec", DescribeClustersForRegionRequest::clusterSpec)
                                .query("profile", DescribeClustersForRegionRequest::profile))
                        .response(ClusterPage.class)
                        .echoingInEach("cluster_id", ClusterPage::clusters, ClusterDetail::clusterId);

        /** Changes the settings of a cluster. */
        public static final Operation<ModifyClusterRequest, ModifyClusterResponse> MODIFY_CLUSTER = write(
                        "ModifyCluster", "PUT", "/api/v2/clusters/{ClusterId}")
                .request(ModifyClusterRequest.class)
                .path("ClusterId", ModifyClusterRequest::clusterId)
                .jsonBody()
                .response(ModifyClusterResponse.class)
                .echoing("ClusterId", ModifyClusterResponse::clusterId);

        /** Reads the log of a cluster. */
        public static final Operation<DescribeClusterLogsRequest, List<ClusterLog>> DESCRIBE_CLUSTER_LOGS = read(
                        "DescribeClusterLogs", "/clusters/{ClusterId}/logs")
                .request(DescribeClusterLogsRequest.class)
                .path("ClusterId", DescribeClusterLogsRequest::clusterId)
                .listOf(ClusterLog.class)
                .echoingInEach("ClusterId", logs -> logs, ClusterLog::clusterId);

        private Clusters() {}
    }

    /** The operations on node pools and nodes. */
    public static final class NodePools {
        /** Upgrades the nodes of a node pool. */
        public static final Operation<UpgradeClusterNodepoolRequest, UpgradeClusterNodepoolResponse>
                UPGRADE_CLUSTER_NODEPOOL = write(
                                "UpgradeClusterNodepool",
                                "POST",
                                "/clusters/{ClusterId}/nodepools/{NodepoolId}/upgrade")
                        .request(UpgradeClusterNodepoolRequest.class)
                        .path("ClusterId", UpgradeClusterNodepoolRequest::clusterId)
                        .path("NodepoolId", UpgradeClusterNodepoolRequest::nodepoolId)
                        .jsonBody()
                        .response(UpgradeClusterNodepoolResponse.class);

        /** Repairs nodes of a node pool. */
        public static final Operation<RepairClusterNodePoolRequest, RepairClusterNodePoolResponse>
                REPAIR_CLUSTER_NODE_POOL = write(
                                "RepairClusterNodePool",
                                "POST",
                                "/clusters/{cluster_id}/nodepools/{nodepool_id}/repair")
                        .request(RepairClusterNodePoolRequest.class)
                        .path("cluster_id", RepairClusterNodePoolRequest::clusterId)
                        .path("nodepool_id", RepairClusterNodePoolRequest::nodepoolId)
                        .jsonBody()
                        .response(RepairClusterNodePoolResponse.class);

        /** Lists the node pools of a cluster. */
        public static final Operation<DescribeClusterNodePoolsRequest, DescribeClusterNodePoolsResponse>
                DESCRIBE_CLUSTER_NODE_POOLS = read("DescribeClusterNodePools", "/clusters/{ClusterId}/nodepools")
                        .request(DescribeClusterNodePoolsRequest.class)
                        .path("ClusterId", DescribeClusterNodePoolsRequest::clusterId)
                        .query("NodepoolName", DescribeClusterNodePoolsRequest::nodepoolName)
                        .response(DescribeClusterNodePoolsResponse.class);

        /** Reads a node pool. */
        public static final Operation<DescribeClusterNodePoolDetailRequest, NodePool>
                DESCRIBE_CLUSTER_NODE_POOL_DETAIL = read(
                                "DescribeClusterNodePoolDetail", "/clusters/{ClusterId}/nodepools/{NodepoolId}")
                        .request(DescribeClusterNodePoolDetailRequest.class)
                        .path("ClusterId", DescribeClusterNodePoolDetailRequest::clusterId)
                        .path("NodepoolId", DescribeClusterNodePoolDetailRequest::nodepoolId)
                        .response(NodePool.class)
                        .echoing("NodepoolId", pool -> pool.nodepoolInfo().nodepoolId());

        /** Lists the nodes of a cluster, one page at a time. */
        public static final Operation<DescribeClusterNodesRequest, ClusterNodePage> DESCRIBE_CLUSTER_NODES = read(
                        "DescribeClusterNodes", "/clusters/{ClusterId}/nodes")
                .request(DescribeClusterNodesRequest.class)
                .path("ClusterId", DescribeClusterNodesRequest::clusterId)
                .query("nodepool_id", DescribeClusterNodesRequest::nodepoolId)
                .query("state", DescribeClusterNodesRequest::state)
                .query("instanceIds", request -> joined(request.instanceIds()))
                .query("nodeNames", request -> joined(request.nodeNames()))
                .query("nodeIps", request -> joined(request.nodeIps()))
                .query("nodeLabels", request -> joined(request.nodeLabels()))
                .query("pageNumber", DescribeClusterNodesRequest::pageNumber)
                .query("pageSize", DescribeClusterNodesRequest::pageSize)
                .response(ClusterNodePage.class)
                .echoingInEach("nodepool_id", ClusterNodePage::nodes, ClusterNode::nodepoolId);

        private NodePools() {}
    }

    /** The operations on add-ons. */
    public static final class Addons {
        /** Upgrades add-ons of a cluster. */
        public static final Operation<UpgradeClusterAddonsRequest, UpgradeClusterAddonsResponse>
                UPGRADE_CLUSTER_ADDONS = write(
                                "UpgradeClusterAddons", "POST", "/clusters/{ClusterId}/components/upgrade")
                        .request(UpgradeClusterAddonsRequest.class)
                        .path("ClusterId", UpgradeClusterAddonsRequest::clusterId)
                        .body(UpgradeClusterAddonsRequest::addons)
                        .emptyBodyAllowed()
                        .response(UpgradeClusterAddonsResponse.class)
                        .echoing("ClusterId", UpgradeClusterAddonsResponse::clusterId);

        /** Lists the add-ons that are installed in a cluster. */
        public static final Operation<ListClusterAddonInstancesRequest, ListClusterAddonInstancesResponse>
                LIST_CLUSTER_ADDON_INSTANCES = read(
                                "ListClusterAddonInstances", "/clusters/{cluster_id}/addon_instances")
                        .request(ListClusterAddonInstancesRequest.class)
                        .path("cluster_id", ListClusterAddonInstancesRequest::clusterId)
                        .response(ListClusterAddonInstancesResponse.class);

        /** Reads an add-on that is installed in a cluster. */
        public static final Operation<GetClusterAddonInstanceRequest, AddonInstance> GET_CLUSTER_ADDON_INSTANCE = read(
                        "GetClusterAddonInstance", "/clusters/{cluster_id}/addon_instances/{instance_name}")
                .request(GetClusterAddonInstanceRequest.class)
                .path("cluster_id", GetClusterAddonInstanceRequest::clusterId)
                .path("instance_name", GetClusterAddonInstanceRequest::instanceName)
                .response(AddonInstance.class)
                .echoing("instance_name", AddonInstance::name);

        /** Lists the add-ons that are offered. */
        public static final Operation<ListAddonsRequest, ListAddonsResponse> LIST_ADDONS = offered(
                        read("ListAddons", "/addons").request(ListAddonsRequest.class), ListAddonsRequest::scope)
                .response(ListAddonsResponse.class);

        /** Reads an add-on that is offered. */
        public static final Operation<DescribeAddonRequest, Addon> DESCRIBE_ADDON = offered(
                        read("DescribeAddon", "/addons/{addon_name}")
                                .request(DescribeAddonRequest.class)
                                .path("addon_name", DescribeAddonRequest::addonName),
                        DescribeAddonRequest::scope)
                .query("version", DescribeAddonRequest::version)
                .response(Addon.class)
                .echoing("addon_name", Addon::name);

        /**
         * Reads the status of the upgrades of add-ons.
         *
         * @deprecated The vendor deprecates it; use {@link #LIST_CLUSTER_ADDON_INSTANCES} or {@link
         *     #GET_CLUSTER_ADDON_INSTANCE}.
         */
        @Deprecated(since = "0.1.0")
        public static final Operation<DescribeClusterAddonsUpgradeStatusRequest, Map<String, AddonUpgradeStatus>>
                DESCRIBE_CLUSTER_ADDONS_UPGRADE_STATUS = read(
                                "DescribeClusterAddonsUpgradeStatus", "/clusters/{ClusterId}/components/upgradestatus")
                        .request(DescribeClusterAddonsUpgradeStatusRequest.class)
                        .path("ClusterId", DescribeClusterAddonsUpgradeStatusRequest::clusterId)
                        .query("componentIds", request -> JsonValue.from(request.componentIds()))
                        .mapOf(AddonUpgradeStatus.class);

        private Addons() {}
    }

    /** The operations on plans and events. */
    public static final class Plans {
        /** Lists plans. */
        public static final Operation<ListOperationPlansRequest, ListOperationPlansResponse> LIST_OPERATION_PLANS =
                read("ListOperationPlans", "/operation/plans")
                        .request(ListOperationPlansRequest.class)
                        .query("cluster_id", ListOperationPlansRequest::clusterId)
                        .query("type", ListOperationPlansRequest::type)
                        .response(ListOperationPlansResponse.class)
                        .echoingInEach("cluster_id", ListOperationPlansResponse::plans, OperationPlan::clusterId);

        /** Lists the newest hundred plans in a region. */
        public static final Operation<ListOperationPlansForRegionRequest, ListOperationPlansResponse>
                LIST_OPERATION_PLANS_FOR_REGION = read(
                                "ListOperationPlansForRegion", "/regions/{region_id}/operation/plans")
                        .request(ListOperationPlansForRegionRequest.class)
                        .path("region_id", ListOperationPlansForRegionRequest::regionId)
                        .query("cluster_id", ListOperationPlansForRegionRequest::clusterId)
                        .query("type", ListOperationPlansForRegionRequest::type)
                        .query("state", ListOperationPlansForRegionRequest::state)
                        .response(ListOperationPlansResponse.class)
                        .echoingInEach("cluster_id", ListOperationPlansResponse::plans, OperationPlan::clusterId);

        /** Cancels a plan before its start. */
        public static final Operation<CancelOperationPlanRequest, CancelOperationPlanResponse> CANCEL_OPERATION_PLAN =
                write("CancelOperationPlan", "DELETE", "/operation/plans/{plan_id}")
                        .request(CancelOperationPlanRequest.class)
                        .path("plan_id", CancelOperationPlanRequest::planId)
                        .response(CancelOperationPlanResponse.class);

        /** Lists the events of a cluster, one page at a time. */
        public static final Operation<DescribeClusterEventsRequest, ClusterEventPage> DESCRIBE_CLUSTER_EVENTS =
                tokenPaged(read("DescribeClusterEvents", "/clusters/{ClusterId}/events")
                                .request(DescribeClusterEventsRequest.class)
                                .path("ClusterId", DescribeClusterEventsRequest::clusterId)
                                .query("task_id", DescribeClusterEventsRequest::taskId))
                        .response(ClusterEventPage.class)
                        .echoingInEach("ClusterId", ClusterEventPage::events, ClusterEvent::clusterId);

        /** Lists the events in a region, one page at a time. */
        public static final Operation<DescribeEventsForRegionRequest, ClusterEventPage> DESCRIBE_EVENTS_FOR_REGION =
                tokenPaged(read("DescribeEventsForRegion", "/regions/{region_id}/events")
                                .request(DescribeEventsForRegionRequest.class)
                                .path("region_id", DescribeEventsForRegionRequest::regionId)
                                .query("cluster_id", DescribeEventsForRegionRequest::clusterId))
                        .response(ClusterEventPage.class)
                        .echoingInEach("cluster_id", ClusterEventPage::events, ClusterEvent::clusterId);

        private Plans() {}
    }
}
