// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
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

    private final SimulatedClients clients = SimulatedClients.start();
    private final SimulatedCssCluster cluster = clients.cloud().css().addCluster(c -> c.version("7.6.2"));
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
        ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(clients.css().cluster(cluster.id()));
        return UpgradeExample.run(upgrader, store, limit, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void startsOnceHoweverOftenItRuns() {
        assertThat(run(Duration.ofMinutes(10))).isInstanceOf(UpgradeOutcome.StillRunning.class);
        assertThat(run(Duration.ofMinutes(10))).isInstanceOf(UpgradeOutcome.StillRunning.class);
        assertThat(run(DAY).orThrow().verification()).isEqualTo(Verification.VERIFIED);

        assertThat(clients.cloud().journal().count("UpgradeCore")).isEqualTo(1);
        assertThat(store.load()).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "started",
                        "run this again",
                        "resumed",
                        "run this again",
                        "resumed",
                        "3 of 3 nodes",
                        "succeeded: VERIFIED");
    }

    @Test
    void explainsAFailureAndCanBeRunAgainAfterARetry() {
        cluster.script().failNode(2).once("no room");

        UpgradeOutcome failed = run(DAY);

        assertThat(failed).isInstanceOf(UpgradeOutcome.Failed.class);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The service reports: no room", "retry: YES");
        ClusterUpgrader.of(clients.css().cluster(cluster.id()))
                .resume(failed.token())
                .orThrow()
                .retry();
        assertThat(run(DAY)).isInstanceOf(UpgradeOutcome.Succeeded.class);
    }

    @Test
    void startsAgainAfterARejectedStart() {
        cluster.overloaded(true);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> run(DAY)).isInstanceOf(CloudException.class);
            assertThat(store.load()).isPresent();
        }
        cluster.overloaded(false);

        assertThat(run(DAY)).isInstanceOf(UpgradeOutcome.Succeeded.class);

        assertThat(clients.cloud().journal().count("UpgradeCore")).isEqualTo(3);
        assertThat(cluster.tasks()).hasSize(1);
        assertThat(store.load()).isEmpty();
        assertThat(text())
                .containsSubsequence(
                        "the run before could not start it",
                        "the run before could not start it",
                        "started",
                        "succeeded: VERIFIED");
    }

    @Test
    void startsAgainAfterAStartThatWasRejectedBeforeItWasSent() {
        cluster.startUpgrade(upgrade -> upgrade.sameVersion());
        assertThatThrownBy(() -> run(DAY)).isInstanceOf(StartRejectedException.class);
        clients.clock().advance(DAY);

        assertThat(run(DAY)).isInstanceOf(UpgradeOutcome.Succeeded.class);
        assertThat(clients.cloud().journal().count("UpgradeCore")).isEqualTo(1);
    }

    @Test
    void hasNothingToDoAfterASuccess() {
        assertThat(run(DAY)).isInstanceOf(UpgradeOutcome.Succeeded.class);
        assertThat(run(DAY)).isNull();
        assertThat(run(DAY)).isNull();

        assertThat(clients.cloud().journal().count("UpgradeCore")).isEqualTo(1);
        assertThat(text()).endsWith("already at 7.10.2" + System.lineSeparator());
    }

    @Test
    void asksWhichTaskItIsWhenAnotherProgramStartedOneAfterARejection() {
        cluster.overloaded(true);
        assertThatThrownBy(() -> run(DAY)).isInstanceOf(CloudException.class);
        cluster.overloaded(false);
        cluster.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
        clients.clock().advance(DAY);

        assertThatThrownBy(() -> run(DAY))
                .hasMessageContaining("attach(taskId)")
                .hasMessageContaining("TokenStore.clear()");
        store.clear();
        assertThat(run(DAY)).isNull();
        assertThat(clients.cloud().journal().count("UpgradeCore")).isEqualTo(1);
    }

    @Test
    void saysHowToGoOnWhenAnUpgradeWasAborted() {
        cluster.script().failNode(1).times(2).message("no room");
        UpgradeOutcome failed = run(DAY);
        ClusterUpgrader.of(clients.css().cluster(cluster.id()))
                .resume(failed.token(), store)
                .orThrow()
                .abort();

        assertThat(run(DAY)).isInstanceOf(UpgradeOutcome.Aborted.class);
        assertThat(text())
                .contains("it was aborted")
                .endsWith("lets the next one start another" + System.lineSeparator());
        store.clear();
        assertThat(run(DAY)).isInstanceOf(UpgradeOutcome.Failed.class);
        assertThat(clients.cloud().journal().count("UpgradeCore")).isEqualTo(2);
    }

    @Test
    void runsThreeTimesFromItsMain() throws Exception {
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            UpgradeExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(text())
                .containsSubsequence(
                        "started", "run this again", "resumed", "succeeded: VERIFIED", "already at 7.10.2");
    }

    @Test
    void startsNothingForATokenWithoutATask() {
        store.save(ClusterUpgrader.of(clients.css().cluster(cluster.id()))
                .prepare(CssImageUpgrade.toVersion("7.10.2"))
                .token());

        assertThatThrownBy(() -> run(DAY))
                .hasMessageContaining("shows no matching task yet")
                .hasMessageContaining("TokenStore.clear()");
        assertThat(clients.cloud().journal().count("UpgradeCore")).isZero();
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
