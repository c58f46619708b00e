// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.AddonUpgradeStatus;
import io.clusterupgrade.ack.model.ClusterCheck;
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
import io.clusterupgrade.ack.model.ListAddonsResponse;
import io.clusterupgrade.ack.model.ListClusterAddonInstancesResponse;
import io.clusterupgrade.ack.model.ListClusterChecksResponse;
import io.clusterupgrade.ack.model.ModifyClusterResponse;
import io.clusterupgrade.ack.model.RunClusterCheckResponse;
import io.clusterupgrade.ack.model.UpgradeClusterAddonsResponse;
import io.clusterupgrade.ack.model.UpgradeClusterResponse;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.AddonUpgrade;
import io.clusterupgrade.ack.request.CancelClusterUpgradeRequest;
import io.clusterupgrade.ack.request.DescribeClusterAddonsUpgradeStatusRequest;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterLogsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.GetClusterCheckRequest;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.ack.request.ListAddonsRequest;
import io.clusterupgrade.ack.request.ListClusterAddonInstancesRequest;
import io.clusterupgrade.ack.request.ListClusterChecksRequest;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.ack.request.PauseClusterUpgradeRequest;
import io.clusterupgrade.ack.request.ResumeUpgradeClusterRequest;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.ack.request.UpgradeClusterAddonsRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.RequestOptions;
import java.util.List;
import java.util.Map;

/**
 * The operations of one Kubernetes cluster of ACK. Immutable and thread-safe.
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

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The client that this cluster's calls go through. */
    public AckClient client() {
        return client;
    }

    /** A view of this cluster whose calls have these options, on top of its own. */
    public AckCluster with(RequestOptions options) {
        return new AckCluster(client.with(options), clusterId);
    }

    /**
     * One node pool's operations.
     *
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public AckNodePool nodePool(String nodepoolId) {
        return new AckNodePool(client, clusterId, nodepoolId);
    }

    /**
     * One add-on's operations.
     *
     * @throws IllegalArgumentException if the name is blank or has characters that would change a path; nothing is sent
     */
    public AckAddon addon(String addonName) {
        return new AckAddon(client, clusterId, addonName);
    }

    /**
     * Upgrades the cluster to a version, one minor version at a time. Returns when the service has accepted it; the
     * task it answers goes on for hours. There is no way back to an older version.
     *
     * @param nextVersion such as {@code 1.33.3-aliyun.1}; {@link #describeClusterDetail} and
     *     {@link AckClient#describeKubernetesVersionMetadata} say which there are
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradecluster">UpgradeCluster</a>
     */
    public UpgradeClusterResponse upgradeCluster(String nextVersion) {
        return client.call(
                        AckOperations.UPGRADE_CLUSTER,
                        UpgradeClusterRequest.builder(clusterId, nextVersion).build())
                .value();
    }

    /**
     * Upgrades the cluster, or its control plane alone, as the request says; otherwise as the method above.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradecluster">UpgradeCluster</a>
     */
    public UpgradeClusterResponse upgradeCluster(UpgradeClusterRequest request) {
        return client.call(AckOperations.UPGRADE_CLUSTER, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Reads how the cluster's upgrade stands. A failed upgrade is data, never an exception.
     *
     * <p>The vendor announced in December 2025 to remove this call region by region from 4 July 2026, everywhere by 30
     * September 2026; the task calls ({@link AckTask#describeTaskInfo} with the task id that {@code UpgradeCluster}
     * answers) take its place.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster, or the call has been removed
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">GetUpgradeStatus</a>
     */
    public GetUpgradeStatus getUpgradeStatus() {
        return client.call(AckOperations.GET_UPGRADE_STATUS, GetUpgradeStatusRequest.of(clusterId))
                .value();
    }

    /**
     * Pauses the upgrade of the cluster. Returns when the service has accepted it; nodes that are in progress are finished
     * first.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster, or the call has been removed
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @deprecated The vendor announced in December 2025 to remove it region by region from 4 July 2026, everywhere by
     *     30
     *     September 2026; {@link AckTask#pauseTask} takes its place, with the task id that {@code UpgradeCluster}
     * answers.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-pauseclusterupgrade">PauseClusterUpgrade</a>
     */
    @Deprecated(since = "0.1.0")
    public void pauseClusterUpgrade() {
        client.call(AckOperations.PAUSE_CLUSTER_UPGRADE, PauseClusterUpgradeRequest.of(clusterId));
    }

    /**
     * Goes on with the upgrade of the cluster. Returns when the service has accepted it.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster, or the call has been removed
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @deprecated The vendor announced in December 2025 to remove it region by region from 4 July 2026, everywhere by
     *     30
     *     September 2026; {@link AckTask#resumeTask} takes its place, with the task id that {@code UpgradeCluster}
     * answers.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-resumeupgradecluster">ResumeUpgradeCluster</a>
     */
    @Deprecated(since = "0.1.0")
    public void resumeUpgradeCluster() {
        client.call(AckOperations.RESUME_UPGRADE_CLUSTER, ResumeUpgradeClusterRequest.of(clusterId));
    }

    /**
     * Ends the upgrade of the cluster for good. Nodes that are done stay as they are.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster, or the call has been removed
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @deprecated The vendor announced in December 2025 to remove it region by region from 4 July 2026, everywhere by
     *     30
     *     September 2026; {@link AckTask#cancelTask} takes its place, with the task id that {@code UpgradeCluster}
     * answers.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-cancelclusterupgrade">CancelClusterUpgrade</a>
     */
    @Deprecated(since = "0.1.0")
    public void cancelClusterUpgrade() {
        client.call(AckOperations.CANCEL_CLUSTER_UPGRADE, CancelClusterUpgradeRequest.of(clusterId));
    }

    /**
     * Starts a check of whether the cluster is ready, such as {@link RunClusterCheckRequest#clusterUpgrade}. It changes
     * nothing in the cluster; {@link #getClusterCheck} reads what it finds.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-runclustercheck">RunClusterCheck</a>
     */
    public RunClusterCheckResponse runClusterCheck(RunClusterCheckRequest request) {
        return client.call(AckCheckOperations.RUN_CLUSTER_CHECK, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Lists the checks of the cluster, of all kinds.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusterchecks">ListClusterChecks</a>
     */
    public ListClusterChecksResponse listClusterChecks() {
        return client.call(
                        AckCheckOperations.LIST_CLUSTER_CHECKS,
                        ListClusterChecksRequest.builder(clusterId).build())
                .value();
    }

    /**
     * Lists those checks of the cluster that the request says.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public ListClusterChecksResponse listClusterChecks(ListClusterChecksRequest request) {
        return client.call(AckCheckOperations.LIST_CLUSTER_CHECKS, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Reads a check of the cluster and what it found.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclustercheck">GetClusterCheck</a>
     */
    public ClusterCheck getClusterCheck(String checkId) {
        return client.call(AckCheckOperations.GET_CLUSTER_CHECK, GetClusterCheckRequest.of(clusterId, checkId))
                .value();
    }

    /** The tasks of the cluster, all pages of them, read as they are reached. */
    public PagedIterable<ClusterTask> tasks() {
        return tasks(DescribeClusterTasksRequest.builder(clusterId).build());
    }

    /**
     * The tasks of the cluster from the request's page on.
     *
     * @throws IllegalArgumentException if the request is for another cluster, or asks by token
     */
    public PagedIterable<ClusterTask> tasks(DescribeClusterTasksRequest request) {
        return AckPagination.tasks(checked(request, request.clusterId()), this::describeClusterTasks);
    }

    /**
     * Reads one page of the tasks of the cluster, as the request says and no more.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustertasks">DescribeClusterTasks</a>
     */
    public ClusterTaskPage describeClusterTasks(DescribeClusterTasksRequest request) {
        return client.call(AckTaskOperations.DESCRIBE_CLUSTER_TASKS, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Lists the node pools of the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepools">DescribeClusterNodePools</a>
     */
    public DescribeClusterNodePoolsResponse describeClusterNodePools() {
        return client.call(
                        AckNodePoolOperations.DESCRIBE_CLUSTER_NODE_POOLS,
                        DescribeClusterNodePoolsRequest.builder(clusterId).build())
                .value();
    }

    /**
     * Lists those node pools of the cluster that the request says.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public DescribeClusterNodePoolsResponse describeClusterNodePools(DescribeClusterNodePoolsRequest request) {
        return client.call(AckNodePoolOperations.DESCRIBE_CLUSTER_NODE_POOLS, checked(request, request.clusterId()))
                .value();
    }

    /** The nodes of the cluster, all pages of them, read as they are reached. */
    public PagedIterable<ClusterNode> nodes() {
        return nodes(DescribeClusterNodesRequest.builder(clusterId).build());
    }

    /**
     * The nodes of the cluster from the request's page on.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public PagedIterable<ClusterNode> nodes(DescribeClusterNodesRequest request) {
        return AckPagination.nodes(checked(request, request.clusterId()), this::describeClusterNodes);
    }

    /**
     * Reads one page of the nodes of the cluster, as the request says and no more.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">DescribeClusterNodes</a>
     */
    public ClusterNodePage describeClusterNodes(DescribeClusterNodesRequest request) {
        return client.call(AckNodePoolOperations.DESCRIBE_CLUSTER_NODES, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Upgrades add-ons of the cluster. Returns when the service has accepted it. The vendor advises to upgrade one at a
     * time.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusteraddons">UpgradeClusterAddons</a>
     */
    public UpgradeClusterAddonsResponse upgradeClusterAddons(List<AddonUpgrade> addons) {
        return client.call(AckAddonOperations.UPGRADE_CLUSTER_ADDONS, UpgradeClusterAddonsRequest.of(clusterId, addons))
                .value();
    }

    /**
     * Lists the add-ons that are installed in the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusteraddoninstances">ListClusterAddonInstances</a>
     */
    public ListClusterAddonInstancesResponse listClusterAddonInstances() {
        return client.call(
                        AckAddonOperations.LIST_CLUSTER_ADDON_INSTANCES, ListClusterAddonInstancesRequest.of(clusterId))
                .value();
    }

    /**
     * Lists the add-ons that are offered to the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listaddons">ListAddons</a>
     */
    public ListAddonsResponse listAddons() {
        return client.call(AckAddonOperations.LIST_ADDONS, ListAddonsRequest.of(AddonScope.cluster(clusterId)))
                .value();
    }

    /**
     * Reads how the upgrades of add-ons stand, by the name of the add-on.
     *
     * @param componentIds the names of the add-ons, one or more
     * @deprecated The vendor deprecates it; {@link #listClusterAddonInstances} and
     *     {@link AckAddon#getClusterAddonInstance} take its place.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusteraddonsupgradestatus">DescribeClusterAddonsUpgradeStatus</a>
     */
    @Deprecated(since = "0.1.0")
    public Map<String, AddonUpgradeStatus> describeClusterAddonsUpgradeStatus(List<String> componentIds) {
        return client.call(
                        AckAddonOperations.DESCRIBE_CLUSTER_ADDONS_UPGRADE_STATUS,
                        DescribeClusterAddonsUpgradeStatusRequest.of(clusterId, componentIds))
                .value();
    }

    /**
     * Reads the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">DescribeClusterDetail</a>
     */
    public ClusterDetail describeClusterDetail() {
        return client.call(AckClusterOperations.DESCRIBE_CLUSTER_DETAIL, DescribeClusterDetailRequest.of(clusterId))
                .value();
    }

    /**
     * Changes settings of the cluster: its automatic upgrades, its maintenance window and others. What the request does
     * not say stays as it is.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-modifycluster">ModifyCluster</a>
     */
    public ModifyClusterResponse modifyCluster(ModifyClusterRequest request) {
        return client.call(AckClusterOperations.MODIFY_CLUSTER, checked(request, request.clusterId()))
                .value();
    }

    /** The events of the cluster, all pages of them, read as they are reached. */
    public PagedIterable<ClusterEvent> events() {
        return events(DescribeClusterEventsRequest.builder(clusterId).build());
    }

    /**
     * The events of the cluster from the request's page on.
     *
     * @throws IllegalArgumentException if the request is for another cluster, or asks by token
     */
    public PagedIterable<ClusterEvent> events(DescribeClusterEventsRequest request) {
        return AckPagination.events(checked(request, request.clusterId()), this::describeClusterEvents);
    }

    /**
     * Reads one page of the events of the cluster, as the request says and no more.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">DescribeClusterEvents</a>
     */
    public ClusterEventPage describeClusterEvents(DescribeClusterEventsRequest request) {
        return client.call(AckPlanOperations.DESCRIBE_CLUSTER_EVENTS, checked(request, request.clusterId()))
                .value();
    }

    /**
     * Reads the log of the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterlogs">DescribeClusterLogs</a>
     */
    public List<ClusterLog> describeClusterLogs() {
        return client.call(AckClusterOperations.DESCRIBE_CLUSTER_LOGS, DescribeClusterLogsRequest.of(clusterId))
                .value();
    }

    private <Q> Q checked(Q request, String requestClusterId) {
        if (!requestClusterId.equals(clusterId)) {
            throw new IllegalArgumentException("clusterId of the request is not this cluster's");
        }
        return request;
    }
}
