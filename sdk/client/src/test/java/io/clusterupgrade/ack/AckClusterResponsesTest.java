// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.CLUSTER;
import static io.clusterupgrade.ack.AckTestClient.read;
import static io.clusterupgrade.ack.AckTestClient.readText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clusterupgrade.ack.model.AutoMode;
import io.clusterupgrade.ack.model.ClusterAutoUpgrade;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterPage;
import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.ClusterState;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.ack.model.ControlPlaneConfig;
import io.clusterupgrade.ack.model.ControlPlaneEndpointsConfig;
import io.clusterupgrade.ack.model.InstanceMetadataOptions;
import io.clusterupgrade.ack.model.InternalDnsConfig;
import io.clusterupgrade.ack.model.LoadBalancerConfig;
import io.clusterupgrade.ack.model.MaintenanceWindow;
import io.clusterupgrade.ack.model.ModifyClusterResponse;
import io.clusterupgrade.ack.model.OperationPolicy;
import io.clusterupgrade.ack.model.PageInfo;
import io.clusterupgrade.ack.model.RrsaConfig;
import io.clusterupgrade.ack.model.Tag;
import io.clusterupgrade.ack.model.UpgradeChannel;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeClustersRequest;
import io.clusterupgrade.ack.request.DescribeClustersV1Request;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of the responses about clusters. */
class AckClusterResponsesTest {
    private static final DescribeClusterDetailRequest DETAIL =
            new DescribeClusterDetailRequest("cb41f0d7a92e3468fb05c7719ad60e2f8");

    @Test
    void readsACluster() {
        assertThat(read(
                        AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL,
                        DETAIL,
                        "describe-cluster-detail/all-fields.json"))
                .isEqualTo(new ClusterDetail(
                        CLUSTER,
                        "shop",
                        ClusterState.RUNNING,
                        "1.32.1-aliyun.1",
                        "1.28.3-aliyun.1",
                        "1.33.3-aliyun.1",
                        ClusterType.MANAGED_KUBERNETES,
                        ClusterProfile.LINGJUN,
                        ClusterSpec.PRO_SMALL,
                        "cn-shanghai",
                        Instant.parse("2024-01-15T02:20:30Z"),
                        Instant.parse("2026-03-02T13:14:09.120Z"),
                        9L,
                        true,
                        "cn-shanghai-b",
                        new MaintenanceWindow(
                                true,
                                "03:00:00Z",
                                "3h",
                                List.of("Monday", "Thursday"),
                                "FREQ=WEEKLY;INTERVAL=4;BYDAY=MO,TU"),
                        new OperationPolicy(new ClusterAutoUpgrade(true, UpgradeChannel.STABLE)),
                        new AutoMode(false),
                        "cluster.local",
                        "172.20.0.0/16",
                        new ControlPlaneConfig(
                                true,
                                1L,
                                "PrePaid",
                                true,
                                "static",
                                "ds-1",
                                "img-1",
                                "AliyunLinux3",
                                new InstanceMetadataOptions("required"),
                                List.of("ecs.g7.xlarge"),
                                "ops",
                                "30000-32767",
                                3L,
                                "Month",
                                "containerd",
                                false,
                                5L,
                                false,
                                true,
                                "cloud_essd",
                                "PL1",
                                1000L,
                                120L,
                                "sp-1"),
                        new ControlPlaneEndpointsConfig(
                                new InternalDnsConfig(true, List.of("vpc-1")),
                                List.of(new LoadBalancerConfig("https://10.7.0.1:6443", "intranet", "lb-1"))),
                        "19.03.5",
                        "lb-2",
                        List.of("api.shop.example"),
                        "ipv4",
                        JsonValue.of("{\"intranet_api_server_endpoint\":\"https://10.7.0.1:6443\"}"),
                        JsonValue.of("{\"Addons\":[{\"name\":\"coredns\"}]}"),
                        "vpc",
                        26,
                        Map.of("ALIYUN::StackId", JsonValue.from("s-1")),
                        false,
                        "ipvs",
                        "rg-1",
                        new RrsaConfig(
                                true,
                                "sts.aliyuncs.com",
                                "https://oidc.example/c1",
                                "https://oidc.example/c1/keys",
                                "12h",
                                "acs:ram::1:oidc-provider/c1",
                                "ack-rrsa-c1",
                                "https://oidc.example/c1/config"),
                        "sg-1",
                        "172.21.0.0/20",
                        "172.20.0.0/16",
                        List.of(new Tag("team", "shop"), new Tag("empty", null)),
                        "Asia/Shanghai",
                        "vpc-1",
                        List.of("vsw-1", "vsw-2"),
                        List.of("vsw-1", "vsw-2"),
                        "KubernetesWorkerRole-1"));
    }

    @Test
    void givesNeutralValuesToWhatARegisteredClusterLeavesOut() {
        ClusterDetail cluster = readText(
                        AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL,
                        DETAIL,
                        "{\"state\":\"create_timeout\",\"next_version\":\"\",\"master_url\":\"\",\"node_cidr_mask\":\"\"}")
                .value();

        assertThat(cluster.state()).isEqualTo(ClusterState.CREATE_TIMEOUT);
        assertThat(cluster.nextVersion()).isNull();
        assertThat(cluster.masterUrl()).isNull();
        assertThat(cluster.nodeCidrMask()).isNull();
        assertThat(cluster.controlPlaneConfig()).isNull();
        assertThat(cluster.maintenanceWindow().enable()).isNull();
        assertThat(cluster.maintenanceWindow().weeklyPeriod()).isEmpty();
        assertThat(cluster.operationPolicy().clusterAutoUpgrade().channel()).isEqualTo(UpgradeChannel.ABSENT);
        assertThat(cluster.parameters()).isEmpty();
    }

    @Test
    @SuppressWarnings("deprecation") // the vendor has removed them, older deployments have them
    void readsTheOlderListsOfClusters() {
        ClusterDetail alone =
                read(AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL, DETAIL, "describe-cluster-detail/all-fields.json");
        ClusterPage page = read(
                AckOperations.Clusters.DESCRIBE_CLUSTERS_V1,
                DescribeClustersV1Request.builder().build(),
                "describe-clusters-v1/page.json");
        List<ClusterDetail> all = read(
                AckOperations.Clusters.DESCRIBE_CLUSTERS,
                DescribeClustersRequest.builder().build(),
                "describe-clusters/list.json");

        assertThat(page.pageInfo()).isEqualTo(new PageInfo(1L, 50L, 1L));
        assertThat(page.clusters())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("controlPlaneConfig", "controlPlaneEndpointsConfig", "rrsaConfig", "parameters")
                .isEqualTo(alone);
        assertThat(page.clusters().get(0).controlPlaneConfig()).isNull();
        assertThat(all)
                .extracting(ClusterDetail::clusterId, ClusterDetail::name, ClusterDetail::masterUrl)
                .containsExactly(
                        tuple(alone.clusterId(), "shop", alone.masterUrl()),
                        tuple("c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f6", "edge", alone.masterUrl()));
    }

    @Test
    void readsAPageOfClusters() {
        assertThat(read(
                        AckOperations.Clusters.DESCRIBE_CLUSTERS_FOR_REGION,
                        DescribeClustersForRegionRequest.builder("r1").build(),
                        "describe-clusters-for-region/page.json"))
                .isEqualTo(new ClusterPage(
                        List.of(new ClusterDetail(
                                CLUSTER,
                                "shop",
                                ClusterState.UPGRADING,
                                "1.32.1-aliyun.1",
                                "1.28.3-aliyun.1",
                                null,
                                ClusterType.MANAGED_KUBERNETES,
                                ClusterProfile.DEFAULT,
                                ClusterSpec.STANDARD,
                                "cn-shanghai",
                                Instant.parse("2024-01-15T02:20:30Z"),
                                Instant.parse("2026-03-02T13:14:09Z"),
                                9L,
                                false,
                                null,
                                null,
                                null,
                                new AutoMode(true),
                                "cluster.local",
                                "172.20.0.0/16",
                                null,
                                null,
                                null,
                                "lb-2",
                                List.of("api.shop.example"),
                                "dual",
                                null,
                                null,
                                null,
                                25,
                                null,
                                true,
                                "iptables",
                                "rg-1",
                                null,
                                "sg-1",
                                "172.21.0.0/20",
                                "172.20.0.0/16",
                                List.of(new Tag("team", "shop")),
                                "Asia/Shanghai",
                                "vpc-1",
                                null,
                                List.of("vsw-1"),
                                "KubernetesWorkerRole-1")),
                        new PageInfo(2L, 20L, 21L)));
    }

    @Test
    void readsAcceptedChanges() {
        assertThat(read(
                        AckOperations.Clusters.MODIFY_CLUSTER,
                        ModifyClusterRequest.builder("cb41f0d7a92e3468fb05c7719ad60e2f8")
                                .build(),
                        "modify-cluster/accepted.json"))
                .isEqualTo(new ModifyClusterResponse(
                        CLUSTER, "45E3A9D0-8B1C-5F72-A6D4-90C7E2B1F835", "T-69a5b2c3d4e5f60106007777"));
    }
}
