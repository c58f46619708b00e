// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as JSON. */
final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static String of(RolloutReport report) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", report.name());
        node.put("hash", report.hash());
        node.put("at", text(report.at()));
        node.put("outcome", report.outcome() == null ? null : report.outcome().name());
        ObjectNode counts = node.putObject("counts");
        report.counts().forEach((state, count) -> counts.put(state.name(), count));
        ArrayNode waves = node.putArray("waves");
        for (WaveReport wave : report.waves()) {
            ObjectNode one = waves.addObject();
            one.put("name", wave.name());
            one.put("phase", wave.phase().name());
            one.put("reason", wave.reason());
            one.put("openedAt", text(wave.openedAt()));
            one.put("changedAt", text(wave.changedAt()));
            ArrayNode clusters = one.putArray("clusters");
            wave.clusters().forEach(cluster -> add(clusters.addObject(), cluster));
        }
        ArrayNode remarks = node.putArray("remarks");
        report.remarks().forEach(remarks::add);
        return node.toPrettyString();
    }

    private static void add(ObjectNode node, ClusterReport cluster) {
        node.put("cluster", cluster.cluster().toString());
        node.put("state", cluster.state().name());
        node.put("ended", cluster.hasEnded());
        node.put("attempts", cluster.attempts());
        node.put("reason", cluster.reason());
        node.put("startedAt", text(cluster.startedAt()));
        node.put("endedAt", text(cluster.endedAt()));
        node.put("task", cluster.detail().taskId());
        node.put("explanation", cluster.detail().explanation());
        ArrayNode steps = node.putArray("steps");
        cluster.detail().steps().forEach(steps::add);
        ArrayNode moments = node.putArray("moments");
        for (Moment moment : cluster.moments()) {
            moments.addObject()
                    .put("at", text(moment.at()))
                    .put("state", moment.state().name());
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : Durations.millis(time).toString();
    }
}
