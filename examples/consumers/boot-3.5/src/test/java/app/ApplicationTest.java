// SPDX-License-Identifier: Apache-2.0
package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.clusterupgrade.micrometer.UpgradeObservations;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.spring.ClusterUpgraders;
import io.clusterupgrade.spring.test.SimulatedClusterUpgrade;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@SimulatedClusterUpgrade
class ApplicationTest {
    @Autowired
    private CloudSimulator cloud;

    @Autowired
    private ClusterUpgraders upgraders;

    @Autowired
    private UpgradeObservations observations;

    @Autowired
    private HealthIndicator clusterUpgradeHealthIndicator;

    @Test
    void upgradesACluster() {
        String id = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2")).id();
        Upgrade upgrade = upgraders.css(id).start(CssImageUpgrade.toVersion("7.10.2"));

        assertInstanceOf(UpgradeOutcome.Succeeded.class, observations.await(upgrade, AwaitOptions.defaults()));
        assertEquals(Status.UP, clusterUpgradeHealthIndicator.health().getStatus());
    }
}
