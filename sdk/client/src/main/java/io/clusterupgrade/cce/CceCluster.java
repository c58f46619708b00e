// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.ClusterUpgradeInfo;
import io.clusterupgrade.cce.model.JobReference;
import io.clusterupgrade.cce.model.Node;
import io.clusterupgrade.cce.model.NodeList;
import io.clusterupgrade.cce.model.NodePoolList;
import io.clusterupgrade.cce.model.UpgradeClusterResponse;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskList;
import io.clusterupgrade.cce.request.BatchSyncNodesRequest;
import io.clusterupgrade.cce.request.ContinueUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ListNodePoolsRequest;
import io.clusterupgrade.cce.request.ListNodesRequest;
import io.clusterupgrade.cce.request.ListUpgradeClusterTasksRequest;
import io.clusterupgrade.cce.request.NodeReset;
import io.clusterupgrade.cce.request.PauseUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ResetNodeRequest;
import io.clusterupgrade.cce.request.RetryUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.ShowClusterUpgradeInfoRequest;
import io.clusterupgrade.cce.request.ShowNodeRequest;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.SyncNodeRequest;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.RequestOptions;
import java.util.List;

/**
 * The operations of one Kubernetes cluster of CCE. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
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

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the client that this cluster's calls go through. */
    public CceClient client() {
        return client;
    }

    /** Returns a view of this cluster whose calls have these options in addition to its own. */
    public CceCluster with(RequestOptions options) {
        return new CceCluster(client.with(options), clusterId);
    }

    /** Returns the operations on the checks before and after an upgrade of the cluster. */
    public CceClusterChecks checks() {
        return new CceClusterChecks(client, clusterId);
    }

    /** Returns the operations on the upgrade workflows of the cluster. */
    public CceClusterWorkFlows workFlows() {
        return new CceClusterWorkFlows(client, clusterId);
    }

    /** Returns the operations on the snapshots of the master nodes of the cluster. */
    public CceClusterSnapshots snapshots() {
        return new CceClusterSnapshots(client, clusterId);
    }

    /** Returns the operations on the add-ons of the cluster. */
    public CceClusterAddons addons() {
        return new CceClusterAddons(client, clusterId);
    }

    /** Returns the operations on the plans of automatic upgrades, which only Autopilot clusters have. */
    public CceClusterUpgradePlans upgradePlans() {
        return new CceClusterUpgradePlans(client, clusterId);
    }

    /** Returns the operations on the maintenance window, which only Autopilot clusters have. */
    public CceClusterMaintenanceWindow maintenanceWindow() {
        return new CceClusterMaintenanceWindow(client, clusterId);
    }

    /**
     * Returns the operations of one node pool.
     *
     * @param nodePoolId the node pool's id, or {@code DefaultPool}
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public CceNodePool nodePool(String nodePoolId) {
        return new CceNodePool(client, clusterId, nodePoolId);
    }

    /**
     * Returns the operations of one instance of an add-on.
     *
     * @param addonInstanceId the id of the instance
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public CceAddon addon(String addonInstanceId) {
        return new CceAddon(client, clusterId, addonInstanceId);
    }

    /**
     * Starts an upgrade with the defaults of the service. Returns when the service has accepted it; the upgrade then runs for
     * hours.
     *
     * <pre>{@code
     * String taskId = cce.cluster(clusterId).upgradeCluster("v1.31.6-r2", 20).metadata().uid();
     * UpgradeTask task = cce.cluster(clusterId).showUpgradeClusterTask(taskId); // status().phase(), status().progress()
     * }</pre>
     *
     * @param targetVersion the version to upgrade to, from {@link #showClusterUpgradeInfo()} or a workflow
     * @param userDefinedStep the largest number of nodes in a batch; 20 is advised
     * @return the id of the task, in {@code metadata().uid()}
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">UpgradeCluster</a>
     */
    public UpgradeClusterResponse upgradeCluster(String targetVersion, int userDefinedStep) {
        return client.call(
                        CceOperations.UPGRADE_CLUSTER,
                        UpgradeClusterRequest.builder(clusterId, targetVersion, userDefinedStep)
                                .build())
                .value();
    }

    /**
     * Starts an upgrade with the values of a request, such as an order of the nodes. Returns when the service has accepted it; the
     * upgrade then runs for hours.
     *
     * @return the id of the task, in {@code metadata().uid()}
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">UpgradeCluster</a>
     */
    public UpgradeClusterResponse upgradeCluster(UpgradeClusterRequest request) {
        return client.call(
                        CceOperations.UPGRADE_CLUSTER,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads an upgrade task of the cluster.
     *
     * @param taskId the task's id, from {@code metadata.uid} in the response that started the upgrade
     * @throws io.clusterupgrade.error.PermissionException also for accounts for which the vendor has not enabled these
     *     operations
     * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">ShowUpgradeClusterTask</a>
     */
    public UpgradeTask showUpgradeClusterTask(String taskId) {
        return client.call(
                        CceOperations.SHOW_UPGRADE_CLUSTER_TASK, new ShowUpgradeClusterTaskRequest(clusterId, taskId))
                .value();
    }

    /**
     * Reads all upgrade tasks of the cluster, finished ones included.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/ListUpgradeClusterTasks.html">ListUpgradeClusterTasks</a>
     */
    public UpgradeTaskList listUpgradeClusterTasks() {
        return client.call(CceOperations.LIST_UPGRADE_CLUSTER_TASKS, new ListUpgradeClusterTasksRequest(clusterId))
                .value();
    }

    /**
     * Pauses the running upgrade of the cluster. Returns when the service has accepted it. The vendor has listed this operation
     * as discarded since 2024. It is here because the vendor's own SDKs still have it; a service without it returns an error.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/PauseUpgradeClusterTask.html">PauseUpgradeClusterTask</a>
     */
    public void pauseUpgradeClusterTask() {
        client.call(CceOperations.PAUSE_UPGRADE_CLUSTER_TASK, new PauseUpgradeClusterTaskRequest(clusterId));
    }

    /**
     * Continues a paused upgrade of the cluster. The vendor discarded this operation too, like {@link
     * #pauseUpgradeClusterTask()}.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/ContinueUpgradeClusterTask.html">ContinueUpgradeClusterTask</a>
     */
    public void continueUpgradeClusterTask() {
        client.call(CceOperations.CONTINUE_UPGRADE_CLUSTER_TASK, new ContinueUpgradeClusterTaskRequest(clusterId));
    }

    /**
     * Retries the failed upgrade of the cluster. Returns when the service has accepted it; the upgrade then runs for hours.
     *
     * <pre>{@code
     * if (cce.cluster(clusterId).showUpgradeClusterTask(taskId).status().phase().equals(UpgradeTaskPhase.FAILED)) {
     *     cce.cluster(clusterId).retryUpgradeClusterTask();
     * }
     * }</pre>
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/RetryUpgradeClusterTask.html">RetryUpgradeClusterTask</a>
     */
    public void retryUpgradeClusterTask() {
        client.call(CceOperations.RETRY_UPGRADE_CLUSTER_TASK, new RetryUpgradeClusterTaskRequest(clusterId));
    }

    /**
     * Reads the versions that the cluster can be upgraded to now, and the result of its last upgrade.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeInfo.html">GetClusterUpgradeInfo</a>
     */
    public ClusterUpgradeInfo showClusterUpgradeInfo() {
        return client.call(
                        CceOperations.UpgradeInfo.SHOW_CLUSTER_UPGRADE_INFO,
                        new ShowClusterUpgradeInfoRequest(clusterId))
                .value();
    }

    /** Reads the cluster (see sdk/docs/wire/cce.md#clusters). */
    public Cluster showCluster() {
        return client.call(
                        CceOperations.Clusters.SHOW_CLUSTER,
                        ShowClusterRequest.builder(clusterId).build())
                .value();
    }

    /** Reads the cluster with the details that the request selects. */
    public Cluster showCluster(ShowClusterRequest request) {
        return client.call(
                        CceOperations.Clusters.SHOW_CLUSTER,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /** Reads the node pools of the cluster, except the default one (see sdk/docs/wire/cce.md#node-pools-and-nodes). */
    public NodePoolList listNodePools() {
        return client.call(
                        CceOperations.Clusters.LIST_NODE_POOLS,
                        ListNodePoolsRequest.builder(clusterId).build())
                .value();
    }

    /** Reads the node pools that the request selects. */
    public NodePoolList listNodePools(ListNodePoolsRequest request) {
        return client.call(
                        CceOperations.Clusters.LIST_NODE_POOLS,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Returns all nodes of the cluster, each page is read when the iteration reaches it (see
     * sdk/docs/wire/cce.md#node-pools-and-nodes).
     */
    public PagedIterable<Node> nodes() {
        return nodes(ListNodesRequest.builder(clusterId).build());
    }

    /**
     * Returns the nodes of the cluster from the marker of a request on, each page is read when the iteration reaches it.
     *
     * @param request its limit is the size of the pages, 500 when it has none
     */
    public PagedIterable<Node> nodes(ListNodesRequest request) {
        return CceNodePagination.of(
                Checks.sameId("clusterId", request, request.clusterId(), clusterId), this::listNodes);
    }

    /** Reads one page of nodes; the request selects it (see sdk/docs/wire/cce.md#node-pools-and-nodes). */
    public NodeList listNodes(ListNodesRequest request) {
        return client.call(
                        CceOperations.Clusters.LIST_NODES,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads a node of the cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes).
     *
     * @param nodeId the node's id
     */
    public Node showNode(String nodeId) {
        return client.call(CceOperations.Clusters.SHOW_NODE, new ShowNodeRequest(clusterId, nodeId))
                .value();
    }

    /**
     * Synchronizes a node of the cluster. No document explains what the service changes by it (see sdk/docs/wire/cce.md#syncnode).
     *
     * @param nodeId the node's id
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public void syncNode(String nodeId) {
        client.call(CceOperations.Clusters.SYNC_NODE, new SyncNodeRequest(clusterId, nodeId));
    }

    /**
     * Starts to synchronize the nodes of the cluster. Returns when the service has accepted it; no document shows how to follow it (see
     * sdk/docs/wire/cce.md#syncnode).
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public void batchSyncNodes() {
        client.call(CceOperations.Clusters.BATCH_SYNC_NODES, new BatchSyncNodesRequest(clusterId));
    }

    /**
     * Resets nodes: <em>their disks are wiped</em>, and the operating system is installed again. Returns when the service has
     * accepted it (see sdk/docs/wire/cce.md#resetnode).
     *
     * @param nodes the nodes, at least one
     * @return the id of the job, for {@link CceClient#showJob}
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public JobReference resetNode(List<NodeReset> nodes) {
        return client.call(CceOperations.Clusters.RESET_NODE, new ResetNodeRequest(clusterId, nodes))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "cluster " + clusterId + " (" + client + ")";
    }
}
