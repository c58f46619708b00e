// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.plan.UpgradePlan;

/** The client of a cluster's service and the upgrader of the cluster. Thread-safe. */
public final class Connection implements AutoCloseable {
    private final ClusterSettings settings;
    private final ServiceClient client;
    private final ClusterUpgrader<UpgradePlan> upgrader;

    Connection(ClusterSettings settings, ServiceClient client) {
        this.settings = settings;
        this.client = client;
        this.upgrader = upgrader(settings.address(), client);
    }

    /** Plans are made by the service of the address, so an upgrader gets no plan of another service. */
    @SuppressWarnings("unchecked")
    private static ClusterUpgrader<UpgradePlan> upgrader(ClusterAddress address, ServiceClient client) {
        ClusterUpgrader<?> upgrader = switch (address.service()) {
            case CSS -> ClusterUpgrader.of(((CssClient) client).cluster(address.id()));
            case CCE -> ClusterUpgrader.of(((CceClient) client).cluster(address.id()));
            case ACK -> ClusterUpgrader.of(((AckClient) client).cluster(address.id()));
        };
        return (ClusterUpgrader<UpgradePlan>) upgrader;
    }

    /** Returns the settings. */
    public ClusterSettings settings() {
        return settings;
    }

    /** Returns the client. */
    public ServiceClient client() {
        return client;
    }

    /** Returns the upgrader of the cluster. */
    public ClusterUpgrader<UpgradePlan> upgrader() {
        return upgrader;
    }

    @Override
    public void close() {
        client.close();
    }
}
