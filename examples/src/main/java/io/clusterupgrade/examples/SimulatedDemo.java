// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;

/** The demo on the embedded cloud. Hours of upgrade pass in seconds: the simulator's clock is moved between two polls. */
final class SimulatedDemo {
    private final Screen screen;

    SimulatedDemo(Screen screen) {
        this.screen = screen;
    }

    void run() {
        Credentials keys = Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);
        try (CloudSimulator cloud = CloudSimulator.start();
                CssClient css = CssClient.builder()
                        .endpoint(cloud.endpoint())
                        .projectId(Accounts.PROJECT_ID)
                        .credentials(keys)
                        .build();
                CceClient cce = CceClient.builder()
                        .endpoint(cloud.endpoint())
                        .projectId(Accounts.PROJECT_ID)
                        .credentials(keys)
                        .build();
                AckClient ack = AckClient.builder()
                        .endpoint(cloud.endpoint())
                        .credentials(keys)
                        .build()) {
            screen.line("Cluster upgrades on an embedded cloud at " + cloud.endpoint()
                    + ": real HTTP, signed requests, simulated time.");
            screen.line("The documents name the steps 0 and 12 of a node; those marked * are named by the simulator.");
            CssActs search = new CssActs(cloud, css, screen);
            search.upgradeWithARetry();
            search.abort();
            search.refusedAbort();
            search.azSwitchover();
            KubernetesActs kubernetes = new KubernetesActs(cloud, screen);
            kubernetes.cceUpgrade(cce);
            kubernetes.ackUpgrade(ack);
            summary(cloud);
        }
    }

    private void summary(CloudSimulator cloud) {
        long all = cloud.journal().calls().size();
        long verified = cloud.journal().calls().stream()
                .filter(RecordedCall::authenticated)
                .count();
        screen.line("");
        screen.line(all + " requests; the cloud verified the signatures of " + verified + ".");
        if (verified != all) {
            throw new IllegalStateException("some signatures were refused");
        }
    }
}
