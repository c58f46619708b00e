// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.CssAzChange;
import io.clusterupgrade.simulator.css.CssCluster;
import io.clusterupgrade.simulator.css.CssImage;
import io.clusterupgrade.simulator.css.CssProgress;
import io.clusterupgrade.simulator.css.CssRefusal;
import io.clusterupgrade.simulator.css.CssTask;
import io.clusterupgrade.simulator.css.CssTaskKind;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** UpgradeDetail: paging, choice of the kind, and the task on the wire (CSS sheet 2.4). */
final class CssUpgradeDetail {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CssUpgradeDetail() {}

    static Reply answer(CssCluster cluster, Call call) {
        Query query = call.query();
        // The parameter was renamed; which of the two a server takes is not known, so this one takes both.
        String firstName = query.get("offset") == null ? "start" : "offset";
        int first = number(query, firstName, 1);
        int limit = number(query, "limit", 10);
        List<CssTask> tasks =
                cluster.listedTasks().stream().filter(ofKind(query)).toList();
        ObjectNode body = Json.object().put("totalSize", tasks.size());
        ArrayNode list = body.putArray("detailList");
        tasks.stream().skip(first - 1L).limit(limit).map(CssUpgradeDetail::task).forEach(list::add);
        return Reply.json(200, body.toString());
    }

    private static int number(Query query, String name, int absent) {
        String text = query.get(name);
        if (text == null) {
            return absent;
        }
        if (text.matches("\\d{1,4}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= 1000) {
                return value;
            }
        }
        throw wrongParameter(name);
    }

    private static Predicate<CssTask> ofKind(Query query) {
        String mode = query.get("action_mode");
        if (mode == null || mode.equals("UPGRADING")) {
            return task -> task.kind() != CssTaskKind.AZ_MIGRATION;
        }
        if (mode.equals("AZ_MIGRATION")) {
            return task -> task.kind() == CssTaskKind.AZ_MIGRATION;
        }
        throw wrongParameter("action_mode");
    }

    private static CssRefusal wrongParameter(String name) {
        return new CssRefusal(400, "CSS.0001", "Wrong parameters. (" + name + ")");
    }

    private static ObjectNode task(CssTask task) {
        ObjectNode json = Json.object()
                .put("id", task.id())
                .put("startTime", time(task.startTime()))
                .put("endTime", time(task.endTime()))
                .put("status", task.status().name())
                .put("agencyName", task.agency());
        if (task.image() != null) {
            json.set("imageInfo", image(task.image()));
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
                        .put("beginTime", time(step.begin()))
                        .put("endTime", time(step.end())));
        return json;
    }

    private static ObjectNode image(CssImage image) {
        return Json.object()
                .put("id", image.id())
                .put("displayName", image.displayName())
                .put("imageDesc", image.description())
                .put("datastoreType", image.engine())
                .put("datastoreVersion", image.version())
                .put("priority", image.priority());
    }

    private static String migrateParam(CssAzChange change) {
        return Json.object()
                .put("instType", change.instType())
                .put("migrateType", change.migrateType())
                .put("sourceAz", change.sourceAz())
                .put("targetAz", change.targetAz())
                .toString();
    }

    private static String finalAzInfoMap(CssAzChange change) {
        ObjectNode json = Json.object();
        change.finalNodes().forEach((zone, nodes) -> json.put(zone, String.join(",", nodes)));
        return json.toString();
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time);
    }
}
