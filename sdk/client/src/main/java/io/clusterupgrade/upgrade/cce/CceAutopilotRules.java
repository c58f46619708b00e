// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import org.jspecify.annotations.Nullable;

/** What upgrades of Autopilot clusters lack: pause and continue, node pools and nodes (see sdk/docs/wire/cce.md#autopilot). */
final class CceAutopilotRules {
    private CceAutopilotRules() {}

    /** Returns why Autopilot never supports an action; null if it has a call for it. */
    static @Nullable String lacks(UpgradeAction action) {
        return switch (action) {
            case PAUSE, RESUME -> "CCE: Autopilot has no operation to pause an upgrade or to resume one";
            case RETRY, ABORT -> null;
        };
    }

    /**
     * Checks that a plan has no settings of node pools.
     *
     * @throws StartRejectedException if it has one; the message names it
     */
    static void mustFit(CceClusterUpgrade plan) {
        String setting = !plan.nodePoolOrder().isEmpty()
                ? "nodePoolOrder"
                : !plan.nodeOrder().isEmpty()
                        ? "nodeOrder"
                        : UpgradeScope.NODE_POOL.equals(plan.scope()) ? "scope " + UpgradeScope.NODE_POOL : null;
        if (setting != null) {
            throw new StartRejectedException(
                    "CCE: the plan has " + setting + ", and Autopilot clusters have no node pools: plan without it",
                    null);
        }
    }
}
