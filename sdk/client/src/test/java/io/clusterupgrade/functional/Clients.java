// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckClientBuilder;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceClientBuilder;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;

/** Creates clients of a simulator, with its standard key, in virtual time. */
final class Clients {
    static final Credentials KEYS = Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    private Clients() {}

    static CssClientBuilder css(CloudSimulator cloud) {
        return of(cloud, CssClient.builder());
    }

    static CceClientBuilder cce(CloudSimulator cloud) {
        return of(cloud, CceClient.builder());
    }

    static AckClientBuilder ack(CloudSimulator cloud) {
        return of(cloud, AckClient.builder());
    }

    private static <B extends ClientBuilder<B>> B of(CloudSimulator cloud, B builder) {
        return builder.endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(KEYS)
                .sleeper(duration -> {});
    }
}
