// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

import java.util.List;
import java.util.Map;

/**
 * The result of an AZ change (see sdk/docs/wire/css.md#upgradedetail, {@code migrateParam} and {@code finalAzInfoMap}).
 *
 * @param instType node type, {@code all} unless set
 * @param migrateType {@code az_migrate} or {@code multi_az_change}
 * @param sourceAz the zone of the nodes before the change
 * @param targetAz the zones after the change, comma-separated
 * @param finalNodes zone → nodes in it after the change
 * @since 0.1.0
 */
public record CssAzMigration(
        String instType, String migrateType, String sourceAz, String targetAz, Map<String, List<String>> finalNodes) {
    /** Returns the zone of this node after the AZ change. */
    public String zoneOf(String node) {
        return finalNodes.entrySet().stream()
                .filter(entry -> entry.getValue().contains(node))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
