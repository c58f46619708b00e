// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import io.clusterupgrade.simulator.css.model.CssUpgradeRequest;
import java.util.List;

/** The rules for image upgrades requested over the wire (see sdk/docs/wire/css.md#upgradecore). */
final class CssUpgradeRules {
    private CssUpgradeRules() {}

    /** Returns the order for a task; throws if the request is rejected. The cluster must be idle. */
    static CssTaskOrder order(
            String taskId, CssUpgradeRequest request, List<CssImage> images, CssNodes nodes, CssPrechecks checks) {
        if (!request.instType().equals("all")) {
            throw CssErrorException.instType(request.instType());
        }
        CssImage image = images.stream()
                .filter(candidate -> candidate.id().equals(request.imageId()))
                .findFirst()
                .orElseThrow(() -> CssErrorException.wrongParameter("target_image_id"));
        checks.requireSupportedEngine();
        checks.requireAvailableNodes();
        checks.requireDataNodes();
        checks.requireSpareNode();
        checks.requirePlugIns();
        if (request.batchSize() < 1 || request.batchSize() * 2L > nodes.count("ess")) {
            throw CssErrorException.wrongParameter("batch_size");
        }
        checks.requireAgency(request.agency());
        if (request.backupCheck()) {
            checks.requireSnapshots();
        }
        if (request.loadCheck()) {
            checks.requireNormalLoad();
        }
        CssTaskKind kind = request.upgradeType().equals("same")
                ? CssTaskKind.SAME_VERSION_UPGRADE
                : CssTaskKind.CROSS_VERSION_UPGRADE;
        return new CssTaskOrder(taskId, kind, nodes.names(), request.batchSize(), request.agency(), image, null);
    }
}
