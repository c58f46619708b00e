// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.CLUSTER;
import static io.clusterupgrade.ack.AckTestClient.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.ClusterVulnerability;
import io.clusterupgrade.ack.model.CreateNodePoolComponentInstancesResponse;
import io.clusterupgrade.ack.model.DeleteNodePoolComponentInstanceResponse;
import io.clusterupgrade.ack.model.DescribeClusterVulsResponse;
import io.clusterupgrade.ack.model.DescribeNodePoolVulsResponse;
import io.clusterupgrade.ack.model.FixNodePoolVulsResponse;
import io.clusterupgrade.ack.model.InstallNodePoolComponentsResponse;
import io.clusterupgrade.ack.model.MigrateClusterResponse;
import io.clusterupgrade.ack.model.ModifyClusterNodePoolResponse;
import io.clusterupgrade.ack.model.ModifyNodePoolNodeConfigResponse;
import io.clusterupgrade.ack.model.NodeComponentConfig;
import io.clusterupgrade.ack.model.NodeComponentInstance;
import io.clusterupgrade.ack.model.NodeComponentInstancePage;
import io.clusterupgrade.ack.model.NodeComponentState;
import io.clusterupgrade.ack.model.NodeVulnerabilities;
import io.clusterupgrade.ack.model.NodeVulnerability;
import io.clusterupgrade.ack.model.OfferedNodeComponent;
import io.clusterupgrade.ack.model.OfferedNodeComponentPage;
import io.clusterupgrade.ack.model.RunNodeOperationResponse;
import io.clusterupgrade.ack.model.ScanClusterVulsResponse;
import io.clusterupgrade.ack.model.UpdateNodePoolComponentInstanceResponse;
import io.clusterupgrade.ack.model.UpdateNodePoolComponentResponse;
import io.clusterupgrade.ack.model.VulnerabilityNecessity;
import io.clusterupgrade.ack.model.VulnerabilityType;
import io.clusterupgrade.ack.model.VulnerablePackage;
import io.clusterupgrade.ack.request.CreateNodePoolComponentInstancesRequest;
import io.clusterupgrade.ack.request.DeleteNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.DescribeClusterVulsRequest;
import io.clusterupgrade.ack.request.DescribeNodePoolVulsRequest;
import io.clusterupgrade.ack.request.FixNodePoolVulsRequest;
import io.clusterupgrade.ack.request.InstallNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.ListNodePoolComponentInstancesRequest;
import io.clusterupgrade.ack.request.ListNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.MigrateClusterRequest;
import io.clusterupgrade.ack.request.ModifyClusterNodePoolRequest;
import io.clusterupgrade.ack.request.ModifyNodePoolNodeConfigRequest;
import io.clusterupgrade.ack.request.NodeComponentSettings;
import io.clusterupgrade.ack.request.RunNodeOperationRequest;
import io.clusterupgrade.ack.request.ScanClusterVulsRequest;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentRequest;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of the responses about vulnerabilities, changes of nodes and their components. */
class AckNodeResponsesTest {
    private static final String POOL = "np5d1e0c7fa2b94d6c8e31a7f06b2c4d95";
    private static final String TASK = "T-69a5c1f20b7d3e0106005a11";
    private static final String REQUEST = "6C1D0F3A-52BE-5A97-8E40-19D7B3C2A5F4";

    @Test
    void readsTheVulnerabilitiesOfACluster() {
        DescribeClusterVulsResponse response = read(
                AckOperations.Vulnerabilities.DESCRIBE_CLUSTER_VULS,
                new DescribeClusterVulsRequest(CLUSTER),
                "describe-cluster-vuls/two.json");

        assertThat(response.vulRecords())
                .containsExactly(
                        new ClusterVulnerability(
                                "oval:com.redhat.rhsa:def:20260417",
                                "RHSA-2026:0417: openssl",
                                VulnerabilityType.CVE,
                                VulnerabilityNecessity.ASAP,
                                List.of("CVE-2026-1201", "CVE-2026-1202"),
                                2,
                                POOL,
                                "web"),
                        new ClusterVulnerability(
                                "emg:x",
                                null,
                                VulnerabilityType.EMG,
                                VulnerabilityNecessity.NNTF,
                                List.of(),
                                1,
                                POOL,
                                null));
    }

    @Test
    void readsTheVulnerabilitiesOfANodePoolByNode() {
        DescribeNodePoolVulsResponse response = read(
                AckOperations.Vulnerabilities.DESCRIBE_NODE_POOL_VULS,
                DescribeNodePoolVulsRequest.builder(CLUSTER, POOL).build(),
                "describe-node-pool-vuls/one.json");

        assertThat(response)
                .isEqualTo(new DescribeNodePoolVulsResponse(
                        List.of(new NodeVulnerabilities(
                                "i-uf6c0x91r5k2e7n4qa3z",
                                "cn-shanghai.10.7.2.18",
                                List.of(new NodeVulnerability(
                                        "oval:com.redhat.rhsa:def:20260417",
                                        "RHSA-2026:0417: openssl",
                                        VulnerabilityNecessity.LATER,
                                        List.of("CVE-2026-1201"),
                                        true,
                                        List.of(new VulnerablePackage("openssl-libs")))))),
                        true));
    }

    @Test
    void readsTheTasksOfAScanAndOfAFix() {
        assertThat(read(
                        AckOperations.Vulnerabilities.SCAN_CLUSTER_VULS,
                        new ScanClusterVulsRequest(CLUSTER),
                        "scan-cluster-vuls/accepted.json"))
                .isEqualTo(new ScanClusterVulsResponse(TASK, REQUEST));
        assertThat(read(
                        AckOperations.Vulnerabilities.FIX_NODE_POOL_VULS,
                        FixNodePoolVulsRequest.builder(CLUSTER, POOL, List.of("v"))
                                .build(),
                        "fix-node-pool-vuls/accepted.json"))
                .isEqualTo(new FixNodePoolVulsResponse(TASK));
    }

    @Test
    void readsTheTasksOfChangesOfNodePoolsNodesAndTheEdition() {
        assertThat(read(
                        AckOperations.NodePools.MODIFY_CLUSTER_NODE_POOL,
                        ModifyClusterNodePoolRequest.builder(CLUSTER, POOL).build(),
                        "modify-cluster-node-pool/accepted.json"))
                .isEqualTo(new ModifyClusterNodePoolResponse(POOL, TASK, REQUEST));
        assertThat(read(
                        AckOperations.NodePools.MODIFY_NODE_POOL_NODE_CONFIG,
                        ModifyNodePoolNodeConfigRequest.builder(CLUSTER, POOL).build(),
                        "modify-node-pool-node-config/accepted.json"))
                .isEqualTo(new ModifyNodePoolNodeConfigResponse(POOL, TASK, REQUEST));
        assertThat(read(
                        AckOperations.NodePools.RUN_NODE_OPERATION,
                        RunNodeOperationRequest.builder(CLUSTER, POOL, "n1", "restart.kubelet")
                                .build(),
                        "run-node-operation/accepted.json"))
                .isEqualTo(new RunNodeOperationResponse(CLUSTER, TASK, REQUEST));
        assertThat(read(
                        AckOperations.Clusters.MIGRATE_CLUSTER,
                        MigrateClusterRequest.builder(CLUSTER).build(),
                        "migrate-cluster/accepted.json"))
                .isEqualTo(new MigrateClusterResponse(CLUSTER, TASK, REQUEST));
    }

    @Test
    void acceptsTheEmptyResponseToAMigrationOf2021() {
        assertThat(AckTestClient.readText(
                                AckOperations.Clusters.MIGRATE_CLUSTER,
                                MigrateClusterRequest.builder(CLUSTER).build(),
                                "")
                        .value())
                .isEqualTo(new MigrateClusterResponse(null, null, null));
    }

    @Test
    void readsTheTasksOfBothGenerationsOfComponents() {
        NodeComponentSettings kubelet =
                NodeComponentSettings.builder("kubelet").version("1").build();
        assertThat(read(
                        AckOperations.NodeComponents.INSTALL_NODE_POOL_COMPONENTS,
                        InstallNodePoolComponentsRequest.builder(CLUSTER, POOL, List.of(kubelet))
                                .build(),
                        "install-node-pool-components/accepted.json"))
                .isEqualTo(new InstallNodePoolComponentsResponse(CLUSTER, TASK, REQUEST));
        assertThat(read(
                        AckOperations.NodeComponents.UPDATE_NODE_POOL_COMPONENT,
                        UpdateNodePoolComponentRequest.builder(CLUSTER, POOL, kubelet)
                                .build(),
                        "update-node-pool-component/accepted.json"))
                .isEqualTo(new UpdateNodePoolComponentResponse(CLUSTER, TASK, REQUEST));
        assertThat(read(
                        AckOperations.NodeComponents.CREATE_NODE_POOL_COMPONENT_INSTANCES,
                        CreateNodePoolComponentInstancesRequest.builder(CLUSTER, POOL, List.of(kubelet))
                                .build(),
                        "create-node-pool-component-instances/accepted.json"))
                .isEqualTo(new CreateNodePoolComponentInstancesResponse(CLUSTER, TASK, REQUEST));
        assertThat(read(
                        AckOperations.NodeComponents.UPDATE_NODE_POOL_COMPONENT_INSTANCE,
                        UpdateNodePoolComponentInstanceRequest.builder(CLUSTER, POOL, kubelet)
                                .build(),
                        "update-node-pool-component-instance/accepted.json"))
                .isEqualTo(new UpdateNodePoolComponentInstanceResponse(CLUSTER, TASK, REQUEST));
        assertThat(read(
                        AckOperations.NodeComponents.DELETE_NODE_POOL_COMPONENT_INSTANCE,
                        DeleteNodePoolComponentInstanceRequest.builder(CLUSTER, POOL, "kubelet")
                                .build(),
                        "delete-node-pool-component-instance/accepted.json"))
                .isEqualTo(new DeleteNodePoolComponentInstanceResponse(CLUSTER, TASK, REQUEST));
    }

    @Test
    void readsInstalledAndOfferedComponents() {
        assertThat(read(
                        AckOperations.NodeComponents.LIST_NODE_POOL_COMPONENT_INSTANCES,
                        ListNodePoolComponentInstancesRequest.builder(CLUSTER, POOL)
                                .build(),
                        "list-node-pool-component-instances/page.json"))
                .isEqualTo(new NodeComponentInstancePage(
                        List.of(new NodeComponentInstance(
                                "kubelet",
                                "1.33.3-aliyun.1",
                                NodeComponentState.ACTIVE,
                                "4",
                                new NodeComponentConfig(Map.of("maxPods", JsonValue.of("110"))))),
                        20,
                        "b1c2"));
        assertThat(read(
                        AckOperations.NodeComponents.LIST_NODE_POOL_COMPONENTS,
                        ListNodePoolComponentsRequest.builder(CLUSTER).build(),
                        "list-node-pool-components/page.json"))
                .isEqualTo(new OfferedNodeComponentPage(
                        List.of(new OfferedNodeComponent(
                                "kubelet", "1.33.3-aliyun.1", JsonValue.of("{\"type\":\"object\"}"))),
                        20,
                        "d3e4"));
    }
}
