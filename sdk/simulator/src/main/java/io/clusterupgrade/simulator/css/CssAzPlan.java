// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssAzRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of an AZ change: exactly one of {@link #to} and {@link #adding} is needed. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CssAzPlan {
    private final String sourceZone;
    private final List<String> targetZones = new ArrayList<>();
    private String migrateType = "az_migrate";
    private String instType = "all";
    private String agency = "css_upgrade_agency";

    CssAzPlan(String sourceZone) {
        this.sourceZone = sourceZone;
    }

    /** Moves all nodes to this zone ({@code az_migrate}). */
    public CssAzPlan to(String zone) {
        migrateType = "az_migrate";
        targetZones.clear();
        targetZones.add(zone);
        return this;
    }

    /** Distributes the nodes evenly over the current zone and these ({@code multi_az_change}). */
    public CssAzPlan adding(String... zones) {
        migrateType = "multi_az_change";
        targetZones.clear();
        targetZones.add(sourceZone);
        targetZones.addAll(List.of(zones));
        return this;
    }

    /** Sets the node type; default {@code all}. */
    public CssAzPlan instType(String value) {
        instType = value;
        return this;
    }

    /** Sets the agency name; default {@code css_upgrade_agency}. */
    public CssAzPlan agency(String value) {
        agency = value;
        return this;
    }

    /** Returns the order for a task, without the checks of the service. */
    CssTaskOrder order(String taskId, CssNodes nodes) {
        if (targetZones.isEmpty()) {
            throw new IllegalArgumentException("An AZ change needs to(zone) or adding(zones)");
        }
        String targets = String.join(",", targetZones);
        CssAzRequest request = new CssAzRequest(instType, migrateType, sourceZone, targets, agency, false);
        CssTaskOrder order = CssAzPlacement.order(taskId, request, List.copyOf(nodes.zones()), targetZones, nodes);
        if (order.nodes().isEmpty()) {
            throw new IllegalArgumentException("No node changes its zone: " + targets);
        }
        return order;
    }
}
