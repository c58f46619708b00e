// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.ClusterUpgradeFeatureGates;
import io.clusterupgrade.cce.model.ClusterUpgradeInfo;
import io.clusterupgrade.cce.model.ClusterUpgradePaths;
import io.clusterupgrade.cce.request.ListClusterUpgradeFeatureGatesRequest;
import io.clusterupgrade.cce.request.ListClusterUpgradePathsRequest;
import io.clusterupgrade.cce.request.ShowClusterUpgradeInfoRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CCE that tell what may be upgraded to what, beside {@link CceOperations}.
 *
 * @since 0.1.0
 */
public final class CceUpgradeInfoOperations {
    /** Reads what a cluster may be upgraded to. */
    public static final Operation<ShowClusterUpgradeInfoRequest, ClusterUpgradeInfo> SHOW_CLUSTER_UPGRADE_INFO =
            Operation.read(
                            CloudService.CCE,
                            "ShowClusterUpgradeInfo",
                            "GET",
                            "v3",
                            "/clusters/{cluster_id}/upgradeinfo")
                    .request(ShowClusterUpgradeInfoRequest.class)
                    .path("cluster_id", ShowClusterUpgradeInfoRequest::clusterId)
                    .response(ClusterUpgradeInfo.class);

    /** Reads which versions may be upgraded to which. */
    public static final Operation<ListClusterUpgradePathsRequest, ClusterUpgradePaths> LIST_CLUSTER_UPGRADE_PATHS =
            Operation.read(CloudService.CCE, "ListClusterUpgradePaths", "GET", "v3", "/clusterupgradepaths")
                    .request(ListClusterUpgradePathsRequest.class)
                    .withoutProject()
                    .response(ClusterUpgradePaths.class);

    /** Reads which features of upgrades a region has. */
    public static final Operation<ListClusterUpgradeFeatureGatesRequest, ClusterUpgradeFeatureGates>
            LIST_CLUSTER_UPGRADE_FEATURE_GATES = Operation.read(
                            CloudService.CCE,
                            "ListClusterUpgradeFeatureGates",
                            "GET",
                            "v3",
                            "/clusterupgradefeaturegates")
                    .request(ListClusterUpgradeFeatureGatesRequest.class)
                    .withoutProject()
                    .response(ClusterUpgradeFeatureGates.class);

    private CceUpgradeInfoOperations() {}
}
