// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.spring.test.SimulatedClusterUpgrade;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// region test
@SpringBootTest
@SimulatedClusterUpgrade
class UpgradesTest {
    @Autowired
    CloudSimulator cloud;

    @Autowired
    Upgrades upgrades;

    @Test
    void upgradesAShop(@TempDir Path folder) {
        String id = cloud.css().addCluster(c -> c.version("7.6.2")).id();
        Upgrade upgrade = upgrades.start(id, TokenStore.file(folder.resolve("shop.token")));
        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Succeeded.class);
    }
}
// endregion
