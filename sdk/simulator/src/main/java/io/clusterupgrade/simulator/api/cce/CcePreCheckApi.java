// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.CcePreCheckPlan;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePreCheck;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/**
 * The operations that start and read pre-checks (see sdk/docs/wire/cce.md#createprecheck and
 * sdk/docs/wire/cce.md#prechecktask).
 */
final class CcePreCheckApi {
    private static final String KIND = "PreCheckTask";

    private CcePreCheckApi() {}

    static SimulatedResponse start(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        CceBody spec = CceBody.of(call).ofKind(KIND).object("spec");
        CcePreCheck check = cluster.startPreCheck(plan -> read(spec, plan));
        ObjectNode json = Json.object().put("apiVersion", "v3").put("kind", KIND);
        json.putObject("metadata").put("uid", check.uid());
        json.set("spec", spec(cluster, check));
        json.set("status", CcePreCheckStatus.of(cluster, check));
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse show(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return SimulatedResponse.json(
                200, check(cluster, cluster.preCheck(call.variable("task_id"))).toString());
    }

    static SimulatedResponse list(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = CceJson.list("v3");
        ArrayNode items = json.putArray("items");
        cluster.preChecks().forEach(check -> items.add(check(cluster, check)));
        return SimulatedResponse.json(200, json.toString());
    }

    /** Reads the settings; both versions are documented as optional, but are required. */
    private static void read(CceBody spec, CcePreCheckPlan plan) {
        plan.clusterVersion(spec.text("clusterVersion")).targetVersion(spec.text("targetVersion"));
        for (CceBody skipped : spec.objects("skippedCheckItemList")) {
            String name = skipped.text("name");
            if (skipped.has("resourceSelector")) {
                CceBody selector = skipped.object("resourceSelector");
                if (!selector.text("key").equals("node.uid")
                        || !selector.text("operator").equals("In")) {
                    throw CceErrorException.invalidField("resourceSelector must be node.uid In");
                }
                plan.skip(name, selector.texts("values").toArray(String[]::new));
            } else {
                plan.skip(name);
            }
        }
    }

    private static ObjectNode check(SimulatedCceCluster cluster, CcePreCheck check) {
        ObjectNode json = CceJson.object(KIND, "v3", check.uid(), check.created(), check.updated());
        json.set("spec", spec(cluster, check));
        json.set("status", CcePreCheckStatus.of(cluster, check));
        return json;
    }

    private static ObjectNode spec(SimulatedCceCluster cluster, CcePreCheck check) {
        ObjectNode json = Json.object()
                .put("clusterID", cluster.id())
                .put("clusterVersion", check.clusterVersion())
                .put("targetVersion", check.targetVersion());
        if (!check.skipped().isEmpty()) {
            ArrayNode list = json.putArray("skippedCheckItemList");
            check.skipped().forEach(skip -> {
                ObjectNode item = list.addObject().put("name", skip.name());
                if (!skip.nodeUids().isEmpty()) {
                    ArrayNode values = item.putObject("resourceSelector")
                            .put("key", "node.uid")
                            .put("operator", "In")
                            .putArray("values");
                    skip.nodeUids().forEach(values::add);
                }
            });
        }
        return json;
    }
}
