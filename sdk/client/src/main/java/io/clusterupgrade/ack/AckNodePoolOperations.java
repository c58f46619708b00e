// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.ClusterNode;
import io.clusterupgrade.ack.model.ClusterNodePage;
import io.clusterupgrade.ack.model.DescribeClusterNodePoolsResponse;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.UpgradeClusterNodepoolResponse;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations of ACK on node pools and nodes, for {@link AckClient#call} and {@link AckClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class AckNodePoolOperations {
    /** Upgrades the nodes of a node pool. */
    public static final Operation<UpgradeClusterNodepoolRequest, UpgradeClusterNodepoolResponse>
            UPGRADE_CLUSTER_NODEPOOL = Operation.write(
                            CloudService.ACK,
                            "UpgradeClusterNodepool",
                            "POST",
                            "",
                            "/clusters/{ClusterId}/nodepools/{NodepoolId}/upgrade")
                    .request(UpgradeClusterNodepoolRequest.class)
                    .path("ClusterId", UpgradeClusterNodepoolRequest::clusterId)
                    .path("NodepoolId", UpgradeClusterNodepoolRequest::nodepoolId)
                    .jsonBody()
                    .response(UpgradeClusterNodepoolResponse.class);

    /** Lists the node pools of a cluster. */
    public static final Operation<DescribeClusterNodePoolsRequest, DescribeClusterNodePoolsResponse>
            DESCRIBE_CLUSTER_NODE_POOLS = Operation.read(
                            CloudService.ACK, "DescribeClusterNodePools", "GET", "", "/clusters/{ClusterId}/nodepools")
                    .request(DescribeClusterNodePoolsRequest.class)
                    .path("ClusterId", DescribeClusterNodePoolsRequest::clusterId)
                    .query("NodepoolName", DescribeClusterNodePoolsRequest::nodepoolName)
                    .response(DescribeClusterNodePoolsResponse.class);

    /** Reads a node pool. */
    public static final Operation<DescribeClusterNodePoolDetailRequest, NodePool> DESCRIBE_CLUSTER_NODE_POOL_DETAIL =
            Operation.read(
                            CloudService.ACK,
                            "DescribeClusterNodePoolDetail",
                            "GET",
                            "",
                            "/clusters/{ClusterId}/nodepools/{NodepoolId}")
                    .request(DescribeClusterNodePoolDetailRequest.class)
                    .path("ClusterId", DescribeClusterNodePoolDetailRequest::clusterId)
                    .path("NodepoolId", DescribeClusterNodePoolDetailRequest::nodepoolId)
                    .response(NodePool.class)
                    .echoing("NodepoolId", pool -> pool.nodepoolInfo().nodepoolId());

    /** Lists the nodes of a cluster, a page at a time. */
    public static final Operation<DescribeClusterNodesRequest, ClusterNodePage> DESCRIBE_CLUSTER_NODES = Operation.read(
                    CloudService.ACK, "DescribeClusterNodes", "GET", "", "/clusters/{ClusterId}/nodes")
            .request(DescribeClusterNodesRequest.class)
            .path("ClusterId", DescribeClusterNodesRequest::clusterId)
            .query("nodepool_id", DescribeClusterNodesRequest::nodepoolId)
            .query("state", DescribeClusterNodesRequest::state)
            .query("instanceIds", request -> commaSeparated(request.instanceIds()))
            .query("nodeNames", request -> commaSeparated(request.nodeNames()))
            .query("nodeIps", request -> commaSeparated(request.nodeIps()))
            .query("nodeLabels", request -> commaSeparated(request.nodeLabels()))
            .query("pageNumber", DescribeClusterNodesRequest::pageNumber)
            .query("pageSize", DescribeClusterNodesRequest::pageSize)
            .response(ClusterNodePage.class)
            .echoingInEach("nodepool_id", ClusterNodePage::nodes, ClusterNode::nodepoolId);

    private AckNodePoolOperations() {}

    private static @Nullable String commaSeparated(@Nullable List<String> values) {
        return values == null ? null : String.join(",", values);
    }
}
