// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * Makes the beans of the starter; each can be replaced by one of your own.
 *
 * <ul>
 * <li>{@code CssClient}, {@code CceClient}, {@code AckClient}, where region or endpoint is set, or {@link ClusterUpgradeConnectionDetails}
 *     are there. All {@link CallListener} beans listen; {@link ClientBuilderCustomizer} beans change the rest.
 * <li>{@link ClusterUpgraders} and one {@link UpgradeWatcher}.
 * <li>Observations and meters, where the application has registries; health, where it has an actuator.
 * </ul>
 *
 * <p>When the application closes, the watcher ends its watches as {@code StillRunning} and the clients finish the writes in progress: an
 * upgrade is never touched.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(ClusterUpgradeProperties.class)
@Import({ObservationConfiguration.class, Boot3HealthConfiguration.class, Boot4HealthConfiguration.class})
public class ClusterUpgradeAutoConfiguration {

    /** Creates the configuration. */
    public ClusterUpgradeAutoConfiguration() {}

    @Bean
    ClientFactory clusterUpgradeClientFactory(
            ObjectProvider<ClusterUpgradeConnectionDetails> details,
            ObjectProvider<ClientBuilderCustomizer> customizers,
            ObjectProvider<CallListener> listeners) {
        return new ClientFactory(details, customizers, listeners);
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnService.Css.class)
    CssClient cssClient(ClusterUpgradeProperties properties, ClientFactory clients) {
        return clients.builder(
                        CloudService.CSS,
                        CssClient::builder,
                        ClusterUpgradeConnectionDetails::css,
                        properties.css()::applyTo,
                        properties.css().limits())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnService.Cce.class)
    CceClient cceClient(ClusterUpgradeProperties properties, ClientFactory clients) {
        return clients.builder(
                        CloudService.CCE,
                        CceClient::builder,
                        ClusterUpgradeConnectionDetails::cce,
                        properties.cce()::applyTo,
                        properties.cce().limits())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnService.Ack.class)
    AckClient ackClient(ClusterUpgradeProperties properties, ClientFactory clients) {
        return clients.builder(
                        CloudService.ACK,
                        AckClient::builder,
                        ClusterUpgradeConnectionDetails::ack,
                        properties.ack()::applyTo,
                        properties.ack().limits())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    ClusterUpgraders clusterUpgraders(
            ClusterUpgradeProperties properties,
            ObjectProvider<CssClient> css,
            ObjectProvider<CceClient> cce,
            ObjectProvider<AckClient> ack) {
        // Also checks at the start that no settings are left without a client that uses them.
        return new ClusterUpgraders(
                used("css", properties.css().isSet(), css.getIfAvailable()),
                used("cce", properties.cce().isSet(), cce.getIfAvailable()),
                used("ack", properties.ack().isSet(), ack.getIfAvailable()));
    }

    /** The watcher depends on the upgraders and so on the clients: it is closed before them. */
    @Bean
    @ConditionalOnMissingBean
    UpgradeWatcher upgradeWatcher(ClusterUpgradeProperties properties, ClusterUpgraders upgraders) {
        int polls = properties.watcher().maxConcurrentPolls();
        try {
            return UpgradeWatcher.create(polls);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("watcher.max-concurrent-polls", e);
        }
    }

    private static <T> @Nullable T used(String service, boolean isSet, @Nullable T client) {
        if (isSet && client == null) {
            throw new InvalidSettingException(
                    service + ".region", "it is missing, although other settings of " + service + " are there");
        }
        return client;
    }
}
