// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;

/** An embedded cloud, and clients that share its clock: a wait of a minute advances its tasks by a minute. */
final class DemoClients implements AutoCloseable {
    final VirtualClock clock = new VirtualClock();
    final CloudSimulator cloud =
            CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
    final CssClient css = css();
    final CceClient cce = cce();
    final AckClient ack = simulated(AckClient.builder()).build();

    /** Returns another client of CSS, as another process would have. */
    CssClient css() {
        return simulated(CssClient.builder()).build();
    }

    /** Returns another client of CCE, as another process would have. */
    CceClient cce() {
        return simulated(CceClient.builder()).build();
    }

    private <B extends ClientBuilder<B>> B simulated(B builder) {
        return builder.endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .clock(clock)
                .sleeper(clock::sleep);
    }

    @Override
    public void close() {
        css.close();
        cce.close();
        ack.close();
        cloud.close();
    }
}
