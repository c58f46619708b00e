// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.internal.Ids;
import io.clusterupgrade.request.RequestOptions;
import java.util.List;

/**
 * The operations of one search cluster. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CssCluster {
    private final CssClient client;
    private final String clusterId;

    CssCluster(CssClient client, String clusterId) {
        this.client = client;
        this.clusterId = Ids.check("clusterId", clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** A view of this cluster whose calls have these options, on top of its own. */
    public CssCluster with(RequestOptions options) {
        return new CssCluster(client.with(options), clusterId);
    }

    /**
     * Reads all image upgrades of the cluster, finished ones included, with the steps on the node in work.
     *
     * @return the tasks in the order of the service, which is not documented; empty when there was none
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
        return UpgradeDetailPages.of(checked(request), this::upgradeDetailPage).toList();
    }

    /**
     * Reads one page of tasks, as the request says and no more.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public UpgradeDetailPage upgradeDetailPage(UpgradeDetailRequest request) {
        return client.call(CssOperations.UPGRADE_DETAIL, checked(request)).value();
    }

    /**
     * Goes on with a failed upgrade or AZ change. Returns when the service has accepted it; the work then goes on for hours.
     *
     * @param actionId the task's id, as {@link GetUpgradeDetailInfo#id()} has it; the task must be FAILED
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RetryUpgradeTask.html">RetryUpgradeTask</a>
     */
    public void retryUpgradeTask(String actionId) {
        client.call(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry(clusterId, actionId));
    }

    /**
     * Ends a failed upgrade or AZ change. Nodes that are done stay as they are. The service refuses it for a cross-version
     * upgrade and for an AZ change once a node is done.
     *
     * @param actionId the task's id; the task must be FAILED
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RetryUpgradeTask.html">RetryUpgradeTask</a>
     */
    public void abortUpgradeTask(String actionId) {
        client.call(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.abort(clusterId, actionId));
    }

    private UpgradeDetailRequest checked(UpgradeDetailRequest request) {
        if (!request.clusterId().equals(clusterId)) {
            throw new IllegalArgumentException("clusterId of the request is not this cluster's");
        }
        return request;
    }
}
