// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssAzMigration;
import io.clusterupgrade.simulator.css.model.CssListedTask;
import io.clusterupgrade.simulator.css.model.CssProgress;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;
import java.util.function.Predicate;

/** UpgradeDetail: paging, filter by kind, and the JSON of a task (see sdk/docs/wire/css.md#upgradedetail). */
final class CssUpgradeDetail {
    private CssUpgradeDetail() {}

    static SimulatedResponse response(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssPaging paging = CssPaging.fromOne(call.query());
        List<CssListedTask> tasks = cluster.readTasks(kinds(call.query()));
        ObjectNode body = Json.object().put("totalSize", tasks.size());
        paging.fill(body.putArray("detailList"), tasks, CssUpgradeDetail::task);
        return SimulatedResponse.json(200, body.toString());
    }

    private static Predicate<CssTaskKind> kinds(Query query) {
        String mode = query.get("action_mode");
        if (mode == null || mode.equals("UPGRADING")) {
            return kind -> kind != CssTaskKind.AZ_MIGRATION;
        }
        if (mode.equals("AZ_MIGRATION")) {
            return kind -> kind == CssTaskKind.AZ_MIGRATION;
        }
        throw CssErrorException.wrongParameter("action_mode");
    }

    private static ObjectNode task(CssListedTask listed) {
        CssTask task = listed.task();
        ObjectNode json = Json.object()
                .put("id", task.id())
                .put("startTime", CssTime.text(task.startTime()))
                .put("endTime", CssTime.text(task.endTime()))
                .put("status", listed.status())
                .put("agencyName", task.agency());
        if (task.image() != null) {
            json.set("imageInfo", CssImageList.image(task.image()));
        }
        CssProgress progress = task.progress();
        json.put("totalNodes", String.join(",", progress.totalNodes()))
                .put("completedNodes", String.join(",", progress.completedNodes()))
                .put("currentNodeName", progress.currentNode())
                .put("executeTimes", Integer.toString(task.executeTimes()));
        if (task.azChange() != null) {
            json.put("migrateParam", migrateParam(task.azChange()))
                    .put("finalAzInfoMap", finalAzInfoMap(task.azChange()));
        }
        if (task.failMessage() != null) {
            json.put("failMessage", task.failMessage());
        }
        json.put("batchSize", progress.batchSize()).put("currentBatchNodes", String.join(",", progress.currentBatch()));
        ArrayNode steps = json.putArray("currentNodeDetail");
        progress.steps()
                .forEach(step -> steps.addObject()
                        .put("order", step.order())
                        .put("name", step.name())
                        .put("status", step.status())
                        .put("desc", step.description())
                        .put("beginTime", CssTime.text(step.begin()))
                        .put("endTime", CssTime.text(step.end())));
        return json;
    }

    private static String migrateParam(CssAzMigration change) {
        return Json.object()
                .put("instType", change.instType())
                .put("migrateType", change.migrateType())
                .put("sourceAz", change.sourceAz())
                .put("targetAz", change.targetAz())
                .toString();
    }

    private static String finalAzInfoMap(CssAzMigration change) {
        ObjectNode json = Json.object();
        change.finalNodes().forEach((zone, nodes) -> json.put(zone, String.join(",", nodes)));
        return json.toString();
    }
}
