// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssAzMigration;
import io.clusterupgrade.simulator.css.model.CssAzRequest;
import io.clusterupgrade.simulator.css.model.CssNode;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes the zone of each node after an AZ change. */
final class CssAzPlacement {
    private CssAzPlacement() {}

    /** Returns a task that moves the nodes of the source zones, or distributes each type of node over the target zones. */
    static CssTaskOrder order(
            String taskId, CssAzRequest request, List<String> sources, List<String> targets, CssNodes nodes) {
        boolean move = request.migrateType().equals("az_migrate");
        Map<String, List<String>> finalNodes = new LinkedHashMap<>();
        List<String> moving = new ArrayList<>();
        Map<String, Integer> placed = new HashMap<>();
        for (CssNode node : nodes.ofType(request.instType())) {
            int index = placed.merge(node.type(), 1, Integer::sum) - 1;
            boolean staysInZone = move && !sources.contains(node.zone());
            String zone = staysInZone ? node.zone() : targets.get(index % targets.size());
            finalNodes.computeIfAbsent(zone, ignored -> new ArrayList<>()).add(node.name());
            if (!zone.equals(node.zone())) {
                moving.add(node.name());
            }
        }
        CssAzMigration change = new CssAzMigration(
                request.instType(), request.migrateType(), request.sourceAz(), request.targetAz(), finalNodes);
        return new CssTaskOrder(taskId, CssTaskKind.AZ_MIGRATION, moving, 1, request.agency(), null, change);
    }
}
