// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.AddonUpgradePolicy;
import io.clusterupgrade.ack.model.ClusterCheckType;
import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.model.NodeState;
import io.clusterupgrade.ack.request.AddonUpgrade;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.ListClusterChecksRequest;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.ack.request.RepairClusterNodePoolRequest;
import io.clusterupgrade.ack.request.RepairOperation;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedTransport;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the HTTP requests about upgrades, tasks, checks, node pools and add-ons with the documents, with all optional values and without. */
class AckRequestsTest {
    @ParameterizedTest
    @MethodSource({"upgrades", "tasks", "checks", "nodePools", "addons"})
    void sendsExactlyTheDocumentedRequest(Row row) {
        CannedTransport transport = new CannedTransport().response(row.response());

        row.call().accept(AckTestClient.over(transport));

        assertThat(transport.lastLine()).isEqualTo(row.line());
        if (row.body().isEmpty()) {
            assertThat(transport.lastBody()).isEmpty();
            assertThat(transport.calls().get(0).header("content-type")).isNull();
        } else {
            assertThat(tree(transport.lastBody())).isEqualTo(tree(row.body()));
            assertThat(transport.calls().get(0).header("content-type")).isEqualTo("application/json; charset=utf-8");
        }
    }

    @SuppressWarnings("deprecation") // the vendor announced the removal of these operations and still has them
    static Stream<Row> upgrades() {
        return Stream.of(
                row(
                        "POST /api/v2/clusters/c1/upgrade",
                        "{\"next_version\":\"1.33.3-aliyun.1\"}",
                        ack -> ack.cluster("c1").upgradeCluster("1.33.3-aliyun.1")),
                row(
                        "POST /api/v2/clusters/c1/upgrade",
                        "{\"next_version\":\"1.33.3\",\"master_only\":true,\"rolling_policy\":{\"max_parallelism\":4},"
                                + "\"component_name\":\"k8s\",\"version\":\"1.32.1\"}",
                        ack -> ack.cluster("c1")
                                .upgradeCluster(UpgradeClusterRequest.builder("c1", "1.33.3")
                                        .masterOnly(true)
                                        .maxParallelism(4)
                                        .componentName("k8s")
                                        .version("1.32.1")
                                        .build())),
                row(
                        "GET /api/v2/clusters/c1/upgrade/status",
                        ack -> ack.cluster("c1").getUpgradeStatus()),
                row(
                        "POST /api/v2/clusters/c1/upgrade/pause",
                        ack -> ack.cluster("c1").pauseClusterUpgrade()),
                row(
                        "POST /api/v2/clusters/c1/upgrade/resume",
                        ack -> ack.cluster("c1").resumeUpgradeCluster()),
                row(
                        "POST /api/v2/clusters/c1/upgrade/cancel",
                        ack -> ack.cluster("c1").cancelClusterUpgrade()));
    }

    static Stream<Row> tasks() {
        return Stream.of(
                row("GET /tasks/T-1", ack -> ack.task("T-1").describeTaskInfo()),
                row("POST /tasks/T-1/pause", ack -> ack.task("T-1").pauseTask()),
                row("POST /tasks/T-1/resume", ack -> ack.task("T-1").resumeTask()),
                row("POST /tasks/T-1/cancel", ack -> ack.task("T-1").cancelTask()),
                row(
                        "GET /clusters/c1/tasks",
                        ack -> ack.cluster("c1")
                                .describeClusterTasks(DescribeClusterTasksRequest.builder("c1")
                                        .build())),
                row(
                        "GET /clusters/c1/tasks?page_number=2&page_size=50",
                        ack -> ack.cluster("c1")
                                .describeClusterTasks(DescribeClusterTasksRequest.builder("c1")
                                        .pageNumber(2)
                                        .pageSize(50)
                                        .build())),
                row(
                        "GET /clusters/c1/tasks?max_results=50&next_token=bmV4dA%3D%3D",
                        ack -> ack.cluster("c1")
                                .describeClusterTasks(DescribeClusterTasksRequest.builder("c1")
                                        .nextToken("bmV4dA==")
                                        .maxResults(50)
                                        .build())));
    }

    static Stream<Row> checks() {
        return Stream.of(
                row(
                        "POST /clusters/c1/checks",
                        "{\"type\":\"ClusterMigrate\"}",
                        ack -> ack.cluster("c1")
                                .checks()
                                .runClusterCheck(RunClusterCheckRequest.builder("c1", ClusterCheckType.CLUSTER_MIGRATE)
                                        .build())),
                row(
                        "POST /clusters/c1/checks",
                        "{\"type\":\"NodePoolUpgrade\",\"target\":\"np1\",\"options\":{\"next_version\":\"1.33.3\",\"x\":\"y\"}}",
                        ack -> ack.cluster("c1")
                                .checks()
                                .runClusterCheck(
                                        RunClusterCheckRequest.builder("c1", ClusterCheckType.NODE_POOL_UPGRADE)
                                                .target("np1")
                                                .nextVersion("1.33.3")
                                                .option("x", "y")
                                                .build())),
                row(
                        "POST /clusters/c1/checks",
                        "{\"type\":\"ClusterUpgrade\",\"options\":{\"next_version\":\"1.33.3\"}}",
                        ack -> ack.cluster("c1")
                                .checks()
                                .runClusterCheck(RunClusterCheckRequest.clusterUpgrade("c1", "1.33.3"))),
                row(
                        "POST /clusters/c1/checks",
                        "{\"type\":\"MasterUpgrade\",\"options\":{\"next_version\":\"1.33.3\"}}",
                        ack -> ack.cluster("c1")
                                .checks()
                                .runClusterCheck(RunClusterCheckRequest.masterUpgrade("c1", "1.33.3"))),
                row(
                        "POST /clusters/c1/checks",
                        "{\"type\":\"NodePoolUpgrade\",\"target\":\"np1\"}",
                        ack -> ack.cluster("c1")
                                .checks()
                                .runClusterCheck(RunClusterCheckRequest.nodePoolUpgrade("c1", "np1"))),
                row("GET /clusters/c1/checks", ack -> ack.cluster("c1").checks().listClusterChecks()),
                row(
                        "GET /clusters/c1/checks?type=NodePoolUpgrade&target=np1",
                        ack -> ack.cluster("c1")
                                .checks()
                                .listClusterChecks(ListClusterChecksRequest.builder("c1")
                                        .type(ClusterCheckType.NODE_POOL_UPGRADE)
                                        .target("np1")
                                        .build())),
                row(
                        "GET /clusters/c1/checks/17-c1-clustercheck-q7vmd",
                        ack -> ack.cluster("c1").checks().getClusterCheck("17-c1-clustercheck-q7vmd")));
    }

    static Stream<Row> nodePools() {
        NodePoolRollingPolicy policy = NodePoolRollingPolicy.builder()
                .maxParallelism(3)
                .batchInterval(Duration.ofMinutes(5))
                .pausePolicy(NodePoolPausePolicy.NOT_PAUSE)
                .maxFailedNodes(0)
                .build();
        return Stream.of(
                row(
                        "POST /clusters/c1/nodepools/np1/repair",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .repairClusterNodePool(RepairClusterNodePoolRequest.builder("c1", "np1")
                                        .build())),
                row(
                        "POST /clusters/c1/nodepools/np1/repair",
                        "{\"nodes\":[\"n1\"],\"operations\":[{\"operation_id\":\"restart.kubelet\"},"
                                + "{\"operation_id\":\"remove.containerdContainer\",\"args\":[\"a\"]}],\"auto_restart\":true}",
                        AckRequestsTest::repairWithAllValues),
                row(
                        "POST /clusters/c1/nodepools/np1/upgrade",
                        "{}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .upgradeClusterNodepool(UpgradeClusterNodepoolRequest.builder("c1", "np1")
                                        .nodeNames(List.of())
                                        .build())),
                row(
                        "POST /clusters/c1/nodepools/np1/upgrade",
                        "{\"kubernetes_version\":\"1.33.3\",\"image_id\":\"img\",\"runtime_type\":\"containerd\","
                                + "\"runtime_version\":\"1.6.38\",\"use_replace\":false,\"node_names\":[\"n1\",\"n2\"],"
                                + "\"ignore_warning_check\":true,\"rolling_policy\":{\"max_parallelism\":3,"
                                + "\"batch_interval\":5,\"pause_policy\":\"NotPause\",\"max_failed_nodes\":0}}",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .upgradeClusterNodepool(UpgradeClusterNodepoolRequest.builder("c1", "np1")
                                        .kubernetesVersion("1.33.3")
                                        .imageId("img")
                                        .runtimeType("containerd")
                                        .runtimeVersion("1.6.38")
                                        .useReplace(false)
                                        .nodeNames(List.of("n1", "n2"))
                                        .ignoreWarningCheck(true)
                                        .rollingPolicy(policy)
                                        .build())),
                row("GET /clusters/c1/nodepools", ack -> ack.cluster("c1").describeClusterNodePools()),
                row(
                        "GET /clusters/c1/nodepools?NodepoolName=web",
                        ack -> ack.cluster("c1")
                                .describeClusterNodePools(DescribeClusterNodePoolsRequest.builder("c1")
                                        .nodepoolName("web")
                                        .build())),
                row(
                        "GET /clusters/c1/nodepools/np1",
                        ack -> ack.cluster("c1").nodePool("np1").describeClusterNodePoolDetail()),
                row(
                        "GET /clusters/c1/nodes",
                        ack -> ack.cluster("c1")
                                .describeClusterNodes(DescribeClusterNodesRequest.builder("c1")
                                        .build())),
                row(
                        "GET /clusters/c1/nodes?nodepool_id=np1&state=failed&instanceIds=i-1%2Ci-2&nodeNames=n1"
                                + "&nodeIps=10.0.0.1&nodeLabels=app%3Dnginx%2Cenv%3Dprod&pageNumber=2&pageSize=100",
                        ack -> ack.cluster("c1")
                                .describeClusterNodes(DescribeClusterNodesRequest.builder("c1")
                                        .nodepoolId("np1")
                                        .state(NodeState.FAILED)
                                        .instanceIds(List.of("i-1", "i-2"))
                                        .nodeNames(List.of("n1"))
                                        .nodeIps(List.of("10.0.0.1"))
                                        .nodeLabels(List.of("app=nginx", "env=prod"))
                                        .pageNumber(2)
                                        .pageSize(100)
                                        .build())));
    }

    static Stream<Row> addons() {
        return Stream.of(
                row(
                        "POST /clusters/c1/components/upgrade",
                        "[{\"component_name\":\"coredns\",\"next_version\":\"v1.12\"}]",
                        ack -> ack.cluster("c1")
                                .addons()
                                .upgradeClusterAddons(List.of(
                                        AddonUpgrade.builder("coredns", "v1.12").build()))),
                row(
                        "POST /clusters/c1/components/upgrade",
                        "[{\"component_name\":\"coredns\",\"next_version\":\"v1.12\",\"version\":\"v1.11\","
                                + "\"policy\":\"canary\",\"config\":\"{\\\"replicas\\\":3}\"},"
                                + "{\"component_name\":\"other\",\"next_version\":\"2\"}]",
                        ack -> ack.cluster("c1")
                                .addons()
                                .upgradeClusterAddons(List.of(
                                        AddonUpgrade.builder("coredns", "v1.12")
                                                .version("v1.11")
                                                .policy(AddonUpgradePolicy.CANARY)
                                                .config(JsonValue.of("{\"replicas\":3}"))
                                                .build(),
                                        AddonUpgrade.builder("other", "2").build()))));
    }

    private static Row row(String line, Consumer<AckClient> call) {
        return new Row(line, "", "{}", call);
    }

    private static Row row(String line, String body, Consumer<AckClient> call) {
        return new Row(line, body, "{}", call);
    }

    record Row(String line, String body, String response, Consumer<AckClient> call) {
        @Override
        public String toString() {
            return line;
        }
    }

    @SuppressWarnings("deprecation")
    private static Object repairWithAllValues(AckClient ack) {
        return ack.cluster("c1")
                .nodePool("np1")
                .repairClusterNodePool(RepairClusterNodePoolRequest.builder("c1", "np1")
                        .nodes(List.of("n1"))
                        .operations(List.of(
                                new RepairOperation("restart.kubelet"),
                                new RepairOperation("remove.containerdContainer", List.of("a"))))
                        .autoRestart(true)
                        .build());
    }
}
