// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceSnapshot;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;

/**
 * The operations that start and list snapshots of the masters; no operation reads a single one (see
 * sdk/docs/wire/cce.md#snapshots).
 */
final class CceSnapshotApi {
    private static final String KIND = "SnapshotTask";
    private static final String VERSION = "v3.1";

    private CceSnapshotApi() {}

    static SimulatedResponse start(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        ObjectNode json = Json.object().put("uid", cluster.startSnapshot().uid());
        json.putObject("metadata").put("apiVersion", VERSION).put("kind", KIND);
        return SimulatedResponse.json(200, json.toString());
    }

    static SimulatedResponse list(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        List<CceSnapshot> snapshots = cluster.snapshots();
        ObjectNode json = CceJson.list(VERSION);
        ArrayNode items = json.putArray("items");
        snapshots.forEach(snapshot -> items.add(snapshot(snapshot)));
        ObjectNode status = json.putObject("status");
        snapshots.stream()
                .filter(snapshot -> snapshot.phase() == CcePhase.SUCCESS)
                .findFirst()
                .ifPresent(newest -> CceJson.time(status, "latestBackupTime", newest.updated()));
        return SimulatedResponse.json(200, json.toString());
    }

    private static ObjectNode snapshot(CceSnapshot snapshot) {
        String phase = snapshot.phase().value();
        ObjectNode json = CceJson.object(KIND, VERSION, snapshot.uid(), snapshot.created(), snapshot.updated());
        json.putObject("spec")
                .putArray("items")
                .addObject()
                .put("id", snapshot.subTaskId())
                .put("type", "master-backup")
                .put("status", phase)
                .put("creationTimestamp", GoTime.format(snapshot.created()))
                .put("updateTimestamp", GoTime.format(snapshot.updated()))
                .put("message", snapshot.phase() == CcePhase.FAILED ? "simulated failure" : "");
        json.putObject("status")
                .put("phase", phase)
                .put("progress", CceJson.progress(snapshot.progress()))
                .put("completionTime", GoTime.format(snapshot.updated()));
        return json;
    }
}
