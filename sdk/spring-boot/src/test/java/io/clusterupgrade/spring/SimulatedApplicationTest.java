// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.micrometer.CallMeters;
import io.clusterupgrade.micrometer.UpgradeObservations;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.spring.test.SimulatedClusterUpgrade;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Timeout(60)
class SimulatedApplicationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Simulated.class)
            .withConfiguration(AutoConfigurations.of(ClusterUpgradeAutoConfiguration.class));

    @SimulatedClusterUpgrade
    @Configuration(proxyBeanMethods = false)
    static class Simulated {}

    @Configuration(proxyBeanMethods = false)
    static class Registries {
        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ObservationRegistry observationRegistry(MeterRegistry meters) {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
            return registry;
        }
    }

    @Test
    void anUpgradeRunsToItsEndWithTheBeansOfTheApplication() {
        application.run(context -> {
            String id = context.getBean(CloudSimulator.class)
                    .css()
                    .addCluster(c -> c.nodes(3).version("7.6.2"))
                    .id();
            Upgrade upgrade =
                    context.getBean(ClusterUpgraders.class).css(id).start(CssImageUpgrade.toVersion("7.10.2"));
            assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Succeeded.class);
        });
    }

    @Test
    void theSimulatorReplacesTheEndpointOfTheProperties() {
        application
                .withPropertyValues(
                        "cluster-upgrade.css.endpoint=http://127.0.0.1:9", "cluster-upgrade.css.project-id=p1")
                .run(context ->
                        assertThat(context.getBean(CssClient.class).clusters()).isEmpty());
    }

    @Test
    void callsAndUpgradesAreObservedWhereThereAreRegistries() {
        application.withUserConfiguration(Registries.class).run(context -> {
            String id = context.getBean(CloudSimulator.class)
                    .css()
                    .addCluster(c -> c.nodes(3).version("7.6.2"))
                    .id();
            Upgrade upgrade =
                    context.getBean(ClusterUpgraders.class).css(id).start(CssImageUpgrade.toVersion("7.10.2"));
            context.getBean(UpgradeObservations.class).await(upgrade, AwaitOptions.defaults());

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("rpc.client.duration").timers()).isNotEmpty();
            assertThat(meters.get(CallMeters.ATTEMPTS).counters()).isNotEmpty();
            assertThat(meters.get("cluster.upgrade.watch")
                            .tag("outcome", "SUCCEEDED")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void observationCanBeSwitchedOff() {
        application
                .withUserConfiguration(Registries.class)
                .withPropertyValues("cluster-upgrade.observation.enabled=false")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(CallMeters.class);
                    assertThat(context).doesNotHaveBean(UpgradeObservations.class);
                });
    }

    @Test
    void healthReportsWhatTheCallsSawAndMakesNone() {
        application.run(context -> {
            CloudSimulator cloud = context.getBean(CloudSimulator.class);
            HealthIndicator health = context.getBean(HealthIndicator.class);
            CssClient css = context.getBean(CssClient.class);

            assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(cloud.journal().calls()).isEmpty();

            css.clusters().forEach(cluster -> {});
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            assertThat(catchThrowable(() -> css.cluster("missing").upgradeDetail()))
                    .isNotNull();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("CSS", "UpgradeDetail: NotFoundException");

            cloud.faults().always(Fault.unavailable());
            assertThat(catchThrowable(() -> css.cluster("missing").upgradeDetail()))
                    .isNotNull();
            int calls = cloud.journal().calls().size();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails()).containsEntry("CSS", "UpgradeDetail: ServerException");
            assertThat(cloud.journal().calls()).hasSize(calls);
        });
    }

    @Test
    void healthCanBeSwitchedOff() {
        application
                .withPropertyValues("management.health.cluster-upgrade.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void closingTheApplicationClosesTheSimulator() {
        application.run(context -> {
            CssClient css = context.getBean(CssClient.class);
            context.close();
            assertThat(catchThrowable(() -> css.clusters().forEach(cluster -> {})))
                    .isNotNull();
        });
    }
}
