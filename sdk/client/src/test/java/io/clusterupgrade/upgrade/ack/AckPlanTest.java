// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.plan.PlannedCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the previews of ACK plans. */
class AckPlanTest {
    private static final AckClusterUpgrade PLAN = AckClusterUpgrade.toVersion("1.33.3-aliyun.1");

    @Test
    void showsTheCallsOfAClusterUpgrade() {
        assertThat(PLAN.preview()).isEqualTo("""
                        1. read   DescribeClusterDetail  GET /clusters/{ClusterId}  which version it has, which is offered, and whether it is running
                        2. read   DescribeKubernetesVersionMetadata  GET /api/v1/metadata/versions  whether 1.33.3-aliyun.1 is offered; left out if the cluster itself offers it
                        3. read   DescribeClusterTasks  GET /clusters/{cluster_id}/tasks  remember the existing tasks; none may be in progress
                        4. CHANGE RunClusterCheck  POST /clusters/{cluster_id}/checks  it changes nothing in the cluster  {"type":"MasterUpgrade","options":{"next_version":"1.33.3-aliyun.1"}}
                        5. read   GetClusterCheck  GET /clusters/{cluster_id}/checks/{check_id}  until it has passed without warnings that are not accepted, for PT30M at most
                        6. read   DescribeClusterTasks  GET /clusters/{cluster_id}/tasks  check that no other upgrade was started meanwhile
                        7. CHANGE UpgradeCluster  POST /api/v2/clusters/{ClusterId}/upgrade  start  {"next_version":"1.33.3-aliyun.1","master_only":true}
                        8. read   DescribeTaskInfo  GET /tasks/{task_id}  watch the task; if the response to the start has no task id, DescribeClusterTasks finds it
                        9. read   DescribeClusterDetail  GET /clusters/{ClusterId}  verify the version
                        Note: An upgrade cannot be rolled back.
                        Note: The nodes keep their version: upgrade each node pool afterwards (AckNodePoolUpgrade). The next upgrade of the control plane requires that.""");
    }

    @Test
    void makesTheCallsThatItShows() {
        try (AckFixture fixture = new AckFixture()) {
            fixture.upgrader.start(PLAN).await().orThrow();

            assertThat(PLAN.calls())
                    .extracting(PlannedCall::operation)
                    .filteredOn(operation -> !operation.equals("DescribeKubernetesVersionMetadata"))
                    .allSatisfy(
                            operation -> assertThat(fixture.calls(operation)).isPositive());
            assertThat(fixture.cloud.journal().calls())
                    .allSatisfy(call -> assertThat(PLAN.calls())
                            .extracting(PlannedCall::operation)
                            .contains(call.operation()));
        }
    }

    @Test
    void omitsTheCheck() {
        assertThat(PLAN.withCheck(false).preview()).doesNotContain("Check");
        assertThat(AckNodePoolUpgrade.of("np1").withCheck(false).preview()).doesNotContain("Check");
        assertThat(PLAN.withMasterOnly(false).preview())
                .contains("\"type\":\"ClusterUpgrade\"", "\"master_only\":false", "no pause after the first ones");
    }

    @Test
    void showsTheValuesOfANodePoolUpgrade() {
        AckNodePoolUpgrade plan = AckNodePoolUpgrade.of("np1")
                .withKubernetesVersion("1.33.3-aliyun.1")
                .withImageId("m-1")
                .withRuntime("containerd", "1.6.36")
                .withUseReplace(true)
                .withNodeNames(List.of("n1", "n2"))
                .withIgnoreWarningCheck(true)
                .withRollingPolicy(NodePoolRollingPolicy.builder()
                        .maxParallelism(3)
                        .batchInterval(Duration.ofMinutes(5))
                        .pausePolicy(NodePoolPausePolicy.NOT_PAUSE)
                        .maxFailedNodes(1)
                        .build())
                .withCheckLimit(Duration.ofMinutes(5));
        String body =
                "{\"kubernetes_version\":\"1.33.3-aliyun.1\",\"image_id\":\"m-1\",\"runtime_type\":\"containerd\","
                        + "\"runtime_version\":\"1.6.36\",\"use_replace\":true,\"node_names\":[\"n1\",\"n2\"],\"ignore_warning_check\":true,"
                        + "\"rolling_policy\":{\"max_parallelism\":3,\"batch_interval\":5,\"pause_policy\":\"NotPause\",\"max_failed_nodes\":1}}";

        assertThat(plan.preview())
                .contains("CHANGE UpgradeClusterNodepool", "start, of node pool np1  " + body)
                .contains("{\"type\":\"NodePoolUpgrade\",\"target\":\"np1\"}", "for PT5M at most")
                .contains("Note: The system disks are replaced, with all their data.")
                .doesNotContain("by default");
        assertThat(plan).hasToString("AckNodePoolUpgrade[nodepoolId=np1, " + body + ", check=true, checkLimit=PT5M]");
        assertThat(AckNodePoolUpgrade.toVersion("np1", "1.33.3-aliyun.1"))
                .hasToString(
                        "AckNodePoolUpgrade[nodepoolId=np1, {\"kubernetes_version\":\"1.33.3-aliyun.1\"}, check=true]");
    }

    @Test
    void saysWhatTheServiceDoesByDefault() {
        assertThat(AckNodePoolUpgrade.of("np1").notices())
                .anySatisfy(notice -> assertThat(notice).contains("up to 10 nodes at a time by default"))
                .anySatisfy(notice -> assertThat(notice).contains("does not pause by default", "FIRST_BATCH"));
    }

    @Test
    void acceptsAVersionWithTheLetterOfAnotherService() {
        assertThat(AckClusterUpgrade.toVersion(" v1.33.3-aliyun.1")).isEqualTo(PLAN);
        assertThat(AckNodePoolUpgrade.toVersion("np1", "V1.33.3-aliyun.1"))
                .isEqualTo(AckNodePoolUpgrade.toVersion("np1", "1.33.3-aliyun.1"));
    }

    @Test
    void belongsToAck() {
        assertThat(PLAN.service()).isEqualTo(CloudService.ACK);
        assertThat(PLAN.checkLimit()).isEqualTo(AckPlan.DEFAULT_CHECK_LIMIT).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void rejectsInvalidValues() {
        assertThatThrownBy(() -> AckClusterUpgrade.toVersion(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLAN.withCheckLimit(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AckNodePoolUpgrade.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AckNodePoolUpgrade.of("np1").withCheckLimit(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
