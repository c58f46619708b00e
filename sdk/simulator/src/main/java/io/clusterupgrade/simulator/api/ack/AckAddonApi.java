// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckAddon;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations on add-ons (see sdk/docs/wire/ack.md#add-ons). */
final class AckAddonApi {
    private AckAddonApi() {}

    /** UpgradeClusterAddons; without a next version an add-on keeps its version, as in a change of its settings. */
    static SimulatedResponse upgrade(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (AckInput line : AckInput.objects(call)) {
            String name = line.required("component_name");
            String next = line.text("next_version");
            targets.put(name, next.isEmpty() ? cluster.addon(name).version() : next);
        }
        return AckUpgradeApi.started(cluster, call, cluster.startAddonUpgrade(targets));
    }

    /** ListClusterAddonInstances. */
    static SimulatedResponse list(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        ArrayNode addons = json.putArray("addons");
        cluster.addons().forEach(addon -> describe(addons.addObject(), addon));
        return SimulatedResponse.json(200, json.toString());
    }

    /** GetClusterAddonInstance. */
    static SimulatedResponse get(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        describe(json, cluster.addon(call.variable("instance_name")));
        json.put("config", "{}");
        json.putObject("logging").put("capable", false).put("enabled", false);
        return SimulatedResponse.json(200, json.toString());
    }

    private static void describe(ObjectNode json, SimulatedAckAddon addon) {
        json.put("name", addon.name()).put("version", addon.version()).put("state", addon.state());
    }
}
