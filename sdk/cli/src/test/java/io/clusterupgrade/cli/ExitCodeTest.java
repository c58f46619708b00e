// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.CliFixture.Run;
import io.clusterupgrade.cli.failure.Problem;
import io.clusterupgrade.cli.failure.Problems;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.simulator.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each exit code, except those that need a process of its own. */
class ExitCodeTest extends CliTest {
    private static final String[] NOW = {"--yes", "--to", CliFixture.CSS_TARGET};

    private Run start(String cluster, String... more) {
        String[] words = new String[2 + NOW.length + more.length];
        words[0] = "start";
        words[1] = cluster;
        System.arraycopy(NOW, 0, words, 2, NOW.length);
        System.arraycopy(more, 0, words, 2 + NOW.length, more.length);
        return run(words);
    }

    private static void is(Run run, ExitCode code) {
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code.number());
    }

    private io.clusterupgrade.simulator.css.SimulatedCssCluster cluster(String address) {
        return cli.cloud().css().cluster(address.substring(address.indexOf('/') + 1));
    }

    @Test
    void numbersAreDistinctAndThoseThatWerePromised() {
        assertThat(Arrays.stream(ExitCode.values()).mapToInt(ExitCode::number)).doesNotHaveDuplicates();
        assertThat(ExitCode.SUCCEEDED.number()).isZero();
        assertThat(ExitCode.USAGE.number()).isEqualTo(2);
        assertThat(ExitCode.FAILED.number()).isEqualTo(3);
        assertThat(ExitCode.PARTIALLY_FAILED.number()).isEqualTo(4);
        assertThat(ExitCode.ABORTED.number()).isEqualTo(5);
        assertThat(ExitCode.PAUSED.number()).isEqualTo(6);
        assertThat(ExitCode.STILL_RUNNING.number()).isEqualTo(7);
    }

    @Test
    void succeeded() {
        String css = cli.css();
        is(start(css), ExitCode.SUCCEEDED);
        Run again = start(css);
        is(again, ExitCode.SUCCEEDED);
        assertThat(again.out()).contains("already at 7.10.2: nothing was sent");
        assertThat(cli.calls("UpgradeCore")).isEqualTo(1);
    }

    @Test
    void usage() {
        is(run(), ExitCode.USAGE);
        is(run("no-such-command"), ExitCode.USAGE);
        is(run("status"), ExitCode.USAGE);
        is(run("status", "x/y"), ExitCode.USAGE);
        is(run("status", cli.css(), "--no-such-option"), ExitCode.USAGE);
        is(run("watch", cli.css(), "--deadline", "soon"), ExitCode.USAGE);
    }

    /** No command is known to end like this, so the translation itself is tested. */
    @Test
    void internal() {
        Problem problem = Problems.of(new ArithmeticException("/ by zero"));

        assertThat(problem.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(problem.code().number()).isEqualTo(1);
        assertThat(problem.text()).contains("ArithmeticException: / by zero", "please report it");
    }

    @Test
    void failed() {
        String css = cli.css();
        cluster(css).script().failNode(2).once("disk full");
        Run run = start(css);
        is(run, ExitCode.FAILED);
        assertThat(run.out()).contains("disk full").contains("Request ids: ").contains("1 of 3 nodes are done");
    }

    @Test
    void partiallyFailed() {
        String css = cli.css();
        cluster(css).script().failNode(2).continueWithNextNode();
        is(start(css), ExitCode.PARTIALLY_FAILED);
    }

    @Test
    void aborted() {
        String css = cli.css();
        cluster(css).script().failNode(1).times(5);
        is(start(css), ExitCode.FAILED);
        Run abort = run("abort", css, "--yes");
        is(abort, ExitCode.SUCCEEDED);
        is(run("watch", css), ExitCode.ABORTED);
    }

    @Test
    void paused() {
        String ack = cli.ack();
        cli.cloud().ack().cluster(ack.substring(4)).script().pauseBeforeNode(2, "look at it");
        is(run("start", ack, "--yes", "--to", CliFixture.ACK_TARGET), ExitCode.PAUSED);
        is(run("resume", ack), ExitCode.USAGE);
        is(run("resume", ack, "--yes"), ExitCode.SUCCEEDED);
    }

    @Test
    void stillRunningAtTheDeadline() {
        Run run = start(cli.css(), "--deadline", "5m");
        is(run, ExitCode.STILL_RUNNING);
        assertThat(run.out()).contains("The upgrade goes on").contains("clusterup watch css/");
        is(run("watch"), ExitCode.SUCCEEDED);
    }

    @Test
    void rejected() {
        Run run = run("start", cli.css(), "--yes", "--to", "1.0");
        is(run, ExitCode.REJECTED);
        assertThat(cli.calls("UpgradeCore")).isZero();
    }

    @Test
    void outcomeUnknown() {
        String css = cli.css();
        cli.cloud().faults().always("UpgradeCore", Fault.cutBeforeExecution());
        Run run = start(css);
        is(run, ExitCode.OUTCOME_UNKNOWN);
        assertThat(run.err()).contains("Do not start it again");
        assertThat(cli.calls("UpgradeCore")).isEqualTo(1);
        is(start(css), ExitCode.OUTCOME_UNKNOWN);
        assertThat(cli.calls("UpgradeCore")).as("nothing is sent twice").isEqualTo(1);
    }

    @Test
    void notFound() {
        is(run("status", "css/no-such-cluster"), ExitCode.NOT_FOUND);
        is(run("watch"), ExitCode.NOT_FOUND);
        is(run("watch", cli.css()), ExitCode.NOT_FOUND);
        is(run("status", cli.css(), "--exit-code"), ExitCode.NOT_FOUND);
        is(run("forget", cli.css()), ExitCode.NOT_FOUND);
        is(run("retry", cli.css(), "--task", "nope", "--yes"), ExitCode.NOT_FOUND);
    }

    @Test
    void credentials() {
        String css = cli.css();
        cli.environment().put("HUAWEICLOUD_SDK_SK", "wrong");
        is(run("status", css), ExitCode.CREDENTIALS);
        is(run("status", css, "--profile", "nobody"), ExitCode.CREDENTIALS);
    }

    @Test
    void network() {
        String css = cli.css();
        cli.environment().put("CLUSTER_UPGRADE_ENDPOINT", "http://127.0.0.1:1");
        Run run = run("status", css);
        is(run, ExitCode.NETWORK);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void service() {
        String css = cli.css();
        cli.cloud().faults().always(Fault.garbage());
        is(run("status", css), ExitCode.SERVICE);
        cli.cloud().faults().clear();
        cli.cloud().faults().always(Fault.htmlError(200));
        Run html = run("status", css);
        is(html, ExitCode.SERVICE);
        assertThat(html.err()).contains("--endpoint");
        cli.cloud().faults().clear();
        cli.cloud().faults().always(Fault.unavailable());
        is(run("status", css), ExitCode.SERVICE);
    }

    @Test
    void localFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Run run = start(cli.css(), "--state", file.toString());
        is(run, ExitCode.LOCAL_FILES);
        assertThat(run.err()).contains("nothing was sent");
        assertThat(cli.cloud().journal().count()).isZero();
    }
}
