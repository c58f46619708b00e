// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.ClusterList;
import io.clusterupgrade.cce.model.ClusterUpgradeFeatureGates;
import io.clusterupgrade.cce.model.ClusterUpgradePaths;
import io.clusterupgrade.cce.model.Job;
import io.clusterupgrade.cce.request.ListClusterUpgradeFeatureGatesRequest;
import io.clusterupgrade.cce.request.ListClusterUpgradePathsRequest;
import io.clusterupgrade.cce.request.ListClustersRequest;
import io.clusterupgrade.cce.request.ShowJobRequest;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.RequestOptions;

/**
 * The client of Huawei Cloud Container Engine (CCE).
 *
 * <p>Immutable and thread-safe: make one and share it. What belongs to a cluster hangs on {@link #cluster}. Every method throws
 * the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceClient extends ServiceClient {
    CceClient(CceClientBuilder builder) {
        super(builder);
    }

    private CceClient(CceClient shared, RequestOptions options) {
        super(shared, options);
    }

    /** Starts a client. */
    public static CceClientBuilder builder() {
        return new CceClientBuilder();
    }

    /**
     * A client from environment variables alone; see {@link io.clusterupgrade.client.EnvironmentSettings}.
     *
     * @throws IllegalStateException if the region (or an endpoint) is not set; the message says which variable to set
     */
    public static CceClient fromEnvironment() {
        return builder().environment().build();
    }

    /** A builder with the settings of this client. */
    public CceClientBuilder toBuilder() {
        return new CceClientBuilder(this);
    }

    /** A view of this client whose calls have these options, on top of its own. */
    public CceClient with(RequestOptions options) {
        return new CceClient(this, options);
    }

    /**
     * One cluster's operations.
     *
     * @param clusterId the cluster's UUID
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public CceCluster cluster(String clusterId) {
        return new CceCluster(this, clusterId);
    }

    /** Reads the clusters of the project (see sdk/docs/wire/cce.md#clusters). */
    public ClusterList listClusters() {
        return listClusters(ListClustersRequest.builder().build());
    }

    /** Reads the clusters of the project that a request asks for. */
    public ClusterList listClusters(ListClustersRequest request) {
        return call(CceOperations.Clusters.LIST_CLUSTERS, request).value();
    }

    /**
     * Reads which versions may be upgraded to which, for all clusters.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradePaths.html">GetClusterUpgradePaths</a>
     */
    public ClusterUpgradePaths listClusterUpgradePaths() {
        return call(CceOperations.UpgradeInfo.LIST_CLUSTER_UPGRADE_PATHS, new ListClusterUpgradePathsRequest())
                .value();
    }

    /**
     * Reads which features of upgrades the region has.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeFeatureGates.html">GetClusterUpgradeFeatureGates</a>
     */
    public ClusterUpgradeFeatureGates listClusterUpgradeFeatureGates() {
        return call(
                        CceOperations.UpgradeInfo.LIST_CLUSTER_UPGRADE_FEATURE_GATES,
                        new ListClusterUpgradeFeatureGatesRequest())
                .value();
    }

    /**
     * Reads a job, such as the reset of the nodes of a pool; an upgrade is none (see sdk/docs/wire/cce.md#jobs).
     *
     * @param jobId the job's id
     */
    public Job showJob(String jobId) {
        return call(CceOperations.Clusters.SHOW_JOB, new ShowJobRequest(jobId)).value();
    }
}
