// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes a cluster as JSON. */
final class ClusterJson {
    private static final int MOST_NODES = 300;

    private ClusterJson() {}

    static void write(ObjectNode json, ClusterSnapshot cluster) {
        json.put("service", cluster.service())
                .put("id", cluster.id())
                .put("name", cluster.name())
                .put("version", cluster.version())
                .put("status", cluster.status())
                .put("state", cluster.state().json());
        ArrayNode tasks = json.putArray("tasks");
        cluster.tasks().forEach(task -> write(tasks.addObject(), task));
        writeNodes(json, cluster.nodes());
        ArrayNode actions = json.putArray("actions");
        cluster.actions().stream()
                .sorted()
                .forEach(
                        action -> actions.addObject().put("name", action.name()).put("label", action.label()));
    }

    private static void write(ObjectNode json, TaskSnapshot task) {
        json.put("id", task.id())
                .put("kind", task.kind())
                .put("status", task.status())
                .put("state", task.state().json())
                .put("target", task.target())
                .put("percent", task.percent())
                .put("stepsOf", task.stepsOf())
                .put("message", task.message())
                .put("started", task.started().toString());
        ArrayNode steps = json.putArray("steps");
        task.steps()
                .forEach(step -> steps.addObject()
                        .put("name", step.name())
                        .put("state", step.state().json()));
    }

    private static void writeNodes(ObjectNode json, List<NodeSnapshot> nodes) {
        json.put("nodeCount", nodes.size());
        ArrayNode array = json.putArray("nodes");
        nodes.stream()
                .limit(MOST_NODES)
                .forEach(node -> array.addObject()
                        .put("name", node.name())
                        .put("group", node.group())
                        .put("version", node.version())
                        .put("state", node.state().json()));
    }
}
