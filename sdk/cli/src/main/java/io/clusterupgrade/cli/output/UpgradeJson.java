// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.cluster.Connection;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeFailure;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Upgrades as JSON. {@code sdk/docs/clusterup.schema.json} describes it. */
public final class UpgradeJson {
    private UpgradeJson() {}

    /** Returns a new object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns an object with the cluster of a connection. */
    public static ObjectNode of(Connection connection) {
        ObjectNode fields = object();
        ObjectNode cluster = fields.putObject("cluster");
        cluster.put("service", connection.settings().address().serviceName());
        cluster.put("id", connection.settings().address().id());
        cluster.put("name", connection.settings().name());
        cluster.put("endpoint", connection.client().endpoint());
        return fields;
    }

    /** Returns a snapshot. */
    public static ObjectNode of(UpgradeSnapshot snapshot) {
        ObjectNode node = object();
        node.put("taskId", snapshot.taskId());
        node.put("kind", snapshot.kind().name());
        node.put("state", snapshot.state().name());
        node.put("rawState", snapshot.rawState());
        node.put("target", snapshot.target());
        node.put("message", snapshot.message());
        node.put("code", snapshot.code());
        node.put("startedAt", text(snapshot.startedAt()));
        node.put("endedAt", text(snapshot.endedAt()));
        node.put("takenAt", text(snapshot.takenAt()));
        node.put("requestId", snapshot.requestId());
        NodeProgress progress = snapshot.nodes();
        ObjectNode nodes = node.putObject("nodes");
        nodes.put("total", progress.total());
        texts(nodes.putArray("done"), progress.done());
        texts(nodes.putArray("current"), progress.current());
        texts(nodes.putArray("failed"), progress.failed());
        texts(nodes.putArray("remaining"), progress.remaining());
        ArrayNode steps = node.putArray("steps");
        snapshot.steps().forEach(step -> steps.add(of(step)));
        texts(node.putArray("notes"), snapshot.notes());
        return node;
    }

    /** Returns a step. */
    public static ObjectNode of(UpgradeStep step) {
        ObjectNode node = object();
        node.put("name", step.name());
        node.put("state", step.state().name());
        node.put("startedAt", text(step.startedAt()));
        node.put("endedAt", text(step.endedAt()));
        node.put("message", step.message());
        return node;
    }

    /** Returns a failure. */
    public static ObjectNode of(UpgradeFailure failure) {
        ObjectNode node = object();
        node.put("node", failure.node());
        node.put("step", failure.step());
        node.put("message", failure.message());
        node.put("explanation", failure.explain());
        texts(node.putArray("requestIds"), failure.requestIds());
        node.set("actions", actions(failure.actions()));
        return node;
    }

    /** Returns the availability of actions. */
    public static ObjectNode actions(Map<UpgradeAction, ActionAvailability> availabilities) {
        ObjectNode actions = object();
        availabilities.forEach((action, availability) -> {
            ObjectNode one = actions.putObject(action.name());
            one.put("available", availability.value().name());
            one.put("reason", availability.reason());
        });
        return actions;
    }

    /** Adds texts to an array. */
    public static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }

    static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
