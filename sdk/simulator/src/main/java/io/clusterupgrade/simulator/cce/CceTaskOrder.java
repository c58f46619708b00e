// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.util.List;
import java.util.Map;

/**
 * The settings of a task.
 *
 * @param checksItself whether its first stage is a check with the findings of a pre-check
 * @param batches the nodes, in the order in which they are upgraded
 * @param installedAddons the add-ons of the cluster and their versions, changed by {@link #upgradeAddons}
 * @param newAddons the new versions of add-ons
 */
record CceTaskOrder(
        String version,
        String targetVersion,
        boolean checksItself,
        List<List<CceNodeState>> batches,
        Map<String, String> installedAddons,
        Map<String, String> newAddons) {
    void upgradeAddons() {
        installedAddons.putAll(newAddons);
    }
}
