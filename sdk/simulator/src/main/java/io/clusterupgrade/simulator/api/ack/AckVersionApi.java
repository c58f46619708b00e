// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.AckVersionTable;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DescribeKubernetesVersionMetadata (see sdk/docs/wire/ack.md#clusters-and-versions), whose response is an array.
 * Clusters can be created with the three newest versions.
 */
final class AckVersionApi {
    private static final int CREATABLE = 3;

    private AckVersionApi() {}

    static SimulatedResponse list(AckVersionTable versions, AuthenticatedRequest call) {
        AckInput.query(call, "Region");
        AckInput.query(call, "ClusterType");
        @Nullable String requested = call.query().get("KubernetesVersion");
        boolean withUpgrades = requested != null && "true".equals(call.query().get("QueryUpgradableVersion"));
        boolean all = requested != null || "supported".equals(call.query().get("Mode"));
        List<String> known = versions.all();
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String version : known) {
            boolean creatable = known.indexOf(version) >= known.size() - CREATABLE;
            if ((all || creatable) && AckInput.matches(call, "KubernetesVersion", version)) {
                List<String> upgrades = withUpgrades ? versions.upgradableFrom(version) : List.of();
                describe(array.addObject(), version, creatable, upgrades);
            }
        }
        return SimulatedResponse.json(200, array.toString());
    }

    private static void describe(ObjectNode json, String version, boolean creatable, List<String> upgrades) {
        json.put("version", version).put("creatable", creatable);
        ArrayNode next = json.putArray("upgradable_versions");
        upgrades.forEach(next::add);
        json.putArray("runtimes").addObject().put("name", "containerd").put("version", "1.6.36");
        json.putArray("images");
        json.putObject("capabilities");
        json.putObject("meta_data");
    }
}
