// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An AZ change to be started: exactly one of {@link #to} and {@link #adding}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CssAzPlan {
    private final String sourceZone;
    private final List<String> targetZones = new ArrayList<>();
    private String migrateType = "az_migrate";
    private String instType = "all";
    String agency = "css_upgrade_agency";

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

    /** Spreads the nodes evenly over the present zone and these ({@code multi_az_change}). */
    public CssAzPlan adding(String... zones) {
        migrateType = "multi_az_change";
        targetZones.clear();
        targetZones.add(sourceZone);
        targetZones.addAll(List.of(zones));
        return this;
    }

    /** The node type; default {@code all}. */
    public CssAzPlan instType(String value) {
        instType = value;
        return this;
    }

    /** The agency name; default {@code css_upgrade_agency}. */
    public CssAzPlan agency(String value) {
        agency = value;
        return this;
    }

    CssAzChange changeFor(List<String> nodes) {
        if (targetZones.isEmpty()) {
            throw new IllegalArgumentException("an AZ change needs to(zone) or adding(zones)");
        }
        Map<String, List<String>> finalNodes = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            String zone = targetZones.get(i % targetZones.size());
            finalNodes.computeIfAbsent(zone, ignored -> new ArrayList<>()).add(nodes.get(i));
        }
        return new CssAzChange(instType, migrateType, sourceZone, String.join(",", targetZones), finalNodes);
    }
}
