// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.CliFixture.Run;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A watch lives for days, and changes nothing. */
class WatchTest extends CliTest {
    private String started() {
        String css = cli.css();
        Run run = run("start", css, "--to", CliFixture.CSS_TARGET, "--yes", "--detach");
        assertThat(run.code()).as(run.err()).isZero();
        return css;
    }

    @Test
    void survivesALostNetworkOfDays() {
        String css = started();
        cli.cloud()
                .faults()
                .between(Duration.ofMinutes(3), Duration.ofDays(2), "UpgradeDetail", Fault.cutBeforeExecution());
        Run run = run("watch", css);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("the service could not be read, the upgrade goes on")
                .contains("succeeded");
    }

    @Test
    void survivesKeysThatExpireAndAreRenewedInTheProfile() throws IOException {
        Path file = Files.createDirectories(folder.resolve(".huaweicloud")).resolve("credentials");
        Files.writeString(file, "[night]\nak = OLDKEY00000000000001\nsk = " + "o".repeat(40) + "\n");
        cli.cloud().accounts().addKey("OLDKEY00000000000001", "o".repeat(40));
        String css = started();
        cli.cloud().accounts().removeKey("OLDKEY00000000000001", Duration.ofMinutes(4));
        cli.cloud().clock().addListener(() -> {
            if (cli.cloud().clock().instant().isAfter(VirtualClock.DEFAULT_START.plus(Duration.ofHours(5)))) {
                renew(file);
            }
        });
        Run run = run("watch", css, "--profile", "night");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("the service could not be read, the upgrade goes on");
    }

    private static void renew(Path file) {
        try {
            Files.writeString(file, "[night]\nak = " + Accounts.ACCESS_KEY_ID + "\nsk = " + Accounts.SECRET_KEY + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyReads() {
        String css = started();
        int before = cli.cloud().journal().count("UpgradeCore");
        run("watch", css);
        assertThat(cli.cloud().journal().count("UpgradeCore")).isEqualTo(before);
        assertThat(cli.calls("RetryUpgradeTask")).isZero();
    }

    @Test
    void endsWhenItIsInterruptedAndSaysThatTheUpgradeGoesOn() {
        String css = started();
        Thread.currentThread().interrupt();
        Run run = run("watch", css);
        boolean wasInterrupted = Thread.interrupted();
        assertThat(wasInterrupted).isTrue();
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(7);
    }

    @Test
    void writesAPageThatIsWholeAndExplainsTheFailure() throws IOException {
        String css = cli.css();
        cli.cloud().css().cluster(css.substring(4)).script().failNode(2).once("disk <full>");
        Path page = folder.resolve("night.html");
        Run run = run("start", css, "--to", CliFixture.CSS_TARGET, "--yes", "--report", page.toString());
        assertThat(run.code()).isEqualTo(3);
        String html = Files.readString(page);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("class=\"FAILED\"")
                .contains("disk &lt;full&gt;")
                .contains("What failed")
                .contains("Nodes over time")
                .contains("Steps over time")
                .contains("Request ids")
                .contains("prefers-color-scheme: dark")
                .contains("@media print")
                .doesNotContain("<script")
                .doesNotContain("http://", "https://");
    }

    @Test
    void aPageThatCannotBeWrittenChangesNothing() {
        Run run = run(
                "watch",
                started(),
                "--report",
                folder.resolve("no/such/folder.html").toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("cannot be written");
    }

    @Test
    void watchesThroughAPause() {
        String ack = cli.ack();
        cli.cloud().ack().cluster(ack.substring(4)).script().pauseBeforeNode(2, "look");
        assertThat(run("start", ack, "--to", CliFixture.ACK_TARGET, "--yes", "--through-pause", "--deadline", "2h")
                        .code())
                .isEqualTo(7);
    }

    @Test
    void reportsThatNothingChanges() {
        String css = started();
        cli.cloud().css().cluster(css.substring(4)).script().stallNode(2, 1, Duration.ofDays(3));
        Run run = run("watch", css, "--deadline", "70h");
        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out()).contains("nothing has changed for");
    }

    @Test
    void endsAtItsDeadlineAlthoughTheMachineWasAsleep() {
        String css = started();
        cli.cloud().css().cluster(css.substring(4)).script().stallNode(2, 1, Duration.ofDays(9));
        cli.sleepsFor(Duration.ofDays(2));
        Run run = run("watch", css, "--deadline", "1d");
        assertThat(run.code()).isEqualTo(7);
        assertThat(cli.awake()).as("the monotonic clock stood still").isLessThan(Duration.ofHours(1));
    }
}
