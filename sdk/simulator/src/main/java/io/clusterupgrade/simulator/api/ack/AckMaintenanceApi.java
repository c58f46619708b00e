// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.AckErrorException;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.AckNode;
import io.clusterupgrade.simulator.ack.model.SimulatedAckNodePool;
import io.clusterupgrade.simulator.ack.model.SimulatedAckVulnerability;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations on vulnerabilities and repairs of nodes (see sdk/docs/wire/ack.md#vulnerabilities, #other-writes-on-nodes). */
final class AckMaintenanceApi {
    private AckMaintenanceApi() {}

    /** DescribeClusterVuls: one record for each vulnerability and node pool. */
    static SimulatedResponse clusterVulnerabilities(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        ArrayNode records = json.putArray("vul_records");
        for (SimulatedAckNodePool pool : cluster.nodePools()) {
            Map<SimulatedAckVulnerability, Integer> nodes = new LinkedHashMap<>();
            for (AckNode node : pool.nodes()) {
                cluster.maintenance().vulnerabilities(node).forEach(found -> nodes.merge(found, 1, Integer::sum));
            }
            nodes.forEach((found, count) -> records.addObject()
                    .put("vul_name", found.name())
                    .put("vul_alias_name", found.name())
                    .put("vul_type", "cve")
                    .put("necessity", found.necessity())
                    .put("node_count", count)
                    .put("nodepool_id", pool.id())
                    .put("nodepool_name", pool.name())
                    .putArray("cve_list")
                    .add(found.name()));
        }
        return SimulatedResponse.json(200, json.toString());
    }

    /** DescribeNodePoolVuls: one record for each node that has a vulnerability. */
    static SimulatedResponse poolVulnerabilities(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        ArrayNode records = json.putArray("vul_records");
        for (AckNode node : cluster.nodePool(call.variable("nodepool_id")).nodes()) {
            List<SimulatedAckVulnerability> found = cluster.maintenance().vulnerabilities(node).stream()
                    .filter(vulnerability -> isWanted(call, vulnerability))
                    .toList();
            if (!found.isEmpty()) {
                ObjectNode entry = records.addObject();
                entry.put("instance_id", node.instanceId()).put("node_name", node.name());
                ArrayNode list = entry.putArray("vul_list");
                found.forEach(vulnerability -> list.addObject()
                        .put("name", vulnerability.name())
                        .put("alias_name", vulnerability.name())
                        .put("necessity", vulnerability.necessity())
                        .put("need_reboot", false)
                        .putArray("cve_list")
                        .add(vulnerability.name()));
            }
        }
        json.put("vuls_fix_service_purchased", true);
        return SimulatedResponse.json(200, json.toString());
    }

    private static boolean isWanted(AuthenticatedRequest call, SimulatedAckVulnerability vulnerability) {
        @Nullable String wanted = call.query().get("necessity");
        return wanted == null
                || wanted.isEmpty()
                || Arrays.asList(wanted.split(",", -1)).contains(vulnerability.necessity());
    }

    /** ScanClusterVuls. */
    static SimulatedResponse scan(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        return started(call, cluster.maintenance().startScan());
    }

    /** FixNodePoolVuls; its response has the task only. */
    static SimulatedResponse fix(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckInput body = AckInput.object(call);
        body.flag("auto_restart");
        List<String> names = body.texts("vuls");
        if (names.isEmpty()) {
            throw new AckErrorException(400, "MissingParameter", "vuls is missing");
        }
        int[] parallel = {1};
        body.nested("rollout_policy").number("max_parallelism", value -> parallel[0] = value);
        if (parallel[0] < 1) {
            throw AckErrorException.invalid("max_parallelism " + parallel[0]);
        }
        String taskId =
                cluster.maintenance().startFix(call.variable("nodepool_id"), names, body.texts("nodes"), parallel[0]);
        return SimulatedResponse.json(200, Json.object().put("task_id", taskId).toString());
    }

    /** RepairClusterNodePool. */
    static SimulatedResponse repair(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckInput body = AckInput.object(call);
        body.flag("auto_restart");
        return started(call, cluster.maintenance().startRepair(call.variable("nodepool_id"), body.texts("nodes")));
    }

    /** RunNodeOperation. */
    static SimulatedResponse nodeOperation(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckInput body = AckInput.object(call);
        body.required("operationAction");
        body.texts("operationArgs");
        String taskId =
                cluster.maintenance().startNodeOperation(call.variable("nodepool_id"), call.variable("node_name"));
        return SimulatedResponse.json(
                200,
                Json.object()
                        .put("clusterId", cluster.id())
                        .put("requestId", call.requestId())
                        .put("taskId", taskId)
                        .toString());
    }

    private static SimulatedResponse started(AuthenticatedRequest call, String taskId) {
        return SimulatedResponse.json(
                200,
                Json.object()
                        .put("request_id", call.requestId())
                        .put("task_id", taskId)
                        .toString());
    }
}
