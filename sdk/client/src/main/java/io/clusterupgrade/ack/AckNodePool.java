// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.DescribeNodePoolVulsResponse;
import io.clusterupgrade.ack.model.FixNodePoolVulsResponse;
import io.clusterupgrade.ack.model.ModifyClusterNodePoolResponse;
import io.clusterupgrade.ack.model.ModifyNodePoolNodeConfigResponse;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.RepairClusterNodePoolResponse;
import io.clusterupgrade.ack.model.RunNodeOperationResponse;
import io.clusterupgrade.ack.model.UpgradeClusterNodepoolResponse;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.DescribeNodePoolVulsRequest;
import io.clusterupgrade.ack.request.FixNodePoolVulsRequest;
import io.clusterupgrade.ack.request.ModifyClusterNodePoolRequest;
import io.clusterupgrade.ack.request.ModifyNodePoolNodeConfigRequest;
import io.clusterupgrade.ack.request.RepairClusterNodePoolRequest;
import io.clusterupgrade.ack.request.RunNodeOperationRequest;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.RequestOptions;

/**
 * The operations of one node pool of an ACK cluster. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
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

    /** Returns the operations on the components of the node pool's nodes, such as the kubelet. */
    public AckNodePoolComponents components() {
        return new AckNodePoolComponents(client, clusterId, nodepoolId);
    }

    /**
     * Upgrades the nodes of the node pool, batch by batch. Returns when the service has accepted it; the task in the response
     * runs for hours, and pauses where the rolling policy requires it.
     *
     * <pre>{@code
     * ack.cluster(clusterId).nodePool(nodepoolId).upgradeClusterNodepool(
     *         UpgradeClusterNodepoolRequest.builder(clusterId, nodepoolId).kubernetesVersion("1.33.3-aliyun.1").build());
     * }</pre>
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusternodepool">UpgradeClusterNodepool</a>
     */
    public UpgradeClusterNodepoolResponse upgradeClusterNodepool(UpgradeClusterNodepoolRequest request) {
        return client.call(
                        AckOperations.NodePools.UPGRADE_CLUSTER_NODEPOOL,
                        own(request, request.clusterId(), request.nodepoolId()))
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
        return client.call(
                        AckOperations.NodePools.REPAIR_CLUSTER_NODE_POOL,
                        own(request, request.clusterId(), request.nodepoolId()))
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

    /**
     * Changes settings of the node pool: its automatic upgrades, its labels and others. Settings that the request leaves out do not
     * change. Returns when the service has accepted it; {@code client.task(id)} with the task id in the response watches it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-modifyclusternodepool">ModifyClusterNodePool</a>
     */
    public ModifyClusterNodePoolResponse modifyClusterNodePool(ModifyClusterNodePoolRequest request) {
        return client.call(
                        AckOperations.NodePools.MODIFY_CLUSTER_NODE_POOL,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /**
     * Changes the configuration of the nodes: kubelet, containerd and operating system, batch by batch. Wrong settings can make nodes
     * unusable, so try them on one node first. Returns when the service has accepted it; {@code client.task(id)} with the task id in
     * the response watches it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-modifynodepoolnodeconfig">ModifyNodePoolNodeConfig</a>
     */
    public ModifyNodePoolNodeConfigResponse modifyNodePoolNodeConfig(ModifyNodePoolNodeConfigRequest request) {
        return client.call(
                        AckOperations.NodePools.MODIFY_NODE_POOL_NODE_CONFIG,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /**
     * Runs an operation on one node, such as a restart of its kubelet. Returns when the service has accepted it; {@code
     * client.task(id)} with the task id in the response watches it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-runnodeoperation">RunNodeOperation</a>
     */
    public RunNodeOperationResponse runNodeOperation(RunNodeOperationRequest request) {
        return client.call(
                        AckOperations.NodePools.RUN_NODE_OPERATION,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /**
     * Lists the vulnerabilities of the nodes that the last scan of the cluster found.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such node pool
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describenodepoolvuls">DescribeNodePoolVuls</a>
     */
    public DescribeNodePoolVulsResponse describeNodePoolVuls() {
        return describeNodePoolVuls(
                DescribeNodePoolVulsRequest.builder(clusterId, nodepoolId).build());
    }

    /**
     * Lists the vulnerabilities of the nodes that the request selects.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     */
    public DescribeNodePoolVulsResponse describeNodePoolVuls(DescribeNodePoolVulsRequest request) {
        return client.call(
                        AckOperations.Vulnerabilities.DESCRIBE_NODE_POOL_VULS,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /**
     * Fixes vulnerabilities of the nodes, batch by batch; a fix may restart nodes, each after it was drained. Returns when the service
     * has accepted it; {@code client.task(id)} with the task id in the response watches, pauses and cancels it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-fixnodepoolvuls">FixNodePoolVuls</a>
     */
    public FixNodePoolVulsResponse fixNodePoolVuls(FixNodePoolVulsRequest request) {
        return client.call(
                        AckOperations.Vulnerabilities.FIX_NODE_POOL_VULS,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    private <Q> Q own(Q request, String itsClusterId, String itsNodepoolId) {
        Checks.sameId("clusterId", request, itsClusterId, clusterId);
        return Checks.sameId("nodepoolId", request, itsNodepoolId, nodepoolId);
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "node pool " + nodepoolId + " of cluster " + clusterId + " (" + client + ")";
    }
}
