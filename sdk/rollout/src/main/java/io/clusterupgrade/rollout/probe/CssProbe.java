// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.probe;

import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClusterInstance;
import io.clusterupgrade.css.model.ClusterStatus;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.util.List;
import java.util.function.Supplier;

/** Looks at a cluster of CSS with one read. The service has no stopped clusters. */
public final class CssProbe implements Supplier<Situation> {
    private final CssCluster cluster;
    private final UpgradePlan plan;

    public CssProbe(CssCluster cluster, UpgradePlan plan) {
        this.cluster = cluster;
        this.plan = plan;
    }

    @Override
    public Situation get() {
        ClusterDetail now = cluster.showClusterDetail();
        if (now.status().equals(ClusterStatus.IN_PROGRESS) || !now.actions().isEmpty()) {
            return Situation.busy("status " + now.status() + ", actions " + now.actions());
        }
        if (plan instanceof CssImageUpgrade upgrade) {
            String version = upgrade.version();
            if (version != null
                    && upgrade.upgradeType().equals(UpgradeType.CROSS)
                    && version.equals(now.datastore().version())) {
                return Situation.atTarget(version);
            }
            return Situation.open();
        }
        CssAzChange change = (CssAzChange) plan;
        return isMoved(now, change) ? Situation.atTarget("its nodes in " + change.targetAz()) : Situation.open();
    }

    /** Returns whether all nodes of the plan's type are in its target zones, and none is in the source. */
    private static boolean isMoved(ClusterDetail now, CssAzChange change) {
        List<ClusterInstance> nodes = now.instances().stream()
                .filter(node ->
                        change.instType().equals(InstType.ALL) || node.type().equals(change.instType()))
                .toList();
        return !nodes.isEmpty()
                && !change.targetAz().contains(change.sourceAz())
                && nodes.stream()
                        .allMatch(node ->
                                node.azCode() != null && change.targetAz().contains(node.azCode()));
    }
}
