// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.AddonCheck;
import io.clusterupgrade.cce.model.AddonCheckTaskList;
import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.ClusterUpgradeInfo;
import io.clusterupgrade.cce.model.CreateClusterMasterSnapshotResponse;
import io.clusterupgrade.cce.model.Node;
import io.clusterupgrade.cce.model.NodeList;
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
import io.clusterupgrade.cce.request.AddonInfo;
import io.clusterupgrade.cce.request.BatchCreateAddonPrecheckRequest;
import io.clusterupgrade.cce.request.ContinueUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.CreateClusterMasterSnapshotRequest;
import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.cce.request.ListClusterMasterSnapshotTasksRequest;
import io.clusterupgrade.cce.request.ListNodePoolsRequest;
import io.clusterupgrade.cce.request.ListNodesRequest;
import io.clusterupgrade.cce.request.ListPreCheckTasksRequest;
import io.clusterupgrade.cce.request.ListUpgradeClusterTasksRequest;
import io.clusterupgrade.cce.request.ListUpgradeWorkFlowsRequest;
import io.clusterupgrade.cce.request.PauseUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.RetryUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.ShowClusterUpgradeInfoRequest;
import io.clusterupgrade.cce.request.ShowNodeRequest;
import io.clusterupgrade.cce.request.ShowPreCheckRequest;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ShowUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.cce.request.UpgradeWorkFlowUpdateRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.RequestOptions;
import java.util.List;

/**
 * The operations of one Kubernetes cluster of CCE. Immutable and thread-safe.
 *
 * <p>A method that takes a request rejects one for another cluster with an {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class CceCluster {
    private final CceClient client;
    private final String clusterId;

    CceCluster(CceClient client, String clusterId) {
        this.client = client;
        this.clusterId = PathParameters.check("clusterId", clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The client that this cluster's calls go through. */
    public CceClient client() {
        return client;
    }

    /** A view of this cluster whose calls have these options, on top of its own. */
    public CceCluster with(RequestOptions options) {
        return new CceCluster(client.with(options), clusterId);
    }

    /**
     * One node pool's operations.
     *
     * @param nodePoolId the node pool's id, or {@code DefaultPool}
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public CceNodePool nodePool(String nodePoolId) {
        return new CceNodePool(client, clusterId, nodePoolId);
    }

    /**
     * The operations of one instance of an add-on.
     *
     * @param addonInstanceId the id of the instance
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public CceAddon addon(String addonInstanceId) {
        return new CceAddon(client, clusterId, addonInstanceId);
    }

    /**
     * Starts an upgrade with the defaults of the service. Returns when the service has accepted it; the work then goes on for
     * hours.
     *
     * @param targetVersion the version to go to, as {@link #showClusterUpgradeInfo()} or a workflow names it
     * @param userDefinedStep how many nodes a batch has at most; 20 is advised
     * @return the id of the task, in {@code metadata().uid()}
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">UpgradeCluster</a>
     */
    public UpgradeClusterResponse upgradeCluster(String targetVersion, int userDefinedStep) {
        return client.call(
                        CceOperations.UPGRADE_CLUSTER,
                        UpgradeClusterRequest.builder(clusterId, targetVersion, userDefinedStep)
                                .build())
                .value();
    }

    /** Starts an upgrade as the request says; otherwise as {@link #upgradeCluster(String, int)}. */
    public UpgradeClusterResponse upgradeCluster(UpgradeClusterRequest request) {
        return client.call(CceOperations.UPGRADE_CLUSTER, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Reads an upgrade task of the cluster.
     *
     * @param taskId the task's id, as the call that started the upgrade answered it in {@code metadata.uid}
     * @throws io.clusterupgrade.error.PermissionException also for accounts that the vendor has not opened these calls to
     * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">ShowUpgradeClusterTask</a>
     */
    public UpgradeTask showUpgradeClusterTask(String taskId) {
        return client.call(CceOperations.SHOW_UPGRADE_CLUSTER_TASK, ShowUpgradeClusterTaskRequest.of(clusterId, taskId))
                .value();
    }

    /**
     * Reads all upgrade tasks of the cluster, finished ones included.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/ListUpgradeClusterTasks.html">ListUpgradeClusterTasks</a>
     */
    public UpgradeTaskList listUpgradeClusterTasks() {
        return client.call(CceOperations.LIST_UPGRADE_CLUSTER_TASKS, ListUpgradeClusterTasksRequest.of(clusterId))
                .value();
    }

    /**
     * Holds the running upgrade of the cluster. Returns when the service has accepted it. The vendor lists this call among
     * its discarded ones since 2024; it is offered because the vendor's own SDKs still have it, and a service that has
     * dropped it answers with an error.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://support.huaweicloud.com/api-cce/PauseUpgradeClusterTask.html">PauseUpgradeClusterTask</a>
     */
    public void pauseUpgradeClusterTask() {
        client.call(CceOperations.PAUSE_UPGRADE_CLUSTER_TASK, PauseUpgradeClusterTaskRequest.of(clusterId));
    }

    /**
     * Goes on with a held upgrade of the cluster. Discarded by the vendor and offered as {@link #pauseUpgradeClusterTask()}
     * is.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://support.huaweicloud.com/api-cce/ContinueUpgradeClusterTask.html">ContinueUpgradeClusterTask</a>
     */
    public void continueUpgradeClusterTask() {
        client.call(CceOperations.CONTINUE_UPGRADE_CLUSTER_TASK, ContinueUpgradeClusterTaskRequest.of(clusterId));
    }

    /**
     * Goes on with the failed upgrade of the cluster. Returns when the service has accepted it; the work then goes on for
     * hours.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://support.huaweicloud.com/api-cce/RetryUpgradeClusterTask.html">RetryUpgradeClusterTask</a>
     */
    public void retryUpgradeClusterTask() {
        client.call(CceOperations.RETRY_UPGRADE_CLUSTER_TASK, RetryUpgradeClusterTaskRequest.of(clusterId));
    }

    /**
     * Starts a check before an upgrade, of everything. It changes nothing in the cluster.
     *
     * @param clusterVersion the version the cluster has, in full, such as {@code v1.29.13-r10}
     * @param targetVersion the version it is to go to; without a patch the newest one is meant
     * @return the check at its beginning; its id is in {@code metadata().uid()}
     * @see <a href="https://support.huaweicloud.com/api-cce/PreCheck.html">PreCheck</a>
     */
    public PrecheckTask createPreCheck(String clusterVersion, String targetVersion) {
        return client.call(
                        CceCheckOperations.CREATE_PRE_CHECK,
                        CreatePreCheckRequest.builder(clusterId, clusterVersion, targetVersion)
                                .build())
                .value();
    }

    /** Starts a check before an upgrade as the request says; otherwise as {@link #createPreCheck(String, String)}. */
    public PrecheckTask createPreCheck(CreatePreCheckRequest request) {
        return client.call(CceCheckOperations.CREATE_PRE_CHECK, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Reads all pre-checks of the cluster.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheckList.html">GetPreCheckList</a>
     */
    public PrecheckTaskList listPreCheckTasks() {
        return client.call(CceCheckOperations.LIST_PRE_CHECK_TASKS, ListPreCheckTasksRequest.of(clusterId))
                .value();
    }

    /**
     * Reads a pre-check of the cluster with all it found.
     *
     * @param taskId the pre-check's id
     * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">GetPreCheck</a>
     */
    public PrecheckTask showPreCheck(String taskId) {
        return client.call(CceCheckOperations.SHOW_PRE_CHECK, ShowPreCheckRequest.of(clusterId, taskId))
                .value();
    }

    /**
     * Records that you have looked at the cluster after its upgrade and found it well. It is done when it returns.
     *
     * @param clusterVersion the version before the upgrade
     * @param targetVersion the version it went to
     * @see <a href="https://support.huaweicloud.com/api-cce/CreatePostCheck.html">CreatePostCheck</a>
     */
    public PostcheckTask createPostCheck(String clusterVersion, String targetVersion) {
        return client.call(
                        CceCheckOperations.CREATE_POST_CHECK,
                        CreatePostCheckRequest.builder(clusterId)
                                .clusterVersion(clusterVersion)
                                .targetVersion(targetVersion)
                                .build())
                .value();
    }

    /** Records a confirmation as the request says; otherwise as {@link #createPostCheck(String, String)}. */
    public PostcheckTask createPostCheck(CreatePostCheckRequest request) {
        return client.call(CceCheckOperations.CREATE_POST_CHECK, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Begins a workflow, which guards the order of pre-check, snapshot, upgrade and confirmation: begin it before the
     * pre-check.
     *
     * @param clusterVersion the version the cluster has, in full; an empty text when it is not known
     * @param targetVersion the version it is to go to
     * @return the workflow, with both versions in full
     * @see <a href="https://support.huaweicloud.com/api-cce/CreateUpgradeWorkFlow.html">CreateUpgradeWorkFlow</a>
     */
    public WorkFlow createUpgradeWorkFlow(String clusterVersion, String targetVersion) {
        return client.call(
                        CceWorkFlowOperations.CREATE_UPGRADE_WORK_FLOW,
                        CreateUpgradeWorkFlowRequest.builder(clusterId, targetVersion)
                                .clusterVersion(clusterVersion)
                                .build())
                .value();
    }

    /** Begins a workflow as the request says; otherwise as {@link #createUpgradeWorkFlow(String, String)}. */
    public WorkFlow createUpgradeWorkFlow(CreateUpgradeWorkFlowRequest request) {
        return client.call(CceWorkFlowOperations.CREATE_UPGRADE_WORK_FLOW, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Reads all upgrade workflows of the cluster.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/ListUpgradeWorkFlows.html">ListUpgradeWorkFlows</a>
     */
    public WorkFlowList listUpgradeWorkFlows() {
        return client.call(CceWorkFlowOperations.LIST_UPGRADE_WORK_FLOWS, ListUpgradeWorkFlowsRequest.of(clusterId))
                .value();
    }

    /**
     * Reads an upgrade workflow of the cluster.
     *
     * @param upgradeWorkflowId the workflow's id
     * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">ShowUpgradeWorkFlow</a>
     */
    public WorkFlow showUpgradeWorkFlow(String upgradeWorkflowId) {
        return client.call(
                        CceWorkFlowOperations.SHOW_UPGRADE_WORK_FLOW,
                        ShowUpgradeWorkFlowRequest.of(clusterId, upgradeWorkflowId))
                .value();
    }

    /**
     * Cancels an upgrade workflow, the only change there is. The service rejects it while a step is in progress and when the
     * workflow has ended.
     *
     * @param upgradeWorkflowId the workflow's id
     * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeWorkFlowUpdate.html">UpgradeWorkFlowUpdate</a>
     */
    public WorkFlow upgradeWorkFlowUpdate(String upgradeWorkflowId) {
        return client.call(
                        CceWorkFlowOperations.UPGRADE_WORK_FLOW_UPDATE,
                        UpgradeWorkFlowUpdateRequest.cancel(clusterId, upgradeWorkflowId))
                .value();
    }

    /**
     * Reads which versions the cluster may be upgraded to now, and how its last upgrade went.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeInfo.html">GetClusterUpgradeInfo</a>
     */
    public ClusterUpgradeInfo showClusterUpgradeInfo() {
        return client.call(
                        CceUpgradeInfoOperations.SHOW_CLUSTER_UPGRADE_INFO, ShowClusterUpgradeInfoRequest.of(clusterId))
                .value();
    }

    /**
     * Starts a snapshot of the masters. Returns when the service has accepted it.
     *
     * @return the id of its task, to be looked for in {@link #listClusterMasterSnapshotTasks()}
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://support.huaweicloud.com/api-cce/CreateClusterMasterSnapshot.html">CreateClusterMasterSnapshot</a>
     */
    public CreateClusterMasterSnapshotResponse createClusterMasterSnapshot() {
        return client.call(
                        CceSnapshotOperations.CREATE_CLUSTER_MASTER_SNAPSHOT,
                        CreateClusterMasterSnapshotRequest.of(clusterId))
                .value();
    }

    /**
     * Reads all snapshot tasks of the cluster; there is no call for a single one.
     *
     * @see <a
     *     href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">ListClusterMasterSnapshotTasks</a>
     */
    public SnapshotTaskList listClusterMasterSnapshotTasks() {
        return client.call(
                        CceSnapshotOperations.LIST_CLUSTER_MASTER_SNAPSHOT_TASKS,
                        ListClusterMasterSnapshotTasksRequest.of(clusterId))
                .value();
    }

    /**
     * Starts a check of add-ons (see sdk/docs/wire/cce.md#add-ons).
     *
     * @param addonList the add-ons, one at least
     */
    public AddonCheck batchCreateAddonPrecheck(List<AddonInfo> addonList) {
        return client.call(
                        CceAddonOperations.BATCH_CREATE_ADDON_PRECHECK,
                        BatchCreateAddonPrecheckRequest.of(clusterId, addonList))
                .value();
    }

    /** Reads all checks of add-ons of the cluster (see sdk/docs/wire/cce.md#add-ons). */
    public AddonCheckTaskList listAddonPrecheckTasks() {
        return client.call(
                        CceAddonOperations.LIST_ADDON_PRECHECK_TASKS,
                        ListAddonPrecheckTasksRequest.builder(clusterId).build())
                .value();
    }

    /** Reads the checks of add-ons that the request asks for. */
    public AddonCheckTaskList listAddonPrecheckTasks(ListAddonPrecheckTasksRequest request) {
        return client.call(CceAddonOperations.LIST_ADDON_PRECHECK_TASKS, checked(request, request.clusterId()))
                .value();
    }

    /** Reads the cluster (see sdk/docs/wire/cce.md#clusters). */
    public Cluster showCluster() {
        return client.call(
                        CceClusterOperations.SHOW_CLUSTER,
                        ShowClusterRequest.builder(clusterId).build())
                .value();
    }

    /** Reads the cluster with the details that the request asks for. */
    public Cluster showCluster(ShowClusterRequest request) {
        return client.call(CceClusterOperations.SHOW_CLUSTER, checked(request, request.clusterId()))
                .value();
    }

    /** Reads the node pools of the cluster but the default one (see sdk/docs/wire/cce.md#node-pools-and-nodes). */
    public NodePoolList listNodePools() {
        return client.call(
                        CceClusterOperations.LIST_NODE_POOLS,
                        ListNodePoolsRequest.builder(clusterId).build())
                .value();
    }

    /** Reads the node pools that the request asks for. */
    public NodePoolList listNodePools(ListNodePoolsRequest request) {
        return client.call(CceClusterOperations.LIST_NODE_POOLS, checked(request, request.clusterId()))
                .value();
    }

    /**
     * All nodes of the cluster, read page by page when they are reached
     * (see sdk/docs/wire/cce.md#node-pools-and-nodes).
     */
    public PagedIterable<Node> nodes() {
        return nodes(ListNodesRequest.builder(clusterId).build());
    }

    /**
     * The nodes of the cluster from the marker of a request on, read page by page when they are reached.
     *
     * @param request its limit is the size of the pages, 500 when it has none
     */
    public PagedIterable<Node> nodes(ListNodesRequest request) {
        return CceNodePagination.of(checked(request, request.clusterId()), this::listNodes);
    }

    /** Reads one page of nodes, as the request says and no more (see sdk/docs/wire/cce.md#node-pools-and-nodes). */
    public NodeList listNodes(ListNodesRequest request) {
        return client.call(CceClusterOperations.LIST_NODES, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Reads a node of the cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes).
     *
     * @param nodeId the node's id
     */
    public Node showNode(String nodeId) {
        return client.call(CceClusterOperations.SHOW_NODE, ShowNodeRequest.of(clusterId, nodeId))
                .value();
    }

    private <Q> Q checked(Q request, String requestClusterId) {
        if (!requestClusterId.equals(clusterId)) {
            throw new IllegalArgumentException("clusterId of the request is not this cluster's");
        }
        return request;
    }
}
