// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.InspectLevel;
import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.model.VulnerabilityNecessity;
import io.clusterupgrade.ack.request.AutoVulFixSettings;
import io.clusterupgrade.ack.request.CreateClusterDiagnosisRequest;
import io.clusterupgrade.ack.request.CreateClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.CreateNodePoolComponentInstancesRequest;
import io.clusterupgrade.ack.request.DeleteNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.DescribeNodePoolVulsRequest;
import io.clusterupgrade.ack.request.FixNodePoolVulsRequest;
import io.clusterupgrade.ack.request.GetClusterInspectReportDetailRequest;
import io.clusterupgrade.ack.request.InstallNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.KubeletSettings;
import io.clusterupgrade.ack.request.KubeletTracing;
import io.clusterupgrade.ack.request.ListClusterInspectReportsRequest;
import io.clusterupgrade.ack.request.ListNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.MigrateClusterRequest;
import io.clusterupgrade.ack.request.ModifyClusterNodePoolRequest;
import io.clusterupgrade.ack.request.ModifyNodePoolNodeConfigRequest;
import io.clusterupgrade.ack.request.NodeComponentRollingPolicy;
import io.clusterupgrade.ack.request.NodeComponentSettings;
import io.clusterupgrade.ack.request.ReservedMemory;
import io.clusterupgrade.ack.request.RunClusterInspectRequest;
import io.clusterupgrade.ack.request.RunNodeOperationRequest;
import io.clusterupgrade.ack.request.ScanClusterVulsRequest;
import io.clusterupgrade.ack.request.UpdateClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentRequest;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong input about nodes, inspections and diagnoses is rejected by its name, and nothing is sent. */
class AckNodeBadInputTest {
    private final CannedTransport transport = new CannedTransport();
    private final AckClient client = AckTestClient.over(transport);

    @ParameterizedTest
    @MethodSource("wrong")
    void rejectsAWrongValueByItsName(String message, Consumer<AckClient> call) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(transport.calls()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("vuls must not be empty", (Consumer<AckClient>)
                        ack -> FixNodePoolVulsRequest.builder("c1", "np1", List.of())),
                Arguments.of("vuls must not be blank", (Consumer<AckClient>)
                        ack -> FixNodePoolVulsRequest.builder("c1", "np1", List.of("v", " "))),
                Arguments.of("maxParallelism must be 1 or more: 0", (Consumer<AckClient>)
                        ack -> FixNodePoolVulsRequest.builder("c1", "np1", List.of("v"))
                                .maxParallelism(0)),
                Arguments.of("necessity must not be absent", (Consumer<AckClient>)
                        ack -> DescribeNodePoolVulsRequest.builder("c1", "np1")
                                .necessity(List.of(VulnerabilityNecessity.ABSENT))),
                Arguments.of("maxParallelism must be 1 to 10: 11", (Consumer<AckClient>) ack ->
                        ModifyNodePoolNodeConfigRequest.builder("c1", "np1").maxParallelism(11)),
                Arguments.of("maxFailedNodes must be 0 or more: -1", (Consumer<AckClient>) ack ->
                        ModifyNodePoolNodeConfigRequest.builder("c1", "np1").maxFailedNodes(-1)),
                Arguments.of("imageGCHighThresholdPercent must be 0 to 100: 101", (Consumer<AckClient>)
                        ack -> KubeletSettings.builder().imageGCHighThresholdPercent(101)),
                Arguments.of("cpuManagerPolicy must not be blank", (Consumer<AckClient>)
                        ack -> KubeletSettings.builder().cpuManagerPolicy(" ")),
                Arguments.of("numaNode must be 0 or more: -1", (Consumer<AckClient>)
                        ack -> new ReservedMemory(-1, Map.of("memory", "1Gi"))),
                Arguments.of("limits must not be empty", (Consumer<AckClient>) ack -> new ReservedMemory(0, Map.of())),
                Arguments.of("samplingRatePerMillion must be 0 to 1000000: 1000001", (Consumer<AckClient>)
                        ack -> new KubeletTracing("localhost:4317", 1_000_001)),
                Arguments.of("operationAction must not be blank", (Consumer<AckClient>)
                        ack -> RunNodeOperationRequest.builder("c1", "np1", "n1", " ")),
                Arguments.of("excludedPackages must be names without commas: a,b", (Consumer<AckClient>)
                        ack -> AutoVulFixSettings.builder().excludedPackages(List.of("a,b"))),
                Arguments.of("scalingGroup must be a JSON object", (Consumer<AckClient>)
                        ack -> ModifyClusterNodePoolRequest.builder("c1", "np1").scalingGroup(JsonValue.of("[]"))),
                Arguments.of("ossBucketName must not be blank", (Consumer<AckClient>)
                        ack -> MigrateClusterRequest.builder("c1").ossBucketName("")),
                Arguments.of("components must not be empty", (Consumer<AckClient>)
                        ack -> InstallNodePoolComponentsRequest.builder("c1", "np1", List.of())),
                Arguments.of("version of kubelet must be set", (Consumer<AckClient>)
                        ack -> CreateNodePoolComponentInstancesRequest.builder(
                                "c1",
                                "np1",
                                List.of(NodeComponentSettings.builder("kubelet").build()))),
                Arguments.of("name must not be blank", (Consumer<AckClient>) ack -> NodeComponentSettings.builder("")),
                Arguments.of("customConfig must be a JSON object", (Consumer<AckClient>)
                        ack -> NodeComponentSettings.builder("kubelet").customConfig(JsonValue.of("1"))),
                Arguments.of("batchInterval must be 0 or more: -1", (Consumer<AckClient>)
                        ack -> NodeComponentRollingPolicy.builder().batchInterval(-1)),
                Arguments.of("pausePolicy must not be absent", (Consumer<AckClient>)
                        ack -> NodeComponentRollingPolicy.builder().pausePolicy(NodePoolPausePolicy.ABSENT)),
                Arguments.of("maxResults must be 1 to 50: 51", (Consumer<AckClient>)
                        ack -> ListClusterInspectReportsRequest.builder("c1").maxResults(51)),
                Arguments.of("maxResults must be 1 or more: 0", (Consumer<AckClient>)
                        ack -> ListNodePoolComponentsRequest.builder("c1").maxResults(0)),
                Arguments.of("clientToken must not be blank", (Consumer<AckClient>)
                        ack -> RunClusterInspectRequest.builder("c1").clientToken(" ")),
                Arguments.of("recurrence must not be blank", (Consumer<AckClient>)
                        ack -> CreateClusterInspectConfigRequest.builder("c1", true, "")),
                Arguments.of("scheduleTime must not be blank", (Consumer<AckClient>)
                        ack -> UpdateClusterInspectConfigRequest.builder("c1").scheduleTime("")),
                Arguments.of("level must not be absent", (Consumer<AckClient>) ack ->
                        GetClusterInspectReportDetailRequest.builder("c1", "r1").level(InspectLevel.ABSENT)),
                Arguments.of("port must be 1 to 65535: 0", (Consumer<AckClient>)
                        ack -> CreateClusterDiagnosisRequest.network("c1", "a", "b", 0)),
                Arguments.of("podName must not be blank", (Consumer<AckClient>)
                        ack -> CreateClusterDiagnosisRequest.pod("c1", "ns", "")),
                Arguments.of("nodeName must not be blank", (Consumer<AckClient>)
                        ack -> CreateClusterDiagnosisRequest.node("c1", " ")),
                Arguments.of("url must not be blank", (Consumer<AckClient>)
                        ack -> CreateClusterDiagnosisRequest.ingress("c1", "")),
                Arguments.of("clusterId of the request is not the clusterId of this handle", (Consumer<AckClient>)
                        ack -> ack.cluster("c1")
                                .inspections()
                                .runClusterInspect(
                                        RunClusterInspectRequest.builder("c2").build())),
                Arguments.of("clusterId of the request is not the clusterId of this handle", (Consumer<AckClient>)
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .createClusterDiagnosis(CreateClusterDiagnosisRequest.cluster("c2"))),
                Arguments.of("clusterId of the request is not the clusterId of this handle", (Consumer<AckClient>)
                        ack -> ack.cluster("c1")
                                .migrateCluster(
                                        MigrateClusterRequest.builder("c2").build())),
                Arguments.of("nodepoolId of the request is not the nodepoolId of this handle", (Consumer<AckClient>)
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .fixNodePoolVuls(FixNodePoolVulsRequest.builder("c1", "np2", List.of("v"))
                                        .build())),
                Arguments.of("nodepoolId of the request is not the nodepoolId of this handle", (Consumer<AckClient>)
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .components()
                                .updateNodePoolComponent(UpdateNodePoolComponentRequest.builder(
                                                "c1",
                                                "np2",
                                                NodeComponentSettings.builder("kubelet")
                                                        .build())
                                        .build())));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void rejectsAMissingValueByItsName(String name, Consumer<AckClient> call) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
        assertThat(transport.calls()).isEmpty();
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of("vuls", (Consumer<AckClient>) ack -> FixNodePoolVulsRequest.builder("c1", "np1", null)),
                Arguments.of(
                        "nodepoolId", (Consumer<AckClient>) ack -> ModifyClusterNodePoolRequest.builder("c1", null)),
                Arguments.of("nodeName", (Consumer<AckClient>)
                        ack -> RunNodeOperationRequest.builder("c1", "np1", null, "restart.kubelet")),
                Arguments.of("component", (Consumer<AckClient>)
                        ack -> UpdateNodePoolComponentRequest.builder("c1", "np1", null)),
                Arguments.of("name", (Consumer<AckClient>)
                        ack -> DeleteNodePoolComponentInstanceRequest.builder("c1", "np1", null)),
                Arguments.of("reportId", (Consumer<AckClient>)
                        ack -> ack.cluster("c1").inspections().report(null).toList()),
                Arguments.of("diagnosisId", (Consumer<AckClient>)
                        ack -> ack.cluster("c1").diagnoses().getClusterDiagnosisResult((String) null)),
                Arguments.of("clusterId", (Consumer<AckClient>) ack -> CreateClusterDiagnosisRequest.cluster(null)),
                Arguments.of("tracing", (Consumer<AckClient>)
                        ack -> KubeletSettings.builder().tracing(null)),
                Arguments.of("clusterId", (Consumer<AckClient>) ack -> new ScanClusterVulsRequest(null)));
    }
}
