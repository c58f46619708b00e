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

/** The vendors' own clients work against the simulator unchanged: it believes their signatures, they understand its responses. */
class SimulatorConformanceTest {
    private final CloudSimulator cloud = CloudSimulator.start();

    @AfterEach
    void close() {
        cloud.close();
        assertThat(cloud.journal().calls()).isNotEmpty().allMatch(RecordedCall::authenticated);
    }

    @Test
    void cssClientReadsRetriesAndReadsAgain() {
        var shop = cloud.css().addCluster(c -> c.name("shop").nodes(3).version("7.6.2"));
        shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
        String task = shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
        cloud.clock().advance(Duration.ofHours(1));
        Map<String, Object> cluster = Map.of("cluster_id", shop.id());

        VendorResult failed = call("CSS.UpgradeDetail", List.of(), cluster);
        VendorResult retried =
                call("CSS.RetryUpgradeTask", List.of(), Map.of("cluster_id", shop.id(), "action_id", task));
        cloud.clock().advance(Duration.ofHours(1));
        VendorResult done = call("CSS.UpgradeDetail", List.of(), cluster);

        assertThat(detail(failed)).containsEntry("id", task).containsEntry("status", "FAILED");
        assertThat((List<?>) detail(failed).get("currentNodeDetail")).isNotEmpty();
        assertThat(retried.failure()).isNull();
        assertThat(detail(done)).containsEntry("id", task).containsEntry("status", "SUCCESS");
    }

    @Test
    void cssClientEndsATaskAndIsRejectedTheSecondTime() {
        var logs = cloud.css().addCluster(c -> c.name("logs"));
        logs.script().failNode(1).atStep(0).once("no");
        String task = logs.startUpgrade(upgrade -> upgrade.sameVersion());
        cloud.clock().advance(Duration.ofHours(1));
        Map<String, Object> abort = Map.of("cluster_id", logs.id(), "action_id", task, "retry_mode", "abort");

        VendorResult first = call("CSS.RetryUpgradeTask", List.of(), abort);
        VendorResult second = call("CSS.RetryUpgradeTask", List.of(), abort);

        assertThat(first.failure()).isNull();
        assertThat(second.said("status")).isEqualTo("400");
        assertThat(second.said("requestId")).isNotEmpty();
    }

    @Test
    void cceClientReadsATask() {
        var web = cloud.cce().addCluster(c -> c.name("web").version("v1.29.13-r10"));
        String task = web.startUpgrade(upgrade -> upgrade.targetVersion("v1.31.6-r2"));
        cloud.clock().advance(Duration.ofHours(2));

        VendorResult result =
                call("CCE.ShowUpgradeClusterTask", List.of(), Map.of("cluster_id", web.id(), "task_id", task));
        VendorResult missing = call(
                "CCE.ShowUpgradeClusterTask", List.of(), Map.of("cluster_id", web.id(), "task_id", "no-such-task"));

        Map<?, ?> response = (Map<?, ?>) result.response();
        assertThat((Map<?, ?>) response.get("metadata")).extracting("uid").isEqualTo(task);
        assertThat((Map<?, ?>) response.get("status")).extracting("phase").isEqualTo("Success");
        assertThat(missing.said("status")).isEqualTo("404");
    }

    @Test
    void ackClientReadsHowAnUpgradeStands() {
        var api = cloud.ack().addCluster(c -> c.name("api").olderDeployment());
        api.startUpgrade(upgrade -> upgrade.nextVersion("1.33.3-aliyun.1"));

        VendorResult running = call("ACK.GetUpgradeStatus", List.of(api.id()), Map.of());
        cloud.clock().advance(Duration.ofHours(1));
        VendorResult done = call("ACK.GetUpgradeStatus", List.of(api.id()), Map.of());
        VendorResult missing = call("ACK.GetUpgradeStatus", List.of("no-such-cluster"), Map.of());

        assertThat((Map<?, ?>) running.response()).extracting("status").isEqualTo("running");
        assertThat((Map<?, ?>) done.response()).extracting("status").isEqualTo("success");
        assertThat(missing.said("status")).isEqualTo("404");
        assertThat(missing.said("requestId")).isNotEmpty();
    }

    private VendorResult call(String operation, List<String> path, Map<String, Object> values) {
        var ours = Ours.operation(operation);
        return Vendor.of(ours.service()).call(ours, cloud.endpoint(), path, values);
    }

    @SuppressWarnings("unchecked") // as the vendor's model has it
    private static Map<String, Object> detail(VendorResult result) {
        assertThat(result.failure()).isNull();
        return (Map<String, Object>) ((List<?>) ((Map<?, ?>) result.response()).get("detailList")).get(0);
    }
}
