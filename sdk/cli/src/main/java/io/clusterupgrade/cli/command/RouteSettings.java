// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.upgrade.route.RouteOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a route. */
final class RouteSettings {
    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "Version that the route leads to. Default: \"to\" of the configuration.")
    private @Nullable String to;

    @Option(
            names = "--node-pool",
            split = ",",
            paramLabel = "ID",
            description = "ACK: only these node pools. Default: all.")
    private List<String> nodePools = new ArrayList<>();

    @Option(
            names = "--finish",
            description = "CCE: complete each hop with the post-check without asking, which states that the cluster was"
                    + " checked.")
    private boolean finish;

    @Option(
            names = "--ready",
            description = "Require before each hop that the cluster is ready, as \"check\" reports it.")
    private boolean readiness;

    @Option(names = "--accept", split = ",", paramLabel = "CODE", description = "Accept these warnings of the checks.")
    private List<String> accepted = new ArrayList<>();

    @Option(names = "--accept-all-warnings", description = "Accept all warnings of the checks.")
    private boolean acceptAll;

    /** Returns the version. */
    String version(ClusterSettings settings) {
        String version = to == null ? settings.target() : to;
        if (version == null || version.isBlank()) {
            throw CliException.usage("name the version with --to, or with \"to\" in the configuration");
        }
        return version;
    }

    /** Returns the options. */
    RouteOptions options() {
        RouteOptions options = RouteOptions.defaults()
                .withFinish(finish)
                .withReadiness(readiness)
                .withAcceptedWarnings(accepted)
                .withAllWarningsAccepted(acceptAll);
        return nodePools.isEmpty() ? options : options.withNodePools(nodePools);
    }
}
