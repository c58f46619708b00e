// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.filtered;
import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.write;

import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterLog;
import io.clusterupgrade.ack.model.ClusterPage;
import io.clusterupgrade.ack.model.KubernetesVersionMetadata;
import io.clusterupgrade.ack.model.MigrateClusterResponse;
import io.clusterupgrade.ack.model.ModifyClusterResponse;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterLogsRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeClustersRequest;
import io.clusterupgrade.ack.request.DescribeClustersV1Request;
import io.clusterupgrade.ack.request.DescribeKubernetesVersionMetadataRequest;
import io.clusterupgrade.ack.request.MigrateClusterRequest;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.request.Operation;
import java.util.List;

/**
 * The operations on clusters, which programs name as constants of {@link AckOperations.Clusters}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckClusterConstants permits AckOperations.Clusters {
    private static final String LISTS = "client.clusters(regionId)";

    /** Lists the versions of Kubernetes that the service offers. */
    public static final Operation<DescribeKubernetesVersionMetadataRequest, List<KubernetesVersionMetadata>>
            DESCRIBE_KUBERNETES_VERSION_METADATA = read(
                            "DescribeKubernetesVersionMetadata", "/api/v1/metadata/versions")
                    .request(DescribeKubernetesVersionMetadataRequest.class)
                    .query("Region", DescribeKubernetesVersionMetadataRequest::region)
                    .query("ClusterType", DescribeKubernetesVersionMetadataRequest::clusterType)
                    .query("KubernetesVersion", DescribeKubernetesVersionMetadataRequest::kubernetesVersion)
                    .query("Profile", DescribeKubernetesVersionMetadataRequest::profile)
                    .query("Mode", DescribeKubernetesVersionMetadataRequest::mode)
                    .query("QueryUpgradableVersion", DescribeKubernetesVersionMetadataRequest::queryUpgradableVersion)
                    .query("runtime", DescribeKubernetesVersionMetadataRequest::runtime)
                    .listOf(KubernetesVersionMetadata.class);

    /** Reads a cluster. */
    public static final Operation<DescribeClusterDetailRequest, ClusterDetail> DESCRIBE_CLUSTER_DETAIL = read(
                    "DescribeClusterDetail", "/clusters/{ClusterId}")
            .request(DescribeClusterDetailRequest.class)
            .path("ClusterId", DescribeClusterDetailRequest::clusterId)
            .response(ClusterDetail.class)
            .echoing("ClusterId", ClusterDetail::clusterId);

    /** Lists the clusters of a region, one page at a time. */
    public static final Operation<DescribeClustersForRegionRequest, ClusterPage> DESCRIBE_CLUSTERS_FOR_REGION =
            filtered(read("DescribeClustersForRegion", "/regions/{region_id}/clusters")
                            .request(DescribeClustersForRegionRequest.class)
                            .path("region_id", DescribeClustersForRegionRequest::regionId))
                    .response(ClusterPage.class)
                    .echoingInEach("cluster_id", ClusterPage::clusters, ClusterDetail::clusterId);

    /**
     * Lists the clusters of all regions or of one, one page at a time.
     *
     * @deprecated The vendor has removed it from the public cloud (30 September 2026); use {@link #DESCRIBE_CLUSTERS_FOR_REGION}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<DescribeClustersV1Request, ClusterPage> DESCRIBE_CLUSTERS_V1 = filtered(
                    read("DescribeClustersV1", "/api/v1/clusters")
                            .request(DescribeClustersV1Request.class)
                            .query("region_id", DescribeClustersV1Request::regionId))
            .replacedBy(LISTS)
            .response(ClusterPage.class)
            .echoingInEach("cluster_id", ClusterPage::clusters, ClusterDetail::clusterId);

    /**
     * Lists all clusters.
     *
     * @deprecated The vendor has removed it from the public cloud (30 September 2026); use {@link #DESCRIBE_CLUSTERS_FOR_REGION}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<DescribeClustersRequest, List<ClusterDetail>> DESCRIBE_CLUSTERS = read(
                    "DescribeClusters", "/clusters")
            .request(DescribeClustersRequest.class)
            .query("name", DescribeClustersRequest::name)
            .query("clusterType", DescribeClustersRequest::clusterType)
            .query("resource_group_id", DescribeClustersRequest::resourceGroupId)
            .replacedBy(LISTS)
            .listOf(ClusterDetail.class);

    /** Changes the settings of a cluster. */
    public static final Operation<ModifyClusterRequest, ModifyClusterResponse> MODIFY_CLUSTER = write(
                    "ModifyCluster", "PUT", "/api/v2/clusters/{ClusterId}")
            .request(ModifyClusterRequest.class)
            .path("ClusterId", ModifyClusterRequest::clusterId)
            .jsonBody()
            .response(ModifyClusterResponse.class)
            .echoing("ClusterId", ModifyClusterResponse::clusterId);

    /** Reads the log of a cluster. */
    public static final Operation<DescribeClusterLogsRequest, List<ClusterLog>> DESCRIBE_CLUSTER_LOGS = read(
                    "DescribeClusterLogs", "/clusters/{ClusterId}/logs")
            .request(DescribeClusterLogsRequest.class)
            .path("ClusterId", DescribeClusterLogsRequest::clusterId)
            .listOf(ClusterLog.class)
            .echoingInEach("ClusterId", logs -> logs, ClusterLog::clusterId);

    /** Migrates a cluster from a basic to a professional edition. */
    public static final Operation<MigrateClusterRequest, MigrateClusterResponse> MIGRATE_CLUSTER = write(
                    "MigrateCluster", "POST", "/clusters/{cluster_id}/migrate")
            .request(MigrateClusterRequest.class)
            .path("cluster_id", MigrateClusterRequest::clusterId)
            .jsonBody()
            .emptyBodyAllowed()
            .response(MigrateClusterResponse.class)
            .echoing("cluster_id", MigrateClusterResponse::clusterId);

    AckClusterConstants() {}
}
