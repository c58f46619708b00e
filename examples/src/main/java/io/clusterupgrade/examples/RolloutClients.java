// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.simulator.Accounts;

/** The clients of a fleet with one account. */
final class RolloutClients implements AutoCloseable {
    private final CssClient css;
    private final CceClient cce;
    private final AckClient ack;

    RolloutClients(String endpoint) {
        css = at(endpoint, CssClient.builder()).build();
        cce = at(endpoint, CceClient.builder()).build();
        ack = at(endpoint, AckClient.builder()).build();
    }

    private static <B extends ClientBuilder<B>> B at(String endpoint, B builder) {
        return builder.endpoint(endpoint)
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY));
    }

    /** Returns the clients by account; null for one that is not known, whose clusters are rejected before anything is sent. */
    FleetClients fleet() {
        return FleetClients.none()
                .withCss(account -> account.equals("prod") ? css : null)
                .withCce(account -> account.equals("prod") ? cce : null)
                .withAck(account -> account.equals("prod") ? ack : null);
    }

    @Override
    public void close() {
        css.close();
        cce.close();
        ack.close();
    }
}
