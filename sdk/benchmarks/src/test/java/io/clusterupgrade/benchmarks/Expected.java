// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.benchmarks.server.Responses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fixed responses say, taken from their trees. */
final class Expected {
    private Expected() {}

    static List<String> facts(String service) {
        JsonNode root = tree(service);
        return switch (service) {
            case Responses.CSS -> css(root);
            case Responses.CCE ->
                List.of(
                        line(root, "kind", "apiVersion", "metadata/uid"),
                        line(root, "metadata/creationTimestamp", "metadata/updateTimestamp"),
                        line(root, "spec/version", "spec/targetVersion"),
                        line(root, "status/phase", "status/progress", "status/completionTime"));
            default ->
                List.of(
                        line(root, "status", "upgrade_step", "error_message", "precheck_report_id"),
                        line(root, "upgrade_task/status", "upgrade_task/message"));
        };
    }

    private static List<String> css(JsonNode root) {
        List<String> facts = new ArrayList<>();
        facts.add(line(root, "totalSize"));
        for (JsonNode task : root.get("detailList")) {
            facts.add(line(task, "id", "startTime", "endTime", "status", "agencyName"));
            facts.add(line(
                    task.get("imageInfo"),
                    "id",
                    "displayName",
                    "imageDesc",
                    "datastoreType",
                    "datastoreVersion",
                    "priority"));
            facts.add(line(task, "totalNodes", "completedNodes", "currentNodeName", "executeTimes"));
            for (JsonNode step : task.get("currentNodeDetail")) {
                facts.add(line(step, "order", "name", "status", "desc", "beginTime", "endTime"));
            }
        }
        return facts;
    }

    private static String line(JsonNode node, String... paths) {
        return Stream.of(paths).map(path -> node.at("/" + path).asText()).collect(Collectors.joining(" | "));
    }

    private static JsonNode tree(String service) {
        try {
            return new ObjectMapper().readTree(Responses.body(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
