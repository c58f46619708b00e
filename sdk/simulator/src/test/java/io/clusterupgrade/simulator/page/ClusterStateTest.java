// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.StatusPageClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterStateTest {
    private final StatusPageClient page = new StatusPageClient();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void showsTheStepsOfTheCurrentNodeOfCss() throws IOException {
        SimulatedCssCluster cluster =
                page.cloud().css().addCluster(c -> c.name("search").nodes(3).stepDuration(Duration.ofMinutes(1)));
        assertThat(page.cluster("search").path("state").asText()).isEqualTo("idle");
        assertThat(page.cluster("search").path("tasks")).isEmpty();
        assertThat(states("search")).containsExactly("idle", "idle", "idle");
        assertThat(page.cluster("search").path("actions")).isEmpty();

        cluster.startUpgrade(plan -> {});
        page.cloud().clock().advance(Duration.ofMinutes(13 + 2));

        JsonNode task = task("search");
        assertThat(task.path("state").asText()).isEqualTo("running");
        assertThat(task.path("percent").asInt()).isEqualTo(33);
        assertThat(task.path("stepsOf").asText()).startsWith("node 2 of 3, ");
        assertThat(task.path("steps")).hasSize(13);
        assertThat(task.path("steps").findValuesAsText("state").subList(0, 4))
                .containsExactly("done", "done", "running", "waiting");
        assertThat(states("search")).containsExactly("done", "running", "waiting");
        assertThat(page.cluster("search").path("nodes").get(0).path("group").asText())
                .isEqualTo("ess");
    }

    @Test
    void failsTheCurrentNodeOfCss() throws IOException {
        SimulatedCssCluster cluster =
                page.cloud().css().addCluster(c -> c.name("search").nodes(3).stepDuration(Duration.ofMinutes(1)));
        cluster.startUpgrade(plan -> {});
        page.cloud().clock().advance(Duration.ofMinutes(15));

        assertThat(message("CSS", cluster.id(), "FAIL_NODE")).contains("fails at the end of the step Node stop");
        page.cloud().clock().advance(Duration.ofMinutes(1));

        assertThat(task("search").path("state").asText()).isEqualTo("failed");
        assertThat(task("search").path("message").asText()).isEqualTo("Failed by the status page.");
        assertThat(states("search")).containsExactly("done", "failed", "waiting");
        assertThat(change("CSS", cluster.id(), "FAIL_NODE").status()).isEqualTo(409);
        assertThat(change("CSS", cluster.id(), "PAUSE").status()).isEqualTo(409);

        cluster.retry(cluster.tasks().get(0).id());
        page.cloud().clock().advance(Duration.ofHours(1));
        assertThat(task("search").path("percent").asInt()).isEqualTo(100);
        assertThat(states("search")).containsExactly("done", "done", "done");
        assertThat(task("search").path("message").asText()).isEmpty();
    }

    @Test
    void showsMaintenanceAndAbortOfCss() throws IOException {
        SimulatedCssCluster cluster =
                page.cloud().css().addCluster(c -> c.name("search").nodes(3));
        cluster.script().failNode(1);
        cluster.startUpgrade(plan -> {});
        page.cloud().clock().advance(Duration.ofHours(1));
        assertThat(states("search")).containsExactly("failed", "waiting", "waiting");
        cluster.abort(cluster.tasks().get(0).id());

        assertThat(page.cluster("search").path("state").asText()).isEqualTo("canceled");
        assertThat(task("search").path("status").asText()).isEqualTo("FAILED, aborted");
        assertThat(states("search"))
                .as("a failure in the first step leaves the node as it was")
                .containsExactly("idle", "idle", "idle");

        cluster.restart("role", "ess");
        assertThat(page.cluster("search").path("state").asText()).isEqualTo("running");
        assertThat(page.cluster("search").path("status").asText()).isEqualTo("REBOOTING");
    }

    @Test
    void showsTheStagesOfCce() throws IOException {
        SimulatedCceCluster cluster =
                page.cloud().cce().addCluster(c -> c.name("shop").nodes(2));
        cluster.startUpgrade(plan -> {});
        assertThat(task("shop").path("steps")).isEmpty();
        assertThat(actions("shop")).containsExactly("FAIL_STAGE");

        page.cloud().clock().advance(Duration.ofMinutes(16));

        assertThat(task("shop").path("steps").findValuesAsText("state"))
                .containsExactly("done", "done", "done", "running");
        assertThat(states("shop")).contains("running").doesNotContain("idle", "paused");
        assertThat(actions("shop")).containsExactly("FAIL_STAGE", "PAUSE");

        assertThat(message("CCE", cluster.id(), "PAUSE")).isEqualTo("The upgrade of shop is paused.");
        assertThat(page.cluster("shop").path("state").asText()).isEqualTo("paused");
        assertThat(task("shop").path("steps").findValuesAsText("state").get(3)).isEqualTo("paused");
        assertThat(states("shop")).contains("paused").doesNotContain("running");
        assertThat(page.state().path("clock").has("next")).isFalse();

        assertThat(message("CCE", cluster.id(), "RESUME")).isEqualTo("The upgrade of shop continues.");
        assertThat(message("CCE", cluster.id(), "FAIL_STAGE")).isEqualTo("Stage 4 of shop fails at its end.");
        page.cloud().clock().advance(Duration.ofHours(1));
        assertThat(task("shop").path("message").asText()).isEqualTo("Stage simulated-node-upgrade failed.");
        assertThat(states("shop")).contains("failed");
        assertThat(actions("shop")).isEmpty();
    }

    @Test
    void showsCheckAndBackupOfCceWhileTheyRun() throws IOException {
        SimulatedCceCluster cluster = page.cloud().cce().addCluster(c -> c.name("shop"));
        cluster.startPreCheck(
                plan -> plan.targetVersion(cluster.offeredVersions().get(0)));
        page.cloud().clock().advance(Duration.ofSeconds(30));
        assertThat(task("shop").path("kind").asText()).isEqualTo("Pre-check");
        assertThat(task("shop").path("steps").findValuesAsText("name")).containsExactly("cluster", "addon", "node");
        assertThat(change("CCE", cluster.id(), "FAIL_STAGE").status()).isEqualTo(409);

        page.cloud().clock().advance(Duration.ofHours(1));
        assertThat(page.cluster("shop").path("tasks")).isEmpty();
        cluster.startSnapshot();
        assertThat(task("shop").path("kind").asText()).isEqualTo("Backup of the control plane");
        page.cloud().clock().advance(Duration.ofHours(1));
        cluster.resetNodePool("DefaultPool", plan -> {});
        assertThat(task("shop").path("kind").asText()).isEqualTo("Reset of the nodes of DefaultPool");
    }

    @Test
    void showsStagesAndNodesOfAck() throws IOException {
        SimulatedAckCluster cluster =
                page.cloud().ack().addCluster(c -> c.name("web").nodes(3));
        cluster.startUpgrade(plan -> {});
        assertThat(task("web").path("steps").findValuesAsText("name"))
                .containsExactly("PreCheck", "UpgradeControlPlane", "UpgradeNodes");
        assertThat(task("web").path("steps").findValuesAsText("state"))
                .containsExactly("running", "waiting", "waiting");
        assertThat(states("web")).containsExactly("waiting", "waiting", "waiting");
        assertThat(actions("web")).containsExactly("FAIL_STAGE", "PAUSE");

        advanceUntil("web", "UpgradeNodes");
        assertThat(actions("web")).containsExactly("FAIL_NODE", "PAUSE");
        assertThat(states("web")).startsWith("running").endsWith("waiting");

        assertThat(message("ACK", cluster.id(), "PAUSE")).endsWith("is paused.");
        assertThat(page.cluster("web").path("state").asText()).isEqualTo("paused");
        assertThat(task("web").path("message").asText()).isEqualTo("held by operator");
        assertThat(states("web")).startsWith("paused");
        assertThat(message("ACK", cluster.id(), "RESUME")).endsWith("continues.");

        assertThat(message("ACK", cluster.id(), "FAIL_NODE")).startsWith("Node 1 of task");
        page.cloud().clock().advance(Duration.ofHours(2));
        assertThat(task("web").path("state").asText()).isEqualTo("failed");
        assertThat(task("web").path("message").asText()).isEqualTo("NodeUpgradeFailed: Failed by the status page.");
        assertThat(states("web")).startsWith("failed");
    }

    @Test
    void failsEveryStageOfAck() throws IOException {
        for (String stage : new String[] {"PreCheck", "UpgradeControlPlane"}) {
            SimulatedAckCluster cluster = page.cloud().ack().addCluster(c -> c.name(stage));
            cluster.startUpgrade(plan -> {});
            advanceUntil(stage, stage);

            assertThat(message("ACK", cluster.id(), "FAIL_STAGE"))
                    .isEqualTo("The stage " + stage + " of " + stage + " fails at its end.");
            page.cloud().clock().advance(Duration.ofHours(2));

            assertThat(task(stage).path("message").asText()).endsWith("Failed by the status page.");
            assertThat(states(stage)).containsOnly("waiting");
        }
    }

    @Test
    void showsEveryRunningTaskOfAck() throws IOException {
        SimulatedAckCluster cluster = page.cloud()
                .ack()
                .addCluster(c -> c.name("web").nodes(1).nodePool("gpu", 2).addon("coredns", "1.9"));
        cluster.startNodePoolUpgrade(cluster.nodePools().get(0).id(), plan -> {});
        cluster.startNodePoolUpgrade(cluster.nodePools().get(1).id(), plan -> {});
        assertThat(page.cluster("web").path("tasks")).hasSize(2);
        page.cloud().clock().advance(Duration.ofHours(2));
        assertThat(page.cluster("web").path("tasks")).hasSize(1);
        assertThat(task("web").path("state").asText()).isEqualTo("done");
        assertThat(task("web").path("percent").asInt()).isEqualTo(100);

        cluster.startAddonUpgrade(Map.of("coredns", "1.10"));
        assertThat(task("web").path("kind").asText()).isEqualTo("Upgrade of add-ons");
        assertThat(message("ACK", cluster.id(), "FAIL_STAGE")).contains("UpgradeAddons");
        page.cloud().clock().advance(Duration.ofHours(2));
        assertThat(task("web").path("state").asText()).isEqualTo("failed");
    }

    private void advanceUntil(String name, String stage) throws IOException {
        for (int i = 0; i < 10; i++) {
            for (JsonNode step : task(name).path("steps")) {
                if (step.path("name").asText().equals(stage)
                        && step.path("state").asText().equals("running")) {
                    return;
                }
            }
            page.act("{'action':'advance-to-next-change'}");
        }
        throw new AssertionError(stage + " never ran");
    }

    private JsonNode task(String cluster) throws IOException {
        return page.cluster(cluster).path("tasks").get(0);
    }

    private List<String> states(String cluster) throws IOException {
        return page.cluster(cluster).path("nodes").findValuesAsText("state");
    }

    private List<String> actions(String cluster) throws IOException {
        return page.cluster(cluster).path("actions").findValuesAsText("name");
    }

    private String message(String service, String id, String change) throws IOException {
        RawResponse response = change(service, id, change);
        assertThat(response.status()).isEqualTo(200);
        return response.json().path("message").asText();
    }

    private RawResponse change(String service, String id, String change) throws IOException {
        return page.act("{'action':'cluster','service':'" + service + "','id':'" + id + "','change':'" + change + "'}");
    }
}
