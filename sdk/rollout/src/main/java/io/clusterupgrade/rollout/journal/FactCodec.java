// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes facts as JSON and reads them. Members that it does not know are passed over, so that a later version may add some. */
final class FactCodec {
    /** How every journal begins. */
    static final String FIRST_LINE = "{\"n\":1,\"kind\":\"plan\",\"format\":1,";

    private final List<ClusterRef> clusters;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> waves;

    FactCodec(JournalHeader header) {
        clusters = header.clusters();
        for (int i = 0; i < clusters.size(); i++) {
            indices.put(clusters.get(i).toString(), i);
        }
        waves = header.waves().stream().map(JournalHeader.Wave::name).toList();
    }

    static ObjectNode encode(JournalHeader header) {
        ObjectNode node = node("plan");
        node.put("format", 1);
        node.put("name", header.name());
        node.put("hash", header.hash());
        ArrayNode waves = node.putArray("waves");
        for (JournalHeader.Wave wave : header.waves()) {
            ObjectNode one = waves.addObject();
            one.put("name", wave.name());
            ArrayNode members = one.putArray("clusters");
            wave.clusters().forEach(cluster -> members.add(cluster.toString()));
        }
        return node;
    }

    /** Reads the header; throws an IllegalArgumentException if it is none, or one of a later version. */
    static JournalHeader header(JsonNode node) {
        if (!node.path("kind").asText().equals("plan") || node.path("format").asInt() != 1) {
            throw new IllegalArgumentException(
                    "it is not the first line of a journal, or one of a later version of this library");
        }
        List<JournalHeader.Wave> waves = new ArrayList<>();
        for (JsonNode wave : node.path("waves")) {
            List<ClusterRef> members = new ArrayList<>();
            wave.path("clusters").forEach(cluster -> members.add(ClusterRef.parse(cluster.asText())));
            waves.add(new JournalHeader.Wave(wave.path("name").asText(), members));
        }
        return new JournalHeader(node.path("name").asText(), node.path("hash").asText(), waves);
    }

    ObjectNode encode(Fact fact) {
        ObjectNode node;
        if (fact instanceof Fact.ClusterChanged changed) {
            node = changed(changed);
        } else if (fact instanceof Fact.TokenSaved saved) {
            node = cluster("token", saved.cluster());
            node.put("attempt", saved.attempt());
            node.put("token", saved.token());
        } else if (fact instanceof Fact.WaveChanged changed) {
            node = node("wave");
            node.put("wave", waves.get(changed.wave()));
            node.put("phase", changed.phase().name());
            putText(node, "reason", changed.reason());
        } else if (fact instanceof Fact.Controlled controlled) {
            node = node("control");
            node.put("control", controlled.control().name());
            node.put("source", controlled.source());
        } else if (fact instanceof Fact.Reset reset) {
            node = cluster("reset", reset.cluster());
        } else if (fact instanceof Fact.Moved moved) {
            node = node("moved");
            node.put("to", moved.to());
        } else {
            node = node("opened");
        }
        node.put("at", fact.at().toString());
        return node;
    }

    private ObjectNode changed(Fact.ClusterChanged fact) {
        ObjectNode node = cluster("cluster", fact.cluster());
        node.put("state", fact.state().name());
        node.put("attempt", fact.attempt());
        node.put("ended", fact.hasEnded());
        putText(node, "reason", fact.reason());
        ClusterDetail detail = fact.detail();
        if (detail.taskId() != null) {
            node.put("task", detail.taskId());
        }
        if (!detail.steps().isEmpty()) {
            ArrayNode steps = node.putArray("steps");
            detail.steps().forEach(steps::add);
        }
        if (detail.explanation() != null) {
            node.put("explanation", detail.explanation());
        }
        return node;
    }

    /** Reads a fact; throws an IllegalArgumentException if it is none. */
    Fact decode(JsonNode node) {
        Instant at = Instant.parse(node.path("at").asText());
        return switch (node.path("kind").asText()) {
            case "cluster" ->
                new Fact.ClusterChanged(
                        at,
                        cluster(node),
                        ClusterState.valueOf(node.path("state").asText()),
                        node.path("attempt").asInt(),
                        node.path("ended").asBoolean(),
                        node.path("reason").asText(""),
                        detail(node));
            case "token" ->
                new Fact.TokenSaved(
                        at,
                        cluster(node),
                        node.path("attempt").asInt(),
                        node.path("token").asText());
            case "wave" ->
                new Fact.WaveChanged(
                        at,
                        wave(node),
                        WavePhase.valueOf(node.path("phase").asText()),
                        node.path("reason").asText(""));
            case "control" ->
                new Fact.Controlled(
                        at,
                        Control.valueOf(node.path("control").asText()),
                        node.path("source").asText());
            case "reset" -> new Fact.Reset(at, cluster(node));
            case "moved" -> new Fact.Moved(at, node.path("to").asText());
            case "opened" -> new Fact.Opened(at);
            default -> throw new IllegalArgumentException("its kind is not known: " + node.path("kind"));
        };
    }

    private static ClusterDetail detail(JsonNode node) {
        List<String> steps = new ArrayList<>();
        node.path("steps").forEach(step -> steps.add(step.asText()));
        return new ClusterDetail(
                node.path("task").textValue(), steps, node.path("explanation").textValue());
    }

    private int cluster(JsonNode node) {
        Integer index = indices.get(node.path("cluster").asText());
        if (index == null) {
            throw new IllegalArgumentException("its cluster is not in the plan: " + node.path("cluster"));
        }
        return index;
    }

    private int wave(JsonNode node) {
        int index = waves.indexOf(node.path("wave").asText());
        if (index < 0) {
            throw new IllegalArgumentException("its wave is not in the plan: " + node.path("wave"));
        }
        return index;
    }

    private ObjectNode cluster(String kind, int cluster) {
        return node(kind).put("cluster", clusters.get(cluster).toString());
    }

    private static ObjectNode node(String kind) {
        return JournalLine.JSON.createObjectNode().put("kind", kind);
    }

    private static void putText(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
