// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.internal.Ids;
import io.clusterupgrade.request.RequestOptions;

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
        this.clusterId = Ids.check("clusterId", clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** A view of this cluster whose calls have these options, on top of its own. */
    public AckCluster with(RequestOptions options) {
        return new AckCluster(client.with(options), clusterId);
    }

    /**
     * Reads how the cluster's upgrade stands. A failed upgrade is data, never an exception.
     *
     * <p>The vendor announced in December 2025 to remove this call region by region from 4 July 2026, everywhere by 30 September
     * 2026; the task calls ({@code DescribeTaskInfo} with the task id that {@code UpgradeCluster} answers) take its place.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster, or the call has been removed
     * @see <a
     *     href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">GetUpgradeStatus</a>
     */
    public GetUpgradeStatus getUpgradeStatus() {
        return client.call(AckOperations.GET_UPGRADE_STATUS, GetUpgradeStatusRequest.of(clusterId))
                .value();
    }
}
