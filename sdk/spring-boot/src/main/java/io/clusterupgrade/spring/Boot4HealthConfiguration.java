// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health for Boot 4. The other version has these types in another package. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnMissingClass("org.springframework.boot.actuate.health.HealthIndicator")
@ConditionalOnProperty(name = "management.health.cluster-upgrade.enabled", matchIfMissing = true)
class Boot4HealthConfiguration {

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
