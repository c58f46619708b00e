// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.AddonTemplateList;
import io.clusterupgrade.cce.model.ClusterList;
import io.clusterupgrade.cce.model.ClusterUpgradeFeatureGates;
import io.clusterupgrade.cce.model.ClusterUpgradePaths;
import io.clusterupgrade.cce.model.FeatureGates;
import io.clusterupgrade.cce.model.Job;
import io.clusterupgrade.cce.request.ListAddonTemplatesRequest;
import io.clusterupgrade.cce.request.ListClusterUpgradeFeatureGatesRequest;
import io.clusterupgrade.cce.request.ListClusterUpgradePathsRequest;
import io.clusterupgrade.cce.request.ListClustersRequest;
import io.clusterupgrade.cce.request.ShowFeatureGatesRequest;
import io.clusterupgrade.cce.request.ShowJobRequest;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;

/**
 * The client of Huawei Cloud Container Engine (CCE).
 *
 * <p>Immutable and thread-safe: create one and share it. {@link #cluster} returns the operations of one cluster. Every method
 * throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceClient extends ServiceClient {
    private final boolean autopilot;

    CceClient(CceClientBuilder builder) {
        super(builder);
        this.autopilot = false;
    }

    private CceClient(CceClient shared, RequestOptions options, boolean autopilot) {
        super(shared, options);
        this.autopilot = autopilot;
    }

    /** Returns a builder of a client. */
    public static CceClientBuilder builder() {
        return new CceClientBuilder();
    }

    /**
     * Returns a client that environment variables alone configure; see {@link io.clusterupgrade.client.EnvironmentSettings}.
     *
     * @throws IllegalStateException if the region (or an endpoint) is not set; the message names the variable to set
     */
    public static CceClient fromEnvironment() {
        return builder().environment().build();
    }

    /** Returns a builder with the settings of this client; what it builds is for standard clusters, also from a view for Autopilot. */
    public CceClientBuilder toBuilder() {
        return new CceClientBuilder(this);
    }

    /** Returns a view of this client whose calls have these options in addition to its own. */
    public CceClient with(RequestOptions options) {
        return new CceClient(this, options, autopilot);
    }

    /**
     * Returns a view of this client for Autopilot clusters, which CCE serves under paths of their own: {@code
     * client.autopilot().cluster(id)} upgrades one like a standard cluster, with the same requests and responses. Errors and
     * listeners show the names of Autopilot's operations, such as {@code UpgradeAutopilotCluster}.
     *
     * <p>Autopilot has the operations on upgrades, workflows, checks and snapshots, and those that read clusters and jobs; only it
     * has {@link CceCluster#upgradePlans()} and {@link CceCluster#maintenanceWindow()}. It has neither pause nor continue, and no node pools, nodes or checks of add-ons: a call to one of these throws an {@link
     * IllegalArgumentException} before anything is sent (see sdk/docs/wire/cce.md#autopilot).
     */
    public CceClient autopilot() {
        return new CceClient(this, RequestOptions.none(), true);
    }

    /** Returns whether this is a view for Autopilot clusters. */
    public boolean isAutopilot() {
        return autopilot;
    }

    /**
     * Returns the operations of one cluster.
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

    /** Reads the clusters of the project that a request selects. */
    public ClusterList listClusters(ListClustersRequest request) {
        return call(CceOperations.Clusters.LIST_CLUSTERS, request).value();
    }

    /** Reads all add-ons that exist, with their versions and the clusters these suit (see sdk/docs/wire/cce.md#add-ons). */
    public AddonTemplateList listAddonTemplates() {
        return listAddonTemplates(ListAddonTemplatesRequest.builder().build());
    }

    /** Reads the add-ons that the request selects. */
    public AddonTemplateList listAddonTemplates(ListAddonTemplatesRequest request) {
        return call(CceOperations.Addons.LIST_ADDON_TEMPLATES, request).value();
    }

    /**
     * Reads the possible upgrades from each version, for all clusters.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradePaths.html">GetClusterUpgradePaths</a>
     */
    public ClusterUpgradePaths listClusterUpgradePaths() {
        return call(CceOperations.UpgradeInfo.LIST_CLUSTER_UPGRADE_PATHS, new ListClusterUpgradePathsRequest())
                .value();
    }

    /**
     * Reads the upgrade features of the region.
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
     * Reads the feature gates of the service (see sdk/docs/wire/cce.md#upgrade-information). No document shows gates of a single cluster;
     * {@link #listClusterUpgradeFeatureGates()} reads those of upgrades.
     */
    public FeatureGates showFeatureGates() {
        return call(CceOperations.UpgradeInfo.SHOW_FEATURE_GATES, new ShowFeatureGatesRequest())
                .value();
    }

    /**
     * Reads a job, such as the reset of the nodes of a pool; an upgrade is not a job (see sdk/docs/wire/cce.md#jobs).
     *
     * @param jobId the job's id
     */
    public Job showJob(String jobId) {
        return call(CceOperations.Clusters.SHOW_JOB, new ShowJobRequest(jobId)).value();
    }

    @Override
    protected <Q, R> Operation<Q, R> sent(Operation<Q, R> operation) {
        return autopilot ? CceAutopilot.of(operation) : CceAutopilot.standard(operation);
    }

    /** Returns the service, the region if one is set, the endpoint, and whether this is a view for Autopilot clusters; no secrets. */
    @Override
    public String toString() {
        return super.toString() + (autopilot ? ", Autopilot" : "");
    }
}
