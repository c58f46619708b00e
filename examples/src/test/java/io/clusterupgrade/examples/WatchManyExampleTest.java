// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchManyExampleTest {
    @Test
    void aRejectedStartHoldsUpNoOther() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SimulatedClients clients = SimulatedClients.start()) {
            String busy = clients.cloud()
                    .css()
                    .addCluster(c -> c.version("7.6.2").overloaded())
                    .id();
            String done =
                    clients.cloud().css().addCluster(c -> c.version("7.10.2")).id();
            String good =
                    clients.cloud().css().addCluster(c -> c.version("7.6.2")).id();

            List<Upgrade> started = WatchManyExample.start(
                    clients.css(), List.of(busy, done, good), new PrintStream(out, true, StandardCharsets.UTF_8));

            assertThat(started)
                    .extracting(upgrade -> upgrade.token().clusterId())
                    .containsExactly(good);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains(
                            busy + ": CSS.UpgradeCore failed", done + ": nothing was started", "is already at 7.10.2");
        }
    }

    @Test
    void bringsEachUpgradeToItsOwnEnd() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Map<String, UpgradeOutcome> outcomes = WatchManyExample.run(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(outcomes).hasSize(20);
        assertThat(outcomes.values())
                .filteredOn(outcome -> outcome instanceof UpgradeOutcome.Succeeded)
                .hasSize(19);
        assertThat(outcomes.values())
                .filteredOn(outcome -> outcome instanceof UpgradeOutcome.Failed)
                .singleElement()
                .satisfies(failed -> assertThat(failed.toString()).contains("Shard relocation", "retry: YES"));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("SUCCEEDED (SUCCESS), 3 of 3 nodes, VERIFIED", "The service reports: Shard relocation");
    }
}
