// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssAzRequest;
import io.clusterupgrade.simulator.css.model.CssNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules for AZ changes requested over the wire (see sdk/docs/wire/css.md#updateazbyinstancetype). */
final class CssAzRules {
    private static final int MAX_ZONES = 3;

    private CssAzRules() {}

    /** Returns the order for a task; throws if the request is rejected. The cluster must be idle. */
    static CssTaskOrder order(String taskId, CssAzRequest request, CssNodes nodes, CssPrechecks checks) {
        List<String> sources = zones("source_az", request.sourceAz());
        List<String> targets = zones("target_az", request.targetAz());
        if (nodes.ofType(request.instType()).isEmpty()) {
            throw CssErrorException.instType(request.instType());
        }
        if (!nodes.zones().containsAll(sources)) {
            throw zone("source_az: no node is there");
        }
        switch (request.migrateType()) {
            case "az_migrate" -> checkMove(sources, targets);
            case "multi_az_change" -> checkAddition(request.instType(), targets, nodes);
            default -> throw CssErrorException.wrongParameter("migrate_type");
        }
        checks.requireSupportedEngine();
        checks.requireAvailableNodes();
        checks.requireThreeDataNodes();
        checks.requireSpareNode();
        checks.requireAgency(request.agency());
        if (request.backupCheck()) {
            checks.requireSnapshots();
        }
        CssTaskOrder order = CssAzPlacement.order(taskId, request, sources, targets, nodes);
        if (order.nodes().isEmpty()) {
            throw zone("no node would move");
        }
        return order;
    }

    private static void checkMove(List<String> sources, List<String> targets) {
        if (targets.size() != 1) {
            throw zone("target_az: a move has one");
        }
        if (sources.contains(targets.get(0))) {
            throw zone("target_az: the same as source_az");
        }
    }

    private static void checkAddition(String instType, List<String> targets, CssNodes nodes) {
        Set<String> present = nodes.zones();
        if (targets.size() > MAX_ZONES) {
            throw zone("target_az: more than three");
        }
        if (!targets.containsAll(present) || present.containsAll(targets)) {
            throw zone("target_az: all present ones and a new one are needed");
        }
        List<CssNode> chosen = nodes.ofType(instType);
        if (present.size() == 1 && chosen.size() < nodes.names().size()) {
            throw CssErrorException.instType(instType + " from a single AZ");
        }
        checkCounts(chosen, targets.size(), present.size() == 1);
    }

    /** Requires one node of each type for each zone, and two data nodes for each zone from one zone to two. */
    private static void checkCounts(List<CssNode> nodes, int zones, boolean fromOneZone) {
        Set<String> types = new HashSet<>();
        nodes.forEach(node -> types.add(node.type()));
        for (String type : types) {
            long count = nodes.stream().filter(node -> node.type().equals(type)).count();
            boolean holdsData = type.equals("ess") || type.equals("ess-cold");
            long needed = fromOneZone && zones == 2 && holdsData ? 2L * zones : zones;
            if (count < needed) {
                throw new CssErrorException(400, "CSS.5172", "There are fewer instances than AZs need. (" + type + ")");
            }
        }
    }

    private static List<String> zones(String field, String text) {
        List<String> zones = Arrays.asList(text.split(",", -1));
        boolean invalid = zones.stream().anyMatch(zone -> zone.isEmpty() || !zone.equals(zone.strip()));
        if (invalid || new HashSet<>(zones).size() < zones.size()) {
            throw zone(field);
        }
        return zones;
    }

    private static CssErrorException zone(String detail) {
        return new CssErrorException(400, "CSS.5011", "The AZ is invalid. (" + detail + ")");
    }
}
