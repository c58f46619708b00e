// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceWorkFlow;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/** The operations that create, read and cancel upgrade workflows (see sdk/docs/wire/cce.md#workflows). */
final class CceWorkFlowApi {
    private static final String KIND = "WorkFlowTask";

    private CceWorkFlowApi() {}

    /** CreateUpgradeWorkFlow; the cluster id is documented as optional, but rejected if missing. */
    static SimulatedResponse start(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        CceBody spec = CceBody.of(call).ofKind(KIND).object("spec");
        if (!spec.text("clusterID").equals(cluster.id())) {
            throw CceErrorException.invalidField("spec.clusterID must be that of the path");
        }
        CceWorkFlow flow = cluster.startWorkFlow(spec.textOrEmpty("clusterVersion"), spec.text("targetVersion"));
        return SimulatedResponse.json(201, workFlow(flow).toString());
    }

    static SimulatedResponse show(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return SimulatedResponse.json(
                200,
                workFlow(cluster.workFlow(call.variable("upgrade_workflow_id"))).toString());
    }

    /** ListUpgradeWorkFlows; the items are an array, which is one of the two documented forms. */
    static SimulatedResponse list(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object().put("kind", "List").put("apiVersion", "v3");
        ArrayNode items = json.putArray("items");
        cluster.workFlows().forEach(flow -> items.add(workFlow(flow)));
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse update(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        if (!CceBody.of(call).object("status").text("phase").equals("Cancel")) {
            throw CceErrorException.invalidField("status.phase must be Cancel");
        }
        return SimulatedResponse.json(
                200,
                workFlow(cluster.cancelWorkFlow(call.variable("upgrade_workflow_id")))
                        .toString());
    }

    private static ObjectNode workFlow(CceWorkFlow flow) {
        ObjectNode json = CceJson.object(KIND, "v3", flow.uid(), flow.created(), flow.updated());
        json.putObject("spec")
                .put("clusterID", flow.clusterId())
                .put("clusterVersion", flow.clusterVersion())
                .put("targetVersion", flow.targetVersion());
        ObjectNode status = json.putObject("status").put("phase", flow.phase());
        ArrayNode points = status.putArray("pointStatuses");
        flow.points().forEach(point -> points.add(point(point)));
        ArrayNode lines = status.putArray("lineStatuses");
        line(lines, "PreCheck", "Snapshot", false);
        line(lines, "PreCheck", "Cluster", true);
        line(lines, "Snapshot", "Cluster", false);
        line(lines, "Cluster", "PostCheck", true);
        return json;
    }

    private static ObjectNode point(CceWorkFlowPoint point) {
        ObjectNode json = Json.object().put("taskType", point.taskType());
        CceJson.text(json, "taskID", point.taskId());
        CceJson.text(json, "status", point.status());
        CceJson.time(json, "startTimeStamp", point.start());
        CceJson.time(json, "endTimeStamp", point.end());
        CceJson.time(json, "expireTimeStamp", point.expires());
        return json;
    }

    private static void line(ArrayNode lines, String start, String end, boolean critical) {
        ObjectNode json = lines.addObject();
        json.putObject("startPoint").put("taskType", start);
        json.putObject("endPoint").put("taskType", end);
        json.put("critical", critical);
    }
}
