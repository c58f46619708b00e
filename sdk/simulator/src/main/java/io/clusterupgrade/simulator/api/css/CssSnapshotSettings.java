// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssSnapshotSetting;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** UpdateSnapshotSetting and ShowAutoCreatePolicy (see sdk/docs/wire/css.md#snapshot-settings). */
final class CssSnapshotSettings {
    /** Names in the request → names in the response, in the order of the response. */
    private static final List<Map.Entry<String, String>> TEXTS = List.of(
            Map.entry("enable", "enable"),
            Map.entry("bucket", "bucket"),
            Map.entry("base_path", "basePath"),
            Map.entry("agency", "agency"),
            Map.entry("prefix", "prefix"),
            Map.entry("period", "period"),
            Map.entry("frequency", "frequency"),
            Map.entry("indices", "indices"),
            Map.entry("max_snapshot_bytes_per_seconds", "maxSnapshotBytesPerSeconds"),
            Map.entry("max_restore_bytes_per_seconds", "maxRestoreBytesPerSeconds"));

    private CssSnapshotSettings() {}

    /** UpdateSnapshotSetting; replaces all earlier settings. */
    static SimulatedResponse update(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssBody body = CssBody.of(call);
        body.text("bucket");
        body.text("agency");
        requireFlag(body, "enable");
        requireFlag(body, "delete_auto");
        Map<String, String> texts = new HashMap<>(Map.of("enable", "false"));
        for (Map.Entry<String, String> names : TEXTS) {
            String value = body.optionalTextOrNumber(names.getKey());
            if (value != null) {
                texts.put(names.getValue(), value);
            }
        }
        Integer keepDays = body.optionalInteger("keepday");
        if (keepDays != null && (keepDays < 1 || keepDays > 90)) {
            throw CssErrorException.wrongParameter("keepday");
        }
        cluster.configureSnapshots(new CssSnapshotSetting(texts, keepDays));
        return SimulatedResponse.empty(200);
    }

    /** Checks a boolean in a string. */
    private static void requireFlag(CssBody body, String name) {
        String value = body.optionalText(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw CssErrorException.wrongParameter(name);
        }
    }

    static SimulatedResponse show(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssSnapshotSetting setting = cluster.snapshotSetting();
        ObjectNode response = Json.object();
        for (Map.Entry<String, String> names : TEXTS) {
            String value = setting.texts().get(names.getValue());
            if (value != null) {
                response.put(names.getValue(), value);
            }
        }
        if (setting.keepDays() != null) {
            response.put("keepday", setting.keepDays());
        }
        return SimulatedResponse.json(200, response.toString());
    }
}
