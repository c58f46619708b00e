// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/** The operations that read tasks (see sdk/docs/wire/ack.md#tasks). */
final class AckTaskApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PAGE_SIZE = 20;

    private AckTaskApi() {}

    /** DescribeClusterTasks; newest first is the simulator's choice, and unknown filters are ignored. */
    static SimulatedResponse list(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckPage<SimulatedAckTask> page =
                AckPage.numberedOrByToken(call, PAGE_SIZE, cluster.tasks().shown());
        ObjectNode json = Json.object().put("requestId", call.requestId());
        page.describe(json, "page_info");
        ArrayNode tasks = json.putArray("tasks");
        page.items().forEach(task -> head(tasks.addObject(), task));
        return SimulatedResponse.json(200, json.toString());
    }

    /** DescribeTaskInfo. */
    static ObjectNode info(SimulatedAckTask task) {
        ObjectNode json = Json.object();
        head(json, task);
        json.put("cluster_id", task.clusterId()).put("current_stage", task.currentStage());
        json.putObject("target")
                .put("id", task.target().id())
                .put("type", task.target().type());
        json.set("parameters", MAPPER.valueToTree(task.parameters()));
        json.putObject("outputs");
        ArrayNode stages = json.putArray("stages");
        task.stages().forEach(stage -> stage(stages.addObject(), stage));
        ArrayNode events = json.putArray("events");
        task.events().forEach(event -> event(events.addObject(), event));
        ArrayNode results = json.putArray("task_result");
        task.results()
                .forEach(
                        result -> results.addObject().put("data", result.data()).put("status", result.status()));
        return json;
    }

    private static void head(ObjectNode json, SimulatedAckTask task) {
        json.put("task_id", task.id())
                .put("task_type", task.type())
                .put("state", task.state())
                .put("created", AckTimes.offset(task.created()))
                .put("updated", AckTimes.offset(task.updated()));
        SimulatedAckTask.Problem problem = task.problem();
        if (problem != null) {
            json.putObject("error").put("code", problem.code()).put("message", problem.message());
        }
    }

    /** Adds a stage without its name, because the wire has none. */
    private static void stage(ObjectNode json, SimulatedAckTask.Stage stage) {
        json.put("state", stage.state())
                .put("start_time", AckTimes.bare(stage.begin()))
                .put("message", stage.message());
        if (stage.end() != null) {
            json.put("end_time", AckTimes.bare(stage.end()));
        }
        json.putObject("outputs");
    }

    private static void event(ObjectNode json, SimulatedAckTask.Event event) {
        json.put("action", event.action())
                .put("level", event.level())
                .put("message", event.message())
                .put("reason", event.reason())
                .put("source", "ACK")
                .put("timestamp", AckTimes.millis(event.time()));
    }
}
