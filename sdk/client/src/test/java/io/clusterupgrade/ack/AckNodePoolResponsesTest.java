// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.read;
import static io.clusterupgrade.ack.AckTestClient.readText;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.AutoRepairPolicy;
import io.clusterupgrade.ack.model.AutoUpgradePolicy;
import io.clusterupgrade.ack.model.AutoVulFixPolicy;
import io.clusterupgrade.ack.model.ClusterNode;
import io.clusterupgrade.ack.model.ClusterNodePage;
import io.clusterupgrade.ack.model.NodeComponent;
import io.clusterupgrade.ack.model.NodeComponentConfig;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.NodePoolCondition;
import io.clusterupgrade.ack.model.NodePoolInfo;
import io.clusterupgrade.ack.model.NodePoolKubernetesConfig;
import io.clusterupgrade.ack.model.NodePoolManagement;
import io.clusterupgrade.ack.model.NodePoolState;
import io.clusterupgrade.ack.model.NodePoolStatus;
import io.clusterupgrade.ack.model.NodePoolType;
import io.clusterupgrade.ack.model.NodePoolUpgradeConfig;
import io.clusterupgrade.ack.model.NodeRole;
import io.clusterupgrade.ack.model.NodeState;
import io.clusterupgrade.ack.model.NodeStatus;
import io.clusterupgrade.ack.model.PageInfo;
import io.clusterupgrade.ack.model.RepairClusterNodePoolResponse;
import io.clusterupgrade.ack.model.ScalingGroup;
import io.clusterupgrade.ack.model.Tag;
import io.clusterupgrade.ack.model.Taint;
import io.clusterupgrade.ack.model.UpgradeClusterNodepoolResponse;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.RepairClusterNodePoolRequest;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of the responses about node pools and nodes. */
class AckNodePoolResponsesTest {
    private static final DescribeClusterNodePoolDetailRequest DETAIL = new DescribeClusterNodePoolDetailRequest(
            "cb41f0d7a92e3468fb05c7719ad60e2f8", "np5d1e0c7fa2b94d6c8e31a7f06b2c4d95");

    @Test
    void readsAnAcceptedUpgradeWithItsCapitalRequestId() {
        assertThat(read(
                        AckOperations.NodePools.UPGRADE_CLUSTER_NODEPOOL,
                        UpgradeClusterNodepoolRequest.builder("c1", "np1").build(),
                        "upgrade-cluster-nodepool/accepted.json"))
                .isEqualTo(new UpgradeClusterNodepoolResponse(
                        "T-69a5a1b7e0d92f01060061aa", "0C4E7B92-D516-5A3F-B8E7-61F2A9D03C58"));
    }

    @Test
    void readsAnAcceptedRepair() {
        assertThat(read(
                        AckOperations.NodePools.REPAIR_CLUSTER_NODE_POOL,
                        RepairClusterNodePoolRequest.builder("c1", "np1").build(),
                        "repair-cluster-nodepool/accepted.json"))
                .isEqualTo(new RepairClusterNodePoolResponse(
                        "T-60fea8ad2e277f0879000ae9", "0527ac9a-c899-4341-a21a-e7c4f0d9b6aa"));
    }

    @Test
    void readsANodePool() {
        NodePool pool = detail();

        assertThat(pool.nodepoolInfo())
                .isEqualTo(new NodePoolInfo(
                        "np5d1e0c7fa2b94d6c8e31a7f06b2c4d95",
                        "web",
                        NodePoolType.ESS,
                        false,
                        "cn-shanghai",
                        "rg-acfm1a2b3c4d",
                        Instant.parse("2025-11-03T01:12:44Z"),
                        Instant.parse("2026-03-02T12:01:07Z")));
        assertThat(pool.status())
                .isEqualTo(new NodePoolStatus(
                        NodePoolState.ACTIVE,
                        9L,
                        8L,
                        1L,
                        2L,
                        3L,
                        4L,
                        7L,
                        List.of(new NodePoolCondition(
                                "ImageUpgradeReady",
                                "True",
                                "NewImage",
                                "a newer image is there",
                                Instant.parse("2026-02-27T00:00:00Z")))));
        assertThat(pool.kubernetesConfig())
                .isEqualTo(new NodePoolKubernetesConfig(
                        "containerd",
                        "1.6.36",
                        "none",
                        true,
                        List.of(new Tag("tier", "web")),
                        List.of(new Taint("only", "web", "NoSchedule")),
                        false,
                        "customized,web,ip,sh",
                        "ZWNobyBwcmU=",
                        "ZWNobyBwb3N0"));
        assertThat(pool.nodeComponents())
                .containsExactly(new NodeComponent(
                        "kubelet",
                        "1.32.1-aliyun.1",
                        "3",
                        new NodeComponentConfig(Map.of(
                                "maxPods",
                                JsonValue.from(110),
                                "evictionHard",
                                JsonValue.of("{\"memory.available\":\"300Mi\"}")))));
        assertThat(pool.management())
                .isEqualTo(new NodePoolManagement(
                        true,
                        true,
                        new AutoRepairPolicy(true, false, "r-1a2b", "20%", "5"),
                        true,
                        new AutoUpgradePolicy(true, false, true),
                        true,
                        new AutoVulFixPolicy(false, List.of("asap", "nntf"), List.of("kernel", "glibc")),
                        false,
                        true,
                        new NodePoolUpgradeConfig(false, 2L, 1L, 10L)));
    }

    @Test
    void passesTheOtherMembersOfANodePoolThrough() {
        NodePool pool = detail();

        assertThat(pool.autoMode()).isEqualTo(JsonValue.of("{\"enable\":false}"));
        assertThat(pool.autoScaling()).isEqualTo(JsonValue.of("{\"enable\":true,\"min_instances\":1}"));
        assertThat(pool.efloNodeGroup()).isEqualTo(JsonValue.of("{\"cluster_id\":\"i11\"}"));
        assertThat(pool.hostNetwork()).isTrue();
        assertThat(pool.interconnectConfig()).isEqualTo(JsonValue.of("{\"bandwidth\":10}"));
        assertThat(pool.interconnectMode()).isEqualTo("basic");
        assertThat(pool.intranet()).isFalse();
        assertThat(pool.maxNodes()).isEqualTo(50);
        assertThat(pool.nodeConfig()).isEqualTo(JsonValue.of("{\"node_os_config\":{}}"));
        assertThat(pool.teeConfig()).isEqualTo(JsonValue.of("{\"tee_enable\":false}"));
    }

    @Test
    void readsTheMembersOfAScalingGroupThatConcernUpgradesAndKeepsTheRest() {
        ScalingGroup group = detail().scalingGroup();

        assertThat(group.imageId()).isEqualTo("aliyun_3_x64_20G_alibase_20260115.vhd");
        assertThat(group.imageType()).isEqualTo("AliyunLinux3");
        assertThat(group.platform()).isEqualTo("AliyunLinux");
        assertThat(group.desiredSize()).isEqualTo(9);
        assertThat(group.all()).containsEntry("instance_types", JsonValue.of("[\"ecs.g7.xlarge\"]"));
    }

    @Test
    void printsNeitherAPasswordNorAScript() {
        assertThat(detail().toString())
                .contains("aliyun_3_x64_20G_alibase_20260115.vhd", "nodeNameMode=customized,web,ip,sh")
                .doesNotContain("MASKED-BY-NOBODY", "ZWNobyBwcmU=", "ZWNobyBwb3N0");
    }

    @Test
    void givesNeutralValuesToAnEmptyNodePool() {
        NodePool pool = readText(AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL, DETAIL, "{}")
                .value();

        assertThat(pool.status().state()).isEqualTo(NodePoolState.ABSENT);
        assertThat(pool.status().conditions()).isEmpty();
        assertThat(pool.scalingGroup().all()).isEmpty();
        assertThat(pool.scalingGroup().imageId()).isNull();
        assertThat(pool.scalingGroup().desiredSize()).isNull();
        assertThat(pool.management().enable()).isNull();
        assertThat(pool.kubernetesConfig().labels()).isEmpty();
    }

    @Test
    void readsAScalingGroupWithUnexpectedTypes() {
        ScalingGroup group = readText(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                        DETAIL,
                        "{\"scaling_group\":{\"desired_size\":\"many\",\"image_id\":null,\"platform\":\"\"}}")
                .value()
                .scalingGroup();

        assertThat(group.desiredSize()).isNull();
        assertThat(group.imageId()).isNull();
        assertThat(group.platform()).isNull();
    }

    @Test
    void readsNodePoolsWithoutConditions() {
        List<NodePool> pools = read(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOLS,
                        DescribeClusterNodePoolsRequest.builder("c1").build(),
                        "describe-cluster-node-pools/two.json")
                .nodePools();

        assertThat(pools).extracting(pool -> pool.nodepoolInfo().name()).containsExactly("web", "edge");
        assertThat(pools)
                .extracting(pool -> pool.status().state())
                .containsExactly(NodePoolState.UPDATING, NodePoolState.ACTIVE);
        assertThat(pools.get(0).nodepoolInfo().type()).isEqualTo(NodePoolType.ABSENT);
        assertThat(pools.get(1).maxNodes()).isEqualTo(10);
    }

    @Test
    void readsAPageOfNodes() {
        assertThat(read(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODES,
                        DescribeClusterNodesRequest.builder("c1").build(),
                        "describe-cluster-nodes/page.json"))
                .isEqualTo(new ClusterNodePage(
                        List.of(
                                new ClusterNode(
                                        "cn-shanghai.10.7.2.18",
                                        NodeStatus.READY,
                                        NodeState.RUNNING,
                                        "np5d1e0c7fa2b94d6c8e31a7f06b2c4d95",
                                        "i-uf6c0x91r5k2e7n4qa3z",
                                        "worker-web-18",
                                        NodeRole.WORKER,
                                        "Running",
                                        "ecs.g7.xlarge",
                                        "ecs.g7",
                                        "PostPaid",
                                        "iZuf6c0x91r5k2e7n4qa3zZ",
                                        "aliyun_3_x64_20G_alibase_20260115.vhd",
                                        List.of("10.7.2.18"),
                                        true,
                                        "ess_attach",
                                        "NoSpot",
                                        Instant.parse("2025-11-03T01:15:00Z"),
                                        Instant.parse("2099-12-31T15:59:00Z"),
                                        null),
                                new ClusterNode(
                                        null,
                                        NodeStatus.OFFLINE,
                                        NodeState.FAILED,
                                        null,
                                        "i-uf6dead",
                                        null,
                                        NodeRole.ABSENT,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of("10.7.2.19"),
                                        true,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "out of stock")),
                        new PageInfo(1L, 100L, 2L)));
    }

    private static NodePool detail() {
        return read(
                AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                DETAIL,
                "describe-cluster-node-pool-detail/all-fields.json");
    }
}
