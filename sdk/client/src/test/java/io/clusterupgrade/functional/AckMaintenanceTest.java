// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.AckNodePool;
import io.clusterupgrade.ack.model.ClusterVulnerability;
import io.clusterupgrade.ack.model.InspectItem;
import io.clusterupgrade.ack.model.InspectReport;
import io.clusterupgrade.ack.model.InspectReportStatus;
import io.clusterupgrade.ack.model.InspectResult;
import io.clusterupgrade.ack.model.RunClusterInspectResponse;
import io.clusterupgrade.ack.model.TaskState;
import io.clusterupgrade.ack.model.VulnerabilityNecessity;
import io.clusterupgrade.ack.request.FixNodePoolVulsRequest;
import io.clusterupgrade.ack.request.RepairClusterNodePoolRequest;
import io.clusterupgrade.ack.request.RunClusterInspectRequest;
import io.clusterupgrade.ack.request.RunNodeOperationRequest;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the ways of an operator around an upgrade of ACK: vulnerabilities, repairs and inspections, each watched by its task. */
class AckMaintenanceTest {
    private final CloudSimulator cloud = CloudSimulator.start();
    private final AckClient client = AckClient.builder()
            .endpoint(cloud.endpoint())
            .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
            .build();
    private final SimulatedAckCluster simulated =
            cloud.ack().addCluster(spec -> spec.vulnerability("CVE-1", "asap").vulnerability("CVE-2", "nntf"));
    private final AckCluster cluster = client.cluster(simulated.id());
    private final String poolId = simulated.nodePools().get(0).id();
    private final AckNodePool pool = cluster.nodePool(poolId);

    @AfterEach
    void close() {
        client.close();
        cloud.close();
    }

    @Test
    void scansListsAndFixesVulnerabilities() {
        assertThat(cluster.vulnerabilities().describeClusterVuls().vulRecords()).isEmpty();
        assertEndsWell(cluster.vulnerabilities().scanClusterVuls().taskId());
        List<String> urgent = cluster.vulnerabilities().describeClusterVuls().vulRecords().stream()
                .filter(found -> found.necessity().equals(VulnerabilityNecessity.ASAP))
                .map(ClusterVulnerability::vulName)
                .toList();

        assertEndsWell(pool.fixNodePoolVuls(FixNodePoolVulsRequest.builder(cluster.clusterId(), poolId, urgent)
                        .maxParallelism(2)
                        .build())
                .taskId());

        assertThat(urgent).containsExactly("CVE-1");
        assertThat(pool.describeNodePoolVuls().vulRecords())
                .hasSize(3)
                .allSatisfy(node -> assertThat(node.vulList()).hasSize(1));
    }

    @Test
    void repairsNodesAndRunsAnOperationOnOne() {
        String node = simulated.nodePools().get(0).nodes().get(1).name();

        assertEndsWell(pool.repairClusterNodePool(RepairClusterNodePoolRequest.builder(cluster.clusterId(), poolId)
                        .nodes(List.of(node))
                        .build())
                .taskId());
        assertEndsWell(pool.runNodeOperation(
                        RunNodeOperationRequest.builder(cluster.clusterId(), poolId, node, "restart.kubelet")
                                .build())
                .taskId());
    }

    @Test
    void inspectsAndReadsTheReport() {
        simulated.script().warnCheck("IdleNodes", "two nodes are idle");

        RunClusterInspectResponse started = cluster.inspections().runClusterInspect();
        assertEndsWell(started.taskId());

        String reportId = Objects.requireNonNull(started.reportId());
        assertThat(cluster.inspections().reports())
                .singleElement()
                .extracting(InspectReport::status)
                .isEqualTo(InspectReportStatus.COMPLETED);
        assertThat(cluster.inspections().report(reportId))
                .filteredOn(item -> item.result().equals(InspectResult.ABNORMAL))
                .extracting(InspectItem::checkItemUid)
                .containsExactly("IdleNodes");
    }

    @Test
    void doesNotRepeatAnInspectionByItselfButAProgramMayWithItsClientToken() {
        RunClusterInspectRequest request = RunClusterInspectRequest.builder(cluster.clusterId())
                .clientToken("mine")
                .build();
        cloud.faults().next(Fault.cutAfterExecution());

        assertThatThrownBy(() -> cluster.inspections().runClusterInspect(request))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(cloud.journal().count()).isEqualTo(1);
        cluster.inspections().runClusterInspect(request);

        assertThat(cluster.inspections().reports()).hasSize(1);
    }

    private void assertEndsWell(@Nullable String started) {
        String taskId = Objects.requireNonNull(started, "taskId");
        assertThat(client.task(taskId).describeTaskInfo().state()).isEqualTo(TaskState.RUNNING);
        cloud.clock().advance(Duration.ofMinutes(10));
        assertThat(client.task(taskId).describeTaskInfo().state()).isEqualTo(TaskState.SUCCESS);
    }
}
