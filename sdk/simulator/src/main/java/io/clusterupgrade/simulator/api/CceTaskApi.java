// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceCluster;
import io.clusterupgrade.simulator.cce.CceShownTask;
import io.clusterupgrade.simulator.cce.CceTask;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Reply;

/** Upgrade tasks: read, held, continued and retried (CCE sheet 3.2, 3.3). */
final class CceTaskApi {
    private CceTaskApi() {}

    static Reply show(CceCluster cluster, Call call) {
        return Reply.json(200, task(cluster.shownTask(call.variable("task_id"))).toString());
    }

    static Reply list(CceCluster cluster, Call call) {
        ObjectNode json = CceJson.list("v3");
        ArrayNode items = json.putArray("items");
        cluster.shownTasks().forEach(task -> items.add(task(task)));
        return Reply.json(200, json.toString());
    }

    static Reply pause(CceCluster cluster, Call call) {
        cluster.pauseUpgrade();
        return Reply.empty(200);
    }

    static Reply resume(CceCluster cluster, Call call) {
        cluster.continueUpgrade();
        return Reply.empty(200);
    }

    static Reply retry(CceCluster cluster, Call call) {
        cluster.retryUpgrade();
        return Reply.empty(200);
    }

    private static ObjectNode task(CceShownTask shown) {
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
                // There from the start and equal to the update: no sign of completion, as in the documented sample.
                .put("completionTime", GoTime.format(task.updated()));
        return json;
    }
}
