// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceAddonCheck;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;

/** ListAddonPrecheckTasks, without its filters (see sdk/docs/wire/cce.md#add-ons). */
final class CceAddonCheckApi {
    private CceAddonCheckApi() {}

    static SimulatedResponse list(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        List<CceAddonCheck> checks = cluster.addonChecks();
        ObjectNode json = Json.object().put("kind", "List").put("apiVersion", "v3");
        json.putObject("pageInfo").put("currentCount", checks.size());
        ArrayNode items = json.putArray("items");
        for (int i = 0; i < checks.size(); i++) {
            describe(items.addObject(), checks.get(i), i + 1);
        }
        return SimulatedResponse.json(200, json.toString());
    }

    private static void describe(ObjectNode json, CceAddonCheck check, int number) {
        ObjectNode metadata = json.putObject("metadata")
                .put("type", "addonUpgrade")
                .put("taskID", "addon-check-" + number)
                .put("addonTemplateName", check.addon())
                .put("addonInstanceName", check.addon())
                .put("addonInstanceID", "addon-" + check.addon());
        CceJson.time(metadata, "createTimeStamp", check.created());
        CceJson.time(metadata, "expireTimeStamp", check.expires());
        json.putObject("spec").put("addonTargetVersion", check.version());
        ObjectNode status = json.putObject("status").put("status", check.status());
        CceJson.text(status, "message", check.message());
        ArrayNode risks = status.putArray("riskList");
        if (!check.risk().isEmpty()) {
            risks.addObject()
                    .put("riskName", check.risk())
                    .put("level", check.level())
                    .put("status", check.status())
                    .put("message", check.message());
        }
    }
}
