// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vendors' own clients drive whole upgrades on the simulator: what precedes a start, the start, a failure and its retry, the end. */
class VendorWholeUpgradeTest {
    private static final String BODY = "body";

    private final CloudSimulator cloud = CloudSimulator.start();

    @AfterEach
    void close() {
        cloud.close();
        assertThat(cloud.journal().calls()).isNotEmpty().allMatch(RecordedCall::authenticated);
    }

    @Test
    void cssClientUpgradesAClusterWhoseSecondNodeFailsOnce() {
        var shop = cloud.css().addCluster(c -> c.name("shop").nodes(3).version("7.6.2"));
        shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
        Map<String, Object> cluster = Map.of("cluster_id", shop.id());
        Map<?, ?> images = succeeds("CSS.ListImages", Map.of("cluster_id", shop.id(), "upgrade_type", "cross"));
        Object image = Trees.at(images, "imageInfoList", 0, "id");

        succeeds(
                "CSS.UpgradeCore",
                Map.of(
                        "cluster_id",
                        shop.id(),
                        "inst_type",
                        "all",
                        BODY,
                        Map.of(
                                "target_image_id",
                                image,
                                "upgrade_type",
                                "cross",
                                "indices_backup_check",
                                false,
                                "agency",
                                "css_upgrade_agency",
                                "cluster_load_check",
                                true)));
        cloud.clock().advance(Duration.ofHours(1));
        Map<?, ?> failed = succeeds("CSS.UpgradeDetail", cluster);
        assertThat(Trees.at(failed, "detailList", 0, "status")).isEqualTo("FAILED");
        Object task = Trees.at(failed, "detailList", 0, "id");
        succeeds("CSS.RetryUpgradeTask", Map.of("cluster_id", shop.id(), "action_id", task));
        cloud.clock().advance(Duration.ofHours(1));

        assertThat(Trees.at(succeeds("CSS.UpgradeDetail", cluster), "detailList", 0, "status"))
                .isEqualTo("SUCCESS");
        assertThat(Trees.at(succeeds("CSS.ShowClusterDetail", cluster), "datastore", "version"))
                .isEqualTo("7.10.2");
    }

    @Test
    void cceClientUpgradesAClusterByItsWorkflow() {
        var web = cloud.cce().addCluster(c -> c.name("web").version("v1.29.13-r10"));
        Map<String, Object> cluster = Map.of("cluster_id", web.id());
        Object target = "v1.31.6-r2";
        Map<?, ?> flow = succeeds(
                "CCE.CreateUpgradeWorkFlow",
                with(cluster, "WorkFlowTask", Map.of("clusterID", web.id(), "targetVersion", target)));
        Map<?, ?> versions = (Map<?, ?>) flow.get("spec");

        Map<?, ?> check = succeeds("CCE.CreatePreCheck", with(cluster, "PreCheckTask", versions));
        cloud.clock().advance(Duration.ofMinutes(5));
        Map<String, Object> checkId = Map.of("cluster_id", web.id(), "task_id", Trees.at(check, "metadata", "uid"));
        assertThat(Trees.at(succeeds("CCE.ShowPreCheck", checkId), "status", "phase"))
                .isEqualTo("Success");
        Map<?, ?> started = succeeds(
                "CCE.UpgradeCluster",
                Map.of(
                        "cluster_id",
                        web.id(),
                        BODY,
                        Map.of(
                                "metadata",
                                Map.of("apiVersion", "v3", "kind", "UpgradeTask"),
                                "spec",
                                Map.of("clusterUpgradeAction", action(target)))));
        cloud.clock().advance(Duration.ofHours(2));
        Map<String, Object> task = Map.of("cluster_id", web.id(), "task_id", Trees.at(started, "metadata", "uid"));

        assertThat(Trees.at(succeeds("CCE.ShowUpgradeClusterTask", task), "status", "phase"))
                .isEqualTo("Success");
        succeeds("CCE.CreatePostCheck", with(cluster, "PostCheckTask", versions));
        assertThat(Trees.at(succeeds("CCE.ShowCluster", cluster), "spec", "version"))
                .isEqualTo(target);
    }

    @Test
    void ackClientUpgradesAControlPlaneAndThenItsPools() {
        var api = cloud.ack()
                .addCluster(c -> c.name("api").version("1.32.1-aliyun.1").nodePool("gpu", 2));
        List<String> cluster = List.of(api.id());
        String target = "1.33.3-aliyun.1";
        waitFor(succeeds("ACK.UpgradeCluster", cluster, Map.of("next_version", target, "master_only", true)));
        assertThat(succeeds("ACK.DescribeClusterDetail", cluster, Map.of()).get("current_version"))
                .isEqualTo(target);
        Map<?, ?> pools = succeeds("ACK.DescribeClusterNodePools", cluster, Map.of());
        for (Object pool : (List<?>) pools.get("nodepools")) {
            List<String> poolPath = List.of(api.id(), (String) Trees.at(pool, "nodepool_info", "nodepool_id"));
            waitFor(succeeds("ACK.UpgradeClusterNodepool", poolPath, Map.of("kubernetes_version", target)));
            assertThat(kubelet(succeeds("ACK.DescribeClusterNodePools", cluster, Map.of()), poolPath.get(1)))
                    .isEqualTo(target);
        }
    }

    private static Object kubelet(Map<?, ?> pools, String id) {
        return ((List<?>) pools.get("nodepools"))
                .stream()
                        .filter(pool ->
                                Trees.at(pool, "nodepool_info", "nodepool_id").equals(id))
                        .map(pool -> Trees.at(pool, "node_components", 0, "version"))
                        .findFirst()
                        .orElseThrow();
    }

    private void waitFor(Map<?, ?> started) {
        cloud.clock().advance(Duration.ofHours(3));
        List<String> task = List.of((String) started.get("task_id"));
        assertThat(succeeds("ACK.DescribeTaskInfo", task, Map.of()).get("state"))
                .isEqualTo("success");
    }

    private static Map<String, Object> action(Object target) {
        return Map.of(
                "targetVersion",
                target,
                "strategy",
                Map.of("type", "inPlaceRollingUpdate", "inPlaceRollingUpdate", Map.of("userDefinedStep", 20)));
    }

    private static Map<String, Object> with(Map<String, Object> cluster, String kind, Map<?, ?> spec) {
        return Map.of(
                "cluster_id", cluster.get("cluster_id"), BODY, Map.of("kind", kind, "apiVersion", "v3", "spec", spec));
    }

    private Map<?, ?> succeeds(String operation, Map<String, Object> values) {
        return succeeds(operation, List.of(), values);
    }

    private Map<?, ?> succeeds(String operation, List<String> path, Map<String, Object> values) {
        var ours = Ours.operation(operation);
        VendorResult result = Vendor.of(ours.service()).call(ours, cloud.endpoint(), path, values);
        assertThat(result.failure()).as(operation).isNull();
        return result.response() instanceof Map<?, ?> map ? map : Map.of();
    }
}
