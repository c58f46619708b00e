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

    /** Without a workflow: the vendor's version that is compared here cannot read the times of workflows and checks. */
    @Test
    void cceClientUpgradesACluster() {
        var web = cloud.cce().addCluster(c -> c.name("web").version("v1.29.13-r10"));
        Map<String, Object> cluster = Map.of("cluster_id", web.id());
        String target = "v1.31.6-r2";

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
        assertThat(Trees.at(succeeds("CCE.ShowCluster", cluster), "spec", "version"))
                .isEqualTo("v1.31");
    }

    /** The vendor's version that is compared here has neither checks nor upgrades of pools, and reads no task id of a start. */
    @Test
    void ackClientUpgradesAControlPlaneAndItsPools() {
        var api = cloud.ack()
                .addCluster(c -> c.name("api").version("1.32.1-aliyun.1").nodePool("gpu", 2));
        List<String> cluster = List.of(api.id());
        String target = "1.33.3-aliyun.1";

        succeeds("ACK.UpgradeCluster", cluster, Map.of("next_version", target));
        cloud.clock().advance(Duration.ofHours(3));

        assertThat(succeeds("ACK.DescribeClusterDetail", cluster, Map.of()).get("current_version"))
                .isEqualTo(target);
        assertThat(api.nodePools())
                .hasSize(2)
                .allSatisfy(pool -> assertThat(pool.kubeletVersion()).contains(target));
    }

    private static Map<String, Object> action(Object target) {
        return Map.of(
                "targetVersion",
                target,
                "strategy",
                Map.of("type", "inPlaceRollingUpdate", "inPlaceRollingUpdate", Map.of("userDefinedStep", 20)));
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
