// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.write;
import static io.clusterupgrade.internal.request.Checks.joined;

import io.clusterupgrade.ack.model.ClusterNode;
import io.clusterupgrade.ack.model.ClusterNodePage;
import io.clusterupgrade.ack.model.DescribeClusterNodePoolsResponse;
import io.clusterupgrade.ack.model.ModifyClusterNodePoolResponse;
import io.clusterupgrade.ack.model.ModifyNodePoolNodeConfigResponse;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.RepairClusterNodePoolResponse;
import io.clusterupgrade.ack.model.RunNodeOperationResponse;
import io.clusterupgrade.ack.model.UpgradeClusterNodepoolResponse;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.ModifyClusterNodePoolRequest;
import io.clusterupgrade.ack.request.ModifyNodePoolNodeConfigRequest;
import io.clusterupgrade.ack.request.RepairClusterNodePoolRequest;
import io.clusterupgrade.ack.request.RunNodeOperationRequest;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.request.Operation;

/**
 * The operations on node pools and nodes, which programs name as constants of {@link AckOperations.NodePools}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckNodePoolConstants permits AckOperations.NodePools {
    /** Upgrades the nodes of a node pool. */
    public static final Operation<UpgradeClusterNodepoolRequest, UpgradeClusterNodepoolResponse>
            UPGRADE_CLUSTER_NODEPOOL = write(
                            "UpgradeClusterNodepool", "POST", "/clusters/{ClusterId}/nodepools/{NodepoolId}/upgrade")
                    .request(UpgradeClusterNodepoolRequest.class)
                    .path("ClusterId", UpgradeClusterNodepoolRequest::clusterId)
                    .path("NodepoolId", UpgradeClusterNodepoolRequest::nodepoolId)
                    .jsonBody()
                    .response(UpgradeClusterNodepoolResponse.class);

    /** Repairs nodes of a node pool. */
    public static final Operation<RepairClusterNodePoolRequest, RepairClusterNodePoolResponse>
            REPAIR_CLUSTER_NODE_POOL = write(
                            "RepairClusterNodePool", "POST", "/clusters/{cluster_id}/nodepools/{nodepool_id}/repair")
                    .request(RepairClusterNodePoolRequest.class)
                    .path("cluster_id", RepairClusterNodePoolRequest::clusterId)
                    .path("nodepool_id", RepairClusterNodePoolRequest::nodepoolId)
                    .jsonBody()
                    .response(RepairClusterNodePoolResponse.class);

    /** Lists the node pools of a cluster. */
    public static final Operation<DescribeClusterNodePoolsRequest, DescribeClusterNodePoolsResponse>
            DESCRIBE_CLUSTER_NODE_POOLS = read("DescribeClusterNodePools", "/clusters/{ClusterId}/nodepools")
                    .request(DescribeClusterNodePoolsRequest.class)
                    .path("ClusterId", DescribeClusterNodePoolsRequest::clusterId)
                    .query("NodepoolName", DescribeClusterNodePoolsRequest::nodepoolName)
                    .response(DescribeClusterNodePoolsResponse.class);

    /** Reads a node pool. */
    public static final Operation<DescribeClusterNodePoolDetailRequest, NodePool> DESCRIBE_CLUSTER_NODE_POOL_DETAIL =
            read("DescribeClusterNodePoolDetail", "/clusters/{ClusterId}/nodepools/{NodepoolId}")
                    .request(DescribeClusterNodePoolDetailRequest.class)
                    .path("ClusterId", DescribeClusterNodePoolDetailRequest::clusterId)
                    .path("NodepoolId", DescribeClusterNodePoolDetailRequest::nodepoolId)
                    .response(NodePool.class)
                    .echoing("NodepoolId", pool -> pool.nodepoolInfo().nodepoolId());

    /** Lists the nodes of a cluster, one page at a time. */
    public static final Operation<DescribeClusterNodesRequest, ClusterNodePage> DESCRIBE_CLUSTER_NODES = read(
                    "DescribeClusterNodes", "/clusters/{ClusterId}/nodes")
            .request(DescribeClusterNodesRequest.class)
            .path("ClusterId", DescribeClusterNodesRequest::clusterId)
            .query("nodepool_id", DescribeClusterNodesRequest::nodepoolId)
            .query("state", DescribeClusterNodesRequest::state)
            .query("instanceIds", request -> joined(request.instanceIds()))
            .query("nodeNames", request -> joined(request.nodeNames()))
            .query("nodeIps", request -> joined(request.nodeIps()))
            .query("nodeLabels", request -> joined(request.nodeLabels()))
            .query("pageNumber", DescribeClusterNodesRequest::pageNumber)
            .query("pageSize", DescribeClusterNodesRequest::pageSize)
            .response(ClusterNodePage.class)
            .echoingInEach("nodepool_id", ClusterNodePage::nodes, ClusterNode::nodepoolId);

    /** Changes the settings of a node pool. */
    public static final Operation<ModifyClusterNodePoolRequest, ModifyClusterNodePoolResponse>
            MODIFY_CLUSTER_NODE_POOL = write(
                            "ModifyClusterNodePool", "PUT", "/clusters/{ClusterId}/nodepools/{NodepoolId}")
                    .request(ModifyClusterNodePoolRequest.class)
                    .path("ClusterId", ModifyClusterNodePoolRequest::clusterId)
                    .path("NodepoolId", ModifyClusterNodePoolRequest::nodepoolId)
                    .jsonBody()
                    .response(ModifyClusterNodePoolResponse.class)
                    .echoing("NodepoolId", ModifyClusterNodePoolResponse::nodepoolId);

    /** Changes the configuration of the nodes of a node pool. */
    public static final Operation<ModifyNodePoolNodeConfigRequest, ModifyNodePoolNodeConfigResponse>
            MODIFY_NODE_POOL_NODE_CONFIG = write(
                            "ModifyNodePoolNodeConfig",
                            "PUT",
                            "/clusters/{ClusterId}/nodepools/{NodepoolId}/node_config")
                    .request(ModifyNodePoolNodeConfigRequest.class)
                    .path("ClusterId", ModifyNodePoolNodeConfigRequest::clusterId)
                    .path("NodepoolId", ModifyNodePoolNodeConfigRequest::nodepoolId)
                    .jsonBody()
                    .response(ModifyNodePoolNodeConfigResponse.class)
                    .echoing("NodepoolId", ModifyNodePoolNodeConfigResponse::nodepoolId);

    /** Runs an operation on a node. */
    public static final Operation<RunNodeOperationRequest, RunNodeOperationResponse> RUN_NODE_OPERATION = write(
                    "RunNodeOperation",
                    "POST",
                    "/clusters/{cluster_id}/nodepools/{nodepool_id}/nodes/{node_name}/operation")
            .request(RunNodeOperationRequest.class)
            .path("cluster_id", RunNodeOperationRequest::clusterId)
            .path("nodepool_id", RunNodeOperationRequest::nodepoolId)
            .path("node_name", RunNodeOperationRequest::nodeName)
            .jsonBody()
            .response(RunNodeOperationResponse.class)
            .echoing("cluster_id", RunNodeOperationResponse::clusterId);

    AckNodePoolConstants() {}
}
