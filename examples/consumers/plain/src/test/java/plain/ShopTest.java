// SPDX-License-Identifier: Apache-2.0
package plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import org.junit.jupiter.api.Test;

class ShopTest {

    @Test
    void callsTheSimulator() {
        try (CloudSimulator cloud = CloudSimulator.start()) {
            var shop = cloud.css().addCluster(c -> c.name("shop"));
            shop.startUpgrade(upgrade -> upgrade.sameVersion());
            Credentials keys = Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

            assertEquals(1, Shop.upgrades(cloud.endpoint(), Accounts.PROJECT_ID, keys, shop.id()));
            assertEquals(1, cloud.journal().calls().size());
        }
    }
}
