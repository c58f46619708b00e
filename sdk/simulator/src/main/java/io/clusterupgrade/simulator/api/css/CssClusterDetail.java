// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssClusterView;
import io.clusterupgrade.simulator.css.model.CssNode;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** ShowClusterDetail and ListClustersDetails (see sdk/docs/wire/css.md#clusters). */
final class CssClusterDetail {
    private static final Set<String> ENGINES = Set.of("elasticsearch", "logstash", "opensearch");
    private static final String SUBNET = "77aa66bb-55cc-44dd-83ee-22ff11009988";

    private CssClusterDetail() {}

    static SimulatedResponse show(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = cluster(cluster.view());
        return SimulatedResponse.json(200, json.put("supportVpcep", false).toString());
    }

    /** ListClustersDetails, newest first; offsets start at 1. */
    static SimulatedResponse list(CssCloud cloud, AuthenticatedRequest call) {
        String engine = call.query().get("datastoreType");
        if (engine != null && !ENGINES.contains(engine)) {
            throw CssErrorException.wrongParameter("datastoreType");
        }
        List<SimulatedCssCluster> clusters = cloud.clusters().stream()
                .filter(cluster -> engine == null || engine.equals(cluster.engine()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(clusters);
        ObjectNode body = Json.object().put("totalSize", clusters.size());
        CssPaging.fromOne(call.query()).fill(body.putArray("clusters"), clusters, cluster -> cluster(cluster.view()));
        return SimulatedResponse.json(200, body.toString());
    }

    private static ObjectNode cluster(CssClusterView cluster) {
        ObjectNode json = Json.object()
                .put("id", cluster.id())
                .put("name", cluster.name())
                .put("status", cluster.status());
        ArrayNode actions = json.putArray("actions");
        ObjectNode progress = json.putObject("actionProgress");
        cluster.actions().forEach((action, percent) -> {
            actions.add(action);
            progress.put(action, percent + "%");
        });
        json.putObject("datastore")
                .put("type", cluster.engine())
                .put("version", cluster.version())
                .put("subVersion", cluster.subVersion())
                .put("isEosCluster", false)
                .put("supportSecuritymode", true);
        ArrayNode instances = json.putArray("instances");
        int host = 10;
        List<String> endpoints = new ArrayList<>();
        for (CssNode node : cluster.nodes()) {
            String ip = "192.168.0." + host++;
            instances.add(instance(node, ip));
            endpoints.add(ip + ":9200");
        }
        json.put("created", CssTime.text(cluster.created()))
                .put("updated", CssTime.text(cluster.updated()))
                .put("endpoint", String.join(",", endpoints))
                .put("subnetId", SUBNET)
                .put("currentSubnetIds", SUBNET)
                .put("httpsEnable", false)
                .put("authorityEnable", false)
                .put("diskEncrypted", false)
                .put("backupAvailable", cluster.snapshotsOn())
                .put("enterpriseProjectId", "0");
        json.putArray("tags");
        return json.put("period", false);
    }

    private static ObjectNode instance(CssNode node, String ip) {
        ObjectNode json = Json.object()
                .put("id", node.id())
                .put("name", node.name())
                .put("type", node.type())
                .put("status", node.status())
                .put("specCode", "ess.spec-4u8g")
                .put("azCode", node.zone())
                .put("ip", ip)
                .put("resourceId", node.id())
                .put("subnetId", SUBNET);
        json.putObject("volume").put("type", "HIGH").put("size", 100).putArray("resourceIds");
        return json;
    }
}
