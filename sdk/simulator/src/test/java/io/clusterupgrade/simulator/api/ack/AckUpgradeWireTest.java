// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static io.clusterupgrade.simulator.testing.AckCalls.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UpgradeCluster and the legacy operations over HTTP (see sdk/docs/wire/ack.md#cluster-upgrade). */
class AckUpgradeWireTest {
    private static final String NEXT = "{'next_version':'1.33.3-aliyun.1'}";

    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web =
            test.cloud().ack().addCluster(c -> c.name("web").olderDeployment());
    private final String upgrade = "/api/v2/clusters/" + web.id() + "/upgrade";

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void returnsTheTaskOfAnUpgrade() throws IOException {
        RawResponse response = ack.post(upgrade, NEXT);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().get("cluster_id").asText()).isEqualTo(web.id());
        assertThat(response.json().get("request_id").asText()).isEqualTo(response.header("x-acs-request-id"));
        assertThat(response.json().get("task_id").asText()).matches("T-[0-9a-f]{24}");
        assertThat(web.tasks().get(response.json().get("task_id").asText()).parameters())
                .containsEntry("next_version", "1.33.3-aliyun.1")
                .containsEntry("master_only", false);
    }

    @Test
    void upgradesControlPlaneAndNodes() throws IOException {
        ack.post(upgrade, NEXT);
        assertThat(web.state()).isEqualTo("upgrading");
        pass(Duration.ofHours(1));

        assertThat(web.state()).isEqualTo("running");
        assertThat(web.version()).isEqualTo("1.33.3-aliyun.1");
        assertThat(web.nextVersion()).isEqualTo("1.34.1-aliyun.1");
        assertThat(web.nodePools().get(0).kubeletVersion()).contains("1.33.3-aliyun.1");
    }

    @Test
    void aMasterOnlyUpgradeRequiresNodeUpgradesAfterwards() throws IOException {
        ack.post(upgrade, "{'next_version':'1.33.3-aliyun.1','master_only':true}");
        pass(Duration.ofMinutes(10));
        assertThat(web.version()).isEqualTo("1.33.3-aliyun.1");
        assertThat(web.nodePools().get(0).kubeletVersion()).contains("1.32.1-aliyun.1");
        assertThat(rejection(ack.post(upgrade, "{'next_version':'1.34.1-aliyun.1'}")))
                .isEqualTo("400 ErrorClusterState");

        web.startNodePoolUpgrade(web.nodePools().get(0).id(), p -> {});
        pass(Duration.ofHours(1));
        assertThat(ack.post(upgrade, "{'next_version':'1.34.1-aliyun.1'}").status())
                .isEqualTo(200);
    }

    @Test
    void batchesGrowUpToTheCapOfTheRollingPolicy() throws IOException {
        ack.post(upgrade, "{'next_version':'1.33.3-aliyun.1','rolling_policy':{'max_parallelism':2}}");
        pass(Duration.ofMinutes(14));

        assertThat(web.upgradeStatus().status()).isEqualTo("success");
    }

    @Test
    void rejectsAVersionThatIsNotOffered() throws IOException {
        for (String version : new String[] {"1.34.1-aliyun.1", "1.31.9-aliyun.1", "1.32.1-aliyun.1", "latest"}) {
            RawResponse response = ack.post(upgrade, "{'next_version':'" + version + "'}");
            assertThat(rejection(response)).isEqualTo("400 InvalidParameter");
            assertThat(response.json().get("message").asText()).contains(version);
        }
        assertThat(web.tasks().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|MissingParameter",
                "{'next_version':''}|MissingParameter",
                "{'next_version':5}|InvalidParameter",
                "{'next_version':'1.33.3-aliyun.1','master_only':'yes'}|InvalidParameter",
                "{'next_version':'1.33.3-aliyun.1','rolling_policy':[]}|InvalidParameter",
                "{'next_version':'1.33.3-aliyun.1','rolling_policy':{'max_parallelism':0}}|InvalidParameter",
                "{'next_version':'1.33.3-aliyun.1','rolling_policy':{'max_parallelism':1.5}}|InvalidParameter",
                "[]|InvalidParameter",
                "{|InvalidParameter",
            })
    void rejectsAnInvalidBody(String body, String code) throws IOException {
        assertThat(rejection(ack.post(upgrade, body))).isEqualTo("400 " + code);
        assertThat(web.tasks().all()).isEmpty();
    }

    @Test
    void rejectsAMissingBodyAsAMissingVersion() throws IOException {
        assertThat(rejection(ack.post(upgrade))).isEqualTo("400 MissingParameter");
    }

    @Test
    void rejectsAClusterWithARunningOrPausedTask() throws IOException {
        ack.post(upgrade, NEXT);
        assertThat(rejection(ack.post(upgrade, NEXT))).isEqualTo("400 ErrorClusterState");
        web.pause();
        assertThat(rejection(ack.post(upgrade, NEXT))).isEqualTo("400 ErrorClusterState");
        web.cancel();
        assertThat(ack.post(upgrade, NEXT).status()).isEqualTo(200);
    }

    @Test
    void aPoolUpgradeLocksTheCluster() throws IOException {
        web.startNodePoolUpgrade(web.nodePools().get(0).id(), p -> {});

        assertThat(web.state()).isEqualTo("updating");
        assertThat(rejection(ack.post(upgrade, NEXT))).isEqualTo("400 ErrorClusterState");
    }

    @Test
    void theLegacyActionsReturnNoBodyAndActOnTheSameTask() throws IOException {
        String taskId = ack.post(upgrade, NEXT).json().get("task_id").asText();
        assertEmpty(ack.post(upgrade + "/pause"));
        assertThat(status().get("status").asText()).isEqualTo("pause");
        assertThat(web.tasks().get(taskId).state()).isEqualTo("paused");

        assertEmpty(ack.post(upgrade + "/resume"));
        assertThat(status().get("upgrade_step").asText()).isEqualTo("prechecking");
        assertThat(web.tasks().get(taskId).state()).isEqualTo("running");

        assertEmpty(ack.post(upgrade + "/cancel"));
        assertThat(status().get("status").asText()).isEqualTo("fail");
        assertThat(status().get("error_message").asText()).isEqualTo("canceled by operator");
        assertThat(web.tasks().get(taskId).state()).isEqualTo("canceled");
        assertThat(web.state()).isEqualTo("running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pause", "/resume", "/cancel"})
    void rejectsTheLegacyActionsInAWrongState(String action) throws IOException {
        assertThat(rejection(ack.post(upgrade + action))).isEqualTo("400 ErrorClusterState");
        ack.post(upgrade, NEXT);
        pass(Duration.ofHours(1));
        assertThat(rejection(ack.post(upgrade + action))).isEqualTo("400 ErrorClusterState");
        assertThat(rejection(ack.post("/api/v2/clusters/c0/upgrade" + action))).isEqualTo("404 ErrorClusterNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /status", "POST /pause", "POST /resume", "POST /cancel"})
    void rejectsRemovedLegacyOperationsAtTheGateway(String call) throws IOException {
        SimulatedAckCluster late = test.cloud().ack().addCluster(c -> {});
        String[] parts = call.split(" ", 2);
        String target = "/api/v2/clusters/" + late.id() + "/upgrade";
        assertThat(late.hasLegacyOperations()).isFalse();
        assertThat(ack.post(target, NEXT).status()).isEqualTo(200);
        RawResponse response = test.alibaba(parts[0], target + parts[1], "application/json");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().get("Code").asText()).isEqualTo("InvalidAction.NotFound");
        assertThat(late.upgradeStatus().status()).isEqualTo("running");
    }

    @Test
    void removesTheLegacyOperationsDuringAnUpgrade() throws IOException {
        ack.post(upgrade, NEXT);
        assertThat(ack.get(upgrade + "/status").status()).isEqualTo(200);
        web.removeLegacyOperations();

        assertThat(ack.get(upgrade + "/status").status()).isEqualTo(404);
    }

    private JsonNode status() throws IOException {
        return ack.get(upgrade + "/status").json();
    }

    private void pass(Duration time) {
        test.cloud().clock().advance(time);
    }

    private static void assertEmpty(RawResponse response) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.header("Content-Type")).isEmpty();
    }
}
