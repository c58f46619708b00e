// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.RepairClusterNodePoolResponse;
import io.clusterupgrade.ack.model.UpgradeClusterNodepoolResponse;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.RepairClusterNodePoolRequest;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.RequestOptions;

/**
 * The operations of one node pool of an ACK cluster. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AckNodePool {
    private final AckClient client;
    private final String clusterId;
    private final String nodepoolId;

    AckNodePool(AckClient client, String clusterId, String nodepoolId) {
        this.client = client;
        this.clusterId = clusterId;
        this.nodepoolId = PathParameters.check("nodepoolId", nodepoolId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns a view of this node pool whose calls have these options in addition to its own. */
    public AckNodePool with(RequestOptions options) {
        return new AckNodePool(client.with(options), clusterId, nodepoolId);
    }

    /**
     * Upgrades the nodes of the node pool, batch by batch. Returns when the service has accepted it; the task in the response
     * runs for hours, and pauses where the rolling policy requires it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusternodepool">UpgradeClusterNodepool</a>
     */
    public UpgradeClusterNodepoolResponse upgradeClusterNodepool(UpgradeClusterNodepoolRequest request) {
        Checks.sameId("clusterId", request, request.clusterId(), clusterId);
        Checks.sameId("nodepoolId", request, request.nodepoolId(), nodepoolId);
        return client.call(AckOperations.NodePools.UPGRADE_CLUSTER_NODEPOOL, request)
                .value();
    }

    /**
     * Repairs nodes of the node pool, for example by a restart of their kubelet. Returns when the service has accepted it; the
     * task in the response shows the progress.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-repairclusternodepool">RepairClusterNodePool</a>
     */
    public RepairClusterNodePoolResponse repairClusterNodePool(RepairClusterNodePoolRequest request) {
        Checks.sameId("clusterId", request, request.clusterId(), clusterId);
        Checks.sameId("nodepoolId", request, request.nodepoolId(), nodepoolId);
        return client.call(AckOperations.NodePools.REPAIR_CLUSTER_NODE_POOL, request)
                .value();
    }

    /**
     * Reads the node pool.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">DescribeClusterNodePoolDetail</a>
     */
    public NodePool describeClusterNodePoolDetail() {
        return client.call(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                        new DescribeClusterNodePoolDetailRequest(clusterId, nodepoolId))
                .value();
    }
}
