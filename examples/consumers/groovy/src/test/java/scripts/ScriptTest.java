// SPDX-License-Identifier: Apache-2.0
package scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void callsTheSimulator() throws Exception {
        try (CloudSimulator cloud = CloudSimulator.start()) {
            var shop = cloud.css().addCluster(c -> c.name("shop"));
            shop.startUpgrade(upgrade -> upgrade.sameVersion());
            Binding binding = new Binding(Map.of(
                    "endpoint", cloud.endpoint(),
                    "projectId", Accounts.PROJECT_ID,
                    "keys", Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY),
                    "clusterId", shop.id()));

            Object states = new GroovyShell(binding).evaluate(getClass().getResource("/upgrades.groovy").toURI());

            assertEquals(List.of("RUNNING"), states);
        }
    }
}
