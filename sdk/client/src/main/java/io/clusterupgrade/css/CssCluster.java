// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClusterInstance;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.ImagesPage;
import io.clusterupgrade.css.model.RestartType;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.css.request.ListImagesRequest;
import io.clusterupgrade.css.request.RestartClusterRequest;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.RollingRestartRequest;
import io.clusterupgrade.css.request.ShowClusterDetailRequest;
import io.clusterupgrade.css.request.UpdateAzByInstanceTypeRequest;
import io.clusterupgrade.css.request.UpdateInstanceRequest;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.RequestOptions;
import java.util.List;

/**
 * The operations of one search cluster. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CssCluster {
    private final CssClient client;
    private final String clusterId;

    CssCluster(CssClient client, String clusterId) {
        this.client = client;
        this.clusterId = PathParameters.check("clusterId", clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the client that this cluster's calls go through. */
    public CssClient client() {
        return client;
    }

    /** Returns a view of this cluster whose calls have these options in addition to its own. */
    public CssCluster with(RequestOptions options) {
        return new CssCluster(client.with(options), clusterId);
    }

    /** Returns the operations on the snapshots of the cluster. */
    public CssClusterSnapshots snapshots() {
        return new CssClusterSnapshots(client, clusterId);
    }

    /** Returns the operations on the health checks of the cluster. */
    public CssClusterHealthChecks healthChecks() {
        return new CssClusterHealthChecks(client, clusterId);
    }

    /**
     * Reads the current state of the cluster: versions, nodes with their AZs, and what is in progress.
     *
     * @throws io.clusterupgrade.error.ApiException if there is no such cluster: the service returns 403 {@code CSS.0015} for a
     *     cluster that was deleted or belongs to another account; its documents name 404
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">ShowClusterDetail</a>
     */
    public ClusterDetail showClusterDetail() {
        return client.call(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, new ShowClusterDetailRequest(clusterId))
                .value();
    }

    /**
     * Returns all images that the cluster can be upgraded to; each page is read when the iteration reaches it. There may be
     * none.
     */
    public PagedIterable<GetTargetImageIdDetail> images(UpgradeType upgradeType) {
        return CssPagination.of(
                ListImagesRequest.builder(clusterId, upgradeType).build(),
                0,
                GetTargetImageIdDetail::id,
                page -> listImages(page).imageInfoList());
    }

    /**
     * Reads one page of the images that the cluster can be upgraded to, and whether plug-ins must be uploaded first.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListImages.html">ListImages</a>
     */
    public ImagesPage listImages(ListImagesRequest request) {
        return client.call(
                        CssOperations.LIST_IMAGES, Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Starts an image upgrade: the nodes are rebuilt one after another, which takes hours and cannot be stopped. The service
     * returns no task id: {@link #upgradeDetail()} shows the new task after a while, so read the ids of the old tasks first.
     *
     * <p>The service rejects it while something else is in progress ({@code CSS.0011}), when indices have no snapshot ({@code
     * CSS.0083}), or when the cluster cannot run without a node ({@code CSS.0074}).
     *
     * <pre>{@code
     * GetTargetImageIdDetail image = css.cluster(clusterId).images(UpgradeType.CROSS).iterator().next();
     * css.cluster(clusterId).upgradeCore(UpgradeCoreRequest.builder(clusterId, image.id(), UpgradeType.CROSS, "css_upgrade_agency").build());
     * }</pre>
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeCore.html">UpgradeCore</a>
     */
    public void upgradeCore(UpgradeCoreRequest request) {
        client.call(CssOperations.UPGRADE_CORE, Checks.sameId("clusterId", request, request.clusterId(), clusterId));
    }

    /**
     * Starts an AZ change, which takes hours. As with {@link #upgradeCore}, the service returns no task id: {@link
     * #upgradeDetail(ActionMode)} with {@link ActionMode#AZ_MIGRATION} shows the new task after a while. After AZs were added,
     * restart the cluster.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateAzByInstanceType.html">UpdateAzByInstanceType</a>
     */
    public void updateAzByInstanceType(UpdateAzByInstanceTypeRequest request) {
        client.call(
                CssOperations.UPDATE_AZ_BY_INSTANCE_TYPE,
                Checks.sameId("clusterId", request, request.clusterId(), clusterId));
    }

    /**
     * Reads all image upgrades of the cluster, finished ones included, with the steps on the node in progress.
     *
     * <pre>{@code
     * for (GetUpgradeDetailInfo task : css.cluster(clusterId).upgradeDetail()) {
     *     System.out.println(task.id() + " " + task.status() + ": " + task.completedNodes().size() + " nodes done");
     * }
     * }</pre>
     *
     * @return the tasks in the order of the service, which is not documented; empty when there are none
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">UpgradeDetail</a>
     */
    public List<GetUpgradeDetailInfo> upgradeDetail() {
        return upgradeDetail(UpgradeDetailRequest.builder(clusterId).build());
    }

    /** Reads all tasks of one kind, such as {@link ActionMode#AZ_MIGRATION}; otherwise as {@link #upgradeDetail()}. */
    public List<GetUpgradeDetailInfo> upgradeDetail(ActionMode mode) {
        return upgradeDetail(
                UpgradeDetailRequest.builder(clusterId).actionMode(mode).build());
    }

    /**
     * Reads all tasks from a request's offset on, page by page.
     *
     * @param request its cluster must be this one; its limit is the size of the pages, 100 when it has none
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public List<GetUpgradeDetailInfo> upgradeDetail(UpgradeDetailRequest request) {
        return CssPagination.of(
                        request,
                        1,
                        GetUpgradeDetailInfo::id,
                        page -> upgradeDetailPage(page).detailList())
                .toList();
    }

    /**
     * Reads one page of tasks; the request selects it.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public UpgradeDetailPage upgradeDetailPage(UpgradeDetailRequest request) {
        return client.call(
                        CssOperations.UPGRADE_DETAIL,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Retries a failed upgrade or AZ change. Returns when the service has accepted it; the task then runs for hours.
     *
     * <pre>{@code
     * css.cluster(clusterId).upgradeDetail().stream()
     *         .filter(task -> task.status().equals(UpgradeTaskStatus.FAILED))
     *         .forEach(task -> css.cluster(clusterId).retryUpgradeTask(task.id()));
     * }</pre>
     *
     * @param actionId the task's id, as {@link GetUpgradeDetailInfo#id()} has it; the task must be FAILED
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RetryUpgradeTask.html">RetryUpgradeTask</a>
     */
    public void retryUpgradeTask(String actionId) {
        client.call(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry(clusterId, actionId));
    }

    /**
     * Aborts a failed upgrade or AZ change. Finished nodes are not changed back. The service rejects it for a cross-version
     * upgrade and for an AZ change once a node is done.
     *
     * <pre>{@code
     * css.cluster(clusterId).abortUpgradeTask(actionId); // the id of a failed task of upgradeDetail()
     * ClusterDetail detail = css.cluster(clusterId).showClusterDetail(); // a node may need updateInstance(...)
     * }</pre>
     *
     * @param actionId the task's id; the task must be FAILED
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RetryUpgradeTask.html">RetryUpgradeTask</a>
     */
    public void abortUpgradeTask(String actionId) {
        client.call(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.abort(clusterId, actionId));
    }

    /**
     * Moves the data of a node away and replaces the node, for example a node that an aborted task left broken. The replacement
     * is not an upgrade task: watch {@link #showClusterDetail()}.
     *
     * @param instanceId the node's id, as {@link ClusterInstance#id()} has it; not its name
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateInstance.html">UpdateInstance</a>
     */
    public void updateInstance(String instanceId) {
        updateInstance(UpdateInstanceRequest.builder(clusterId, instanceId).build());
    }

    /**
     * Replaces a node with the values of a request.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateInstance.html">UpdateInstance</a>
     */
    public void updateInstance(UpdateInstanceRequest request) {
        client.call(
                CssOperations.Clusters.UPDATE_INSTANCE,
                Checks.sameId("clusterId", request, request.clusterId(), clusterId));
    }

    /**
     * Restarts nodes, all at once; the cluster is not available until they have started. Needed after AZs were added.
     *
     * @param type the kind of the values
     * @param value the id of one node; or kinds of nodes, such as {@code ess} and {@code ess-master}, {@code all} for all kinds
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RestartClusterMultiRole.html">RestartCluster</a>
     */
    public void restartCluster(RestartType type, List<String> value) {
        client.call(CssOperations.Clusters.RESTART_CLUSTER, new RestartClusterRequest(clusterId, type, value));
    }

    /**
     * Restarts nodes, one after another; the cluster stays available. It must have more than three nodes.
     *
     * @param value kinds of nodes, such as {@code ess} and {@code ess-master}; {@code all} for all kinds
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RollingRestart.html">RollingRestart</a>
     */
    public void rollingRestart(List<String> value) {
        client.call(CssOperations.Clusters.ROLLING_RESTART, new RollingRestartRequest(clusterId, value));
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "cluster " + clusterId + " (" + client + ")";
    }
}
