// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static io.clusterupgrade.simulator.testing.AckCalls.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Complete upgrades over HTTP only. */
class AckWholeUpgradeTest {
    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web = test.cloud()
            .ack()
            .addCluster(c -> c.version("1.31.9-aliyun.1").nodePool("gpu", 2).olderDeployment());
    private final String path = "/clusters/" + web.id();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void upgradesAClusterStepByStepToTheNewestVersion() throws IOException {
        List<String> way = new ArrayList<>();
        for (String next = next(); !next.isEmpty(); next = next()) {
            assertThat(passesCheck(next)).isTrue();
            assertThat(waitFor(upgrade(next, false))).isEqualTo("success");
            way.add(detail().get("current_version").asText());
        }

        assertThat(way).containsExactly("1.32.1-aliyun.1", "1.33.3-aliyun.1", "1.34.1-aliyun.1");
        assertThat(ack.get(path + "/tasks").json().get("tasks")).hasSize(3);
        assertThat(ack.get(path + "/nodepools").json().get("nodepools").findValuesAsText("version"))
                .containsOnly("1.34.1-aliyun.1");
    }

    @Test
    void upgradesTheControlPlaneFirstAndThenThePools() throws IOException {
        assertThat(waitFor(upgrade("1.32.1-aliyun.1", true))).isEqualTo("success");
        upgradePools("1.32.1-aliyun.1");

        assertThat(detail().get("state").asText()).isEqualTo("running");
        assertThat(waitFor(upgrade("1.33.3-aliyun.1", false))).isEqualTo("success");
    }

    @Test
    void continuesWithThePoolsAfterANodeFailed() throws IOException {
        web.script().failNode(4, "drain timed out");
        String first = upgrade("1.32.1-aliyun.1", false);
        assertThat(waitFor(first)).isEqualTo("fail");
        assertThat(detail().get("current_version").asText())
                .as("the control plane is done")
                .isEqualTo("1.32.1-aliyun.1");
        assertThat(rejection(ack.post("/api/v2" + path + "/upgrade", "{'next_version':'1.32.1-aliyun.1'}")))
                .isEqualTo("400 InvalidParameter");

        upgradePools("1.32.1-aliyun.1");
        assertThat(next()).isEqualTo("1.33.3-aliyun.1");
        assertThat(waitFor(upgrade("1.33.3-aliyun.1", false))).isEqualTo("success");
    }

    @Test
    void startsAnUpgradeAgainWhoseControlPlaneFailed() throws IOException {
        web.script().failControlPlane("etcd is not healthy");
        String first = upgrade("1.32.1-aliyun.1", false);
        assertThat(waitFor(first)).isEqualTo("fail");
        assertThat(detail().get("current_version").asText()).isEqualTo("1.31.9-aliyun.1");

        String second = upgrade("1.32.1-aliyun.1", false);
        assertThat(second).isNotEqualTo(first);
        assertThat(waitFor(second)).isEqualTo("success");
    }

    @Test
    void cancelsAPausedUpgradeAndUnlocksTheCluster() throws IOException {
        web.script().pauseBeforeNode(2, "wait");
        String id = upgrade("1.32.1-aliyun.1", false);
        assertThat(waitFor(id)).isEqualTo("paused");
        assertThat(detail().get("state").asText()).isEqualTo("upgrading");
        assertThat(ack.post("/tasks/" + id + "/cancel").status()).isEqualTo(200);
        assertThat(waitFor(id)).isEqualTo("canceled");
        assertThat(rejection(ack.post("/tasks/" + id + "/cancel"))).isEqualTo("400 ErrorClusterState");

        assertThat(detail().get("state").asText()).isEqualTo("running");
        upgradePools("1.32.1-aliyun.1");
        assertThat(waitFor(upgrade("1.33.3-aliyun.1", false))).isEqualTo("success");
    }

    @Test
    void pausesWithTheLegacyOperationAndResumesWithTheNewOne() throws IOException {
        String id = upgrade("1.32.1-aliyun.1", false);
        ack.post("/api/v2" + path + "/upgrade/pause");
        assertThat(waitFor(id)).isEqualTo("paused");
        ack.post("/tasks/" + id + "/resume");
        assertThat(ack.get("/api/v2" + path + "/upgrade/status")
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("running");

        assertThat(waitFor(id)).isEqualTo("success");
    }

    private String upgrade(String next, boolean masterOnly) throws IOException {
        String body = "{'next_version':'" + next + "','master_only':" + masterOnly + "}";
        return ack.post("/api/v2" + path + "/upgrade", body)
                .json()
                .get("task_id")
                .asText();
    }

    private void upgradePools(String version) throws IOException {
        for (JsonNode pool : ack.get(path + "/nodepools").json().get("nodepools")) {
            String id = pool.at("/nodepool_info/nodepool_id").asText();
            JsonNode started = ack.post(
                            path + "/nodepools/" + id + "/upgrade", "{'kubernetes_version':'" + version + "'}")
                    .json();
            assertThat(waitFor(started.get("task_id").asText())).isEqualTo("success");
        }
    }

    private boolean passesCheck(String next) throws IOException {
        String body = "{'type':'ClusterUpgrade','options':{'next_version':'" + next + "'}}";
        String id = ack.post(path + "/checks", body).json().get("check_id").asText();
        test.cloud().clock().advance(Duration.ofMinutes(1));
        return ack.get(path + "/checks/" + id).json().get("status").asText().equals("Succeeded");
    }

    private String waitFor(String taskId) throws IOException {
        String state = "running";
        for (int poll = 0; poll < 100 && state.equals("running"); poll++) {
            test.cloud().clock().advance(Duration.ofMinutes(1));
            state = ack.get("/tasks/" + taskId).json().get("state").asText();
        }
        return state;
    }

    private String next() throws IOException {
        return detail().get("next_version").asText();
    }

    private JsonNode detail() throws IOException {
        return ack.get(path).json();
    }
}
