// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.CliFixture.Run;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Wrong input: one line with the remedy, and no stack trace. */
class BadInputTest extends CliTest {
    private void oneLine(Run run, int code, String... parts) {
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).startsWith("clusterup: ").contains(parts).doesNotContain("\tat ");
    }

    @Test
    void badFlagsPrintTheUsage() {
        Run run = run("watch", "css/x", "--deadlin", "5m");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines().findFirst().orElse("")).contains("--deadlin");
        assertThat(run.err()).contains("Did you mean: ").contains("--deadline").contains("Usage: clusterup watch");
        assertThat(run.err().lines()).as("the message is still on the screen").hasSizeLessThan(20);
        assertThat(run.err()).endsWith("\"clusterup watch --help\" describes the options.\n");
    }

    @Test
    void unknownCluster() {
        oneLine(run("status", "css/none"), 10, "CSS.0015", "request-id");
        oneLine(run("status", "none"), 2, "there is no cluster \"none\"", "css/ID");
    }

    @Test
    void wrongKeys() {
        String css = cli.css();
        cli.environment().put("HUAWEICLOUD_SDK_SK", "wrong");
        oneLine(run("status", css), 11, "clusterup doctor");
    }

    @Test
    void clockOff() {
        String ack = cli.ack();
        cli.cloud().faults().always(Fault.gatewayClockOff(Duration.ofHours(3)));
        assertThat(run("status", ack).code())
                .as("the library signs with the time of the service")
                .isZero();
        Run doctor = run("doctor", ack);
        assertThat(doctor.out())
                .contains("WRONG  clock")
                .contains("behind the service")
                .contains("NTP");
        assertThat(doctor.code()).isEqualTo(11);
    }

    @Test
    void noNetworkAndWrongRegion() {
        String css = cli.css();
        oneLine(run("status", css, "--endpoint", "http://127.0.0.1:1"), 12, "clusterup doctor");
        oneLine(run("status", css, "--region", "NORTH 4"), 2, "region", "--region");
    }

    @Test
    void htmlInsteadOfTheService() {
        cli.cloud().faults().always(Fault.htmlError(200));
        oneLine(run("status", "css/x"), 13, "--endpoint");
    }

    @Test
    void missingRegion() {
        cli.environment().remove("CLUSTER_UPGRADE_ENDPOINT");
        oneLine(run("status", "css/x"), 2, "region", "--region");
    }

    @Test
    void badConfiguration() throws IOException {
        oneLine(run("status", "prod", "--config", folder.resolve("none.yaml").toString()), 2, "there is no file");
        var file = Files.writeString(folder.resolve("bad.yaml"), "clusters:\n  prod: {service: css, idd: x}\n");
        oneLine(run("status", "prod", "--config", file.toString()), 2, "there is no \"idd\"", "known are");
        Files.writeString(file, "clusters: [");
        oneLine(run("status", "prod", "--config", file.toString()), 2, "is no YAML");
        Files.writeString(file, "clusters:\n  prod: {service: eks, id: x}\n");
        oneLine(run("status", "prod", "--config", file.toString()), 2, "\"eks\" is no service");
    }

    @Test
    void debugShowsAStackTraceAndNoSecret() {
        String css = cli.css();
        cli.environment().put("HUAWEICLOUD_SDK_SK", "a-secret-that-is-wrong");
        Run run = run("status", css, "--debug");
        assertThat(run.code()).isEqualTo(11);
        assertThat(run.err())
                .contains("\tat io.clusterupgrade")
                .doesNotContain("a-secret-that-is-wrong")
                .doesNotContain(Accounts.SECRET_KEY);
    }

    @Test
    void textsOfTheServiceCannotControlTheTerminal() {
        String css = cli.css();
        cli.cloud().css().cluster(css.substring(4)).script().failNode(1).once("x\u001b]0;title\u0007\u202ey");
        Run run = run("start", css, "--to", CliFixture.CSS_TARGET, "--yes");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("title").doesNotContain("\u001b", "\u0007", "\u202e");
    }
}
