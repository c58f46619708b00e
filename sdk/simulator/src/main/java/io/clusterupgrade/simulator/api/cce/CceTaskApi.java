// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceTask;
import io.clusterupgrade.simulator.cce.model.CceTaskView;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/**
 * The operations that read, pause, continue and retry upgrade tasks (see sdk/docs/wire/cce.md#upgradetask and
 * sdk/docs/wire/cce.md#task-actions).
 */
final class CceTaskApi {
    private CceTaskApi() {}

    static SimulatedResponse show(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return SimulatedResponse.json(
                200, task(cluster.shownTask(call.variable("task_id"))).toString());
    }

    static SimulatedResponse list(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = CceJson.list("v3");
        ArrayNode items = json.putArray("items");
        cluster.shownTasks().forEach(task -> items.add(task(task)));
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse pause(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        cluster.pauseUpgrade();
        return SimulatedResponse.empty(200);
    }

    static SimulatedResponse resume(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        cluster.continueUpgrade();
        return SimulatedResponse.empty(200);
    }

    static SimulatedResponse retry(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        cluster.retryUpgrade();
        return SimulatedResponse.empty(200);
    }

    private static ObjectNode task(CceTaskView shown) {
        CceTask task = shown.task();
        ObjectNode json = CceJson.object("UpgradeTask", "v3", task.uid(), task.created(), task.updated());
        ObjectNode spec =
                json.putObject("spec").put("version", task.version()).put("targetVersion", task.targetVersion());
        if (!task.stages().isEmpty()) {
            ArrayNode items = spec.putArray("items");
            task.stages()
                    .forEach(
                            stage -> items.addObject().put("name", stage.name()).put("status", stage.status()));
        }
        json.putObject("status")
                .put("phase", shown.phase())
                .put("progress", CceJson.progress(task.progress()))
                // Present from the start and equal to the update time, as in the documented sample: no sign of
                // completion.
                .put("completionTime", GoTime.format(task.updated()));
        return json;
    }
}
