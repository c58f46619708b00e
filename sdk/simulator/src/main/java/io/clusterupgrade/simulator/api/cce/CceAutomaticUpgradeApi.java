// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceAutomaticUpgrade;
import io.clusterupgrade.simulator.cce.model.CceMaintenanceWindow;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The operations on upgrade plans and maintenance windows of Autopilot clusters (see sdk/docs/wire/cce.md#upgrade-plans and
 * sdk/docs/wire/cce.md#maintenance-windows).
 */
final class CceAutomaticUpgradeApi {
    private static final Set<String> DAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private CceAutomaticUpgradeApi() {}

    /** ListAutopilotUpgradePlans; a single plan is an object in the place of the list, as in the documents. */
    static SimulatedResponse list(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object().put("kind", "List").put("apiVersion", "v3");
        List<CceAutomaticUpgrade> plans = cluster.automaticUpgrades().plans();
        if (plans.size() == 1) {
            json.set("items", plan(cluster, plans.get(0)));
        } else {
            ArrayNode items = json.putArray("items");
            plans.forEach(plan -> items.add(plan(cluster, plan)));
        }
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse postpone(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        Instant notBefore = time(CceBody.of(call).text("notBefore"));
        CceAutomaticUpgrade postponed =
                cluster.automaticUpgrades().postpone(call.variable("upgrade_plan_id"), notBefore);
        return SimulatedResponse.json(200, plan(cluster, postponed).toString());
    }

    private static Instant time(String text) {
        try {
            return GoTime.parseUtc(text);
        } catch (DateTimeException e) {
            throw CceErrorException.invalidField("notBefore must be a time such as 2025-01-06 16:00:00 +0000 UTC");
        }
    }

    static SimulatedResponse createWindow(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return window(cluster.automaticUpgrades().createWindow(window(CceBody.of(call))));
    }

    static SimulatedResponse showWindow(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return window(cluster.automaticUpgrades().window());
    }

    static SimulatedResponse updateWindow(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return window(cluster.automaticUpgrades().updateWindow(window(CceBody.of(call))));
    }

    static SimulatedResponse deleteWindow(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return window(cluster.automaticUpgrades().deleteWindow());
    }

    private static CceMaintenanceWindow window(CceBody body) {
        String days = body.text("weekly_period");
        if (!DAYS.containsAll(List.of(days.split(",", -1)))) {
            throw CceErrorException.invalidField("weekly_period must be English names of days, separated by commas");
        }
        int hours = body.integer("duration_hours");
        if (hours < 1) {
            throw CceErrorException.invalidField("duration_hours must be 1 or more");
        }
        return new CceMaintenanceWindow(days, body.text("start_time"), hours, body.textOrEmpty("upgrade_scope"));
    }

    private static SimulatedResponse window(CceMaintenanceWindow window) {
        ObjectNode json = Json.object()
                .put("weekly_period", window.weeklyPeriod())
                .put("start_time", window.startTime())
                .put("duration_hours", window.durationHours());
        CceJson.text(json, "upgrade_scope", window.upgradeScope());
        return SimulatedResponse.json(200, json.toString());
    }

    private static ObjectNode plan(SimulatedCceCluster cluster, CceAutomaticUpgrade plan) {
        ObjectNode json = CceJson.object("UpgradePlan", "v3", plan.uid(), plan.created(), plan.updated());
        json.putObject("spec")
                .put("clusterID", cluster.id())
                .put("clusterVersion", plan.clusterVersion())
                .put("targetVersion", plan.targetVersion())
                .put("notBefore", GoTime.formatUtc(plan.notBefore()))
                .put("notAfter", GoTime.formatUtc(plan.notAfter()))
                .put("notBeforeDeadline", GoTime.formatUtc(plan.notBeforeDeadline()));
        json.putObject("status").put("phase", plan.phase());
        return json;
    }
}
