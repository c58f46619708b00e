// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations that read nodes, page by page (see sdk/docs/wire/cce.md#node-pools-and-nodes). */
final class CceNodeApi {
    private static final int MAX_PAGE_SIZE = 2000;

    private CceNodeApi() {}

    static SimulatedResponse show(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return SimulatedResponse.json(200, node(cluster, find(cluster, call)).toString());
    }

    private static CceNode find(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        String uid = call.variable("node_id");
        return cluster.nodes().stream()
                .filter(node -> node.uid().equals(uid))
                .findFirst()
                .orElseThrow(() -> CceErrorException.notFound("node"));
    }

    /** SyncNode; the response is a text, here as JSON. The simulated nodes have no servers, so that nothing changes. */
    static SimulatedResponse sync(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        find(cluster, call);
        return SimulatedResponse.json(200, "\"Sync node success\"");
    }

    /** BatchSyncNodes; the response is a text, here plain. */
    static SimulatedResponse syncAll(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return SimulatedResponse.of(200, "text/plain", "Start to batch sync nodes");
    }

    static SimulatedResponse list(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        List<CceNode> nodes = cluster.nodes();
        List<CceNode> page = nodes.stream()
                .skip(first(call.query().get("marker"), nodes))
                .limit(limit(call.query().get("limit")))
                .toList();
        ObjectNode json = Json.object().put("kind", "List").put("apiVersion", "v3");
        ArrayNode items = json.putArray("items");
        page.forEach(node -> items.add(node(cluster, node)));
        json.putObject("pageInfo").put("currentCount", page.size());
        return SimulatedResponse.json(200, json.toString());
    }

    /** Returns the index of the first node of a page; the marker is the uid of the last node of the previous page. */
    private static int first(@Nullable String marker, List<CceNode> nodes) {
        if (marker == null) {
            return 0;
        }
        int last = nodes.stream().map(CceNode::uid).toList().indexOf(marker);
        if (last < 0) {
            throw CceErrorException.invalidField("marker is no node of the cluster");
        }
        return last + 1;
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return MAX_PAGE_SIZE;
        }
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MAX_PAGE_SIZE) {
            throw CceErrorException.invalidField("limit must be 1 to " + MAX_PAGE_SIZE);
        }
        return limit;
    }

    private static ObjectNode node(SimulatedCceCluster cluster, CceNode node) {
        ObjectNode json = Json.object().put("kind", "Node").put("apiVersion", "v3");
        ObjectNode metadata = json.putObject("metadata")
                .put("name", node.name())
                .put("uid", node.uid())
                .put("creationTimestamp", GoTime.format(cluster.created()));
        metadata.putObject("annotations").put("kubernetes.io/node-pool.id", node.poolUid());
        json.putObject("spec").put("flavor", "c7.large.2").put("az", "cn-north-4a");
        json.putObject("status").put("phase", node.phase()).put("configurationUpToDate", node.configurationUpToDate());
        return json;
    }
}
