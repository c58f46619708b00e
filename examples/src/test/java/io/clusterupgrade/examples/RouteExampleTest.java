// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.plan.CcePlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteExampleTest {
    @TempDir
    private Path folder;

    @Test
    void threeProgramsBringAClusterOverThreeVersions() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        TokenStore store = TokenStore.file(folder.resolve("route.token"));
        try (SimulatedClients clients = SimulatedClients.start()) {
            String id = clients.cloud()
                    .cce()
                    .addCluster(c -> c.version("v1.27.16-r20"))
                    .id();
            ClusterUpgrader<CcePlan> upgrader = ClusterUpgrader.of(clients.cce().cluster(id));

            boolean first = RouteExample.run(upgrader, store, Duration.ofMinutes(50), printed);
            boolean second = RouteExample.run(upgrader, store, Duration.ofDays(1), printed);
            boolean third = RouteExample.run(upgrader, store, Duration.ofDays(1), printed);

            assertThat(first).isFalse();
            assertThat(second).isTrue();
            assertThat(third).isTrue();
            assertThat(clients.cloud().journal().count("UpgradeCluster")).isEqualTo(3);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("started", "run the route again with the same store")
                .contains("carried on: route to v1.31.6-r2")
                .contains("approved after cluster to v1.28.15-r30; next: cluster to v1.29.13-r10")
                .contains("the cluster has v1.31.6-r2", "already at v1.31");
    }
}
