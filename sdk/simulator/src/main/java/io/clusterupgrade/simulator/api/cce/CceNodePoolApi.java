// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.CceNodePoolPlan;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.cce.model.SimulatedCceNodePool;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/**
 * The operations that read node pools, and the one that starts a job for their nodes (see
 * sdk/docs/wire/cce.md#upgradenodepool and sdk/docs/wire/cce.md#node-pools-and-nodes).
 */
final class CceNodePoolApi {
    private CceNodePoolApi() {}

    static SimulatedResponse show(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        String uid = call.variable("nodepool_id");
        SimulatedCceNodePool found = cluster.nodePools().stream()
                .filter(pool -> pool.uid().equals(uid))
                .findFirst()
                .orElseThrow(() -> new CceErrorException(404, "CCE.01404001", "Resource not found: node pool"));
        return SimulatedResponse.json(200, pool(cluster, found).toString());
    }

    /** ListNodePools; the default pool is listed only if the request asks for it. */
    static SimulatedResponse list(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        boolean all = "true".equals(call.query().get("showDefaultNodePool"));
        ObjectNode json = Json.object().put("kind", "List").put("apiVersion", "v3");
        ArrayNode items = json.putArray("items");
        cluster.nodePools().stream()
                .filter(pool -> all || !pool.uid().equals(SimulatedCceNodePool.DEFAULT))
                .forEach(pool -> items.add(pool(cluster, pool)));
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse upgrade(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        String uid = call.variable("nodepool_id");
        CceBody spec = CceBody.of(call).ofKind("NodePool").object("spec");
        if (!spec.text("nodePoolID").equals(uid)) {
            throw CceErrorException.invalidField("spec.nodePoolID must be that of the path");
        }
        String job = cluster.resetNodePool(uid, plan -> read(spec, plan));
        return SimulatedResponse.json(200, Json.object().put("jobid", job).toString());
    }

    private static void read(CceBody spec, CceNodePoolPlan plan) {
        plan.nodes(spec.texts("nodeIDs")).skip(spec.texts("skippedNodes"));
        if (spec.has("maxUnavailable")) {
            plan.maxUnavailable(spec.integer("maxUnavailable"));
        }
    }

    private static ObjectNode pool(SimulatedCceCluster cluster, SimulatedCceNodePool pool) {
        int size = pool.nodes().size();
        ObjectNode json = Json.object().put("kind", "NodePool").put("apiVersion", "v3");
        json.putObject("metadata")
                .put("name", pool.name())
                .put("uid", pool.uid())
                .put("creationTimestamp", GoTime.format(cluster.created()));
        ObjectNode spec = json.putObject("spec").put("type", "vm").put("initialNodeCount", size);
        spec.putObject("autoscaling").put("enable", false);
        ObjectNode status = json.putObject("status")
                .put("currentNode", size)
                .put("creatingNode", 0)
                .put("deletingNode", 0)
                .put("activeNode", (int) pool.nodes().stream()
                        .filter(node -> node.phase().equals("Active"))
                        .count())
                .put("configurationSyncedNodeCount", (int) pool.nodes().stream()
                        .filter(CceNode::configurationUpToDate)
                        .count())
                .put("phase", pool.phase());
        CceJson.text(status, "jobId", pool.jobId());
        return json;
    }
}
