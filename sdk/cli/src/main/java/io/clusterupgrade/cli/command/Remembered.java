// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.cluster.ClusterAddress;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.cluster.ConnectionOptions;
import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.cli.state.SavedUpgrade;
import io.clusterupgrade.cli.state.StateDirectory;
import java.util.List;

/** Fills in what the command line leaves out with what the state directory remembers of a start. */
final class Remembered {
    private Remembered() {}

    /**
     * Returns the settings of a cluster. If neither options, configuration nor environment say where its service is, an upgrade that
     * was started here says it.
     */
    static ClusterSettings settings(Host host, ConnectionOptions options, StateDirectory state, String cluster) {
        if (!ClusterAddress.isAddress(cluster)) {
            return options.settings(host, cluster);
        }
        ClusterSettings known = options.settings(host, cluster);
        if (known.region() != null || known.endpoint() != null || isInEnvironment(host, known)) {
            return known;
        }
        List<ClusterSettings> saved = state.all().stream()
                .map(SavedUpgrade::settings)
                .filter(settings -> settings.address().equals(known.address()))
                .toList();
        return saved.size() == 1 ? saved.get(0).with(options) : known;
    }

    private static boolean isInEnvironment(Host host, ClusterSettings settings) {
        String prefix = "CLUSTER_UPGRADE_";
        String service = prefix + settings.address().service() + "_";
        return List.of(prefix + "REGION", prefix + "ENDPOINT", service + "REGION", service + "ENDPOINT").stream()
                .anyMatch(name -> host.variable(name) != null);
    }
}
