// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.AckCheck;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/** The operations on checks (see sdk/docs/wire/ack.md#checks). */
final class AckCheckApi {
    private static final String GROUP = "ClusterResource";
    private static final String WARNINGS = "ClusterConfig";

    private AckCheckApi() {}

    /** RunClusterCheck; a node pool check needs the pool id, an upgrade check the version. */
    static SimulatedResponse run(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckInput body = AckInput.object(call);
        String type = body.required("type");
        String target = body.text("target");
        if (type.equals("NodePoolUpgrade")) {
            cluster.nodePool(body.required("target"));
        }
        if (type.equals("ClusterUpgrade") || type.equals("MasterUpgrade")) {
            body.nested("options").required("next_version");
        }
        AckCheck check = cluster.checks().start(type, target);
        return SimulatedResponse.json(
                200,
                Json.object()
                        .put("check_id", check.id())
                        .put("request_id", call.requestId())
                        .toString());
    }

    /** ListClusterChecks, newest first. */
    static SimulatedResponse list(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        ArrayNode checks = json.putArray("checks");
        for (AckCheck check : cluster.checks().all()) {
            if (AckInput.matches(call, "type", check.type()) && AckInput.matches(call, "target", check.target())) {
                describe(checks.addObject(), check);
            }
        }
        return SimulatedResponse.json(200, json.toString());
    }

    /** GetClusterCheck; the items are included after the check has ended. */
    static SimulatedResponse get(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckCheck check = cluster.checks().get(call.variable("check_id"));
        ObjectNode json = Json.object();
        describe(json, check);
        ObjectNode items = json.putObject("check_items");
        if (check.finished() != null) {
            ObjectNode item = items.putArray(GROUP).addObject();
            item.put("Name", "ApiServiceAvailable").put("Group", GROUP);
            ObjectNode level = item.putObject("Level").putObject(check.isPassed() ? "normal" : "error");
            level.put("Message", check.isPassed() ? "" : check.message());
            level.putArray("Targets").addObject().put("Target", cluster.id());
            if (check.isPassed()) {
                cluster.script().warnings().forEach((name, message) -> warn(items, name, message));
            }
        }
        return SimulatedResponse.json(200, json.toString());
    }

    private static void warn(ObjectNode items, String name, String message) {
        ObjectNode item = items.withArray(WARNINGS).addObject();
        item.put("Name", name).put("Group", WARNINGS);
        item.putObject("Level").putObject("warning").put("Message", message).putArray("Targets");
    }

    private static void describe(ObjectNode json, AckCheck check) {
        json.put("check_id", check.id())
                .put("type", check.type())
                .put("status", check.status())
                .put("message", check.message())
                .put("created_at", AckTimes.nanos(check.created()));
        if (check.finished() != null) {
            json.put("finished_at", AckTimes.nanos(check.finished()));
        }
    }
}
