// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.SimulatorClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: on a pseudo-terminal, and with real signals. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TerminalTest {
    @TempDir
    private Path folder;

    private CloudSimulator cloud;

    @BeforeEach
    void start() {
        cloud = CloudSimulator.builder().clock(SimulatorClock.accelerated(600)).start();
    }

    @AfterEach
    void end() {
        cloud.close();
    }

    private ProcessFixture process() {
        return new ProcessFixture(cloud, folder);
    }

    private String css(int stallHours) {
        var cluster = cloud.css().addCluster(spec -> spec.version("7.6.2"));
        if (stallHours > 0) {
            cluster.script().stallNode(1, 1, Duration.ofHours(stallHours));
        }
        return "css/" + cluster.id();
    }

    @Test
    void asksAndRedrawsOnATerminal() throws IOException, InterruptedException {
        ProcessFixture.Ended run = process().onTerminal("y\n", "start", css(0), "--to", "7.10.2", "--poll", "1s");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text())
                .contains("Go on? [y/N]")
                .contains("\r\u001b[K")
                .contains("Ctrl-C only leaves")
                .contains("\u001b[32mSUCCEEDED")
                // Questions to the terminal, whose replies would be taken for what an operator types.
                .doesNotContain("\u001b[c", "\u001b[?");
    }

    @Test
    void hasNoColoursWhenTheyAreUnwanted() throws IOException, InterruptedException {
        ProcessFixture noColour = process().with("NO_COLOR", "1");
        assertThat(noColour.onTerminal("", "status", css(0)).text()).doesNotContain("\u001b[");
        assertThat(process().onTerminal("", "status", css(0), "--no-color").text())
                .doesNotContain("\u001b[");
        assertThat(process().onTerminal("", "status", css(0)).text()).contains("\u001b[1m");
        assertThat(process().run("status", css(0)).text()).doesNotContain("\u001b[");
    }

    @Test
    void isCancelledByTheReplyNo() throws IOException, InterruptedException {
        ProcessFixture.Ended run = process().onTerminal("n\n", "start", css(0), "--to", "7.10.2");
        assertThat(run.code()).isEqualTo(8);
        assertThat(run.text()).contains("cancelled: nothing was sent");
        assertThat(cloud.journal().count("UpgradeCore")).isZero();
    }

    @Test
    void saysAfterCtrlCThatTheUpgradeGoesOn() throws IOException, InterruptedException {
        String css = css(500);
        assertThat(process()
                        .run("start", css, "--to", "7.10.2", "--yes", "--detach")
                        .code())
                .isZero();
        for (String signal : List.of("INT", "TERM", "HUP")) {
            ProcessFixture.Ended run = process().signalled(signal, "RUNNING", "watch", css);
            assertThat(run.code()).as(signal + ": " + run.text()).isEqualTo(7);
            assertThat(run.text())
                    .contains("The upgrade goes on at the service")
                    .contains("clusterup watch " + css);
        }
        ProcessFixture.Ended json = process().signalled("INT", "stateChanged", "watch", css, "--events");
        assertThat(json.code()).isEqualTo(7);
        assertThat(json.text()).contains("\"exit\":\"STILL_RUNNING\"").contains("resumeCommand");
    }

    @Test
    void hasNoNoiseOnTheErrorStream() throws IOException, InterruptedException {
        ProcessFixture.Ended run = process().run("status", css(0));
        assertThat(run.code()).isZero();
        assertThat(run.errors()).isEmpty();
        ProcessFixture.Ended version = process().run("--version");
        assertThat(version.errors()).isEmpty();
        assertThat(version.text()).startsWith("clusterup ");
    }

    @Test
    void debugShowsCallsAndNoSecret() throws IOException, InterruptedException {
        ProcessFixture.Ended run = process().run("status", css(0), "--debug");
        assertThat(run.errors()).contains("CSS.UpgradeDetail attempt 1: 200").doesNotContain(Accounts.SECRET_KEY);
    }

    @Test
    void simulatesACloudUntilItIsStopped() throws IOException, InterruptedException {
        ProcessFixture.Ended run = process().signalled("INT", "# ack/", "simulate", "--speed", "100");
        assertThat(run.text())
                .contains("export CLUSTER_UPGRADE_ENDPOINT=http://127.0.0.1:")
                .contains("# css/");
        Path scenario = Files.writeString(folder.resolve("bad.yaml"), "css: {clusterz: []}\n");
        ProcessFixture.Ended bad = process().run("simulate", "--scenario", scenario.toString());
        assertThat(bad.code()).as(bad.text()).isEqualTo(2);
    }
}
