// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.route;

import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;

/** Puts the options of a route into the plans of its hops. */
final class HopPlans {
    private HopPlans() {}

    static UpgradePlan with(RouteOptions options, UpgradePlan plan) {
        if (plan instanceof AckClusterUpgrade upgrade) {
            return upgrade.withAcceptedWarnings(options.acceptedWarnings())
                    .withAllWarningsAccepted(options.allWarningsAccepted());
        } else if (plan instanceof AckNodePoolUpgrade upgrade) {
            AckNodePoolUpgrade accepting = upgrade.withAcceptedWarnings(options.acceptedWarnings())
                    .withAllWarningsAccepted(options.allWarningsAccepted());
            return options.rollingPolicy() == null ? accepting : accepting.withRollingPolicy(options.rollingPolicy());
        } else if (plan instanceof CceClusterUpgrade upgrade) {
            return upgrade.withAcceptedWarnings(options.acceptedWarnings())
                    .withAllWarningsAccepted(options.allWarningsAccepted());
        }
        return plan;
    }
}
