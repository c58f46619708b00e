// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import io.clusterupgrade.cli.host.Host;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a service is reached. */
public final class ConnectionOptions {
    /** The configuration file; null for the default one, if it is there. */
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "YAML file with named clusters. Default: $$CLUSTERUP_CONFIG, else"
                    + " ~/.config/clusterup/config.yaml if it is there.")
    public @Nullable Path config;

    /** The profile. */
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Profile of the vendor's own credentials file. Default: the vendor's usual search.")
    public @Nullable String profile;

    /** The region. */
    @Option(
            names = "--region",
            paramLabel = "ID",
            description = "Region, such as cn-north-4. Default: $$CLUSTER_UPGRADE_REGION.")
    public @Nullable String region;

    /** The base URL. */
    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Base URL instead of the region's host. Default: $$CLUSTER_UPGRADE_ENDPOINT, if it is set.")
    public @Nullable String endpoint;

    /** The Huawei project. */
    @Option(
            names = "--project",
            paramLabel = "ID",
            description = "Huawei project. Default: $$CLUSTER_UPGRADE_PROJECT_ID, else the project of the region.")
    public @Nullable String project;

    /** Whether plain HTTP is allowed. */
    @Option(names = "--plain-http", description = "Allow http:// for hosts other than this machine.")
    public boolean plainHttp;

    /**
     * Returns the settings of a cluster.
     *
     * @param cluster an address, or a name of the configuration
     * @throws io.clusterupgrade.cli.failure.CliException if the configuration cannot be read or has no such cluster
     */
    public ClusterSettings settings(Host host, String cluster) {
        ConfigFile file = ConfigFile.of(host, config);
        ClusterSettings known = ClusterAddress.isAddress(cluster)
                ? file.defaultsFor(ClusterAddress.parse(cluster))
                : file.cluster(cluster);
        return known.with(this);
    }
}
