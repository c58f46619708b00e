// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.ClusterList;
import io.clusterupgrade.cce.model.Job;
import io.clusterupgrade.cce.model.JobReference;
import io.clusterupgrade.cce.model.Node;
import io.clusterupgrade.cce.model.NodeList;
import io.clusterupgrade.cce.model.NodePool;
import io.clusterupgrade.cce.model.NodePoolList;
import io.clusterupgrade.cce.request.ListClustersRequest;
import io.clusterupgrade.cce.request.ListNodePoolsRequest;
import io.clusterupgrade.cce.request.ListNodesRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.ShowJobRequest;
import io.clusterupgrade.cce.request.ShowNodePoolRequest;
import io.clusterupgrade.cce.request.ShowNodeRequest;
import io.clusterupgrade.cce.request.UpgradeNodePoolRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CCE on clusters, nodes and jobs, beside {@link CceOperations}.
 *
 * @since 0.1.0
 */
public final class CceClusterOperations {
    /** Reads one cluster. */
    public static final Operation<ShowClusterRequest, Cluster> SHOW_CLUSTER = Operation.read(
                    CloudService.CCE, "ShowCluster", "GET", "v3", "/clusters/{cluster_id}")
            .request(ShowClusterRequest.class)
            .path("cluster_id", ShowClusterRequest::clusterId)
            .query("detail", request -> request.detail() ? "true" : null)
            .response(Cluster.class)
            .echoing("cluster_id", cluster -> cluster.metadata().uid());

    /** Lists the clusters of a project. */
    public static final Operation<ListClustersRequest, ClusterList> LIST_CLUSTERS = Operation.read(
                    CloudService.CCE, "ListClusters", "GET", "v3", "/clusters")
            .request(ListClustersRequest.class)
            .query("detail", request -> request.detail() ? "true" : null)
            .query("status", ListClustersRequest::status)
            .query("type", ListClustersRequest::type)
            .query("version", ListClustersRequest::version)
            .response(ClusterList.class);

    /** Lists the node pools of a cluster. */
    public static final Operation<ListNodePoolsRequest, NodePoolList> LIST_NODE_POOLS = Operation.read(
                    CloudService.CCE, "ListNodePools", "GET", "v3", "/clusters/{cluster_id}/nodepools")
            .request(ListNodePoolsRequest.class)
            .path("cluster_id", ListNodePoolsRequest::clusterId)
            .query("showDefaultNodePool", request -> request.showDefaultNodePool() ? "true" : null)
            .response(NodePoolList.class);

    /** Reads one node pool. */
    public static final Operation<ShowNodePoolRequest, NodePool> SHOW_NODE_POOL = Operation.read(
                    CloudService.CCE, "ShowNodePool", "GET", "v3", "/clusters/{cluster_id}/nodepools/{nodepool_id}")
            .request(ShowNodePoolRequest.class)
            .path("cluster_id", ShowNodePoolRequest::clusterId)
            .path("nodepool_id", ShowNodePoolRequest::nodePoolId)
            .response(NodePool.class)
            .echoing("nodepool_id", pool -> pool.metadata().uid());

    /** Resets the nodes of a pool to its configuration. */
    public static final Operation<UpgradeNodePoolRequest, JobReference> UPGRADE_NODE_POOL = Operation.write(
                    CloudService.CCE,
                    "UpgradeNodePool",
                    "POST",
                    "v3",
                    "/clusters/{cluster_id}/nodepools/{nodepool_id}/operation/upgrade")
            .request(UpgradeNodePoolRequest.class)
            .path("cluster_id", UpgradeNodePoolRequest::clusterId)
            .path("nodepool_id", UpgradeNodePoolRequest::nodePoolId)
            .body(CceBodies::nodePool)
            .response(JobReference.class);

    /** Lists the nodes of a cluster, a page at a time. */
    public static final Operation<ListNodesRequest, NodeList> LIST_NODES = Operation.read(
                    CloudService.CCE, "ListNodes", "GET", "v3", "/clusters/{cluster_id}/nodes")
            .request(ListNodesRequest.class)
            .path("cluster_id", ListNodesRequest::clusterId)
            .query("limit", ListNodesRequest::limit)
            .query("marker", ListNodesRequest::marker)
            .response(NodeList.class);

    /** Reads one node. */
    public static final Operation<ShowNodeRequest, Node> SHOW_NODE = Operation.read(
                    CloudService.CCE, "ShowNode", "GET", "v3", "/clusters/{cluster_id}/nodes/{node_id}")
            .request(ShowNodeRequest.class)
            .path("cluster_id", ShowNodeRequest::clusterId)
            .path("node_id", ShowNodeRequest::nodeId)
            .response(Node.class)
            .echoing("node_id", node -> node.metadata().uid());

    /** Reads one job. */
    public static final Operation<ShowJobRequest, Job> SHOW_JOB = Operation.read(
                    CloudService.CCE, "ShowJob", "GET", "v3", "/jobs/{job_id}")
            .request(ShowJobRequest.class)
            .path("job_id", ShowJobRequest::jobId)
            .response(Job.class)
            .echoing("job_id", job -> job.metadata().uid());

    private CceClusterOperations() {}
}
