// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static io.clusterupgrade.simulator.testing.AckCalls.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.AckNode;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Node pools and nodes over HTTP (see sdk/docs/wire/ack.md#node-pools-and-nodes). */
class AckPoolWireTest {
    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web =
            test.cloud().ack().addCluster(c -> c.nodes(12).nodePool("gpu", 2).nodePool("empty", 0));
    private final String pools = "/clusters/" + web.id() + "/nodepools";
    private final String nodes = "/clusters/" + web.id() + "/nodes";

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void listsAllPoolsOrTheNamedOne() throws IOException {
        assertThat(ack.get(pools).json().at("/nodepools").findValuesAsText("nodepool_id"))
                .hasSize(3)
                .allMatch(id -> id.matches("np[0-9a-f]{32}"))
                .doesNotHaveDuplicates();
        JsonNode gpu = ack.get(pools + "?NodepoolName=gpu").json().get("nodepools");
        assertThat(gpu).hasSize(1);
        assertThat(gpu.at("/0/status/total_nodes").asInt()).isEqualTo(2);
        assertThat(ack.get(pools + "?NodepoolName=none").json().get("nodepools"))
                .isEmpty();
    }

    @Test
    void showsTheStateAndTheKubeletOfAPool() throws IOException {
        String id = web.nodePools().get(0).id();
        JsonNode pool = ack.get(pools + "/" + id).json();

        assertThat(pool.at("/nodepool_info/nodepool_id").asText()).isEqualTo(id);
        assertThat(pool.at("/nodepool_info/name").asText()).isEqualTo("default-nodepool");
        assertThat(pool.at("/nodepool_info/type").asText()).isEqualTo("ess");
        assertThat(pool.at("/nodepool_info/is_default").asBoolean()).isTrue();
        assertThat(pool.at("/nodepool_info/region_id").asText()).isEqualTo("cn-shanghai");
        assertThat(pool.at("/status/state").asText()).isEqualTo("active");
        assertThat(pool.at("/status/healthy_nodes").asInt()).isEqualTo(12);
        assertThat(pool.get("node_components").toString())
                .isEqualTo("[{\"name\":\"kubelet\",\"version\":\"1.32.1-aliyun.1\"}]");
        assertThat(pool.at("/management/enable").isBoolean()).isTrue();
    }

    @Test
    void showsTheOldestKubeletDuringAnUpgrade() throws IOException {
        web.startUpgrade(u -> u.masterOnly(true));
        test.cloud().clock().advance(Duration.ofMinutes(10));
        String id = web.nodePools().get(1).id();
        web.startNodePoolUpgrade(id, p -> p.maxParallelism(1));
        test.cloud().clock().advance(Duration.ofMinutes(4));
        JsonNode half = ack.get(pools + "/" + id).json();
        test.cloud().clock().advance(Duration.ofMinutes(2));
        JsonNode whole = ack.get(pools + "/" + id).json();

        assertThat(half.at("/status/state").asText()).isEqualTo("updating");
        assertThat(half.at("/node_components/0/version").asText()).isEqualTo("1.32.1-aliyun.1");
        assertThat(whole.at("/node_components/0/version").asText()).isEqualTo("1.33.3-aliyun.1");
    }

    @Test
    void anEmptyPoolHasNoKubeletAndIsUpgradedAfterThePrecheck() throws IOException {
        String id = web.nodePools().get(2).id();
        assertThat(ack.get(pools + "/" + id).json().get("node_components")).isEmpty();
        String taskId = web.startNodePoolUpgrade(id, p -> {});
        test.cloud().clock().advance(Duration.ofMinutes(2));

        assertThat(web.tasks().get(taskId).state()).isEqualTo("success");
    }

    @Test
    void rejectsAnUnknownPool() throws IOException {
        assertThat(rejection(ack.get(pools + "/np0"))).isEqualTo("404 ErrorNodePoolNotFound");
    }

    @Test
    void returnsTenNodesAPage() throws IOException {
        JsonNode first = ack.get(nodes).json();
        JsonNode last = ack.get(nodes + "?pageNumber=2").json();

        assertThat(first.get("nodes")).hasSize(10);
        assertThat(last.get("nodes")).hasSize(4);
        assertThat(last.get("page").toString()).isEqualTo("{\"page_number\":2,\"page_size\":10,\"total_count\":14}");
        assertThat(rejection(ack.get(nodes + "?pageSize=101"))).isEqualTo("400 InvalidParameter");
    }

    @Test
    void showsThePoolOfANode() throws IOException {
        AckNode expected = web.nodePools().get(0).nodes().get(0);
        JsonNode node = ack.get(nodes + "?pageSize=1").json().at("/nodes/0");

        assertThat(node.get("node_name").asText()).isEqualTo(expected.name());
        assertThat(node.get("instance_id").asText()).isEqualTo(expected.instanceId());
        assertThat(node.get("nodepool_id").asText()).isEqualTo(expected.nodePoolId());
        assertThat(node.get("instance_role").asText()).isEqualTo("Worker");
        assertThat(node.get("node_status").asText()).isEqualTo("Ready");
        assertThat(node.get("state").asText()).isEqualTo("running");
        assertThat(node.get("creation_time").asText()).isEqualTo("2026-01-15T08:00:00Z");
        assertThat(node.get("ip_address").toString()).isEqualTo("[\"" + expected.ipAddress() + "\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "state=all, 14",
        "state=running, 14",
        "state=failed, 0",
        "nodeIps=10.1.0.1, 1",
        "nodeNames=cn-shanghai.10.1.0.1%2Ccn-shanghai.10.2.0.1%2Cnobody, 2",
        "instanceIds=i-0, 0",
        "nodepool_id=np0, 0",
        "instanceIds=, 14",
    })
    void filtersNodes(String query, int count) throws IOException {
        assertThat(ack.get(nodes + "?" + query).json().at("/page/total_count").asInt())
                .isEqualTo(count);
    }

    @Test
    void aLargePoolHasAnAddressForEachNode() {
        SimulatedAckCluster big = test.cloud().ack().addCluster(c -> c.nodes(600));

        assertThat(big.nodePools().get(0).nodes())
                .extracting(AckNode::ipAddress)
                .doesNotHaveDuplicates()
                .contains("10.1.2.100");
    }
}
