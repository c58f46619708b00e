// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each path selects its operation (see sdk/docs/wire/ack.md#operations), which rejects other names in the format of the
 * service.
 */
class AckRoutesTest {
    private static final TestSigner SIGNER = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    private final TestCloud test = new TestCloud();
    private final SimulatedAckCluster web =
            test.cloud().ack().addCluster(c -> c.id("c1").olderDeployment());

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v2/clusters/c1/upgrade, UpgradeCluster",
        "GET, /api/v2/clusters/c1/upgrade/status, GetUpgradeStatus",
        "POST, /api/v2/clusters/c1/upgrade/pause, PauseClusterUpgrade",
        "POST, /api/v2/clusters/c1/upgrade/resume, ResumeUpgradeCluster",
        "POST, /api/v2/clusters/c1/upgrade/cancel, CancelClusterUpgrade",
        "GET, /tasks/T-1, DescribeTaskInfo",
        "POST, /tasks/T-1/pause, PauseTask",
        "POST, /tasks/T-1/resume, ResumeTask",
        "POST, /tasks/T-1/cancel, CancelTask",
        "GET, /clusters/c1/tasks, DescribeClusterTasks",
        "POST, /clusters/c1/checks, RunClusterCheck",
        "GET, /clusters/c1/checks, ListClusterChecks",
        "GET, /clusters/c1/checks/1, GetClusterCheck",
        "POST, /clusters/c1/nodepools/np1/upgrade, UpgradeClusterNodepool",
        "POST, /clusters/c1/nodepools/np1/repair, RepairClusterNodePool",
        "POST, /clusters/c1/nodepools/np1/nodes/n1/operation, RunNodeOperation",
        "GET, /clusters/c1/vuls, DescribeClusterVuls",
        "GET, /clusters/c1/nodepools/np1/vuls, DescribeNodePoolVuls",
        "POST, /clusters/c1/nodepools/np1/vuls/fix, FixNodePoolVuls",
        "GET, /clusters/c1/inspectReports, ListClusterInspectReports",
        "GET, /clusters/c1/inspectReports/r1, GetClusterInspectReportDetail",
        "GET, /clusters/c1/nodepools, DescribeClusterNodePools",
        "GET, /clusters/c1/nodepools/np1, DescribeClusterNodePoolDetail",
        "GET, /clusters/c1/nodes, DescribeClusterNodes",
        "POST, /clusters/c1/components/upgrade, UpgradeClusterAddons",
        "GET, /clusters/c1/addon_instances, ListClusterAddonInstances",
        "GET, /clusters/c1/addon_instances/coredns, GetClusterAddonInstance",
        "GET, /clusters/c1/events, DescribeClusterEvents",
        "GET, /clusters/c1, DescribeClusterDetail",
        "GET, /regions/cn-shanghai/clusters, DescribeClustersForRegion",
        "GET, /api/v1/clusters, DescribeClustersV1",
        "GET, /clusters, DescribeClusters",
        "GET, /api/v1/metadata/versions, DescribeKubernetesVersionMetadata",
    })
    void acceptsAPathOnlyWithTheNameOfItsOperation(String method, String target, String operation) throws IOException {
        RawResponse right = send(method, target, operation);
        RawResponse wrong = send(method, target, operation + "s");

        assertThat(test.cloud().journal().calls())
                .allMatch(call -> call.operation().equals(operation));
        assertThat(right.body()).doesNotContain("InvalidAction");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.json().get("Code").asText()).isEqualTo("InvalidAction.NotFound");
        assertThat(web.tasks().all()).isEmpty();
    }

    @Test
    void aRejectionHasItsStatusAndRequestIdAndIsXmlOnRequest() throws IOException {
        RawResponse json = test.alibaba("GET", "/tasks/T-1", "application/json");
        RawResponse xml = test.alibaba("GET", "/tasks/T-1", "application/xml");

        assertThat(json.json().get("status").asInt()).isEqualTo(404);
        assertThat(json.json().get("message").asText()).isEqualTo("no task with id T-1");
        assertThat(json.json().get("requestId").asText()).isEqualTo(json.header("x-acs-request-id"));
        assertThat(xml.body()).contains("<Error><code>ErrorTaskNotFound</code>");
    }

    @Test
    void startsNothingWithoutAuthentication() throws IOException {
        TestSigner stranger = new TestSigner(Accounts.ACCESS_KEY_ID, "another secret");
        RawRequest upgrade =
                test.unsigned("POST", "/api/v2/clusters/c1/upgrade").withBody("{\"next_version\":\"1.33.3-aliyun.1\"}");
        RawResponse response = test.send(stranger.acs3(upgrade, Instant.now()));

        assertThat(response.json().get("Code").asText()).isEqualTo("SignatureDoesNotMatch");
        assertThat(web.tasks().all()).isEmpty();
    }

    private RawResponse send(String method, String target, String action) throws IOException {
        RawRequest request = test.unsigned(method, target)
                .with("Accept", "application/json")
                .with("x-acs-version", "2015-12-15")
                .with("x-acs-action", action);
        return test.send(SIGNER.acs3(request, Instant.now()));
    }
}
