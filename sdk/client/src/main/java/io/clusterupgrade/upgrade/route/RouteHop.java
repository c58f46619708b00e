// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.route;

import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One upgrade of a route: of the cluster to the next version, or of a node pool. Immutable.
 *
 * @param plan the plan of the upgrade, with the options of the route
 * @since 0.1.0
 */
public record RouteHop(UpgradePlan plan) {

    /** Checks the value. */
    public RouteHop {
        Objects.requireNonNull(plan, "plan");
    }

    /**
     * Returns the name of the hop, the same for each plan of the same target: {@code control plane to 1.32.1-aliyun.1}, {@code
     * node pool np1 to 1.32.1-aliyun.1}, {@code cluster to v1.31.6-r2}.
     */
    public String name() {
        if (plan instanceof AckClusterUpgrade upgrade) {
            return (upgrade.masterOnly() ? "control plane to " : "control plane and nodes to ") + upgrade.version();
        } else if (plan instanceof AckNodePoolUpgrade upgrade) {
            return "node pool " + upgrade.nodepoolId() + " to " + upgrade.kubernetesVersion();
        } else if (plan instanceof CceClusterUpgrade upgrade) {
            return "cluster to " + upgrade.targetVersion();
        } else if (plan instanceof CssImageUpgrade upgrade) {
            return upgrade.version() == null
                    ? "newest image of the same version"
                    : upgrade.upgradeType() + "-version image of " + upgrade.version();
        }
        return "zones " + ((CssAzChange) plan).targetAz();
    }

    /** Returns the version that the hop leads to; null for the version that the cluster has. */
    public @Nullable String target() {
        if (plan instanceof AckClusterUpgrade upgrade) {
            return upgrade.version();
        } else if (plan instanceof AckNodePoolUpgrade upgrade) {
            return upgrade.kubernetesVersion();
        } else if (plan instanceof CceClusterUpgrade upgrade) {
            return upgrade.targetVersion();
        }
        return plan instanceof CssImageUpgrade upgrade ? upgrade.version() : null;
    }

    @Override
    public String toString() {
        return name();
    }
}
