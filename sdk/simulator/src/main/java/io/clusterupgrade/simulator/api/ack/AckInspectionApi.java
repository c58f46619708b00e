// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckInspection;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.Map;

/** The operations on inspections (see sdk/docs/wire/ack.md#inspections). The warnings of checks are abnormal items of reports too. */
final class AckInspectionApi {
    private AckInspectionApi() {}

    /** RunClusterInspect. */
    static SimulatedResponse run(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        SimulatedAckInspection started =
                cluster.inspections().start(AckInput.object(call).text("clientToken"));
        return SimulatedResponse.json(
                200,
                Json.object()
                        .put("reportId", started.id())
                        .put("taskId", started.taskId())
                        .put("requestId", call.requestId())
                        .toString());
    }

    /** ListClusterInspectReports, newest first, on one page. */
    static SimulatedResponse list(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        ArrayNode reports = json.putArray("reports");
        cluster.inspections().all().forEach(inspection -> describe(reports.addObject(), inspection, cluster));
        return SimulatedResponse.json(
                200, json.put("requestId", call.requestId()).toString());
    }

    /** GetClusterInspectReportDetail, on one page; the items are included after the inspection has ended. */
    static SimulatedResponse detail(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        SimulatedAckInspection inspection = cluster.inspections().get(call.variable("report_id"));
        ObjectNode json = Json.object();
        describe(json, inspection, cluster);
        ArrayNode items = json.putArray("checkItemResults");
        if (inspection.finished() != null) {
            boolean onlyAbnormal = "true".equals(call.query().get("enableFilter"));
            if (!onlyAbnormal) {
                item(items.addObject(), "ApiServerAvailable", "false", "");
            }
            cluster.script().warnings().forEach((name, message) -> item(items.addObject(), name, "true", message));
        }
        return SimulatedResponse.json(
                200, json.put("requestId", call.requestId()).toString());
    }

    private static void item(ObjectNode json, String name, String result, String description) {
        json.put("checkItemUid", name)
                .put("name", name)
                .put("category", "stability")
                .put("level", "warning")
                .put("result", result)
                .put("description", description)
                .put("targetType", "Cluster");
    }

    private static void describe(ObjectNode json, SimulatedAckInspection inspection, SimulatedAckCluster cluster) {
        json.put("reportId", inspection.id()).put("startTime", AckTimes.offset(inspection.started()));
        if (inspection.finished() == null) {
            json.put("status", "running");
            return;
        }
        Map<String, String> warnings = cluster.script().warnings();
        json.put("status", "completed").put("endTime", AckTimes.offset(inspection.finished()));
        json.putObject("summary")
                .put("code", warnings.isEmpty() ? "normal" : "warning")
                .put("errorCount", 0)
                .put("warnCount", warnings.size())
                .put("adviceCount", 0)
                .put("normalCount", 1);
    }
}
