// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring.test;

import io.clusterupgrade.ack.AckClientBuilder;
import io.clusterupgrade.cce.CceClientBuilder;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.spring.ClusterUpgradeConnectionDetails;
import io.clusterupgrade.testkit.SimulatedClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of {@link SimulatedClusterUpgrade}. */
@Configuration(proxyBeanMethods = false)
class SimulatedClusterUpgradeConfiguration {

    @Bean
    SimulatedClients simulatedClients() {
        return SimulatedClients.start();
    }

    /** The simulator is closed with its clients. */
    @Bean(destroyMethod = "")
    CloudSimulator cloudSimulator(SimulatedClients clients) {
        return clients.cloud();
    }

    @Bean
    VirtualClock virtualClock(SimulatedClients clients) {
        return clients.clock();
    }

    @Bean
    ClusterUpgradeConnectionDetails simulatedConnectionDetails(SimulatedClients clients) {
        return new SimulatedConnectionDetails(clients);
    }

    private record SimulatedConnectionDetails(SimulatedClients clients) implements ClusterUpgradeConnectionDetails {
        @Override
        public CssClientBuilder css() {
            return clients.cssBuilder();
        }

        @Override
        public CceClientBuilder cce() {
            return clients.cceBuilder();
        }

        @Override
        public AckClientBuilder ack() {
            return clients.ackBuilder();
        }
    }
}
