// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The nodes of one cluster. Guarded by the lock of its cluster. */
final class CssNodes {
    private final Map<String, CssNode> byName = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();
    private final Set<String> restartDue = new LinkedHashSet<>();

    CssNodes(String clusterId, List<CssNodeGroup> groups, List<String> zones) {
        for (CssNodeGroup group : groups) {
            int index = 0;
            for (String name : group.names()) {
                String seed = clusterId + "-node-" + name;
                String id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                        .toString();
                byName.put(name, new CssNode(id, name, group.type(), zones.get(index++ % zones.size()), "200"));
            }
        }
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Returns all nodes; nodes in progress and broken nodes have their own status. */
    List<CssNode> view(Collection<String> inProgress) {
        List<CssNode> nodes = new ArrayList<>();
        for (CssNode node : byName.values()) {
            String status = broken.contains(node.name()) ? "303" : "200";
            nodes.add(new CssNode(
                    node.id(),
                    node.name(),
                    node.type(),
                    node.zone(),
                    inProgress.contains(node.name()) ? "100" : status));
        }
        return List.copyOf(nodes);
    }

    /** Returns the nodes of an instance type, which may be {@code all}. */
    List<CssNode> ofType(String instType) {
        return byName.values().stream()
                .filter(node -> instType.equals("all") || instType.equals(node.type()))
                .toList();
    }

    int count(String type) {
        return ofType(type).size();
    }

    Set<String> zones() {
        Set<String> zones = new LinkedHashSet<>();
        byName.values().forEach(node -> zones.add(node.zone()));
        return zones;
    }

    Map<String, String> zoneOfEach() {
        Map<String, String> zones = new LinkedHashMap<>();
        byName.values().forEach(node -> zones.put(node.name(), node.zone()));
        return zones;
    }

    Optional<CssNode> withId(String id) {
        return byName.values().stream().filter(node -> node.id().equals(id)).findFirst();
    }

    void move(String name, String zone) {
        byName.computeIfPresent(name, (same, node) -> new CssNode(node.id(), name, node.type(), zone, node.status()));
    }

    void markBroken(String name) {
        broken.add(name);
    }

    void markRepaired(String name) {
        broken.remove(name);
    }

    boolean anyBroken() {
        return !broken.isEmpty();
    }

    /** Marks every node for a restart, which an AZ addition requires (see sdk/docs/wire/css.md#updateazbyinstancetype). */
    void requireRestart() {
        restartDue.addAll(byName.keySet());
    }

    void markRestarted(Collection<String> names) {
        restartDue.removeAll(names);
    }

    boolean isRestartDue() {
        return !restartDue.isEmpty();
    }
}
