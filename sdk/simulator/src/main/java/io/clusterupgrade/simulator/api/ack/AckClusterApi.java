// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckNodePool;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;

/**
 * The operations that read clusters (see sdk/docs/wire/ack.md#clusters-and-versions); all clusters are managed clusters of
 * the professional edition.
 */
final class AckClusterApi {
    private static final String TYPE = "ManagedKubernetes";
    private static final String PROFILE = "Default";
    private static final String EDITION = "ack.pro.small";
    private static final int PAGE_SIZE = 50;

    private AckClusterApi() {}

    /** DescribeClusterDetail. */
    static SimulatedResponse detail(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object();
        describe(json, cluster);
        json.putObject("maintenance_window").put("enable", false);
        json.putObject("operation_policy").putObject("cluster_auto_upgrade").put("enabled", false);
        return SimulatedResponse.json(200, json.toString());
    }

    /** DescribeClustersForRegion; that names must be equal and a page has 50 clusters are the simulator's choices. */
    static SimulatedResponse list(AckCloud cloud, AuthenticatedRequest call) {
        List<SimulatedAckCluster> clusters = cloud.clusters().stream()
                .filter(cluster -> cluster.region().equals(call.variable("region_id")) && matches(cluster, call))
                .toList();
        return page(clusters, call);
    }

    private static SimulatedResponse page(List<SimulatedAckCluster> clusters, AuthenticatedRequest call) {
        AckPage<SimulatedAckCluster> page = AckPage.numbered(call, "page_number", "page_size", PAGE_SIZE, clusters);
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("clusters");
        page.items().forEach(cluster -> describe(array.addObject(), cluster));
        page.describe(json, "page_info");
        return SimulatedResponse.json(200, json.toString());
    }

    /** DescribeClustersV1; that names must be equal and a page has 50 clusters are the simulator's choices. */
    static SimulatedResponse listV1(List<SimulatedAckCluster> clusters, AuthenticatedRequest call) {
        return page(
                clusters.stream()
                        .filter(cluster ->
                                AckInput.matches(call, "region_id", cluster.region()) && matches(cluster, call))
                        .toList(),
                call);
    }

    /** DescribeClusters; its clusters are in no resource group. */
    static SimulatedResponse listAll(List<SimulatedAckCluster> clusters, AuthenticatedRequest call) {
        ArrayNode array = Json.object().putArray("clusters");
        clusters.stream()
                .filter(cluster -> AckInput.matches(call, "name", cluster.name())
                        && AckInput.matches(call, "clusterType", TYPE)
                        && AckInput.matches(call, "resource_group_id", ""))
                .forEach(cluster -> describe(array.addObject(), cluster));
        return SimulatedResponse.json(200, array.toString());
    }

    private static boolean matches(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        return AckInput.matches(call, "cluster_id", cluster.id())
                && AckInput.matches(call, "name", cluster.name())
                && AckInput.matches(call, "cluster_type", TYPE)
                && AckInput.matches(call, "cluster_spec", EDITION)
                && AckInput.matches(call, "profile", PROFILE);
    }

    private static void describe(ObjectNode json, SimulatedAckCluster cluster) {
        json.put("cluster_id", cluster.id())
                .put("name", cluster.name())
                .put("state", cluster.script().clusterState().read(cluster.state()))
                .put("current_version", cluster.version())
                .put("init_version", cluster.initialVersion())
                .put("next_version", cluster.nextVersion())
                .put("cluster_type", TYPE)
                .put("profile", PROFILE)
                .put("cluster_spec", EDITION)
                .put("region_id", cluster.region())
                .put("created", AckTimes.offset(cluster.created()))
                .put("updated", AckTimes.offset(cluster.updated()))
                .put("size", size(cluster))
                .put("deletion_protection", false);
    }

    private static int size(SimulatedAckCluster cluster) {
        return cluster.nodePools().stream()
                .map(SimulatedAckNodePool::nodes)
                .mapToInt(List::size)
                .sum();
    }
}
