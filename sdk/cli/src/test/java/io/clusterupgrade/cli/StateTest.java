// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.CliFixture.Run;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.TokenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The state directory: what it holds, and what happens without it. */
class StateTest extends CliTest {
    private List<Path> tokens() throws IOException {
        try (Stream<Path> files = Files.list(cli.state())) {
            return files.filter(file -> file.toString().endsWith(".token")).toList();
        }
    }

    private Run start(String cluster) {
        return run("start", cluster, "--to", CliFixture.CSS_TARGET, "--yes", "--detach");
    }

    @Test
    void hasTheTokenBeforeTheStartLeaves() throws IOException {
        // The start arrives, and its response is lost: as if the machine had been switched off.
        cli.cloud().faults().next("UpgradeCore", Fault.cutAfterExecution());
        Run run = start(cli.css());
        assertThat(run.code()).as("the start is found again: " + run.err()).isZero();
        assertThat(tokens()).hasSize(1);
        assertThat(TokenStore.file(tokens().get(0)).load()).isPresent();
        assertThat(run("watch").code()).isZero();
        assertThat(cli.calls("UpgradeCore")).isEqualTo(1);
    }

    @Test
    void isPrivateAndHasNoSecret() throws IOException {
        start(cli.css());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cli.state())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(cli.state())) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain(cli.environment().get("HUAWEICLOUD_SDK_SK"));
            }
        }
    }

    @Test
    void findsWhatWasStartedHere() {
        start(cli.css());
        Run run = run("watch");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("succeeded: 7.10.2");
        assertThat(run("watch").code()).as("also after its end").isZero();
    }

    @Test
    void asksWhichOneIfSeveralWereStarted() {
        String one = cli.css();
        String other = cli.css();
        start(one);
        start(other);
        Run run = run("watch");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(one).contains(other);
        assertThat(run("watch", one).code()).isZero();
        assertThat(run("watch").code()).as("the other one is left").isZero();
    }

    @Test
    void remembersHowTheClusterIsReached() {
        String css = cli.css();
        start(css);
        cli.environment().remove("CLUSTER_UPGRADE_ENDPOINT");
        assertThat(run("watch").code()).isZero();
        assertThat(run("status", css).code()).isZero();
    }

    @Test
    void thatIsFullOrReadOnlyIsReportedFirst() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "");
        for (String verb : List.of("start", "ensure")) {
            Run run = run(verb, cli.css(), "--to", CliFixture.CSS_TARGET, "--yes", "--state", file + "/below");
            assertThat(run.code()).isEqualTo(14);
            assertThat(run.err())
                    .contains("cannot be written")
                    .contains("nothing was sent")
                    .contains("--state");
        }
        assertThat(cli.cloud().journal().count()).isZero();
    }

    @Test
    void letsOneOfTwoTerminalsStart() throws Exception {
        String css = cli.css();
        ExecutorService terminals = Executors.newFixedThreadPool(2);
        try {
            Callable<Run> start = () -> start(css);
            List<Future<Run>> runs = terminals.invokeAll(List.of(start, start));
            assertThat(List.of(runs.get(0).get().code(), runs.get(1).get().code()))
                    .contains(0);
        } finally {
            terminals.shutdown();
        }
        assertThat(cli.calls("UpgradeCore")).isEqualTo(1);
    }

    @Test
    void letsTwoTerminalsWatch() throws Exception {
        String css = cli.css();
        start(css);
        ExecutorService terminals = Executors.newFixedThreadPool(2);
        try {
            Callable<Run> watch = () -> run("watch", css);
            for (Future<Run> run : terminals.invokeAll(List.of(watch, watch))) {
                assertThat(run.get().code())
                        .as(run.get().out() + run.get().err())
                        .isZero();
            }
        } finally {
            terminals.shutdown();
        }
    }

    @Test
    void isFreedByAnEndedUpgradeAndByForget() {
        String css = cli.css();
        start(css);
        Run second = start(css);
        assertThat(second.code()).isEqualTo(8);
        assertThat(second.err()).contains("clusterup watch css/");
        assertThat(run("forget", css, "--yes").code()).isZero();
        assertThat(run("watch").code()).isEqualTo(10);
        assertThat(run("watch", css).code()).as("the upgrade itself goes on").isZero();
        assertThat(start(css).out()).as("room is made by an ended upgrade").contains("already at");
    }

    @Test
    void tellsAStartThatWasNotSentFromAnEarlierUpgrade() {
        String ack = cli.ack();
        var cluster = cli.cloud().ack().cluster(ack.substring(4));
        assertThat(run("start", ack, "--to", "1.33.3-aliyun.1", "--control-plane-only", "--yes")
                        .code())
                .isZero();
        cluster.script().failCheck("a node is not ready");
        Run rejected = run("start", ack, "--to", "1.34.1-aliyun.1", "--yes");
        assertThat(rejected.code()).as(rejected.err()).isEqualTo(8);
        Run watch = run("watch");
        assertThat(watch.code()).as(watch.out()).isEqualTo(8);
        assertThat(watch.err()).contains("was not sent: nothing was started").contains("clusterup forget");
        assertThat(run("status", ack).out()).contains("SUCCEEDED");
        assertThat(cli.calls("UpgradeCluster")).isEqualTo(1);
    }

    @Test
    void printsItsOptionInCommands() {
        Path state = folder.resolve("my state");
        Run run = run(
                "start", cli.css(), "--to", CliFixture.CSS_TARGET, "--yes", "--detach", "--state", state.toString());
        assertThat(run.out()).contains("--state '" + state + "'");
    }
}
