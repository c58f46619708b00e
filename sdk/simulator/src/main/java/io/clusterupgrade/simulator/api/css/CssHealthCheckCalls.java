// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssHealthCheck;
import io.clusterupgrade.simulator.css.model.CssRisk;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CreateAiOps, ListAiOps, ShowAiOpsDetector and DeleteAiOps (see sdk/docs/wire/css.md#createaiops), in the newest form of the
 * reference. The status of a check that runs is the simulator's own choice.
 */
final class CssHealthCheckCalls {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{3,63}");
    private static final String PARTIAL = "partial_detection";
    private static final String FULL = "full_detection";
    private static final String UNAVAILABILITY = "unavailability_detection";
    private static final int LONGEST = 255;
    private static final int RUNNING = 150;
    private static final int ENDED = 200;

    private CssHealthCheckCalls() {}

    static SimulatedResponse create(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssBody body = CssBody.of(call);
        String name = body.text("name");
        String description = body.optionalText("description");
        String type = body.optionalText("check_type");
        List<String> items = body.texts("check_items");
        require(NAME.matcher(name).matches(), "name");
        require(description == null || description.length() <= LONGEST, "description");
        require(type == null || List.of(FULL, UNAVAILABILITY, PARTIAL).contains(type), "check_type");
        boolean isPartial = PARTIAL.equals(type);
        require(!isPartial || (!items.isEmpty() && cluster.healthCheckItems().containsAll(items)), "check_items");
        cluster.startHealthCheck(
                name,
                description == null ? "" : description,
                type == null ? FULL : type,
                isPartial ? items : List.of());
        return SimulatedResponse.empty(200);
    }

    private static void require(boolean isRight, String parameter) {
        if (!isRight) {
            throw CssErrorException.wrongParameter(parameter);
        }
    }

    static SimulatedResponse list(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssPaging paging = CssPaging.fromZero(call.query());
        List<CssHealthCheck> all = cluster.healthChecks();
        int newest = Math.min(1, all.size());
        String report = call.query().get("report");
        require(report == null || report.equals("current") || report.equals("history"), "report");
        List<CssHealthCheck> checks = report == null
                ? all
                : report.equals("current") ? all.subList(0, newest) : all.subList(newest, all.size());
        ObjectNode response = Json.object().put("total_size", checks.size());
        paging.fill(response.putArray("aiops_list"), checks, check -> check(cluster, check));
        return SimulatedResponse.json(200, response.toString());
    }

    private static ObjectNode check(SimulatedCssCluster cluster, CssHealthCheck check) {
        ObjectNode json = Json.object()
                .put("id", check.id())
                .put("check_type", check.checkType())
                .put("trigger_type", "manual")
                .put("name", check.name())
                .put("desc", check.description())
                .put("status", cluster.hasEnded(check) ? ENDED : RUNNING)
                .put("create_time", check.begin().toEpochMilli());
        int high = count(check, "high");
        int medium = count(check, "medium");
        int suggestion = count(check, "suggestion");
        json.putObject("summary")
                .put("highRisk", high)
                .put("mediumRisk", medium)
                .put("suggestion", suggestion)
                .put("normal", Math.max(0, cluster.healthCheckItems().size() - high - medium - suggestion));
        ArrayNode risks = json.putArray("task_risks");
        check.risks().forEach(risk -> risks.add(risk(risk)));
        return json;
    }

    private static int count(CssHealthCheck check, String level) {
        return (int) check.risks().stream()
                .filter(risk -> risk.level().equals(level))
                .count();
    }

    private static ObjectNode risk(CssRisk risk) {
        return detector(risk.item())
                .put("level", risk.level())
                .put("result", risk.result())
                .put("suggestion", "Look at " + risk.item() + ".");
    }

    static SimulatedResponse detectors(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        ObjectNode response = Json.object();
        ArrayNode full = response.putArray(FULL);
        cluster.healthCheckItems().forEach(item -> full.add(detector(item)));
        response.putArray(UNAVAILABILITY)
                .add(detector(cluster.healthCheckItems().get(1)));
        return SimulatedResponse.json(200, response.toString());
    }

    private static ObjectNode detector(String item) {
        return Json.object().put("id", item).put("name", "Check " + item).put("desc", "Simulated check item.");
    }

    static SimulatedResponse delete(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        cluster.deleteHealthCheck(call.variable("aiops_id"));
        return SimulatedResponse.empty(200);
    }
}
