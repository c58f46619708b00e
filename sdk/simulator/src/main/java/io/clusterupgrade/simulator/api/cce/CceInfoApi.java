// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceTask;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;

/**
 * The operations that read upgrade information of a cluster and of the service (see
 * sdk/docs/wire/cce.md#upgrade-information).
 */
final class CceInfoApi {
    private CceInfoApi() {}

    static SimulatedResponse show(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object().put("kind", "ClusterUpgradeInfo").put("apiVersion", "v3");
        json.putObject("metadata")
                .put("uid", cluster.id())
                .put("name", cluster.name())
                .put("creationTimestamp", GoTime.format(cluster.created()));
        ObjectNode spec = json.putObject("spec");
        List<CceTask> tasks = cluster.tasks();
        tasks.stream()
                .filter(CceInfoApi::isOver)
                .findFirst()
                .ifPresent(task -> progress(spec, "lastUpgradeInfo", task));
        String version = cluster.version();
        ObjectNode versions = spec.putObject("versionInfo");
        int dash = version.indexOf('-');
        versions.put("release", dash < 0 ? version : version.substring(0, dash))
                .put("patch", dash < 0 ? "" : version.substring(dash + 1))
                .put("suggestPatch", cluster.suggestedPatch());
        ArrayNode targets = versions.putArray("targetVersions");
        cluster.offeredVersions().forEach(targets::add);
        spec.putObject("upgradeFeatureGates").put("supportUpgradePageV4", true);
        if (tasks.isEmpty()) {
            json.putObject("status");
        } else {
            progress(json, "status", tasks.get(0));
        }
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse paths(CceCloud cloud) {
        ObjectNode json = Json.object().put("apiVersion", "v3").put("kind", "ClusterUpgradePaths");
        json.putObject("metadata");
        ArrayNode paths = json.putArray("upgradePaths");
        cloud.versions().paths().forEach(path -> {
            ArrayNode targets = paths.addObject()
                    .put("version", path.version())
                    .put("platformVersion", path.platformVersion())
                    .putArray("targetVersions");
            path.targetVersions().forEach(targets::add);
        });
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse featureGates(CceCloud cloud) {
        ObjectNode json = Json.object().put("apiVersion", "v3").put("kind", "ClusterUpgradeFeatureGates");
        json.putObject("metadata");
        ObjectNode gates = json.putObject("upgradeFeatureGates");
        cloud.featureGates().forEach(gates::put);
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse serviceFeatureGates(CceCloud cloud) {
        ObjectNode json = Json.object().put("kind", "Configuration").put("apiVersion", "v3.1");
        ObjectNode spec = json.putObject("spec");
        cloud.serviceFeatureGates().forEach(spec::put);
        return SimulatedResponse.json(200, json.toString());
    }

    private static boolean isOver(CceTask task) {
        return task.phase() == CcePhase.SUCCESS || task.phase() == CcePhase.FAILED;
    }

    /** Adds the progress of a task; phase Queuing is shown as Init, because it is not documented here. */
    private static void progress(ObjectNode json, String name, CceTask task) {
        CcePhase phase = task.phase() == CcePhase.QUEUING ? CcePhase.INIT : task.phase();
        json.putObject(name)
                .put("phase", phase.value())
                .put("progress", CceJson.progress(task.progress()))
                .put("completionTime", GoTime.format(task.updated()));
    }
}
