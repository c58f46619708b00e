// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static io.clusterupgrade.simulator.testing.AckCalls.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Vulnerabilities, repairs and inspections over HTTP (see sdk/docs/wire/ack.md#vulnerabilities). */
class AckMaintenanceWireTest {
    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web = test.cloud()
            .ack()
            .addCluster(c -> c.nodes(2).vulnerability("CVE-1", "asap").vulnerability("CVE-2", "nntf"));
    private final String cluster = "/clusters/" + web.id();
    private final String pool = cluster + "/nodepools/" + web.nodePools().get(0).id();
    private final String node = web.nodePools().get(0).nodes().get(0).name();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aScanFindsVulnerabilitiesAndAFixRemovesThem() throws IOException {
        assertThat(ack.get(cluster + "/vuls").json().get("vul_records")).isEmpty();
        String scan = taskId(ack.post(cluster + "/vuls/scan"));
        test.cloud().clock().advance(Duration.ofMinutes(10));
        assertThat(state(scan)).isEqualTo("success");
        JsonNode found = ack.get(cluster + "/vuls").json().get("vul_records");
        assertThat(found).hasSize(2);
        assertThat(found.at("/0/vul_name").asText()).isEqualTo("CVE-1");
        assertThat(found.at("/0/node_count").asInt()).isEqualTo(2);

        RawResponse fix = ack.post(pool + "/vuls/fix", "{'vuls':['CVE-1'],'nodes':['" + node + "']}");
        assertThat(fix.json()).hasSize(1);
        assertThat(rejection(ack.post(pool + "/vuls/fix", "{'vuls':['CVE-1']}")))
                .isEqualTo("400 ErrorClusterState");
        test.cloud().clock().advance(Duration.ofMinutes(10));

        assertThat(state(taskId(fix))).isEqualTo("success");
        JsonNode urgent = ack.get(pool + "/vuls?necessity=asap").json();
        assertThat(urgent.get("vul_records")).hasSize(1);
        assertThat(urgent.at("/vul_records/0/node_name").asText()).isNotEqualTo(node);
        assertThat(urgent.get("vuls_fix_service_purchased").asBoolean()).isTrue();
    }

    @Test
    void aFixNeedsAFoundVulnerabilityAndKnownNodes() throws IOException {
        assertThat(rejection(ack.post(pool + "/vuls/fix", "{'vuls':['CVE-1']}")))
                .isEqualTo("400 InvalidParameter");
        assertThat(rejection(ack.post(pool + "/vuls/fix", "{}"))).isEqualTo("400 MissingParameter");
        assertThat(rejection(ack.post(pool + "/repair", "{'nodes':['other']}"))).isEqualTo("400 InvalidParameter");
        assertThat(rejection(ack.post(pool + "/nodes/" + node + "/operation", "{}")))
                .isEqualTo("400 MissingParameter");
    }

    @Test
    void aRepairAndANodeOperationAreTasks() throws IOException {
        web.script().failNode(1, "disk is broken");
        String repair = taskId(ack.post(pool + "/repair", "{}"));
        test.cloud().clock().advance(Duration.ofMinutes(10));
        RawResponse operation =
                ack.post(pool + "/nodes/" + node + "/operation", "{'operationAction':'restart.kubelet'}");
        test.cloud().clock().advance(Duration.ofMinutes(10));

        assertThat(state(repair)).isEqualTo("fail");
        assertThat(ack.get("/tasks/" + repair).json().at("/error/message").asText())
                .isEqualTo("disk is broken");
        assertThat(operation.json().get("clusterId").asText()).isEqualTo(web.id());
        assertThat(state(operation.json().get("taskId").asText())).isEqualTo("success");
    }

    @Test
    void anInspectionHasAReportAndStartsOnceForEachClientToken() throws IOException {
        web.script().warnCheck("IdleNodes", "two nodes are idle");
        JsonNode first =
                ack.post(cluster + "/inspectReports", "{'clientToken':'mine'}").json();
        JsonNode again =
                ack.post(cluster + "/inspectReports", "{'clientToken':'mine'}").json();
        String report = cluster + "/inspectReports/" + first.get("reportId").asText();
        JsonNode running = ack.get(report).json();
        test.cloud().clock().advance(Duration.ofMinutes(10));
        JsonNode done = ack.get(report + "?enableFilter=true").json();

        assertThat(again.get("reportId")).isEqualTo(first.get("reportId"));
        assertThat(again.get("taskId")).isEqualTo(first.get("taskId"));
        assertThat(running.get("status").asText()).isEqualTo("running");
        assertThat(running.get("checkItemResults")).isEmpty();
        assertThat(state(first.get("taskId").asText())).isEqualTo("success");
        assertThat(done.get("status").asText()).isEqualTo("completed");
        assertThat(done.at("/summary/warnCount").asInt()).isEqualTo(1);
        assertThat(done.get("checkItemResults")).hasSize(1);
        assertThat(done.at("/checkItemResults/0/result").asText()).isEqualTo("true");
        assertThat(ack.get(cluster + "/inspectReports").json().get("reports")).hasSize(1);
        assertThat(rejection(ack.get(cluster + "/inspectReports/other"))).isEqualTo("404 ErrorReportNotFound");
    }

    private String state(String taskId) throws IOException {
        return ack.get("/tasks/" + taskId).json().get("state").asText();
    }

    private static String taskId(RawResponse response) throws IOException {
        return response.json().get("task_id").asText();
    }
}
