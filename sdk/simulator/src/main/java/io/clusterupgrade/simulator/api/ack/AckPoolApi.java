// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.AckNode;
import io.clusterupgrade.simulator.ack.model.SimulatedAckNodePool;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations that read node pools and nodes (see sdk/docs/wire/ack.md#node-pools-and-nodes). */
final class AckPoolApi {
    private static final int PAGE_SIZE = 10;

    private AckPoolApi() {}

    /** DescribeClusterNodePools. */
    static SimulatedResponse list(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        ArrayNode pools = json.putArray("nodepools");
        for (SimulatedAckNodePool pool : cluster.nodePools()) {
            if (AckInput.matches(call, "NodepoolName", pool.name())) {
                describe(pools.addObject(), cluster, pool);
            }
        }
        return SimulatedResponse.json(200, json.toString());
    }

    /** DescribeClusterNodePoolDetail. */
    static SimulatedResponse detail(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        describe(json, cluster, cluster.nodePool(call.variable("nodepool_id")));
        return SimulatedResponse.json(200, json.toString());
    }

    private static void describe(ObjectNode json, SimulatedAckCluster cluster, SimulatedAckNodePool pool) {
        json.putObject("nodepool_info")
                .put("nodepool_id", pool.id())
                .put("name", pool.name())
                .put("type", "ess")
                .put("is_default", pool.isDefault())
                .put("region_id", cluster.region())
                .put("created", AckTimes.offset(cluster.created()));
        int nodes = pool.nodes().size();
        int failed = failed(cluster, pool);
        json.putObject("status")
                .put("state", pool.state())
                .put("total_nodes", nodes)
                .put("healthy_nodes", nodes - failed)
                .put("serving_nodes", nodes - failed)
                .put("failed_nodes", failed)
                .put("initial_nodes", 0)
                .put("offline_nodes", 0)
                .put("removing_nodes", 0);
        json.putObject("kubernetes_config").put("runtime", "containerd").put("runtime_version", "1.6.36");
        json.putObject("management").put("enable", false);
        ArrayNode components = json.putArray("node_components");
        pool.kubeletVersion()
                .ifPresent(
                        version -> components.addObject().put("name", "kubelet").put("version", version));
    }

    /** Returns how many nodes of a pool have failed in a task that is not over. */
    private static int failed(SimulatedAckCluster cluster, SimulatedAckNodePool pool) {
        Set<String> failed = cluster.tasks().all().stream()
                .filter(task -> task.state().equals("running") || task.state().equals("paused"))
                .flatMap(task -> task.results().stream())
                .filter(result -> result.status().equals("failed"))
                .map(SimulatedAckTask.Result::data)
                .collect(Collectors.toSet());
        return (int) pool.nodes().stream()
                .filter(node -> failed.contains(node.instanceId()))
                .count();
    }

    /** DescribeClusterNodes; the page information is {@code page}. */
    static SimulatedResponse nodes(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        List<AckNode> nodes = cluster.nodePools().stream()
                .flatMap(pool -> pool.nodes().stream())
                .filter(node -> matches(node, call))
                .toList();
        AckPage<AckNode> page = AckPage.numbered(call, "pageNumber", "pageSize", PAGE_SIZE, nodes);
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("nodes");
        page.items().forEach(node -> describe(array.addObject(), node, cluster));
        page.describe(json, "page");
        return SimulatedResponse.json(200, json.toString());
    }

    private static boolean matches(AckNode node, AuthenticatedRequest call) {
        @Nullable String state = call.query().get("state");
        return (state == null || state.equals("all") || state.equals("running"))
                && AckInput.matches(call, "nodepool_id", node.nodePoolId())
                && isListed(call, "instanceIds", node.instanceId())
                && isListed(call, "nodeNames", node.name())
                && isListed(call, "nodeIps", node.ipAddress());
    }

    private static boolean isListed(AuthenticatedRequest call, String name, String actual) {
        @Nullable String list = call.query().get(name);
        return list == null
                || list.isEmpty()
                || Arrays.asList(list.split(",", -1)).contains(actual);
    }

    private static void describe(ObjectNode json, AckNode node, SimulatedAckCluster cluster) {
        json.put("node_name", node.name())
                .put("node_status", "Ready")
                .put("state", "running")
                .put("nodepool_id", node.nodePoolId())
                .put("instance_id", node.instanceId())
                .put("instance_name", node.name())
                .put("instance_role", "Worker")
                .put("instance_status", "Running")
                .put("host_name", node.name())
                .put("is_aliyun_node", true)
                .put("creation_time", AckTimes.utc(cluster.created()));
        json.putArray("ip_address").add(node.ipAddress());
    }
}
