// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckRequestsTest.Row;
import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.model.NodePoolType;
import io.clusterupgrade.ack.request.CreateNodePoolComponentInstancesRequest;
import io.clusterupgrade.ack.request.DeleteNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.InstallNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.ListNodePoolComponentInstancesRequest;
import io.clusterupgrade.ack.request.ListNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.NodeComponentRollingPolicy;
import io.clusterupgrade.ack.request.NodeComponentSettings;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentRequest;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the HTTP requests about the components of nodes with the documents, with all optional values and without. */
class AckNodeComponentRequestsTest {
    private static final NodeComponentSettings KUBELET = NodeComponentSettings.builder("kubelet")
            .version("1.33.3")
            .customConfig(JsonValue.of("{\"maxPods\":64}"))
            .build();
    private static final NodeComponentRollingPolicy POLICY = NodeComponentRollingPolicy.builder()
            .maxParallelism(2)
            .batchInterval(30)
            .pausePolicy(NodePoolPausePolicy.FIRST_BATCH)
            .maxFailedNodes(0)
            .build();

    @ParameterizedTest
    @MethodSource("components")
    void sendsExactlyTheDocumentedRequest(Row row) {
        CannedTransport transport = new CannedTransport().response(row.response());

        row.call().accept(AckTestClient.over(transport));

        assertThat(transport.lastLine()).isEqualTo(row.line());
        assertThat(tree(transport.lastBody())).isEqualTo(tree(row.body()));
    }

    static Stream<Row> components() {
        return Stream.of(
                new Row(
                        "POST /clusters/c1/nodepools/np1/components",
                        "{\"components\":[{\"name\":\"kubelet\"}]}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .installNodePoolComponents(InstallNodePoolComponentsRequest.builder(
                                                "c1",
                                                "np1",
                                                List.of(NodeComponentSettings.builder("kubelet")
                                                        .build()))
                                        .build())),
                new Row(
                        "POST /clusters/c1/nodepools/np1/components",
                        "{\"components\":[{\"name\":\"kubelet\",\"version\":\"1.33.3\",\"config\":{\"customConfig\":{\"maxPods\":64}}}],"
                                + "\"nodeNames\":[\"n1\"],\"rollingPolicy\":{\"maxParallelism\":2,\"batchInterval\":30,\"pausePolicy\":\"FirstBatch\","
                                + "\"maxFailedNodes\":0}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .installNodePoolComponents(
                                        InstallNodePoolComponentsRequest.builder("c1", "np1", List.of(KUBELET))
                                                .nodeNames(List.of("n1"))
                                                .rollingPolicy(POLICY)
                                                .build())),
                new Row(
                        "PUT /clusters/c1/nodepools/np1/component",
                        "{\"name\":\"kubelet\"}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .updateNodePoolComponent(UpdateNodePoolComponentRequest.builder(
                                                "c1",
                                                "np1",
                                                NodeComponentSettings.builder("kubelet")
                                                        .build())
                                        .build())),
                new Row(
                        "PUT /clusters/c1/nodepools/np1/component",
                        "{\"name\":\"kubelet\",\"version\":\"1.33.3\",\"config\":{\"customConfig\":{\"maxPods\":64}},\"nodeNames\":[\"n1\"],"
                                + "\"disableRolling\":true,\"rollingPolicy\":{\"maxParallelism\":2,\"batchInterval\":30,\"pausePolicy\":\"FirstBatch\","
                                + "\"maxFailedNodes\":0}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .updateNodePoolComponent(UpdateNodePoolComponentRequest.builder("c1", "np1", KUBELET)
                                        .nodeNames(List.of("n1"))
                                        .disableRolling(true)
                                        .rollingPolicy(POLICY)
                                        .build())),
                new Row(
                        "POST /clusters/c1/nodepools/np1/component_instances",
                        "{\"components\":[{\"name\":\"kubelet\",\"version\":\"1.33.3\",\"config\":{\"custom_config\":{\"maxPods\":64}}}]}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .createNodePoolComponentInstances(
                                        CreateNodePoolComponentInstancesRequest.builder("c1", "np1", List.of(KUBELET))
                                                .build())),
                new Row(
                        "POST /clusters/c1/nodepools/np1/component_instances",
                        "{\"components\":[{\"name\":\"kubelet\",\"version\":\"1\"}],\"node_names\":[\"n1\"],\"rolling_policy\":{\"max_parallelism\":2,"
                                + "\"batch_interval\":30,\"pause_policy\":\"FirstBatch\",\"max_failed_nodes\":0}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .createNodePoolComponentInstances(CreateNodePoolComponentInstancesRequest.builder(
                                                "c1",
                                                "np1",
                                                List.of(NodeComponentSettings.builder("kubelet")
                                                        .version("1")
                                                        .build()))
                                        .nodeNames(List.of("n1"))
                                        .rollingPolicy(POLICY)
                                        .build())),
                new Row(
                        "PUT /clusters/c1/nodepools/np1/component_instances/kubelet",
                        "{}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .updateNodePoolComponentInstance(UpdateNodePoolComponentInstanceRequest.builder(
                                                "c1",
                                                "np1",
                                                NodeComponentSettings.builder("kubelet")
                                                        .build())
                                        .build())),
                new Row(
                        "PUT /clusters/c1/nodepools/np1/component_instances/kubelet",
                        "{\"version\":\"1.33.3\",\"config\":{\"custom_config\":{\"maxPods\":64}},\"node_names\":[\"n1\"],"
                                + "\"disable_rolling\":false,\"rolling_policy\":{\"max_parallelism\":2,\"batch_interval\":30,\"pause_policy\":\"FirstBatch\","
                                + "\"max_failed_nodes\":0}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .updateNodePoolComponentInstance(
                                        UpdateNodePoolComponentInstanceRequest.builder("c1", "np1", KUBELET)
                                                .nodeNames(List.of("n1"))
                                                .disableRolling(false)
                                                .rollingPolicy(POLICY)
                                                .build())),
                new Row(
                        "DELETE /clusters/c1/nodepools/np1/component_instances/kubelet",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .deleteNodePoolComponentInstance(
                                        DeleteNodePoolComponentInstanceRequest.builder("c1", "np1", "kubelet")
                                                .build())),
                new Row(
                        "DELETE /clusters/c1/nodepools/np1/component_instances/kubelet?max_parallelism=2&batch_interval=30&pause_policy=FirstBatch&max_failed_nodes=0&node_names=%5B%22n1%22%5D",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .deleteNodePoolComponentInstance(
                                        DeleteNodePoolComponentInstanceRequest.builder("c1", "np1", "kubelet")
                                                .nodeNames(List.of("n1"))
                                                .rollingPolicy(POLICY)
                                                .build())),
                new Row(
                        "GET /clusters/c1/nodepools/np1/component_instances",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .instances()
                                .toList()),
                new Row(
                        "GET /clusters/c1/nodepools/np1/component_instances?max_results=5&next_token=t",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .listNodePoolComponentInstances(
                                        ListNodePoolComponentInstancesRequest.builder("c1", "np1")
                                                .maxResults(5)
                                                .nextToken("t")
                                                .build())),
                new Row(
                        "GET /clusters/c1/nodepool_components?nodepool_id=np1",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .offered()
                                .toList()),
                new Row(
                        "GET /clusters/c1/nodepool_components?nodepool_id=np2&nodepool_type=ess&image_id=i&image_type=AliyunLinux3&instance_types=%5B%22ecs.g7.large%22%5D&max_results=5&next_token=t",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .listNodePoolComponents(ListNodePoolComponentsRequest.builder("c1")
                                        .nodepoolId("np2")
                                        .nodepoolType(NodePoolType.ESS)
                                        .imageId("i")
                                        .imageType("AliyunLinux3")
                                        .instanceTypes(List.of("ecs.g7.large"))
                                        .maxResults(5)
                                        .nextToken("t")
                                        .build())));
    }
}
