// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckRequestsTest.Row;
import io.clusterupgrade.ack.model.AutoRepairPolicy;
import io.clusterupgrade.ack.model.AutoUpgradePolicy;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.Tag;
import io.clusterupgrade.ack.model.Taint;
import io.clusterupgrade.ack.model.VulnerabilityNecessity;
import io.clusterupgrade.ack.request.AutoVulFixSettings;
import io.clusterupgrade.ack.request.ContainerdSettings;
import io.clusterupgrade.ack.request.DescribeNodePoolVulsRequest;
import io.clusterupgrade.ack.request.FixNodePoolVulsRequest;
import io.clusterupgrade.ack.request.HugepageSettings;
import io.clusterupgrade.ack.request.KubeletSettings;
import io.clusterupgrade.ack.request.KubeletTracing;
import io.clusterupgrade.ack.request.MigrateClusterRequest;
import io.clusterupgrade.ack.request.ModifyClusterNodePoolRequest;
import io.clusterupgrade.ack.request.ModifyNodePoolNodeConfigRequest;
import io.clusterupgrade.ack.request.NodePoolAutoScalingSettings;
import io.clusterupgrade.ack.request.NodePoolKubernetesSettings;
import io.clusterupgrade.ack.request.NodePoolManagementSettings;
import io.clusterupgrade.ack.request.OsSettings;
import io.clusterupgrade.ack.request.ReservedMemory;
import io.clusterupgrade.ack.request.RunNodeOperationRequest;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the HTTP requests about vulnerabilities and changes of nodes with the documents, with all optional values and without. */
class AckNodeRequestsTest {
    @ParameterizedTest
    @MethodSource({"vulnerabilities", "nodes"})
    void sendsExactlyTheDocumentedRequest(Row row) {
        CannedTransport transport = new CannedTransport().response(row.response());

        row.call().accept(AckTestClient.over(transport));

        assertThat(transport.lastLine()).isEqualTo(row.line());
        assertThat(tree(transport.lastBody())).isEqualTo(tree(row.body()));
    }

    static Stream<Row> vulnerabilities() {
        return Stream.of(
                new Row(
                        "GET /clusters/c1/vuls",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").vulnerabilities().describeClusterVuls()),
                new Row(
                        "POST /clusters/c1/vuls/scan",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").vulnerabilities().scanClusterVuls()),
                new Row(
                        "GET /clusters/c1/nodepools/np1/vuls",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").nodePool("np1").describeNodePoolVuls()),
                new Row(
                        "GET /clusters/c1/nodepools/np1/vuls?necessity=asap%2Cnntf",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .describeNodePoolVuls(DescribeNodePoolVulsRequest.builder("c1", "np1")
                                        .necessity(List.of(VulnerabilityNecessity.ASAP, VulnerabilityNecessity.NNTF))
                                        .build())),
                new Row(
                        "POST /clusters/c1/nodepools/np1/vuls/fix",
                        "{\"vuls\":[\"v1\"]}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .fixNodePoolVuls(FixNodePoolVulsRequest.builder("c1", "np1", List.of("v1"))
                                        .build())),
                new Row(
                        "POST /clusters/c1/nodepools/np1/vuls/fix",
                        "{\"vuls\":[\"v1\",\"v2\"],\"nodes\":[\"n1\"],\"auto_restart\":false,\"rollout_policy\":{\"max_parallelism\":2}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .fixNodePoolVuls(FixNodePoolVulsRequest.builder("c1", "np1", List.of("v1", "v2"))
                                        .nodes(List.of("n1"))
                                        .autoRestart(false)
                                        .maxParallelism(2)
                                        .build())));
    }

    static Stream<Row> nodes() {
        return Stream.of(
                new Row(
                        "POST /clusters/c1/nodepools/np1/nodes/n1/operation",
                        "{\"operationAction\":\"restart.kubelet\"}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .runNodeOperation(RunNodeOperationRequest.builder("c1", "np1", "n1", "restart.kubelet")
                                        .build())),
                new Row(
                        "POST /clusters/c1/nodepools/np1/nodes/n1/operation",
                        "{\"operationAction\":\"restart.kubelet\",\"operationArgs\":[\"a\"]}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .runNodeOperation(RunNodeOperationRequest.builder("c1", "np1", "n1", "restart.kubelet")
                                        .operationArgs(List.of("a"))
                                        .build())),
                new Row(
                        "PUT /clusters/c1/nodepools/np1/node_config",
                        "{}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .modifyNodePoolNodeConfig(ModifyNodePoolNodeConfigRequest.builder("c1", "np1")
                                        .build())),
                new Row(
                        "PUT /clusters/c1/nodepools/np1/node_config",
                        "{\"kubelet_config\":{\"maxPods\":110,\"cpuManagerPolicy\":\"static\",\"topologyManagerPolicy\":\"restricted\","
                                + "\"memoryManagerPolicy\":\"Static\",\"reservedMemory\":[{\"numaNode\":0,\"limits\":{\"memory\":\"1Gi\"}}],"
                                + "\"kubeReserved\":{\"cpu\":\"100m\"},\"systemReserved\":{\"memory\":\"1Gi\"},\"evictionHard\":{\"memory.available\":\"5%\"},"
                                + "\"evictionSoft\":{\"memory.available\":\"8%\"},\"evictionSoftGracePeriod\":{\"memory.available\":\"1m30s\"},"
                                + "\"featureGates\":{\"x\":true},\"allowedUnsafeSysctls\":[\"net.x\"],\"clusterDNS\":[\"10.0.0.10\"],"
                                + "\"containerLogMaxFiles\":5,\"containerLogMaxSize\":\"10Mi\",\"containerLogMaxWorkers\":1,\"containerLogMonitorInterval\":\"10s\","
                                + "\"cpuCFSQuota\":true,\"cpuCFSQuotaPeriod\":\"100ms\",\"eventBurst\":10,\"eventRecordQPS\":5,\"imageGCHighThresholdPercent\":85,"
                                + "\"imageGCLowThresholdPercent\":80,\"kubeAPIBurst\":11,\"kubeAPIQPS\":6,\"podPidsLimit\":-1,\"readOnlyPort\":0,"
                                + "\"registryBurst\":12,\"registryPullQPS\":7,\"serializeImagePulls\":false,\"serverTLSBootstrap\":true,"
                                + "\"tracing\":{\"endpoint\":\"localhost:4317\",\"samplingRatePerMillion\":100}},\"containerd_config\":{\"registryMirrors\":[\"m\"],"
                                + "\"insecureRegistries\":[\"i\"]},\"os_config\":{\"sysctl\":{\"vm.max_map_count\":\"262144\"},\"hugepage\":{\"transparentEnabled\":\"madvise\","
                                + "\"transparentDefrag\":\"never\",\"khugepagedDefrag\":1,\"khugepagedAllocSleepMillisecs\":60000,\"khugepagedScanSleepMillisecs\":10000,"
                                + "\"khugepagedPagesToScan\":4096}},\"node_names\":[\"n1\"],\"rolling_policy\":{\"max_parallelism\":3,"
                                + "\"max_failed_nodes\":1}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .modifyNodePoolNodeConfig(ModifyNodePoolNodeConfigRequest.builder("c1", "np1")
                                        .kubeletConfig(kubelet())
                                        .containerdConfig(ContainerdSettings.builder()
                                                .registryMirrors(List.of("m"))
                                                .insecureRegistries(List.of("i"))
                                                .build())
                                        .osConfig(OsSettings.builder()
                                                .sysctl(Map.of("vm.max_map_count", "262144"))
                                                .hugepage(HugepageSettings.builder()
                                                        .transparentEnabled("madvise")
                                                        .transparentDefrag("never")
                                                        .khugepagedDefrag(1)
                                                        .khugepagedAllocSleepMillisecs(60_000)
                                                        .khugepagedScanSleepMillisecs(10_000)
                                                        .khugepagedPagesToScan(4096)
                                                        .build())
                                                .build())
                                        .nodeNames(List.of("n1"))
                                        .maxParallelism(3)
                                        .maxFailedNodes(1)
                                        .build())),
                new Row(
                        "PUT /clusters/c1/nodepools/np1",
                        "{}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .modifyClusterNodePool(ModifyClusterNodePoolRequest.builder("c1", "np1")
                                        .build())),
                new Row(
                        "PUT /clusters/c1/nodepools/np1",
                        "{\"nodepool_info\":{\"name\":\"web\",\"resource_group_id\":\"rg\"},\"management\":{\"enable\":true,"
                                + "\"auto_upgrade\":true,\"auto_upgrade_policy\":{\"auto_upgrade_kubelet\":true,\"auto_upgrade_os\":false},"
                                + "\"auto_repair\":true,\"auto_repair_policy\":{\"restart_node\":true},\"auto_vul_fix\":true,\"auto_vul_fix_policy\":{\"restart_node\":false,"
                                + "\"vul_level\":\"asap,later\",\"exclude_packages\":\"kernel,glibc\"},\"auto_fault_diagnosis\":true,"
                                + "\"drift_enabled\":false},\"kubernetes_config\":{\"labels\":[{\"key\":\"k\",\"value\":\"v\"}],\"taints\":[{\"key\":\"k\","
                                + "\"value\":\"v\",\"effect\":\"NoSchedule\"}],\"unschedulable\":true,\"runtime\":\"containerd\",\"runtime_version\":\"1.6.38\","
                                + "\"cpu_policy\":\"none\",\"cms_enabled\":true,\"node_name_mode\":\"m\",\"pre_user_data\":\"cA==\","
                                + "\"user_data\":\"dQ==\"},\"auto_scaling\":{\"enable\":true,\"min_instances\":0,\"max_instances\":10,"
                                + "\"type\":\"cpu\",\"is_bond_eip\":false,\"eip_bandwidth\":5,\"eip_internet_charge_type\":\"PayByTraffic\"},"
                                + "\"scaling_group\":{\"desired_size\":3},\"eflo_node_group\":{\"a\":1},\"tee_config\":{\"tee_enable\":false},"
                                + "\"update_nodes\":true,\"concurrency\":false}",
                        "{}",
                        ack -> ack.cluster("c1").nodePool("np1").modifyClusterNodePool(wholeNodePool())),
                new Row(
                        "POST /clusters/c1/migrate",
                        "{}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .migrateCluster(
                                        MigrateClusterRequest.builder("c1").build())),
                new Row(
                        "POST /clusters/c1/migrate",
                        "{\"oss_bucket_name\":\"b\",\"oss_bucket_endpoint\":\"e\",\"cluster_spec\":\"ack.pro.small\"}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .migrateCluster(MigrateClusterRequest.builder("c1")
                                        .ossBucketName("b")
                                        .ossBucketEndpoint("e")
                                        .clusterSpec(ClusterSpec.PRO_SMALL)
                                        .build())));
    }

    private static KubeletSettings kubelet() {
        return KubeletSettings.builder()
                .maxPods(110)
                .cpuManagerPolicy("static")
                .topologyManagerPolicy("restricted")
                .memoryManagerPolicy("Static")
                .reservedMemory(List.of(new ReservedMemory(0, Map.of("memory", "1Gi"))))
                .kubeReserved(Map.of("cpu", "100m"))
                .systemReserved(Map.of("memory", "1Gi"))
                .evictionHard(Map.of("memory.available", "5%"))
                .evictionSoft(Map.of("memory.available", "8%"))
                .evictionSoftGracePeriod(Map.of("memory.available", "1m30s"))
                .featureGates(Map.of("x", true))
                .allowedUnsafeSysctls(List.of("net.x"))
                .clusterDNS(List.of("10.0.0.10"))
                .containerLogMaxFiles(5)
                .containerLogMaxSize("10Mi")
                .containerLogMaxWorkers(1)
                .containerLogMonitorInterval("10s")
                .cpuCFSQuota(true)
                .cpuCFSQuotaPeriod("100ms")
                .eventBurst(10)
                .eventRecordQPS(5)
                .imageGCHighThresholdPercent(85)
                .imageGCLowThresholdPercent(80)
                .kubeAPIBurst(11)
                .kubeAPIQPS(6)
                .podPidsLimit(-1)
                .readOnlyPort(0)
                .registryBurst(12)
                .registryPullQPS(7)
                .serializeImagePulls(false)
                .serverTLSBootstrap(true)
                .tracing(new KubeletTracing("localhost:4317", 100))
                .build();
    }

    private static ModifyClusterNodePoolRequest wholeNodePool() {
        NodePoolManagementSettings management = NodePoolManagementSettings.builder()
                .enable(true)
                .autoUpgrade(true)
                .autoUpgradePolicy(new AutoUpgradePolicy(true, false, null))
                .autoRepair(true)
                .autoRepairPolicy(new AutoRepairPolicy(true, null, null, null, null))
                .autoVulFix(true)
                .autoVulFixPolicy(AutoVulFixSettings.builder()
                        .restartNode(false)
                        .levels(List.of(VulnerabilityNecessity.ASAP, VulnerabilityNecessity.LATER))
                        .excludedPackages(List.of("kernel", "glibc"))
                        .build())
                .autoFaultDiagnosis(true)
                .driftEnabled(false)
                .build();
        NodePoolKubernetesSettings kubernetes = NodePoolKubernetesSettings.builder()
                .labels(List.of(new Tag("k", "v")))
                .taints(List.of(new Taint("k", "v", "NoSchedule")))
                .unschedulable(true)
                .runtime("containerd")
                .runtimeVersion("1.6.38")
                .cpuPolicy("none")
                .cmsEnabled(true)
                .nodeNameMode("m")
                .preUserData("cA==")
                .userData("dQ==")
                .build();
        NodePoolAutoScalingSettings scaling = NodePoolAutoScalingSettings.builder()
                .enable(true)
                .minInstances(0)
                .maxInstances(10)
                .type("cpu")
                .isBondEip(false)
                .eipBandwidth(5)
                .eipInternetChargeType("PayByTraffic")
                .build();
        return ModifyClusterNodePoolRequest.builder("c1", "np1")
                .name("web")
                .resourceGroupId("rg")
                .management(management)
                .kubernetesConfig(kubernetes)
                .autoScaling(scaling)
                .scalingGroup(JsonValue.of("{\"desired_size\":3}"))
                .efloNodeGroup(JsonValue.of("{\"a\":1}"))
                .teeConfig(JsonValue.of("{\"tee_enable\":false}"))
                .updateNodes(true)
                .concurrency(false)
                .build();
    }
}
