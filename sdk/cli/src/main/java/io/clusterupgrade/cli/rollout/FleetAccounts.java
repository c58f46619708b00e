// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cli.cluster.ClusterAddress;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.cluster.Connector;
import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.model.ClusterRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clients of a fleet. Clusters that are reached in the same way, with the same profile, region and project, are one account: they share a
 * client and the limits.
 */
final class FleetAccounts implements AutoCloseable {
    private final Map<String, ServiceClient> clients = new LinkedHashMap<>();

    /** Missing credentials of one account are reported before anything is sent for another one. */
    FleetAccounts(Host host, Iterable<ClusterSettings> clusters) {
        Connector connector = new Connector(host);
        for (ClusterSettings settings : clusters) {
            String key = key(settings);
            if (!clients.containsKey(key)) {
                clients.put(key, connector.readyClient(settings));
            }
        }
    }

    /** Returns the name that a rollout has for a cluster. */
    static ClusterRef reference(ClusterSettings settings) {
        ClusterAddress address = settings.address();
        return new ClusterRef(address.service(), account(settings), address.id());
    }

    private static String key(ClusterSettings settings) {
        return settings.address().service() + " " + account(settings);
    }

    private static String account(ClusterSettings settings) {
        StringBuilder name = new StringBuilder(Objects.requireNonNullElse(settings.profile(), "default"));
        part(name, "@", settings.region());
        part(name, "@", settings.endpoint());
        part(name, ":", settings.project());
        if (settings.address().autopilot()) {
            name.append("+autopilot");
        }
        return name.toString().replaceAll("[\\s/\\p{Cntrl}]+", "_");
    }

    private static void part(StringBuilder name, String separator, @Nullable String value) {
        if (value != null) {
            name.append(separator).append(value);
        }
    }

    FleetClients clients() {
        return FleetClients.none()
                .withCss(account -> (CssClient) clients.get("CSS " + account))
                .withCce(account -> (CceClient) clients.get("CCE " + account))
                .withAck(account -> (AckClient) clients.get("ACK " + account));
    }

    @Override
    public void close() {
        clients.values().forEach(ServiceClient::close);
    }
}
