// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.micrometer.CallMeters;
import io.clusterupgrade.micrometer.CallObservations;
import io.clusterupgrade.micrometer.UpgradeObservations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Observations and meters, where the application has registries for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cluster-upgrade.observation.enabled", matchIfMissing = true)
class ObservationConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(ObservationRegistry.class)
    CallObservations callObservations(ObservationRegistry registry) {
        return CallObservations.create(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(MeterRegistry.class)
    CallMeters callMeters(MeterRegistry registry) {
        return CallMeters.create(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean({ObservationRegistry.class, MeterRegistry.class})
    UpgradeObservations upgradeObservations(ObservationRegistry observations, MeterRegistry meters) {
        return UpgradeObservations.create(observations, meters);
    }
}
