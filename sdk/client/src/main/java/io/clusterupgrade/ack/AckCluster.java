// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterEvent;
import io.clusterupgrade.ack.model.ClusterEventPage;
import io.clusterupgrade.ack.model.ClusterLog;
import io.clusterupgrade.ack.model.ClusterNode;
import io.clusterupgrade.ack.model.ClusterNodePage;
import io.clusterupgrade.ack.model.ClusterTask;
import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.model.DescribeClusterNodePoolsResponse;
import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.MigrateClusterResponse;
import io.clusterupgrade.ack.model.ModifyClusterResponse;
import io.clusterupgrade.ack.model.UpgradeClusterResponse;
import io.clusterupgrade.ack.request.CancelClusterUpgradeRequest;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterLogsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.ack.request.MigrateClusterRequest;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.ack.request.PauseClusterUpgradeRequest;
import io.clusterupgrade.ack.request.ResumeUpgradeClusterRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.RequestOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one Kubernetes cluster of ACK. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckCluster {
    private final AckClient client;
    private final String clusterId;

    AckCluster(AckClient client, String clusterId) {
        this.client = client;
        this.clusterId = PathParameters.check("clusterId", clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the client that this cluster's calls go through. */
    public AckClient client() {
        return client;
    }

    /** Returns a view of this cluster whose calls have these options in addition to its own. */
    public AckCluster with(RequestOptions options) {
        return new AckCluster(client.with(options), clusterId);
    }

    /** Returns the operations on the checks before an upgrade of the cluster. */
    public AckClusterChecks checks() {
        return new AckClusterChecks(client, clusterId);
    }

    /** Returns the operations on the add-ons of the cluster. */
    public AckClusterAddons addons() {
        return new AckClusterAddons(client, clusterId);
    }

    /** Returns the operations on the vulnerabilities (CVEs) of the nodes of the cluster. */
    public AckClusterVulnerabilities vulnerabilities() {
        return new AckClusterVulnerabilities(client, clusterId);
    }

    /** Returns the operations on the inspections of the cluster. */
    public AckClusterInspections inspections() {
        return new AckClusterInspections(client, clusterId);
    }

    /** Returns the operations on the diagnoses of the cluster. */
    public AckClusterDiagnoses diagnoses() {
        return new AckClusterDiagnoses(client, clusterId);
    }

    /**
     * Returns the operations of one node pool.
     *
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public AckNodePool nodePool(String nodepoolId) {
        return new AckNodePool(client, clusterId, nodepoolId);
    }

    /**
     * Returns the operations of one add-on.
     *
     * @throws IllegalArgumentException if the name is blank or has characters that would change a path; nothing is sent
     */
    public AckAddon addon(String addonName) {
        return new AckAddon(client, clusterId, addonName);
    }

    /**
     * Upgrades the cluster to a version, one minor version at a time. Returns when the service has accepted it; the task in the
     * response runs for hours. The cluster cannot go back to an older version.
     *
     * <pre>{@code
     * String taskId = ack.cluster(clusterId).upgradeCluster("1.33.3-aliyun.1").taskId();
     * TaskInfo task = ack.task(taskId).describeTaskInfo(); // state(), stages()
     * }</pre>
     *
     * @param nextVersion such as {@code 1.33.3-aliyun.1}; {@link #describeClusterDetail} and {@link
     *     AckClient#describeKubernetesVersionMetadata} return the possible ones
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradecluster">UpgradeCluster</a>
     */
    public UpgradeClusterResponse upgradeCluster(String nextVersion) {
        return client.call(
                        AckOperations.UPGRADE_CLUSTER,
                        UpgradeClusterRequest.builder(clusterId, nextVersion).build())
                .value();
    }

    /**
     * Upgrades the cluster, or its control plane alone, with the values of a request; otherwise the same as {@link
     * #upgradeCluster(String)}.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradecluster">UpgradeCluster</a>
     */
    public UpgradeClusterResponse upgradeCluster(UpgradeClusterRequest request) {
        return client.call(
                        AckOperations.UPGRADE_CLUSTER,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads the status of the cluster's upgrade, in older deployments only: <b>the public cloud no longer has this operation</b>
     * (the vendor removed it region by region from 4 July 2026, everywhere by 30 September 2026). Use {@link
     * AckTask#describeTaskInfo} with the task id in the response of {@code UpgradeCluster}. A failed upgrade is data, never an
     * exception.
     *
     * <pre>{@code
     * GetUpgradeStatus status = ack.cluster(clusterId).getUpgradeStatus();
     * System.out.println(status.status() + " " + status.errorMessage());
     * }</pre>
     *
     * @throws io.clusterupgrade.error.OperationRemovedException if the service no longer has the operation
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">GetUpgradeStatus</a>
     */
    public GetUpgradeStatus getUpgradeStatus() {
        return client.call(AckOperations.GET_UPGRADE_STATUS, new GetUpgradeStatusRequest(clusterId))
                .value();
    }

    /**
     * Pauses the upgrade of the cluster. Returns when the service has accepted it; the service finishes the nodes in progress
     * first.
     *
     * @throws io.clusterupgrade.error.OperationRemovedException if the service no longer has the operation
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @deprecated The public cloud no longer has this operation: the vendor removed it everywhere by 30 September 2026. Use {@link AckTask#pauseTask} with the task id in the response of {@code
     *     UpgradeCluster}.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-pauseclusterupgrade">PauseClusterUpgrade</a>
     */
    @Deprecated(since = "0.1.0")
    public void pauseClusterUpgrade() {
        client.call(AckOperations.PAUSE_CLUSTER_UPGRADE, new PauseClusterUpgradeRequest(clusterId));
    }

    /**
     * Resumes the upgrade of the cluster. Returns when the service has accepted it.
     *
     * @throws io.clusterupgrade.error.OperationRemovedException if the service no longer has the operation
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @deprecated The public cloud no longer has this operation: the vendor removed it everywhere by 30 September 2026. Use {@link AckTask#resumeTask} with the task id in the response of {@code
     *     UpgradeCluster}.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-resumeupgradecluster">ResumeUpgradeCluster</a>
     */
    @Deprecated(since = "0.1.0")
    public void resumeUpgradeCluster() {
        client.call(AckOperations.RESUME_UPGRADE_CLUSTER, new ResumeUpgradeClusterRequest(clusterId));
    }

    /**
     * Cancels the upgrade of the cluster; it cannot be resumed. Finished nodes are not changed back.
     *
     * @throws io.clusterupgrade.error.OperationRemovedException if the service no longer has the operation
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @deprecated The public cloud no longer has this operation: the vendor removed it everywhere by 30 September 2026. Use {@link AckTask#cancelTask} with the task id in the response of {@code
     *     UpgradeCluster}.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-cancelclusterupgrade">CancelClusterUpgrade</a>
     */
    @Deprecated(since = "0.1.0")
    public void cancelClusterUpgrade() {
        client.call(AckOperations.CANCEL_CLUSTER_UPGRADE, new CancelClusterUpgradeRequest(clusterId));
    }

    /** Returns the tasks of the cluster, all pages; each is read when the iteration reaches it. */
    public PagedIterable<ClusterTask> tasks() {
        return tasks(DescribeClusterTasksRequest.builder(clusterId).build());
    }

    /**
     * Returns the tasks of the cluster from the request's page on.
     *
     * @throws IllegalArgumentException if the request is for another cluster, or has a token or the size of its pages
     */
    public PagedIterable<ClusterTask> tasks(DescribeClusterTasksRequest request) {
        return AckPagination.of(
                Checks.sameId("clusterId", request, request.clusterId(), clusterId),
                AckPagination.EXAMPLE,
                ClusterTask::taskId,
                page -> describeClusterTasks(page).tasks());
    }

    /**
     * Reads one page of the tasks of the cluster; the request selects it.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustertasks">DescribeClusterTasks</a>
     */
    public ClusterTaskPage describeClusterTasks(DescribeClusterTasksRequest request) {
        return client.call(
                        AckOperations.Tasks.DESCRIBE_CLUSTER_TASKS,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Lists the node pools of the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepools">DescribeClusterNodePools</a>
     */
    public DescribeClusterNodePoolsResponse describeClusterNodePools() {
        return client.call(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOLS,
                        DescribeClusterNodePoolsRequest.builder(clusterId).build())
                .value();
    }

    /**
     * Lists the node pools of the cluster that the request selects.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public DescribeClusterNodePoolsResponse describeClusterNodePools(DescribeClusterNodePoolsRequest request) {
        return client.call(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOLS,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /** Returns the nodes of the cluster, all pages; each is read when the iteration reaches it. */
    public PagedIterable<ClusterNode> nodes() {
        return nodes(DescribeClusterNodesRequest.builder(clusterId).build());
    }

    /**
     * Returns the nodes of the cluster from the request's page on.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public PagedIterable<ClusterNode> nodes(DescribeClusterNodesRequest request) {
        return AckPagination.of(
                Checks.sameId("clusterId", request, request.clusterId(), clusterId),
                AckPagination.DOCUMENTED_MOST,
                AckCluster::nodeId,
                page -> describeClusterNodes(page).nodes());
    }

    /**
     * Reads one page of the nodes of the cluster; the request selects it.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">DescribeClusterNodes</a>
     */
    public ClusterNodePage describeClusterNodes(DescribeClusterNodesRequest request) {
        return client.call(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODES,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">DescribeClusterDetail</a>
     */
    public ClusterDetail describeClusterDetail() {
        return client.call(AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL, new DescribeClusterDetailRequest(clusterId))
                .value();
    }

    /**
     * Changes settings of the cluster: its automatic upgrades, its maintenance window and others. Settings that the request
     * leaves out do not change. A request may have a client token of yours, by which the service recognizes a repeated request;
     * this client does not repeat it by itself.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-modifycluster">ModifyCluster</a>
     */
    public ModifyClusterResponse modifyCluster(ModifyClusterRequest request) {
        return client.call(
                        AckOperations.Clusters.MODIFY_CLUSTER,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Migrates the cluster from a basic to a professional edition; no document knows a way back. Returns when the service has accepted it;
     * {@code client.task(id)} with the task id in the response watches it. A
     * check of the type {@link io.clusterupgrade.ack.model.ClusterCheckType#CLUSTER_MIGRATE} says before whether it is possible.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-migratecluster">MigrateCluster</a>
     */
    public MigrateClusterResponse migrateCluster(MigrateClusterRequest request) {
        return client.call(
                        AckOperations.Clusters.MIGRATE_CLUSTER,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /** Returns the events of the cluster, all pages; each is read when the iteration reaches it. */
    public PagedIterable<ClusterEvent> events() {
        return events(DescribeClusterEventsRequest.builder(clusterId).build());
    }

    /**
     * Returns the events of the cluster from the request's page on.
     *
     * @throws IllegalArgumentException if the request is for another cluster, or has a token or the size of its pages
     */
    public PagedIterable<ClusterEvent> events(DescribeClusterEventsRequest request) {
        return AckPagination.of(
                Checks.sameId("clusterId", request, request.clusterId(), clusterId),
                AckPagination.DOCUMENTED_MOST,
                ClusterEvent::eventId,
                page -> describeClusterEvents(page).events());
    }

    /**
     * Reads one page of the events of the cluster; the request selects it.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">DescribeClusterEvents</a>
     */
    public ClusterEventPage describeClusterEvents(DescribeClusterEventsRequest request) {
        return client.call(
                        AckOperations.Plans.DESCRIBE_CLUSTER_EVENTS,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads the log of the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterlogs">DescribeClusterLogs</a>
     */
    public List<ClusterLog> describeClusterLogs() {
        return client.call(AckOperations.Clusters.DESCRIBE_CLUSTER_LOGS, new DescribeClusterLogsRequest(clusterId))
                .value();
    }

    /** Returns the id of a node. A node whose creation failed has no name, and a node outside Alibaba Cloud has no instance. */
    private static @Nullable String nodeId(ClusterNode node) {
        return node.instanceId() != null ? node.instanceId() : node.nodeName();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "cluster " + clusterId + " (" + client + ")";
    }
}
