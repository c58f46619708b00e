// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsTheWholeStoryInPlainLines() {
        int exit = run(Map.of(), false);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        assertThat(text())
                .doesNotContain("\u001b")
                .containsSubsequence(
                        "upgrade of cluster shop",
                        "1 of 3 nodes",
                        "FAILED",
                        "Shard relocation exceeded the time limit.",
                        "Retrying",
                        "3 of 3 nodes  SUCCESS",
                        "cluster logs",
                        "Aborted",
                        "cluster geo",
                        "Refused, and nothing was changed: CSS.RetryUpgradeTask failed: 400 CSS.5140",
                        "AZ switchover",
                        "az_migrate from cn-north-4a to cn-north-4c",
                        "3 of 3 nodes  SUCCESS",
                        "CCE",
                        "0.00  Init",
                        "Running",
                        "1.00  Success",
                        "ACK",
                        "prechecking",
                        "upgrading",
                        "success  success");
    }

    @Test
    void redrawsInPlaceOnATerminal() {
        assertThat(run(Map.of(), true)).isZero();

        assertThat(text()).contains("\u001b[J", "Data migration", "Task status update");
    }

    @Test
    void looksAtARealEndpointWithTheDocumentedVariables() {
        try (CloudSimulator cloud = CloudSimulator.start()) {
            var shop = cloud.css().addCluster(c -> c.name("shop"));
            shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
            var web = cloud.cce().addCluster(c -> c.name("web"));
            var api = cloud.ack().addCluster(c -> c.name("api"));
            api.startUpgrade(upgrade -> upgrade.nextVersion("1.33.3-aliyun.1"));

            Map<String, String> environment = new HashMap<>(keys());
            environment.put("CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint());
            environment.put("CLUSTER_UPGRADE_CSS_CLUSTER_ID", shop.id());
            environment.put("CLUSTER_UPGRADE_CCE_CLUSTER_ID", web.id());
            environment.put("CLUSTER_UPGRADE_CCE_TASK_ID", web.startUpgrade(u -> u.targetVersion("v1.31.6-r2")));
            environment.put("CLUSTER_UPGRADE_ACK_CLUSTER_ID", api.id());

            assertThat(run(environment, false)).isZero();
            assertThat(text())
                    .contains("RUNNING  step 0 Data migration", "Init  progress 0.00", "prechecking  running");
            assertThat(cloud.journal().calls())
                    .hasSize(4)
                    .allMatch(RecordedCall::authenticated)
                    .allMatch(call -> call.method().equals("GET"));
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run(Map.of("CLUSTER_UPGRADE_ACK_CLUSTER_ID", "c1"), false)).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CLUSTER_UPGRADE_ACK_REGION");
    }

    private static Map<String, String> keys() {
        return Map.of(
                "HUAWEICLOUD_SDK_AK", Accounts.ACCESS_KEY_ID,
                "HUAWEICLOUD_SDK_SK", Accounts.SECRET_KEY,
                "HUAWEICLOUD_SDK_PROJECT_ID", Accounts.PROJECT_ID,
                "ALIBABA_CLOUD_ACCESS_KEY_ID", Accounts.ACCESS_KEY_ID,
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET", Accounts.SECRET_KEY);
    }

    private int run(Map<String, String> environment, boolean terminal) {
        return Demo.run(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
