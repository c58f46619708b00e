// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssSnapshot;
import io.clusterupgrade.simulator.css.model.CssSnapshotRequest;
import io.clusterupgrade.simulator.css.model.CssSnapshotStatus;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.regex.Pattern;

/**
 * CreateSnapshot and ListSnapshots (see sdk/docs/wire/css.md#createsnapshot and sdk/docs/wire/css.md#listsnapshots).
 */
final class CssSnapshotCalls {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{3,63}");
    private static final Pattern DESCRIPTION = Pattern.compile("[^!<>=&\"']{0,256}", Pattern.DOTALL);
    private static final Pattern INDICES = Pattern.compile("[^\\s\\p{Lu}\"\\\\<|>/?]{1,1024}");

    private CssSnapshotCalls() {}

    static SimulatedResponse create(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssBody body = CssBody.of(call);
        String description = body.optionalText("description");
        String indices = body.optionalText("indices");
        CssSnapshot snapshot = cluster.createSnapshot(new CssSnapshotRequest(
                checked("name", body.text("name"), NAME),
                checked("description", description == null ? "" : description, DESCRIPTION),
                checked("indices", indices == null || indices.isEmpty() ? "*" : indices, INDICES)));
        ObjectNode response = Json.object();
        response.putObject("backup").put("id", snapshot.id()).put("name", snapshot.name());
        return SimulatedResponse.json(201, response.toString());
    }

    private static String checked(String field, String value, Pattern allowed) {
        if (!allowed.matcher(value).matches()) {
            throw CssErrorException.wrongParameter(field);
        }
        return value;
    }

    static SimulatedResponse list(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        ObjectNode response = Json.object();
        ArrayNode backups = response.putArray("backups");
        cluster.snapshots().forEach(snapshot -> backups.add(snapshot(cluster, snapshot)));
        return SimulatedResponse.json(200, response.toString());
    }

    private static ObjectNode snapshot(SimulatedCssCluster cluster, CssSnapshot snapshot) {
        int shards = snapshot.indices().size();
        boolean building = snapshot.status() == CssSnapshotStatus.BUILDING;
        boolean failed = snapshot.status() == CssSnapshotStatus.FAILED;
        ObjectNode json = Json.object()
                .put("id", snapshot.id())
                .put("name", snapshot.name())
                .put("description", snapshot.description())
                .put("clusterId", cluster.id())
                .put("clusterName", cluster.name())
                .put("indices", String.join(",", snapshot.indices()))
                .put("bucketName", cluster.snapshotSetting().texts().getOrDefault("bucket", ""))
                .put("created", CssTime.text(snapshot.begin()))
                .put("status", snapshot.status().name())
                .put("backupType", "1")
                .put("backupMethod", "manual")
                .put("totalShards", shards)
                .put("failedShards", failed ? shards : 0)
                .put("restoreStatus", "none")
                .put("startTime", snapshot.begin().toEpochMilli());
        json.putObject("datastore").put("type", cluster.engine()).put("version", cluster.version());
        return building ? json : json.put("endTime", snapshot.end().toEpochMilli());
    }
}
