// SPDX-License-Identifier: Apache-2.0
import io.clusterupgrade.testkit.SimulatedClients
import io.clusterupgrade.upgrade.ClusterUpgrader
import io.clusterupgrade.upgrade.plan.CssImageUpgrade
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class ReportTest {
    @Test
    fun anUpgradeIsWatchedToItsEnd() {
        SimulatedClients.start().use { clients ->
            val shop = clients.cloud().css().addCluster { it.nodes(3).version("7.6.2") }
            val upgrade = ClusterUpgrader.of(clients.css().cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"))

            assertEquals("done, CONFIRMED", report(upgrade.await()))
        }
    }
}
