// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties under {@code cluster-upgrade}. A property that does not exist is an error at the start of the application. Immutable
 * and thread-safe.
 *
 * @param css Huawei Cloud CSS, search clusters
 * @param cce Huawei Cloud CCE, Kubernetes clusters
 * @param ack Alibaba Cloud ACK, Kubernetes clusters
 * @param watcher the watcher of upgrades
 * @param observation observations and meters of calls and upgrades
 * @since 0.1.0
 */
@ConfigurationProperties(prefix = ClusterUpgradeProperties.PREFIX, ignoreUnknownFields = false)
public record ClusterUpgradeProperties(
        @DefaultValue @NestedConfigurationProperty HuaweiServiceProperties css,
        @DefaultValue @NestedConfigurationProperty HuaweiServiceProperties cce,
        @DefaultValue @NestedConfigurationProperty AlibabaServiceProperties ack,
        @DefaultValue WatcherProperties watcher,
        @DefaultValue ObservationProperties observation) {

    /** The prefix of all properties. */
    public static final String PREFIX = "cluster-upgrade";

    /**
     * The watcher of upgrades.
     *
     * @param maxConcurrentPolls how many upgrades are polled at the same time, at most; 1 or more
     * @since 0.1.0
     */
    public record WatcherProperties(@DefaultValue("32") int maxConcurrentPolls) {}

    /**
     * Observations and meters.
     *
     * @param enabled whether calls and upgrades are observed when the application has registries for that
     * @since 0.1.0
     */
    public record ObservationProperties(
            @DefaultValue("true") boolean enabled) {}
}
