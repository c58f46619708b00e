// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int columns = 80;

    /** What a pipe gets; it takes some seconds, so tests share it. */
    private static String story = "";

    @BeforeAll
    static void tellTheStory() {
        DemoTest demo = new DemoTest();
        int exit = demo.run(Map.of(), false);
        story = demo.text();
        assertThat(demo.err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void retriesExplainsAndAbortsInPlainLines() {
        assertThat(story)
                .doesNotContain("\u001b", "continues with the node that failed")
                .containsSubsequence(
                        "cluster shop, 3 nodes, from 7.6.2 to 7.10.2",
                        "change  UpgradeCore",
                        "0 of 3 nodes  shop-ess-esn-1-1  RUNNING",
                        "1 of 3 nodes  shop-ess-esn-2-1  FAILED",
                        " is FAILED, task ",
                        "It stopped on node shop-ess-esn-2-1 at step \"Image switch\".",
                        "The service reports: Shard relocation exceeded the time limit.",
                        "1 of 3 nodes are done: shop-ess-esn-1-1; not done: shop-ess-esn-2-1, shop-ess-esn-3-1.",
                        "retry: YES",
                        "abort was not sent: CSS: 1 of 3 nodes already upgraded",
                        "Retrying? CSS: the task is FAILED; mend the cause first.",
                        "is the cause mended, and shall the task be retried?",
                        "The operator has mended the cause",
                        "3 of 3 nodes  SUCCEEDED",
                        "Done; the cluster confirms it: VERIFIED.",
                        "cluster logs",
                        "Aborted: 0 of 3 nodes were upgraded.",
                        "cluster news",
                        "Done: VERIFIED.");
    }

    @Test
    void followsTheWholePathOfCceAndPausesAck() {
        assertThat(story)
                .containsSubsequence(
                        "CCE: cluster web",
                        "CreateUpgradeWorkFlow, CreatePreCheck, CreateClusterMasterSnapshot, UpgradeCluster",
                        "PENDING (Init)",
                        "RUNNING  simulated-control-plane-upgrade",
                        "SUCCEEDED (Success)",
                        "Finished: CreatePostCheck; the workflow is in state Success.",
                        "ACK: cluster api",
                        "1 of 3 nodes  RUNNING",
                        "pausing",
                        "1 of 3 nodes  PAUSED",
                        "Paused at 1 of 3 nodes. Resuming.",
                        "3 of 3 nodes  SUCCEEDED (success)",
                        "Done: VERIFIED.");
    }

    @Test
    void continuesAfterARestartWithoutASecondStart() {
        assertThat(story)
                .containsSubsequence(
                        "Restart: cluster books",
                        "The watch ends (DEADLINE), and so does the program",
                        "another client with only the file: cu1.css.",
                        "1 of 3 nodes  books-ess-esn-2-1  RUNNING",
                        "Done: VERIFIED. The cloud has seen 1 start.");
        assertThat(story.lines().count()).as("lines for a reader").isLessThan(120);
    }

    @Test
    void redrawsInPlaceOnATerminal() {
        assertThat(run(Map.of(), true)).isZero();

        assertThat(text())
                .contains("\u001b[14A\u001b[J", "    > Data migration", "    ! Image switch *", "Task status update");
    }

    @Test
    void looksAtARealEndpointWithTheDocumentedVariables() {
        try (CloudSimulator cloud = CloudSimulator.start()) {
            var shop = cloud.css().addCluster(c -> c.name("shop"));
            shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
            var web = cloud.cce().addCluster(c -> c.name("web"));
            var api = cloud.ack().addCluster(c -> c.name("api"));
            api.startUpgrade(upgrade -> upgrade.nextVersion("1.33.3-aliyun.1"));

            web.startUpgrade(upgrade -> upgrade.targetVersion("v1.31.6-r2"));
            Map<String, String> environment = new HashMap<>(keys());
            environment.put("CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint());
            environment.put("CLUSTER_UPGRADE_REGION", "cn-north-4");
            environment.put("CLUSTER_UPGRADE_ACK_REGION", "cn-hangzhou");
            environment.put("CLUSTER_UPGRADE_CSS_CLUSTER_ID", shop.id());
            environment.put("CLUSTER_UPGRADE_CCE_CLUSTER_ID", web.id());
            environment.put("CLUSTER_UPGRADE_ACK_CLUSTER_ID", api.id());

            assertThat(run(environment, false)).isZero();
            assertThat(text())
                    .contains(
                            "CSS " + shop.id() + " task " + shop.tasks().get(0).id() + ", started 20")
                    .contains(": v1.29.13-r10 -> v1.31.6-r2, PENDING (Init)")
                    .contains("  Reading " + cloud.endpoint() + ", region cn-north-4; nothing is changed.")
                    .contains("  Reading " + cloud.endpoint() + ", region cn-hangzhou; nothing is changed.")
                    .contains("0 of 3 nodes", "RUNNING  Data migration", "PENDING (Init)", "RUNNING  PreCheck")
                    .contains("PAUSE: YES (ACK: the task is running");
            assertThat(cloud.journal().calls())
                    .isNotEmpty()
                    .allMatch(RecordedCall::authenticated)
                    .allMatch(call -> call.method().equals("GET"));
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run(Map.of("CLUSTER_UPGRADE_ACK_CLUSTER_ID", "c1"), false)).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CLUSTER_UPGRADE_ACK_REGION");
    }

    @Test
    void fitsIntoANarrowTerminal() {
        columns = 60;
        assertThat(run(Map.of(), true)).isZero();

        assertThat(text()).contains("  1 of 3 nodes  shop-ess-esn-2-1  FAILED");
        assertThat(text().replaceAll("\u001b\\[[0-9]*[AJ]", "").lines())
                .hasSizeGreaterThan(500)
                .allMatch(line -> line.length() <= 60 || !line.strip().contains(" "));
    }

    @Test
    void anEmptyVariableCountsAsUnset() {
        assertThat(RealCloudDemo.isWanted(
                        Map.of("CLUSTER_UPGRADE_CSS_CLUSTER_ID", "", "CLUSTER_UPGRADE_ACK_CLUSTER_ID", " ")))
                .isFalse();
        assertThat(RealCloudDemo.isWanted(Map.of("CLUSTER_UPGRADE_CCE_CLUSTER_ID", "c1")))
                .isTrue();

        Map<String, String> environment = new HashMap<>(keys());
        environment.put("CLUSTER_UPGRADE_CSS_CLUSTER_ID", "");
        environment.put("CLUSTER_UPGRADE_CCE_CLUSTER_ID", "a/b");
        environment.put("CLUSTER_UPGRADE_REGION", "cn-north-4");
        assertThat(run(environment, false)).isEqualTo(1);
        assertThat(text()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("environment variable CLUSTER_UPGRADE_CCE_CLUSTER_ID: ");
    }

    @Test
    void aWrongValueNamesItsVariable() {
        assertThat(run(Map.of("CLUSTER_UPGRADE_CSS_CLUSTER_ID", "c1", "CLUSTER_UPGRADE_REGION", "CN_North"), false))
                .isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("environment variable CLUSTER_UPGRADE_REGION: region must be");
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
        PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Demo.run(
                environment,
                terminal ? Screen.terminal(screen, Duration.ZERO, columns) : Screen.pipe(screen),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
