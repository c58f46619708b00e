// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceFixtures.CLUSTER;
import static io.clusterupgrade.cce.CceFixtures.assertReads;
import static io.clusterupgrade.cce.CceFixtures.at;

import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.ClusterCategory;
import io.clusterupgrade.cce.model.ClusterCondition;
import io.clusterupgrade.cce.model.ClusterContainerNetwork;
import io.clusterupgrade.cce.model.ClusterEndpoint;
import io.clusterupgrade.cce.model.ClusterEniNetwork;
import io.clusterupgrade.cce.model.ClusterExtendParam;
import io.clusterupgrade.cce.model.ClusterHostNetwork;
import io.clusterupgrade.cce.model.ClusterList;
import io.clusterupgrade.cce.model.ClusterMetadata;
import io.clusterupgrade.cce.model.ClusterPhase;
import io.clusterupgrade.cce.model.ClusterPublicAccess;
import io.clusterupgrade.cce.model.ClusterServiceNetwork;
import io.clusterupgrade.cce.model.ClusterSpec;
import io.clusterupgrade.cce.model.ClusterStatus;
import io.clusterupgrade.cce.model.ClusterTag;
import io.clusterupgrade.cce.model.ClusterType;
import io.clusterupgrade.cce.model.ConditionStatus;
import io.clusterupgrade.cce.model.ContainerCidr;
import io.clusterupgrade.cce.model.ContainerNetworkMode;
import io.clusterupgrade.cce.model.EndpointType;
import io.clusterupgrade.cce.model.EniSubnet;
import io.clusterupgrade.cce.model.Node;
import io.clusterupgrade.cce.model.NodeList;
import io.clusterupgrade.cce.model.NodeMetadata;
import io.clusterupgrade.cce.model.NodeOwnerReference;
import io.clusterupgrade.cce.model.NodePhase;
import io.clusterupgrade.cce.model.NodePool;
import io.clusterupgrade.cce.model.NodePoolAutoscaling;
import io.clusterupgrade.cce.model.NodePoolCondition;
import io.clusterupgrade.cce.model.NodePoolConditionType;
import io.clusterupgrade.cce.model.NodePoolList;
import io.clusterupgrade.cce.model.NodePoolMetadata;
import io.clusterupgrade.cce.model.NodePoolPhase;
import io.clusterupgrade.cce.model.NodePoolSpec;
import io.clusterupgrade.cce.model.NodePoolStatus;
import io.clusterupgrade.cce.model.NodePoolType;
import io.clusterupgrade.cce.model.NodeStatus;
import io.clusterupgrade.cce.model.SecurityGroupId;
import io.clusterupgrade.request.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of the samples of clusters, node pools and nodes. */
class CceClusterFixtureTest {
    @Test
    void readsAClusterWithDetails() {
        assertReads(
                Cluster.class,
                "show-cluster/with-details",
                new Cluster(
                        "Cluster",
                        "v3",
                        new ClusterMetadata(
                                "web",
                                CLUSTER,
                                "Web",
                                Map.of("FeatureGates", "on"),
                                Map.of(
                                        "totalNodesNumber", "3",
                                        "activeNodesNumber", "2",
                                        "totalNodesCPU", "12",
                                        "totalNodesMemory", "49152",
                                        "installedAddonInstances", "[{\"addonTemplateName\":\"coredns\"}]"),
                                at("2023-08-01T08:00:00.25Z"),
                                at("2025-03-04T09:15:02Z"),
                                "Asia/Shanghai"),
                        new ClusterSpec(
                                "v1.29",
                                "cce.7.2",
                                "v1.29.13-r10",
                                ClusterCategory.TURBO,
                                ClusterType.VIRTUAL_MACHINE,
                                "cce.s2.small",
                                new ClusterExtendParam("v1.28.15-r30", "ep-7", "203.0.113.7"),
                                "UpgradeAgency",
                                JsonValue.of("{\"type\":\"managed\"}"),
                                JsonValue.of("{\"alarm\":{\"enabled\":true}}"),
                                new ClusterPublicAccess(List.of("203.0.113.0/24")),
                                "ipvs",
                                "the shop",
                                List.of(new ClusterTag("team", "web")),
                                "multi_az",
                                true,
                                new ClusterHostNetwork("vpc-1", "subnet-1", "group-1"),
                                new ClusterContainerNetwork(
                                        ContainerNetworkMode.ENI,
                                        "10.0.0.0/16",
                                        List.of(new ContainerCidr("10.0.0.0/16"), new ContainerCidr("10.1.0.0/16"))),
                                new ClusterEniNetwork(
                                        "eni-subnet-1", "192.168.0.0/24", List.of(new EniSubnet("eni-subnet-1"))),
                                new ClusterServiceNetwork("10.247.0.0/16"),
                                "10.247.0.0/16",
                                false),
                        new ClusterStatus(
                                ClusterPhase.UPGRADING,
                                "e7f1c6a0-81c0-11ef-8c55-0255ac100b2e",
                                "upgrade",
                                "masters are being upgraded",
                                List.of(
                                        new ClusterEndpoint("https://192.168.0.61:5443", EndpointType.INTERNAL),
                                        new ClusterEndpoint("https://203.0.113.7:5443", EndpointType.EXTERNAL)),
                                true,
                                "bill",
                                "BSS",
                                "order-7",
                                JsonValue.of("{\"delete-evs\":\"try\"}"),
                                JsonValue.of("{\"previous_total\":4}"),
                                List.of(new ClusterCondition(
                                        "CertificateExpiring",
                                        ConditionStatus.TRUE,
                                        at("2025-03-04T09:15:00Z"),
                                        at("2025-03-01T00:00:00Z"),
                                        "Soon",
                                        "in 20 days")))));
    }

    @Test
    void readsOldAndNewClustersInAList() {
        assertReads(
                ClusterList.class,
                "list-clusters/two",
                new ClusterList(
                        "cluster",
                        "v3",
                        List.of(
                                new Cluster(
                                        "cluster",
                                        "v3",
                                        named("old", "u-1"),
                                        spec("v1.17.9-r0", ClusterCategory.CCE, ClusterType.ARM64),
                                        status(
                                                ClusterPhase.ROLLBACK_FAILED,
                                                List.of(new ClusterCondition(
                                                        "OIDC", ConditionStatus.FALSE, null, null, null, null)))),
                                new Cluster(
                                        "Cluster",
                                        "v3",
                                        named("new", "u-2"),
                                        spec("v1.34", null, null),
                                        status(ClusterPhase.of("Dreaming"), null)))));
    }

    @Test
    void readsNodePools() {
        assertReads(
                NodePoolList.class,
                "node-pools/list",
                new NodePoolList(
                        "List",
                        "v3",
                        List.of(
                                new NodePool(
                                        "NodePool",
                                        "v3",
                                        new NodePoolMetadata(
                                                "pool-a",
                                                "5d0c7f52-90aa-11ef-8b1e-0255ac10023f",
                                                Map.of("k", "v"),
                                                at("2024-10-22T07:00:00Z"),
                                                at("2024-10-23T07:00:00Z"),
                                                4711L),
                                        new NodePoolSpec(
                                                NodePoolType.ELASTIC_BMS,
                                                JsonValue.of("{\"flavor\":\"c7.large.2\",\"az\":\"cn-north-4a\"}"),
                                                3,
                                                new NodePoolAutoscaling(true, 1, 9, 10, 2, 15, new BigDecimal("0.5")),
                                                "refresh",
                                                "ignore",
                                                "refresh",
                                                List.of("group-2"),
                                                List.of(new SecurityGroupId("group-3"))),
                                        new NodePoolStatus(
                                                3,
                                                1,
                                                2,
                                                4,
                                                5,
                                                NodePoolPhase.ABSENT,
                                                "f802d7b1-81c0-11ef-8c55-0255ac100b2e",
                                                List.of(new NodePoolCondition(
                                                        NodePoolConditionType.SCALABLE,
                                                        ConditionStatus.TRUE,
                                                        at("2024-10-23T07:00:01Z"),
                                                        at("2024-10-23T07:00:02Z"),
                                                        "Fine",
                                                        "may grow")),
                                                List.of(JsonValue.of(
                                                        "{\"name\":\"default\",\"desiredNodeCount\":3}")))),
                                new NodePool(
                                        "NodePool",
                                        "v3",
                                        new NodePoolMetadata("DefaultPool", "DefaultPool", null, null, null, null),
                                        new NodePoolSpec(
                                                NodePoolType.VM,
                                                null,
                                                null,
                                                new NodePoolAutoscaling(null, null, null, null, null, 20, null),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null),
                                        new NodePoolStatus(
                                                1,
                                                null,
                                                null,
                                                null,
                                                null,
                                                NodePoolPhase.SYNCHRONIZING,
                                                null,
                                                null,
                                                null)))));
    }

    @Test
    void readsAPageOfNodes() {
        assertReads(
                NodeList.class,
                "nodes/page",
                new NodeList(
                        "List",
                        "v3",
                        List.of(
                                new Node(
                                        "Node",
                                        "v3",
                                        new NodeMetadata(
                                                "e0a4c9b6-5f01-11ee-a0f1-0255ac101a55",
                                                "web-01",
                                                Map.of("a", "1"),
                                                Map.of("kubernetes.io/node-pool.id", "pool-a"),
                                                at("2020-02-02T08:12:40.672772389Z"),
                                                at("2020-02-02T07:37:24.005071325Z"),
                                                new NodeOwnerReference("pool a", "pool-a")),
                                        JsonValue.of("{\"flavor\":\"c7.large.2\",\"az\":\"cn-north-4a\"}"),
                                        new NodeStatus(
                                                NodePhase.UPGRADING,
                                                at("2025-03-04T09:15:00Z"),
                                                "job-1",
                                                "server-1",
                                                "192.168.3.20",
                                                "fd00::20",
                                                "203.0.113.20",
                                                JsonValue.of("{\"previous_total\":0}"),
                                                false)),
                                new Node(
                                        "Node",
                                        "v3",
                                        new NodeMetadata(
                                                "f19b02aa-5f01-11ee-a0f1-0255ac101a55",
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null),
                                        null,
                                        new NodeStatus(
                                                NodePhase.ACTIVE, null, null, null, null, null, null, null, null))),
                        JsonValue.of("{\"more\":true}")));
    }

    private static ClusterMetadata named(String name, String uid) {
        return new ClusterMetadata(name, uid, null, null, null, null, null, null);
    }

    private static ClusterSpec spec(String version, ClusterCategory category, ClusterType type) {
        return new ClusterSpec(
                version, null, null, category, type, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    private static ClusterStatus status(ClusterPhase phase, List<ClusterCondition> conditions) {
        return new ClusterStatus(phase, null, null, null, null, null, null, null, null, null, null, conditions);
    }
}
