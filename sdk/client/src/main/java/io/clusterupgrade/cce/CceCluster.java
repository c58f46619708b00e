// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.internal.Ids;
import io.clusterupgrade.request.RequestOptions;

/**
 * The operations of one Kubernetes cluster of CCE. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CceCluster {
    private final CceClient client;
    private final String clusterId;

    CceCluster(CceClient client, String clusterId) {
        this.client = client;
        this.clusterId = Ids.check("clusterId", clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** A view of this cluster whose calls have these options, on top of its own. */
    public CceCluster with(RequestOptions options) {
        return new CceCluster(client.with(options), clusterId);
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
}
