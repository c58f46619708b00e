// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Responses are checked against their requests by the ids that they repeat. An operation without such an id has a line here with the reason;
 * {@code EchoedIdsTableTest} has the others.
 */
class EchoedIdsTest {
    private static final String NAMES_NOTHING = "the documented response names nothing that the request gave";
    private static final String NOT_OF_A_CLUSTER = "it is about no cluster";

    private static final Map<String, String> UNCHECKED = Map.ofEntries(
            entry("CSS.UpgradeDetail", "a task names neither its cluster nor anything else of the request"),
            entry("CSS.ListImages", NAMES_NOTHING),
            entry("CSS.ListClustersDetails", NOT_OF_A_CLUSTER),
            entry("CSS.ShowAutoCreatePolicy", NAMES_NOTHING),
            entry("CSS.ListAiOps", "a health check does not name its cluster"),
            entry("CSS.ShowAiOpsDetector", NAMES_NOTHING),
            entry(
                    "CSS.CreateSnapshot",
                    "it names the new snapshot; its name is no id, and the service may write it otherwise"),
            entry("CCE.UpgradeCluster", "it names the new task only"),
            entry("CCE.ListUpgradeClusterTasks", "a task does not name its cluster"),
            entry("CCE.ListClusters", NOT_OF_A_CLUSTER),
            entry("CCE.ListNodePools", "a node pool does not name its cluster"),
            entry("CCE.ListNodes", "a node does not name its cluster"),
            entry("CCE.UpgradeNodePool", "it names the new job only"),
            entry("CCE.ResetNode", "it names the new job only"),
            entry("CCE.SyncNode", NAMES_NOTHING),
            entry("CCE.BatchSyncNodes", NAMES_NOTHING),
            entry("CCE.CreateAutopilotMaintenanceWindow", NAMES_NOTHING),
            entry("CCE.ShowAutopilotMaintenanceWindow", NAMES_NOTHING),
            entry("CCE.UpdateAutopilotMaintenanceWindow", NAMES_NOTHING),
            entry("CCE.DeleteAutopilotMaintenanceWindow", NAMES_NOTHING),
            entry("CCE.ShowFeatureGates", NOT_OF_A_CLUSTER),
            entry("CCE.ListAddonTemplates", NOT_OF_A_CLUSTER),
            entry("CCE.ShowClusterUpgradeInfo", "no document says whose its metadata.uid is"),
            entry("CCE.ListClusterUpgradePaths", NOT_OF_A_CLUSTER),
            entry("CCE.ListClusterUpgradeFeatureGates", NOT_OF_A_CLUSTER),
            entry("CCE.CreateClusterMasterSnapshot", "it names the new task only"),
            entry("CCE.ListClusterMasterSnapshotTasks", "a task does not name its cluster"),
            entry("ACK.GetUpgradeStatus", NAMES_NOTHING),
            entry("ACK.DescribeClusterTasks", "a task in a list does not name its cluster"),
            entry("ACK.DescribeClusters", NOT_OF_A_CLUSTER),
            entry("ACK.DescribeKubernetesVersionMetadata", NOT_OF_A_CLUSTER),
            entry("ACK.UpgradeClusterNodepool", "it names the new task only"),
            entry("ACK.RepairClusterNodePool", "it names the new task only"),
            entry("ACK.DescribeClusterNodePools", "a node pool does not name its cluster"),
            entry("ACK.CancelOperationPlan", NAMES_NOTHING),
            entry("ACK.RunClusterCheck", "it names the new check only"),
            entry("ACK.ListClusterChecks", "a check names its cluster only inside its own id, in no documented form"),
            entry("ACK.ListClusterAddonInstances", "an add-on does not name its cluster"),
            entry("ACK.ListAddons", "an add-on does not name its cluster"),
            entry("ACK.DescribeClusterAddonsUpgradeStatus", "it is by add-on, and may leave some out"),
            entry("ACK.DescribeClusterVuls", "a vulnerability names its node pool, not its cluster"),
            entry("ACK.DescribeNodePoolVuls", "a node does not name its node pool"),
            entry("ACK.ScanClusterVuls", "it names the new task only"),
            entry("ACK.FixNodePoolVuls", "it names the new task only"),
            entry("ACK.ListNodePoolComponentInstances", "a component does not name its node pool"),
            entry("ACK.ListNodePoolComponents", "a component does not name its cluster"),
            entry("ACK.RunClusterInspect", "it names the new report and the new task only"),
            entry("ACK.ListClusterInspectReports", "a report does not name its cluster"),
            entry("ACK.GetClusterInspectConfig", NAMES_NOTHING),
            entry("ACK.CreateClusterInspectConfig", NAMES_NOTHING),
            entry("ACK.UpdateClusterInspectConfig", NAMES_NOTHING),
            entry("ACK.DeleteClusterInspectConfig", NAMES_NOTHING),
            entry("ACK.GetClusterDiagnosisCheckItems", NAMES_NOTHING));

    @Test
    void checksTheIdsOfEveryOperationOrHasAReason() {
        List<String> unchecked = OperationConstants.all().stream()
                .filter(operation -> operation.echoedIds().isEmpty())
                // A response without content has no ids.
                .filter(operation -> operation.responseType() != NoContent.class)
                .map(Operation::toString)
                .toList();

        assertThat(unchecked)
                .as("declare the ids that the response repeats, with echoing(…) at the constant, or give a reason here")
                .containsExactlyInAnyOrderElementsOf(UNCHECKED.keySet());
    }
}
