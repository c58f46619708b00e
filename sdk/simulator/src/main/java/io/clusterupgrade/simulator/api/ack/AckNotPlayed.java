// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import io.clusterupgrade.simulator.wire.NotPlayed;
import java.util.List;

/** The operations of ACK that the simulator does not play. */
final class AckNotPlayed {
    private static final String CLUSTER = "/clusters/{cluster_id}";
    private static final String POOL = CLUSTER + "/nodepools/{nodepool_id}";
    private static final String DIAGNOSIS = CLUSTER + "/diagnosis";
    private static final String INSPECT_CONFIG = CLUSTER + "/inspectConfig";
    private static final String COMPONENTS = POOL + "/component_instances";
    private static final String PLANS = "/operation/plans";
    private static final String REGION = "/regions/{region_id}";

    static final List<NotPlayed> OPERATIONS = List.of(
            new NotPlayed("CancelOperationPlan", "DELETE", PLANS + "/{plan_id}"),
            new NotPlayed("ListOperationPlans", "GET", PLANS),
            new NotPlayed("ListOperationPlansForRegion", "GET", REGION + PLANS),
            new NotPlayed("CreateClusterDiagnosis", "POST", DIAGNOSIS),
            new NotPlayed("GetClusterDiagnosisCheckItems", "GET", DIAGNOSIS + "/{diagnosis_id}/check_items"),
            new NotPlayed("GetClusterDiagnosisResult", "GET", DIAGNOSIS + "/{diagnosis_id}/result"),
            new NotPlayed("CreateClusterInspectConfig", "POST", INSPECT_CONFIG),
            new NotPlayed("GetClusterInspectConfig", "GET", INSPECT_CONFIG),
            new NotPlayed("UpdateClusterInspectConfig", "PUT", INSPECT_CONFIG),
            new NotPlayed("DeleteClusterInspectConfig", "DELETE", INSPECT_CONFIG),
            new NotPlayed("CreateNodePoolComponentInstances", "POST", COMPONENTS),
            new NotPlayed("ListNodePoolComponentInstances", "GET", COMPONENTS),
            new NotPlayed("UpdateNodePoolComponentInstance", "PUT", COMPONENTS + "/{name}"),
            new NotPlayed("DeleteNodePoolComponentInstance", "DELETE", COMPONENTS + "/{name}"),
            new NotPlayed("InstallNodePoolComponents", "POST", POOL + "/components"),
            new NotPlayed("UpdateNodePoolComponent", "PUT", POOL + "/component"),
            new NotPlayed("ListNodePoolComponents", "GET", CLUSTER + "/nodepool_components"),
            new NotPlayed("ModifyClusterNodePool", "PUT", POOL),
            new NotPlayed("ModifyNodePoolNodeConfig", "PUT", POOL + "/node_config"),
            new NotPlayed("DescribeAddon", "GET", "/addons/{addon_name}"),
            new NotPlayed("ListAddons", "GET", "/addons"),
            new NotPlayed("DescribeClusterAddonsUpgradeStatus", "GET", CLUSTER + "/components/upgradestatus"),
            new NotPlayed("DescribeClusterLogs", "GET", CLUSTER + "/logs"),
            new NotPlayed("DescribeEventsForRegion", "GET", REGION + "/events"),
            new NotPlayed("MigrateCluster", "POST", CLUSTER + "/migrate"),
            new NotPlayed("ModifyCluster", "PUT", "/api/v2/clusters/{cluster_id}"));

    private AckNotPlayed() {}
}
