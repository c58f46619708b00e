// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static io.clusterupgrade.simulator.testing.AckCalls.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.AckNode;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * UpgradeClusterNodepool over HTTP (see sdk/docs/wire/ack.md#node-pools-and-nodes): five nodes, one version behind the
 * control plane.
 */
class AckPoolUpgradeWireTest {
    private static final String OLD = "1.32.1-aliyun.1";
    private static final String NEW = "1.33.3-aliyun.1";

    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web =
            test.cloud().ack().addCluster(c -> c.nodes(5).nodePool("gpu", 1));
    private final String poolId = web.nodePools().get(0).id();
    private final String upgrade = "/clusters/" + web.id() + "/nodepools/" + poolId + "/upgrade";

    @BeforeEach
    void upgradeTheControlPlane() {
        web.startUpgrade(u -> u.masterOnly(true).nextVersion(NEW));
        pass(10);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aPoolUpgradeIsASeparateTask() throws IOException {
        RawResponse response = ack.post(upgrade, "{'kubernetes_version':'1.33.3-aliyun.1'}");
        assertThat(response.json().get("RequestId").asText()).isEqualTo(response.header("x-acs-request-id"));
        JsonNode task = task(response);

        assertThat(task.get("task_type").asText()).isEqualTo("nodepool_upgrade");
        assertThat(task.at("/target/id").asText()).isEqualTo(poolId);
        assertThat(task.at("/target/type").asText()).isEqualTo("nodepool");
        assertThat(task.at("/parameters/kubernetes_version").asText()).isEqualTo(NEW);
        assertThat(task.at("/parameters/rolling_policy/pause_policy").asText()).isEqualTo("NotPause");
        assertThat(task.get("task_result")).hasSize(5);
        assertThat(web.nodePool(poolId).state()).isEqualTo("updating");
        assertThat(web.nodePools().get(1).state()).isEqualTo("active");
        assertThat(web.state()).isEqualTo("updating");
    }

    @Test
    void upgradesAllNodesInGrowingBatchesByDefault() throws IOException {
        RawResponse response = ack.post(upgrade, "{}");
        pass(2 + 2);
        assertThat(upgraded()).isEqualTo(1);
        pass(2);
        assertThat(upgraded()).isEqualTo(3);
        pass(2);
        assertThat(upgraded()).isEqualTo(5);

        assertThat(task(response).get("state").asText()).isEqualTo("success");
        assertThat(web.nodePool(poolId).state()).isEqualTo("active");
        assertThat(web.nodePools().get(1).kubeletVersion()).contains(OLD);
    }

    @Test
    void limitsBatchesAndWaitsForTheInterval() throws IOException {
        ack.post(upgrade, "{'rolling_policy':{'max_parallelism':1,'batch_interval':5}}");
        pass(2 + 2 + 5 + 2);
        assertThat(upgraded()).isEqualTo(2);
        pass(3 * (5 + 2));
        assertThat(upgraded()).isEqualTo(5);
    }

    @Test
    void firstBatchPausesTheTaskOnce() throws IOException {
        RawResponse response = ack.post(upgrade, "{'rolling_policy':{'pause_policy':'FirstBatch'}}");
        pass(100);
        assertThat(task(response).get("state").asText()).isEqualTo("paused");
        assertThat(task(response).at("/stages/1/state").asText()).isEqualTo("paused");
        assertThat(upgraded()).isEqualTo(1);

        resume(response);
        pass(100);
        assertThat(task(response).get("state").asText()).isEqualTo("success");
    }

    @Test
    void everyBatchPausesTheTaskAfterEachBatchButTheLast() throws IOException {
        RawResponse response =
                ack.post(upgrade, "{'rolling_policy':{'pause_policy':'EveryBatch','max_parallelism':2}}");
        for (int done : new int[] {1, 3}) {
            pass(100);
            assertThat(task(response).get("state").asText()).isEqualTo("paused");
            assertThat(upgraded()).isEqualTo(done);
            resume(response);
        }
        pass(100);
        assertThat(task(response).get("state").asText()).isEqualTo("success");
    }

    @Test
    void upgradesOnlyTheNamedNodes() throws IOException {
        AckNode third = web.nodePool(poolId).nodes().get(2);
        RawResponse response = ack.post(upgrade, "{'node_names':['" + third.name() + "']}");
        pass(100);

        assertThat(task(response).get("task_result").toString())
                .isEqualTo("[{\"data\":\"" + third.instanceId() + "\",\"status\":\"success\"}]");
        assertThat(web.nodePool(poolId).nodes().get(2).kubeletVersion()).isEqualTo(NEW);
        assertThat(upgraded()).isEqualTo(1);
    }

    @Test
    void aFailedNodeFailsTheTaskAfterItsBatch() throws IOException {
        web.script().failNode(2, "kubelet not ready");
        RawResponse response = ack.post(upgrade, "{}");
        pass(100);

        assertThat(task(response).get("state").asText()).isEqualTo("fail");
        assertThat(task(response).at("/error/code").asText()).isEqualTo("NodeUpgradeFailed");
        assertThat(task(response).get("task_result").findValuesAsText("status"))
                .containsExactly("success", "failed", "success", "initial", "initial");
        assertThat(web.state()).isEqualTo("running");
    }

    @Test
    void acceptsAsManyFailedNodesAsThePolicyAllows() throws IOException {
        web.script().failNode(1, "one").failNode(2, "two");
        RawResponse response = ack.post(upgrade, "{'rolling_policy':{'max_failed_nodes':2}}");
        pass(100);
        assertThat(task(response).get("state").asText()).isEqualTo("success");
        assertThat(task(response).has("error")).isFalse();
        assertThat(upgraded()).isEqualTo(3);

        web.script().failNode(1, "one").failNode(2, "two").failNode(3, "three");
        RawResponse again = ack.post(upgrade, "{'rolling_policy':{'max_failed_nodes':2}}");
        pass(100);
        assertThat(task(again).at("/error/message").asText()).isEqualTo("three");
    }

    @Test
    void aScriptFailsThePrecheckAndPausesBatches() throws IOException {
        web.script().failPrecheck("no quota");
        RawResponse failed = ack.post(upgrade, "{}");
        pass(100);
        assertThat(task(failed).at("/error/code").asText()).isEqualTo("PrecheckFailed");
        assertThat(upgraded()).isZero();

        web.script().pauseBeforeNode(3, "waiting for approval");
        RawResponse paused = ack.post(upgrade, "{}");
        pass(100);
        assertThat(task(paused).at("/stages/1/message").asText()).isEqualTo("waiting for approval");
        assertThat(upgraded()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kubernetes_version':'1.34.1-aliyun.1'}",
                "{'kubernetes_version':'1.31.9-aliyun.1'}",
                "{'kubernetes_version':1.33}",
                "{'node_names':['nobody']}",
                "{'node_names':'all'}",
                "{'node_names':[1]}",
                "{'use_replace':'no'}",
                "{'rolling_policy':{'max_parallelism':0}}",
                "{'rolling_policy':{'max_parallelism':11}}",
                "{'rolling_policy':{'batch_interval':4}}",
                "{'rolling_policy':{'batch_interval':121}}",
                "{'rolling_policy':{'batch_interval':5,'pause_policy':'FirstBatch'}}",
                "{'rolling_policy':{'pause_policy':'firstBatch'}}",
                "{'rolling_policy':{'max_failed_nodes':-1}}",
            })
    void rejectsAValueOutOfRange(String body) throws IOException {
        assertThat(rejection(ack.post(upgrade, body))).isEqualTo("400 InvalidParameter");
        assertThat(web.nodePool(poolId).state()).isEqualTo("active");
    }

    @Test
    void rejectsABusyPoolButAcceptsAnotherPool() throws IOException {
        ack.post(upgrade, "{}");
        assertThat(rejection(ack.post(upgrade, "{}"))).isEqualTo("400 ErrorClusterState");
        String other = web.nodePools().get(1).id();
        assertThat(ack.post(upgrade.replace(poolId, other), "{}").status()).isEqualTo(200);
    }

    @Test
    void rejectsAPoolDuringAClusterUpgrade() throws IOException {
        web.startUpgrade(u -> u.nextVersion("1.34.1-aliyun.1"));

        assertThat(rejection(ack.post(upgrade, "{}"))).isEqualTo("400 ErrorClusterState");
    }

    @Test
    void rejectsAnUnknownPool() throws IOException {
        assertThat(rejection(ack.post(upgrade.replace(poolId, "np0"), "{}"))).isEqualTo("404 ErrorNodePoolNotFound");
    }

    private long upgraded() {
        return web.nodePool(poolId).nodes().stream()
                .filter(node -> node.kubeletVersion().equals(NEW))
                .count();
    }

    private JsonNode task(RawResponse start) throws IOException {
        return ack.get("/tasks/" + start.json().get("task_id").asText()).json();
    }

    private void resume(RawResponse start) throws IOException {
        ack.post("/tasks/" + start.json().get("task_id").asText() + "/resume");
    }

    private void pass(int minutes) {
        test.cloud().clock().advance(Duration.ofMinutes(minutes));
    }
}
