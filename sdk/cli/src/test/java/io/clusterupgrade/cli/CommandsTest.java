// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.CliFixture.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands about one cluster, other than how they end. */
class CommandsTest extends CliTest {
    private static String id(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    private Run succeed(String... arguments) {
        Run run = run(arguments);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run;
    }

    @Test
    void statusShowsStateNodesAndActions() {
        String css = cli.css();
        assertThat(succeed("status", css).out()).contains("no upgrade so far");
        succeed("start", css, "--to", CliFixture.CSS_TARGET, "--yes", "--detach");
        Run run = succeed("status", css);
        assertThat(run.out())
                .contains("RUNNING")
                .contains("0 of 3 nodes")
                .contains("retry     NO")
                .contains("abort     NO");
        assertThat(run("status", css, "--exit-code").code()).isEqualTo(7);
    }

    @Test
    void historyListsTasks() {
        String ack = cli.ack();
        assertThat(succeed("history", ack).out()).contains("no upgrade so far");
        succeed("start", ack, "--to", CliFixture.ACK_TARGET, "--yes");
        assertThat(succeed("history", ack).out())
                .contains("SUCCEEDED")
                .contains("took 00:")
                .contains("task T-");
    }

    @Test
    void planSendsNothing() {
        Run run = succeed("plan", cli.css(), "--to", CliFixture.CSS_TARGET, "--batch-size", "2");
        assertThat(run.out())
                .contains("CHANGE UpgradeCore")
                .contains("\"batch_size\":2")
                .contains("Note: ");
        assertThat(cli.cloud().journal().count()).isZero();
    }

    @Test
    void planRejectsOptionsOfAnotherService() {
        Run run = run("plan", cli.ack(), "--to", CliFixture.ACK_TARGET, "--batch-size", "2");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--batch-size is for css clusters");
    }

    @Test
    void plansOfAllKinds() {
        assertThat(succeed("plan", cli.cce(), "--to", "v1.31.6-r2", "--no-snapshot", "--no-check")
                        .out())
                .doesNotContain("CreateClusterMasterSnapshot")
                .contains("UpgradeCluster");
        assertThat(succeed("plan", cli.ack(), "--node-pool", "np1").out()).contains("UpgradeClusterNodepool");
        assertThat(succeed("plan", cli.css(), "--move-zone", "az1", "az2").out())
                .contains("UpdateAzByInstanceType");
        assertThat(succeed("plan", cli.css(), "--to", "newest").out()).contains("UpgradeCore");
    }

    @Test
    void checkReportsReadiness() throws IOException {
        String css = cli.css();
        Path junit = folder.resolve("ready.xml");
        Run ready = succeed(
                "check", css, "--to", CliFixture.CSS_TARGET, "--accept", "NoBackup", "--junit", junit.toString());
        assertThat(ready.out()).contains("READY");
        assertThat(Files.readString(junit)).contains("<testsuite");
        Run warned = run("check", css, "--to", CliFixture.CSS_TARGET);
        assertThat(warned.code()).as(warned.out()).isEqualTo(8);
        assertThat(warned.out()).contains("NOT READY").contains("to accept it: --accept NoBackup");
        assertThat(run("check", css, "--to", "1.0").code()).isEqualTo(8);
        assertThat(cli.calls("UpgradeCore")).isZero();
    }

    @Test
    void retriesAFailedUpgradeOnce() {
        String css = cli.css();
        cli.cloud().css().cluster(id(css)).script().failNode(2).once("disk full");
        assertThat(run("start", css, "--to", CliFixture.CSS_TARGET, "--yes").code())
                .isEqualTo(3);
        Run again = run("start", css, "--to", CliFixture.CSS_TARGET, "--yes");
        assertThat(again.code()).isEqualTo(8);
        assertThat(again.err()).contains("clusterup retry css/");
        succeed("retry", css, "--yes");
        assertThat(cli.calls("RetryUpgradeTask")).isEqualTo(1);
        assertThat(cli.calls("UpgradeCore")).isEqualTo(1);
    }

    @Test
    void pausesAndResumes() {
        String ack = cli.ack();
        succeed("start", ack, "--to", CliFixture.ACK_TARGET, "--yes", "--detach");
        succeed("pause", ack, "--yes");
        assertThat(run("watch", ack).code()).isEqualTo(6);
        Run resumed = succeed("resume", ack, "--yes", "--detach");
        assertThat(resumed.out()).contains("resume was accepted");
        succeed("watch", ack);
    }

    @Test
    void abortSaysWhatStaysHalfUpgraded() {
        String ack = cli.ack();
        succeed("start", ack, "--to", CliFixture.ACK_TARGET, "--yes", "--detach");
        succeed("pause", ack, "--yes");
        assertThat(run("watch", ack).code()).isEqualTo(6);
        Run asked = run("abort", ack);
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err())
                .contains("half upgraded")
                .contains("Nothing is rolled back")
                .contains("--yes");
        Run cancelled = cli.onTerminal("n\n").run("abort", ack);
        assertThat(cancelled.code()).isEqualTo(8);
        assertThat(cancelled.err()).contains("Go on? [y/N]").contains("cancelled: nothing was sent");
        assertThat(cli.calls("CancelTask")).isZero();
        Run aborted = cli.onTerminal("y\n").run("abort", ack);
        assertThat(aborted.code()).as(aborted.err()).isZero();
        assertThat(cli.calls("CancelTask")).isEqualTo(1);
    }

    @Test
    void actsOnAnUpgradeThatOthersStarted() {
        String css = cli.css();
        cli.cloud().css().cluster(id(css)).script().failNode(1).times(2);
        cli.cloud().css().cluster(id(css)).startUpgrade(plan -> {});
        assertThat(run("watch", css).code()).isEqualTo(3);
        succeed("abort", css, "--yes");
        assertThat(run("watch").code()).as("the token of the abort is kept").isEqualTo(5);
    }

    @Test
    void ensureLeadsOverSeveralVersionsAndIsRepeatable() {
        String ack = cli.ack();
        Run route = succeed("route", ack, "--to", CliFixture.ACK_TARGET);
        assertThat(route.out())
                .contains("control plane to " + CliFixture.ACK_TARGET)
                .contains("then ");
        assertThat(cli.calls("UpgradeCluster")).isZero();
        Run run = succeed("ensure", ack, "--to", CliFixture.ACK_TARGET, "--yes");
        assertThat(run.out()).contains("done: ");
        Run again = succeed("ensure", ack, "--to", CliFixture.ACK_TARGET);
        assertThat(again.out()).contains("already at");
        assertThat(cli.calls("UpgradeCluster")).isEqualTo(1);
        assertThat(succeed("route", ack, "--to", CliFixture.ACK_TARGET).out()).contains("already at");
    }

    @Test
    void ensureCarriesOnWithoutAsking() {
        String ack = cli.ack();
        assertThat(run("ensure", ack, "--to", CliFixture.ACK_TARGET, "--yes", "--deadline", "2m")
                        .code())
                .isEqualTo(7);
        Run start = run("start", ack, "--to", CliFixture.ACK_TARGET, "--yes");
        assertThat(start.code()).as(start.out()).isEqualTo(8);
        assertThat(start.err()).contains("clusterup ensure");
        succeed("ensure", ack, "--to", CliFixture.ACK_TARGET);
        assertThat(cli.calls("UpgradeCluster")).isEqualTo(1);
    }

    @Test
    void ensureDetachesAndWaitsForAnOperatorBetweenHopsOfCce() {
        String cce = cli.cce();
        succeed("ensure", cce, "--to", "v1.31", "--yes", "--detach");
        Run run = run("ensure", cce, "--to", "v1.31");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @Test
    void aWatchOfARouteEndsWithItsHopAndSaysThatItIsNotDone() {
        String ack = "ack/"
                + cli.cloud()
                        .ack()
                        .addCluster(cluster -> cluster.version("1.32.1-aliyun.1"))
                        .id();
        succeed("ensure", ack, "--to", "1.34.1-aliyun.1", "--yes", "--detach");
        Run watch = run("watch", ack);
        assertThat(watch.code()).as(watch.out()).isEqualTo(6);
        assertThat(watch.out())
                .contains("The route to 1.34.1-aliyun.1 is not done")
                .contains("clusterup ensure ack/");
        succeed("ensure", ack, "--to", "1.34.1-aliyun.1");
        assertThat(succeed("ensure", ack, "--to", "1.34.1-aliyun.1").out()).contains("already at");
    }

    @Test
    void finishSendsThePostCheckOfCce() {
        String cce = cli.cce();
        Run start = succeed("start", cce, "--to", "v1.31.6-r2", "--yes");
        assertThat(start.out()).contains("clusterup finish cce/");
        succeed("finish", cce, "--yes");
        assertThat(cli.calls("CreatePostCheck")).isEqualTo(1);
    }

    @Test
    void completionNamesAllCommands() {
        String script = succeed("completion").out();
        assertThat(script).contains("status", "ensure", "rollout", "doctor", "--through-pause");
    }

    @Test
    void helpAndVersion() {
        assertThat(succeed("--help").out()).contains("Exit codes:").contains("rollout");
        assertThat(succeed("--version").out()).startsWith("clusterup ");
        assertThat(succeed("watch", "--help").out()).contains("--deadline");
        assertThat(succeed("rollout", "run", "--help").out()).contains("--dry-run");
    }
}
