// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.CliFixture.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands of rollouts. */
class RolloutCommandsTest extends CliTest {
    private String css;
    private String ack;
    private Path file;

    @BeforeEach
    void describe() throws IOException {
        css = cli.css();
        ack = cli.ack();
        file = Files.writeString(folder.resolve("q4.yaml"), """
            name: q4
            accept: [NoBackup]
            clusters:
              - {cluster: %s, to: 7.10.2}
              - {cluster: %s, to: 1.33.3-aliyun.1}
            waves:
              - {name: canary, count: 1, soak: 10m, failure-budget: 0}
              - {name: all, rest: true, approval: true, failure-budget: 50%%}
            limits: {total: 2, per-account: {css: 1}, writes-per-minute: {cce: 0}}
            windows: [{from: "00:00", to: "23:59", zone: UTC}]
            retries: 1
            retry-after: 5m
            """.formatted(css, ack));
    }

    private Run rollout(String verb, String... more) {
        String[] words = new String[3 + more.length];
        words[0] = "rollout";
        words[1] = verb;
        words[2] = file.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return run(words);
    }

    private Run succeed(Run run) {
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run;
    }

    @Test
    void dryRunSendsNothing() {
        Run run = succeed(rollout("run", "--dry-run"));
        assertThat(run.out()).contains("canary").contains("all");
        assertThat(cli.cloud().journal().count()).isZero();
    }

    @Test
    void needsYesInAPipe() {
        Run run = rollout("run");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--yes");
        assertThat(cli.cloud().journal().count()).isZero();
    }

    @Test
    void runsToItsEndAndIsReported() throws IOException {
        for (String verb : List.of("status", "report", "hold")) {
            assertThat(rollout(verb).code()).as(verb).isEqualTo(10);
        }
        // A wave that waits for its approval waits for real people: here they have approved before.
        succeed(rollout("approve", "--wave", "all"));
        Run run = succeed(rollout("run", "--yes"));
        assertThat(run.out()).contains("SUCCEEDED");
        assertThat(cli.calls("UpgradeCore")).isEqualTo(1);
        assertThat(cli.calls("UpgradeCluster")).isEqualTo(1);
        assertThat(succeed(rollout("status")).out())
                .contains("wave canary: DONE")
                .contains("wave all: DONE");
        Path page = folder.resolve("q4.html");
        Path junit = folder.resolve("q4.xml");
        succeed(rollout("report", "--html", page.toString(), "--junit", junit.toString()));
        assertThat(Files.readString(page)).contains("Rollout q4");
        assertThat(Files.readString(junit)).contains("<testsuite");
        Run again = succeed(rollout("run", "--yes"));
        assertThat(again.out()).contains("SUCCEEDED");
        assertThat(cli.calls("UpgradeCore")).as("nothing is started twice").isEqualTo(1);
    }

    @Test
    void rejectedWavesAndDrainedRunsHaveTheirExitCodes() {
        succeed(rollout("approve", "--wave", "all", "--reject"));
        Run run = rollout("run", "--yes");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(5);
        assertThat(rollout("status", "--exit-code").code()).isEqualTo(5);
        assertThat(cli.calls("UpgradeCluster")).isZero();
        succeed(rollout("hold"));
        succeed(rollout("resume"));
        succeed(rollout("drain"));
        assertThat(rollout("abort").code()).isEqualTo(2);
        succeed(rollout("abort", "--yes"));
        assertThat(folder.resolve("q4.journal.control")).hasContent("abort");
    }

    @Test
    void failuresHaveTheirExitCodes() {
        cli.cloud().css().cluster(css.substring(4)).script().failNode(1).times(5);
        succeed(rollout("approve", "--wave", "all"));
        Run run = rollout("run", "--yes");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.out()).contains("BUDGET_EXCEEDED");
    }

    @Test
    void mistakesInTheFileAreReportedFirst() throws IOException {
        wrong("clusters: []", "clusters is missing");
        wrong(
                "name: x\nclusters: [{cluster: " + css + ", to: 7.10.2}]\nwaves: [{name: a, count: 1, percent: 2}]",
                "give one of");
        wrong(
                "name: x\nclusters: [{cluster: " + css
                        + ", to: 7.10.2}]\nwaves: [{name: a, count: 1}]\nlimits: {total: x}",
                "is no number");
        wrong("name: x\nclusters: [{cluster: " + css + "}]", "--to");
        wrong("name: x\nfoo: 1\nclusters: [{cluster: " + css + ", to: 7.10.2}]", "there is no \"foo\"");
        wrong(
                "name: x\nclusters: [{cluster: " + css + ", to: 7.10.2}]\nwindows: [{from: x, to: y, zone: Mars}]",
                "Mars");
        assertThat(cli.cloud().journal().count()).isZero();
    }

    private void wrong(String yaml, String message) throws IOException {
        Files.writeString(file, yaml);
        Run run = rollout("run", "--yes");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
