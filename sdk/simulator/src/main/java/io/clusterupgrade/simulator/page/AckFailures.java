// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.ack.AckScript;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.util.List;

/** Makes the current stage of an ACK task fail. */
final class AckFailures {
    private static final String PRE_CHECK = "PreCheck";
    private static final String CONTROL_PLANE = "UpgradeControlPlane";
    private static final String ADDONS = "UpgradeAddons";

    private AckFailures() {}

    /** Returns whether a node or the stage is what can fail now. */
    static ClusterAction actionFor(SimulatedAckTask task) {
        return switch (task.currentStage()) {
            case "UpgradeNodes", "ChangeNodes" -> ClusterAction.FAIL_NODE;
            default -> ClusterAction.FAIL_STAGE;
        };
    }

    static String fail(SimulatedAckCluster cluster, SimulatedAckTask task) {
        AckScript script = cluster.script();
        List<String> items = cluster.tasks().itemsInProgress(task.id());
        switch (task.currentStage()) {
            case PRE_CHECK -> script.failPrecheck(ServiceClusters.FAILURE);
            case CONTROL_PLANE -> script.failControlPlane(ServiceClusters.FAILURE);
            case ADDONS -> items.forEach(name -> script.failAddon(name, ServiceClusters.FAILURE));
            default -> {
                int number = items.isEmpty() ? 0 : number(task, items.get(0));
                if (number == 0) {
                    throw PageActionException.conflict("The stage " + task.currentStage() + " cannot fail.");
                }
                script.failNode(number, ServiceClusters.FAILURE);
                return "Node " + number + " of task " + task.id() + " fails when its batch ends.";
            }
        }
        return "The stage " + task.currentStage() + " of " + cluster.name() + " fails at its end.";
    }

    private static int number(SimulatedAckTask task, String item) {
        return task.results().stream()
                        .map(SimulatedAckTask.Result::data)
                        .toList()
                        .indexOf(item)
                + 1;
    }
}
