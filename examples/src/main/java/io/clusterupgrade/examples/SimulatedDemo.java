// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.testkit.SimulatedClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo on the embedded cloud. Hours of upgrade pass in seconds: a wait advances the clock of the cloud. */
final class SimulatedDemo {
    private final Screen screen;

    SimulatedDemo(Screen screen) {
        this.screen = screen;
    }

    void run() {
        try (SimulatedClients clients = SimulatedClients.start()) {
            screen.line("Cluster upgrades on an embedded cloud at "
                    + clients.cloud().endpoint() + ": real HTTP, signed requests, simulated time.");
            screen.line(
                    "Only the steps 0 and 12 of a CSS node have documented names; steps marked * are named by the simulator.");
            CssActs search = new CssActs(clients, screen);
            search.upgradeWithARetry();
            search.abort();
            search.otherZone();
            KubernetesActs kubernetes = new KubernetesActs(clients, screen);
            kubernetes.wholePath();
            kubernetes.pause();
            kubernetes.removedOperation();
            restart(search);
            summary(clients.cloud());
        }
    }

    private static void restart(CssActs search) {
        try {
            Path folder = Files.createTempDirectory("cluster-upgrade-demo");
            search.restart(folder.resolve("books.token"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            throw new IllegalStateException("some signatures were rejected");
        }
    }
}
