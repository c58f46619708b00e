// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.CliFixture.Run;
import io.clusterupgrade.simulator.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The command that says what is wrong. */
class DoctorTest extends CliTest {
    @Test
    void findsNothingWrong() {
        cli.environment().put("CLUSTER_UPGRADE_REGION", "cn-north-4");
        cli.environment().put("HTTPS_PROXY", "http://user:pass-word@127.0.0.1:3128");
        for (String cluster : new String[] {cli.css(), cli.cce()}) {
            Run run = run("doctor", cluster);
            assertThat(run.code()).as(run.out()).isZero();
            assertThat(run.out())
                    .contains("ok     region: cn-north-4, from CLUSTER_UPGRADE_REGION")
                    .contains("ok     proxy: set by HTTPS_PROXY")
                    .contains("ok     credentials: from environment variables HUAWEICLOUD_SDK_AK")
                    .contains("ok     endpoint: http://127.0.0.1")
                    .contains("ok     clock: 0 seconds")
                    .contains("ok     read: ")
                    .doesNotContain("WRONG", "pass-word", Accounts.SECRET_KEY);
        }
    }

    @Test
    void findsMissingAndWrongKeys() {
        String css = cli.css();
        Run missing = run("doctor", css, "--profile", "nobody");
        assertThat(missing.code()).isEqualTo(11);
        assertThat(missing.out())
                .contains("WRONG  credentials: none found; tried section [nobody]")
                .contains("--profile");
        cli.environment().put("HUAWEICLOUD_SDK_SK", "wrong-secret");
        Run wrong = run("doctor", css);
        assertThat(wrong.code()).isEqualTo(11);
        assertThat(wrong.out())
                .contains("ok     credentials")
                .contains("WRONG  read")
                .doesNotContain("wrong-secret");
    }

    @Test
    void findsNoNetworkAndUnknownClusters() {
        assertThat(run("doctor", "css/none").code()).isEqualTo(10);
        Run run = run("doctor", cli.css(), "--endpoint", "http://127.0.0.1:1");
        assertThat(run.code()).isEqualTo(12);
        assertThat(run.out()).contains("WRONG  read");
    }

    @Test
    void findsAStateDirectoryThatCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        Run run = run("doctor", cli.css(), "--state", file.toString());
        assertThat(run.code()).isEqualTo(14);
        assertThat(run.out()).contains("WRONG  state");
    }

    @Test
    void usesTheNamedProfilesOfBothVendors() throws IOException {
        var huawei = Files.createDirectories(folder.resolve(".huaweicloud")).resolve("credentials");
        Files.writeString(huawei, "[prod]\nak = " + Accounts.ACCESS_KEY_ID + "\nsk = " + Accounts.SECRET_KEY + "\n");
        var aliyun = Files.createDirectories(folder.resolve(".aliyun")).resolve("config.json");
        Files.writeString(aliyun, """
            {"current": "other", "profiles": [{"name": "prod", "mode": "AK", "access_key_id": "%s", "access_key_secret": "%s"}]}
            """.formatted(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY));
        cli.environment().keySet().removeIf(name -> name.startsWith("HUAWEI") || name.startsWith("ALIBABA"));
        assertThat(run("doctor", cli.css(), "--profile", "prod").out())
                .contains("section [prod]")
                .doesNotContain("WRONG");
        assertThat(run("doctor", cli.ack(), "--profile", "prod").out())
                .contains("profile prod of the Aliyun CLI")
                .doesNotContain("WRONG");
    }

    @Test
    void readsNamedClusters() throws IOException {
        String css = cli.css();
        var config =
                Files.createDirectories(folder.resolve(".config/clusterup")).resolve("config.yaml");
        Files.writeString(config, """
            defaults:
              region: cn-north-4
            clusters:
              search:
                service: css
                id: %s
                to: 7.10.2
            """.formatted(css.substring(4)));
        assertThat(run("doctor", "search").code()).isZero();
        Run run = run("start", "search", "--yes");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run("status", "search").out()).contains("search: SUCCEEDED");
    }
}
