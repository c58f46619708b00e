// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health for Boot 3. The other version has these types in another package. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnProperty(name = "management.health.cluster-upgrade.enabled", matchIfMissing = true)
class Boot3HealthConfiguration {

    @Bean
    CallHealth clusterUpgradeCallHealth() {
        return new CallHealth();
    }

    @Bean
    @ConditionalOnMissingBean(name = "clusterUpgradeHealthIndicator")
    HealthIndicator clusterUpgradeHealthIndicator(CallHealth calls) {
        return () -> Health.status(calls.status()).withDetails(calls.details()).build();
    }
}
