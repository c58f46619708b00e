// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.cce.model.CceCheckPart;
import io.clusterupgrade.simulator.cce.model.CceCheckPhase;
import io.clusterupgrade.simulator.cce.model.CceCheckResult;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.cce.model.CcePreCheck;
import io.clusterupgrade.simulator.wire.Json;
import java.util.List;

/**
 * Creates a PrecheckStatus: the items of the cluster and the add-ons in a list, those of the nodes grouped by node
 * (see sdk/docs/wire/cce.md#prechecktask).
 */
final class CcePreCheckStatus {
    private CcePreCheckStatus() {}

    static ObjectNode of(SimulatedCceCluster cluster, CcePreCheck check) {
        ObjectNode json = Json.object().put("phase", check.phase().value());
        CceJson.time(json, "expireTimeStamp", check.expires());
        json.put("message", check.message());
        if (check.phase() != CceCheckPhase.INIT) {
            List<CceNode> nodes = cluster.nodes();
            check.parts().forEach(part -> add(json, part, nodes));
        }
        return json;
    }

    private static void add(ObjectNode json, CceCheckPart part, List<CceNode> nodes) {
        switch (part.stage()) {
            case CLUSTER -> items(head(json, "clusterCheckStatus", part), part.results(), nodes);
            case ADDON -> items(head(json, "addonCheckStatus", part), part.results(), nodes);
            case NODE -> byNode(head(json, "nodeCheckStatus", part), part.results(), nodes);
        }
    }

    private static ObjectNode head(ObjectNode json, String name, CceCheckPart part) {
        return json.putObject(name).put("phase", part.phase().value());
    }

    private static void byNode(ObjectNode json, List<CceCheckResult> results, List<CceNode> nodes) {
        ArrayNode list = json.putArray("nodeStageStatus");
        for (CceNode node : nodes) {
            List<CceCheckResult> ofNode = results.stream()
                    .filter(result -> result.item().subject().equals(node.name()))
                    .toList();
            if (!ofNode.isEmpty()) {
                ObjectNode entry = list.addObject();
                entry.putObject("nodeInfo")
                        .put("uid", node.uid())
                        .put("name", node.name())
                        .put("status", node.phase())
                        .put("nodeType", "node");
                items(entry, ofNode, nodes);
            }
        }
    }

    private static void items(ObjectNode json, List<CceCheckResult> results, List<CceNode> nodes) {
        ArrayNode list = json.putArray("itemsStatus");
        results.forEach(result -> list.add(item(result, nodes)));
    }

    private static ObjectNode item(CceCheckResult result, List<CceNode> nodes) {
        CceCheckItem item = result.item();
        ObjectNode json = Json.object()
                .put("name", item.name())
                .put("kind", item.kind())
                .put("group", item.group().value())
                .put("level", item.level())
                .put("phase", result.phase().value());
        CceJson.text(json, "message", item.message());
        if (result.phase() == CceCheckPhase.FAILED && !item.subject().isEmpty()) {
            json.set("riskSource", riskSource(item, nodes));
        }
        return json;
    }

    private static ObjectNode riskSource(CceCheckItem item, List<CceNode> nodes) {
        ObjectNode json = Json.object();
        switch (item.group()) {
            case NODE -> {
                ArrayNode risks = json.putArray("nodeRisks");
                nodes.stream()
                        .filter(node -> node.name().equals(item.subject()))
                        .forEach(node -> risks.addObject().put("NodeID", node.uid()));
            }
            case ADDON ->
                json.putArray("addonRisks")
                        .addObject()
                        .put("addonTemplateName", item.subject())
                        .put("alias", item.subject());
            case LIMIT, MASTER ->
                json.putArray("deprecatedAPIRisks").addObject().put("url", item.subject());
        }
        return json;
    }
}
