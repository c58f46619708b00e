// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.util.List;

/** Which image upgrades the service accepts over the wire (CSS sheet 2.2). */
final class CssUpgradeRules {
    private CssUpgradeRules() {}

    /** The order for a task, if the demand is accepted; the cluster must be idle. */
    static CssTaskOrder order(
            String taskId, CssUpgradeDemand demand, List<CssImage> images, CssNodes nodes, CssPrechecks checks) {
        if (!demand.instType().equals("all")) {
            throw CssRefusal.instType(demand.instType());
        }
        CssImage image = images.stream()
                .filter(candidate -> candidate.id().equals(demand.imageId()))
                .findFirst()
                .orElseThrow(() -> CssRefusal.wrongParameter("target_image_id"));
        checks.engineCanDoIt();
        checks.allNodesAvailable();
        checks.enoughNodes();
        if (demand.batchSize() < 1 || demand.batchSize() * 2L > nodes.count("ess")) {
            throw CssRefusal.wrongParameter("batch_size");
        }
        checks.agencyExists(demand.agency());
        if (demand.backupCheck()) {
            checks.backedUp();
        }
        if (demand.loadCheck()) {
            checks.notOverloaded();
        }
        CssTaskKind kind = demand.upgradeType().equals("same")
                ? CssTaskKind.SAME_VERSION_UPGRADE
                : CssTaskKind.CROSS_VERSION_UPGRADE;
        return new CssTaskOrder(taskId, kind, nodes.names(), demand.batchSize(), demand.agency(), image, null);
    }
}
