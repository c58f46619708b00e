// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.css.CssCluster;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Confirmation;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.UpgradeOutcome;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeExampleTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final DemoClients clients = new DemoClients();
    private final CssCluster cluster = clients.cloud.css().addCluster(c -> c.version("7.6.2"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private TokenStore store;

    @BeforeEach
    void keepTokens() {
        store = TokenStore.file(folder.resolve("token"));
    }

    @AfterEach
    void close() {
        clients.close();
    }

    private UpgradeOutcome run(Duration limit) {
        ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(clients.css.cluster(cluster.id()));
        return UpgradeExample.run(upgrader, store, limit, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void startsOnceHoweverOftenItRuns() {
        assertThat(run(Duration.ofMinutes(10))).isInstanceOf(UpgradeOutcome.StillRunning.class);
        assertThat(run(Duration.ofMinutes(10))).isInstanceOf(UpgradeOutcome.StillRunning.class);
        assertThat(run(DAY).orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);

        assertThat(clients.cloud.journal().count("UpgradeCore")).isEqualTo(1);
        assertThat(store.load()).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "started",
                        "run this again",
                        "resumed",
                        "run this again",
                        "resumed",
                        "3 of 3 nodes",
                        "succeeded: CONFIRMED");
    }

    @Test
    void explainsAFailureAndCanBeRunAgainAfterARetry() {
        cluster.script().failNode(2).once("no room");

        UpgradeOutcome failed = run(DAY);

        assertThat(failed).isInstanceOf(UpgradeOutcome.Failed.class);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The cloud says: no room", "retry: YES");
        ClusterUpgrader.of(clients.css.cluster(cluster.id()))
                .resume(failed.token())
                .orThrow()
                .retry();
        assertThat(run(DAY)).isInstanceOf(UpgradeOutcome.Succeeded.class);
    }

    @Test
    void startsNothingForATokenWithoutATask() {
        store.save(ClusterUpgrader.of(clients.css.cluster(cluster.id()))
                .prepare(CssImageUpgrade.toVersion("7.10.2"))
                .token());

        assertThatThrownBy(() -> run(DAY)).hasMessageContaining("shows no task that could be it yet");
        assertThat(clients.cloud.journal().count("UpgradeCore")).isZero();
    }
}
