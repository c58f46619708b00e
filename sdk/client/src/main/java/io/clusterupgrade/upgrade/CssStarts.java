// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.request.UpdateAzByInstanceTypeRequest;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Starts of CSS (CSS sheets 2.1 to 2.3): looked at first, sent once. */
final class CssStarts {
    private final CssUpgrades upgrades;
    private final CssCluster cluster;

    CssStarts(CssUpgrades upgrades, CssCluster cluster) {
        this.upgrades = upgrades;
        this.cluster = cluster;
    }

    UpgradeService.Prepared prepare(CssPlan plan) {
        mustBeReady();
        return plan instanceof CssImageUpgrade upgrade ? prepare(upgrade) : prepare((CssAzChange) plan);
    }

    private void mustBeReady() {
        ClusterDetail now = cluster.showClusterDetail();
        if (!now.isReady()) {
            throw new StartRefusedException(
                    "CSS cluster " + cluster.clusterId() + " is not ready: status " + now.status() + ", actions "
                            + now.actions(),
                    null);
        }
    }

    private UpgradeService.Prepared prepare(CssImageUpgrade plan) {
        GetTargetImageIdDetail image = chooseImage(plan);
        UpgradeRecord record = record(UpgradeKind.IMAGE_UPGRADE).with(known -> {
            known.target = image.displayName();
            known.variant = plan.upgradeType().value();
        });
        UpgradeCoreRequest request = UpgradeCoreRequest.builder(
                        cluster.clusterId(), String.valueOf(image.id()), plan.upgradeType(), plan.agency())
                .indicesBackupCheck(plan.indicesBackupCheck())
                .clusterLoadCheck(plan.clusterLoadCheck())
                .batchSize(plan.batchSize())
                .build();
        return new UpgradeService.Prepared(record, (current, checkpoint) -> current, current -> {
            cluster.upgradeCore(request);
            return null;
        });
    }

    /** The image that the plan means; of several, the one that the service prefers. */
    GetTargetImageIdDetail chooseImage(CssImageUpgrade plan) {
        List<GetTargetImageIdDetail> offered =
                cluster.images(plan.upgradeType()).stream().toList();
        return offered.stream()
                .filter(image -> image.id() != null)
                .filter(image -> plan.imageId() == null || plan.imageId().equals(image.id()))
                .filter(image -> plan.version() == null || plan.version().equals(image.datastoreVersion()))
                .max(Comparator.comparing(
                        GetTargetImageIdDetail::priority, Comparator.nullsFirst(Comparator.<Integer>naturalOrder())))
                .orElseThrow(() -> new StartRefusedException(notOffered(plan, offered), null));
    }

    private String notOffered(CssImageUpgrade plan, List<GetTargetImageIdDetail> offered) {
        String names = offered.stream()
                .map(image -> image.displayName() + " (" + image.id() + ")")
                .collect(Collectors.joining(", "));
        return "CSS offers cluster " + cluster.clusterId() + " no image that fits " + plan + "; it offers "
                + (names.isEmpty() ? "none of this type" : names);
    }

    private UpgradeService.Prepared prepare(CssAzChange plan) {
        UpgradeRecord record = record(UpgradeKind.AZ_CHANGE).with(known -> {
            known.target = CssTasks.zones(plan.targetAz());
            known.variant = plan.instType().value();
        });
        UpdateAzByInstanceTypeRequest request = UpdateAzByInstanceTypeRequest.builder(
                        cluster.clusterId(),
                        plan.instType(),
                        plan.migrateType(),
                        plan.sourceAz(),
                        plan.targetAz(),
                        plan.agency())
                .indicesBackupCheck(plan.indicesBackupCheck())
                .build();
        return new UpgradeService.Prepared(record, (current, checkpoint) -> current, current -> {
            cluster.updateAzByInstanceType(request);
            return null;
        });
    }

    private UpgradeRecord record(UpgradeKind kind) {
        SeenTasks seen = SeenTasks.of(upgrades.tasks(kind));
        return upgrades.record(kind).with(known -> known.seen = seen);
    }
}
