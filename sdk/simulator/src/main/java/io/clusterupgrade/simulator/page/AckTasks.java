// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.AckNode;
import io.clusterupgrade.simulator.ack.model.SimulatedAckNodePool;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tasks of an ACK cluster and its nodes. */
final class AckTasks {
    private AckTasks() {}

    static TaskSnapshot task(SimulatedAckTask task, List<String> stageNames) {
        return new TaskSnapshot(
                task.id(),
                kind(task.type()),
                task.state(),
                state(task.state()),
                target(task),
                percent(task, stageNames.size()),
                "",
                stageNames.stream()
                        .map(name -> new StepSnapshot(name, stageState(task, name)))
                        .toList(),
                message(task),
                task.created());
    }

    private static String kind(String type) {
        return switch (type) {
            case "cluster_upgrade" -> "Upgrade of the cluster";
            case "nodepool_upgrade" -> "Upgrade of a node pool";
            case "cluster_addon_upgrade" -> "Upgrade of add-ons";
            default -> type;
        };
    }

    private static String target(SimulatedAckTask task) {
        Object version =
                task.parameters().getOrDefault("next_version", task.parameters().get("kubernetes_version"));
        return version == null ? "" : version.toString();
    }

    /** Returns the share of items that have ended; stages count when a task has no items. */
    private static int percent(SimulatedAckTask task, int stages) {
        if (task.state().equals("success")) {
            return 100;
        }
        int items = task.results().size();
        if (items == 0) {
            return Math.max(0, task.stages().size() - 1) * 100 / Math.max(1, stages);
        }
        long ended = task.results().stream()
                .filter(result -> !result.status().equals("initial"))
                .count();
        return (int) (ended * 100 / items);
    }

    private static PartState stageState(SimulatedAckTask task, String name) {
        return task.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .map(stage -> state(stage.state()))
                .findFirst()
                .orElse(PartState.WAITING);
    }

    private static String message(SimulatedAckTask task) {
        if (task.problem() != null) {
            return task.problem().code() + ": " + task.problem().message();
        }
        return task.state().equals("paused") && !task.stages().isEmpty()
                ? task.stages().get(task.stages().size() - 1).message()
                : "";
    }

    /** Returns the nodes with the state that the tasks give them; the first task that changes a node decides. */
    static List<NodeSnapshot> nodes(SimulatedAckCluster cluster, List<SimulatedAckTask> tasks) {
        Map<String, PartState> states = new HashMap<>();
        for (SimulatedAckTask task : tasks) {
            List<String> inProgress = cluster.tasks().itemsInProgress(task.id());
            for (SimulatedAckTask.Result result : task.results()) {
                states.putIfAbsent(result.data(), itemState(task, result, inProgress));
            }
        }
        return cluster.nodePools().stream()
                .flatMap(pool -> pool.nodes().stream().map(node -> node(pool, node, states)))
                .toList();
    }

    private static NodeSnapshot node(SimulatedAckNodePool pool, AckNode node, Map<String, PartState> states) {
        PartState state = states.getOrDefault(node.instanceId(), PartState.IDLE);
        return new NodeSnapshot(node.name(), pool.name(), node.kubeletVersion(), state);
    }

    private static PartState itemState(SimulatedAckTask task, SimulatedAckTask.Result result, List<String> inProgress) {
        return switch (result.status()) {
            case "success" -> PartState.DONE;
            case "failed" -> PartState.FAILED;
            default -> {
                if (inProgress.contains(result.data())) {
                    yield state(task.state());
                }
                yield state(task.state()) == PartState.CANCELED ? PartState.IDLE : PartState.WAITING;
            }
        };
    }

    private static PartState state(String state) {
        return switch (state) {
            case "running" -> PartState.RUNNING;
            case "paused" -> PartState.PAUSED;
            case "success" -> PartState.DONE;
            case "fail" -> PartState.FAILED;
            case "canceled" -> PartState.CANCELED;
            default -> PartState.WAITING;
        };
    }
}
