// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring.shop;

import io.clusterupgrade.spring.ClusterUpgraders;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import org.springframework.stereotype.Service;

// region service
@Service
class Upgrades {
    private final ClusterUpgraders upgraders;

    Upgrades(ClusterUpgraders upgraders) {
        this.upgraders = upgraders;
    }

    Upgrade start(String clusterId, TokenStore store) {
        return upgraders.css(clusterId).start(CssImageUpgrade.toVersion("7.10.2"), store);
    }
}
// endregion
