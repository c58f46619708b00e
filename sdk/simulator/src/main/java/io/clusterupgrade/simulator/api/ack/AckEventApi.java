// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * DescribeClusterEvents (see sdk/docs/wire/ack.md#plans-events-and-logs): the events of the tasks of a cluster, newest
 * first.
 */
final class AckEventApi {
    private static final int PAGE_SIZE = 50;

    private record Line(SimulatedAckTask task, SimulatedAckTask.Event event) {}

    private AckEventApi() {}

    static SimulatedResponse list(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        List<Line> lines = new ArrayList<>();
        for (SimulatedAckTask task : cluster.tasks().all()) {
            if (AckInput.matches(call, "task_id", task.id())) {
                task.events().forEach(event -> lines.add(0, new Line(task, event)));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.event().time()).reversed());
        AckPage<Line> page = AckPage.numberedOrByToken(call, PAGE_SIZE, lines);
        ObjectNode json = Json.object();
        ArrayNode events = json.putArray("events");
        page.items().forEach(line -> describe(events.addObject(), line));
        page.describe(json, "page_info");
        return SimulatedResponse.json(200, json.toString());
    }

    private static void describe(ObjectNode json, Line line) {
        SimulatedAckTask.Event event = line.event();
        String seed = line.task().id() + event.time() + event.reason();
        json.put("event_id", "e-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)))
                .put("type", line.task().type())
                .put("source", "task")
                .put("subject", line.task().id())
                .put("time", AckTimes.offset(event.time()))
                .put("cluster_id", line.task().clusterId());
        json.putObject("data")
                .put("level", event.level().equals("Warning") ? "error" : "info")
                .put("reason", event.reason())
                .put("message", event.message());
    }
}
