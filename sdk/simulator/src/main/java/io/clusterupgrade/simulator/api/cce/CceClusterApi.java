// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.CceVersions;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;
import java.util.Set;

/** The operations that read clusters (see sdk/docs/wire/cce.md#clusters). */
final class CceClusterApi {
    private static final Set<String> PHASES = Set.of(
            "Available",
            "Unavailable",
            "ScalingUp",
            "ScalingDown",
            "Creating",
            "Deleting",
            "Upgrading",
            "Resizing",
            "RollingBack",
            "RollbackFailed",
            "Hibernating",
            "Hibernation",
            "Awaking",
            "Empty");

    private CceClusterApi() {}

    static SimulatedResponse show(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        return SimulatedResponse.json(200, cluster(cluster, isDetailed(call)).toString());
    }

    static SimulatedResponse list(CceCloud cloud, boolean autopilot, AuthenticatedRequest call) {
        String status = parameter(call, "status");
        String type = parameter(call, "type");
        String version = parameter(call, "version");
        if (!status.isEmpty() && !PHASES.contains(status)) {
            throw CceErrorException.invalidField("status is not a phase of a cluster");
        }
        if (!type.isEmpty() && !Set.of("VirtualMachine", "ARM64").contains(type)) {
            throw CceErrorException.invalidField("type must be VirtualMachine or ARM64");
        }
        if (version.length() > 20) {
            throw CceErrorException.invalidField("version must not be longer than 20 characters");
        }
        ObjectNode json = Json.object().put("kind", "cluster").put("apiVersion", "v3");
        ArrayNode items = json.putArray("items");
        cloud.clusters().stream()
                .filter(cluster -> cluster.isAutopilot() == autopilot)
                .filter(cluster -> status.isEmpty() || cluster.phase().equals(status))
                .filter(cluster -> type.isEmpty() || cluster.type().equals(type))
                .filter(cluster -> version.isEmpty() || hasVersion(cluster, version))
                .forEach(cluster -> items.add(cluster(cluster, isDetailed(call))));
        return SimulatedResponse.json(200, json.toString());
    }

    /** Returns whether the cluster has this version, or one that begins with it. */
    private static boolean hasVersion(SimulatedCceCluster cluster, String requested) {
        String version = cluster.version();
        return version.equals(requested) || version.startsWith(requested + ".") || version.startsWith(requested + "-");
    }

    private static String parameter(AuthenticatedRequest call, String name) {
        String value = call.query().get(name);
        return value == null ? "" : value;
    }

    private static boolean isDetailed(AuthenticatedRequest call) {
        return parameter(call, "detail").equals("true");
    }

    private static ObjectNode cluster(SimulatedCceCluster cluster, boolean detailed) {
        ObjectNode json = Json.object().put("kind", "Cluster").put("apiVersion", "v3");
        ObjectNode metadata = json.putObject("metadata")
                .put("name", cluster.name())
                .put("uid", cluster.id())
                .put("alias", cluster.name())
                .put("creationTimestamp", GoTime.format(cluster.created()));
        if (detailed) {
            metadata.set("annotations", annotations(cluster));
        }
        ObjectNode spec = json.putObject("spec")
                .put("version", cluster.shownVersion())
                .put("platformVersion", CceVersions.platformOf(cluster.version()))
                .put("category", "CCE")
                .put("type", cluster.type())
                .put("flavor", "cce.s2.small");
        CceJson.text(spec.putObject("extendParam"), "upgradefrom", cluster.previousVersion());
        String phase = cluster.phase();
        ObjectNode status = json.putObject("status").put("phase", phase);
        if (!phase.equals("Available")) {
            status.put("reason", "Upgrade")
                    .put("message", phase.equals("Upgrading") ? "the upgrade is in progress" : "the upgrade failed");
        }
        status.putArray("endpoints")
                .addObject()
                .put("url", "https://192.168.0.61:5443")
                .put("type", "Internal");
        return json;
    }

    /** Returns the annotations, which contain numbers and JSON as strings. */
    private static ObjectNode annotations(SimulatedCceCluster cluster) {
        List<CceNode> nodes = cluster.nodes();
        long active =
                nodes.stream().filter(node -> node.phase().equals("Active")).count();
        ArrayNode addons = Json.object().putArray("addons");
        cluster.addons()
                .forEach((name, version) ->
                        addons.addObject().put("addonTemplateName", name).put("version", version));
        return Json.object()
                .put("totalNodesNumber", Integer.toString(nodes.size()))
                .put("activeNodesNumber", Long.toString(active))
                .put("totalNodesCPU", Integer.toString(nodes.size() * 2))
                .put("totalNodesMemory", Integer.toString(nodes.size() * 4096))
                .put("installedAddonInstances", addons.toString());
    }
}
