// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceAddonCheck;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;
import java.util.TreeMap;

/** ListAddonInstances, BatchCreateAddonPrecheck, and ListAddonPrecheckTasks without its filters (see sdk/docs/wire/cce.md#add-ons). */
final class CceAddonCheckApi {
    private static final String ID = "addon-";
    private static final String STATIC = "addonStatic";
    private static final String UPGRADE = "addonUpgrade";

    private CceAddonCheckApi() {}

    /** ListAddonInstances: name and version of each. */
    static SimulatedResponse addons(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object().put("kind", "Addon").put("apiVersion", "v3");
        ArrayNode items = json.putArray("items");
        new TreeMap<>(cluster.addons()).forEach((name, version) -> {
            ObjectNode addon = items.addObject().put("kind", "Addon").put("apiVersion", "v3");
            addon.putObject("metadata").put("uid", ID + name).put("name", name);
            addon.putObject("spec")
                    .put("clusterID", cluster.id())
                    .put("version", version)
                    .put("addonTemplateName", name);
            addon.putObject("status").put("status", "running");
        });
        return SimulatedResponse.json(200, json.toString());
    }

    /** BatchCreateAddonPrecheck: all add-ons must be installed. */
    static SimulatedResponse create(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        CceBody body = CceBody.of(call).ofKind("AddonCheck");
        List<CceBody> addons = body.object("spec").objects("addonList");
        if (addons.isEmpty()) {
            throw CceErrorException.invalidField("addonList must not be empty");
        }
        for (CceBody addon : addons) {
            String type = addon.text("type");
            if (!cluster.addons().containsKey(addon.text("addonTemplateName"))
                    || !addon.text("addonInstanceID").equals(ID + addon.text("addonTemplateName"))) {
                throw CceErrorException.notFound("add-on");
            }
            if (!type.equals(STATIC) && !(type.equals(UPGRADE) && addon.has("targetVersion"))) {
                throw CceErrorException.invalidField("type must be addonStatic, or addonUpgrade with a targetVersion");
            }
        }
        addons.forEach(
                addon -> cluster.checkAddon(addon.text("addonTemplateName"), addon.textOrEmpty("targetVersion")));
        ObjectNode json = Json.object().put("kind", "AddonCheck").put("apiVersion", "v3");
        json.set("spec", body.object("spec").json());
        return SimulatedResponse.json(200, json.toString());
    }

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
                .put("type", check.version().isEmpty() ? STATIC : UPGRADE)
                .put("taskID", "addon-check-" + number)
                .put("addonTemplateName", check.addon())
                .put("addonInstanceName", check.addon())
                .put("addonInstanceID", ID + check.addon());
        CceJson.time(metadata, "createTimeStamp", check.created());
        CceJson.time(metadata, "expireTimeStamp", check.expires());
        ObjectNode spec = json.putObject("spec");
        CceJson.text(spec, "addonTargetVersion", check.version());
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
