// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertInvalid;
import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Upgrade workflows over HTTP (see sdk/docs/wire/cce.md#workflows). */
class CceWorkFlowWireTest {
    private static final String FLOWS = "/operation/upgradeworkflows";

    private final CceCalls calls = new CceCalls(c -> c.id("c1"));
    private final SimulatedCceCluster cluster = calls.cluster();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void createsAWorkflowWithUnstartedPoints() throws IOException {
        RawResponse response = create(body("", "v1.31"));

        assertThat(response.status()).isEqualTo(201);
        JsonNode json = response.json();
        assertThat(json.get("kind").asText()).isEqualTo("WorkFlowTask");
        assertThat(json.at("/metadata/creationTimestamp").asText()).isEqualTo("2026-01-15 16:00:00 +0800 CST");
        assertThat(json.get("spec").toString())
                .isEqualTo(
                        "{\"clusterID\":\"c1\",\"clusterVersion\":\"v1.29.13-r10\",\"targetVersion\":\"v1.31.6-r2\"}");
        assertThat(json.at("/status/phase").asText()).isEqualTo("Init");
        assertThat(json.at("/status/pointStatuses").toString())
                .isEqualTo("[{\"taskType\":\"PreCheck\"},{\"taskType\":\"Snapshot\"},{\"taskType\":\"Cluster\"},"
                        + "{\"taskType\":\"PostCheck\"}]");
        JsonNode critical = json.at("/status/lineStatuses/1");
        assertThat(critical.at("/startPoint/taskType").asText()).isEqualTo("PreCheck");
        assertThat(critical.at("/endPoint/taskType").asText()).isEqualTo("Cluster");
        assertThat(critical.get("critical").isBoolean()).isTrue();
    }

    @Test
    void showsTheTasksOfTheClusterInItsPoints() throws IOException {
        String uid = created();
        String check = cluster.startPreCheck(p -> {}).uid();
        assertThat(phase(uid)).isEqualTo("Running");
        calls.advance(Duration.ofMinutes(4));
        JsonNode first = show(uid).at("/status/pointStatuses/0");
        assertThat(first.get("taskID").asText()).isEqualTo(check);
        assertThat(first.get("status").asText()).isEqualTo("Success");
        assertThat(first.get("startTimeStamp").asText()).isEqualTo("2026-01-15 16:00:00 +0800 CST");
        assertThat(first.get("endTimeStamp").asText()).isEqualTo("2026-01-15 16:03:05 +0800 CST");
        assertThat(first.get("expireTimeStamp").asText()).isEqualTo("2026-01-16 16:03:05 +0800 CST");

        String snapshot = cluster.startSnapshot().uid();
        calls.advance(Duration.ofMinutes(4));
        String task = cluster.upgrade(u -> {});
        calls.advance(Duration.ofMinutes(1));
        cluster.pauseUpgrade();
        JsonNode points = show(uid).at("/status/pointStatuses");
        assertThat(points.at("/1/taskID").asText()).isEqualTo(snapshot);
        assertThat(points.at("/2/taskID").asText()).isEqualTo(task);
        assertThat(points.at("/2/status").asText()).isEqualTo("Pause");
        assertThat(points.at("/2").has("endTimeStamp")).isFalse();

        cluster.continueUpgrade();
        calls.advance(Duration.ofHours(1));
        assertThat(phase(uid)).isEqualTo("Running");
        String postCheck = cluster.postCheck().uid();
        assertThat(show(uid).at("/status/pointStatuses/3/taskID").asText()).isEqualTo(postCheck);
        assertThat(phase(uid)).isEqualTo("Success");
    }

    @Test
    void returnsAnArrayWithTheNewestFirst() throws IOException {
        assertThat(calls.get(FLOWS).body()).isEqualTo("{\"kind\":\"List\",\"apiVersion\":\"v3\",\"items\":[]}");
        String first = created();
        cancel(first);
        String second = created();
        JsonNode items = calls.get(FLOWS).json().get("items");

        assertThat(items.at("/0/metadata/uid").asText()).isEqualTo(second);
        assertThat(items.get(1)).isEqualTo(show(first));
    }

    @Test
    void cancelsAnUnstartedWorkflowPermanently() throws IOException {
        String uid = created();
        RawResponse response = cancel(uid);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().at("/status/phase").asText()).isEqualTo("Cancel");
        assertRejected(cancel(uid), 400, "CCE.01400001");
        cluster.startPreCheck(p -> {});
        assertThat(phase(uid)).isEqualTo("Cancel");
        assertThat(show(uid).at("/status/pointStatuses/0").has("taskID")).isFalse();
    }

    @Test
    void cancelsAPendingWorkflowUnlessATaskIsInProgress() throws IOException {
        String uid = created();
        cluster.script().failStage(1);
        cluster.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));
        assertThat(phase(uid)).isEqualTo("Pending");

        cluster.startSnapshot();
        assertRejected(cancel(uid), 400, "CCE.01400001");
        calls.advance(Duration.ofHours(1));
        assertThat(cancel(uid).status()).isEqualTo(200);
    }

    @Test
    void doesNotCancelARunningOrFinishedWorkflow() throws IOException {
        String uid = created();
        cluster.startUpgrade(u -> {});
        assertThat(assertRejected(cancel(uid), 400, "CCE.01400001")
                        .get("message")
                        .asText())
                .contains("Running");
        calls.advance(Duration.ofHours(1));
        assertRejected(cancel(uid), 400, "CCE.01400001");
        cluster.postCheck();
        assertRejected(cancel(uid), 400, "CCE.01400001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":{\"phase\":\"Success\"}}", "{\"status\":{}}", "{\"phase\":\"Cancel\"}", "[]"})
    void acceptsOnlyCancel(String body) throws IOException {
        assertRejected(calls.patch(FLOWS + "/" + created(), body), 400, "CCE.01400001");
    }

    @ParameterizedTest
    @CsvSource({
        "v3, v1, apiVersion",
        "WorkFlowTask, WorkFlow, kind",
        "spec, specs, spec",
        "c1, c2, clusterID",
        "clusterID, id, clusterID",
        "targetVersion, version, targetVersion"
    })
    void namesAWrongField(String part, String replacement, String field) throws IOException {
        assertInvalid(create(body("", "v1.31").replace(part, replacement)), field);
    }

    @Test
    void rejectsAnotherClusterVersion() throws IOException {
        JsonNode json = assertRejected(create(body("v1.29", "v1.31")), 400, "CCE.01400001");

        assertThat(json.get("error_code").asText()).isEqualTo("CCE_CM.0101");
        assertThat(create(body("v1.29.13-r10", "v1.31.6-r2")).status()).isEqualTo(201);
    }

    @Test
    void rejectsAVersionThatIsNotOffered() throws IOException {
        assertRejected(create(body("", "v1.34")), 400, "CCE.01400015");
    }

    @Test
    void rejectsASecondUnfinishedWorkflow() throws IOException {
        created();

        assertRejected(create(body("", "v1.31")), 409, "CCE.01409001");
    }

    @Test
    void rejectsAnUnknownWorkflow() throws IOException {
        assertRejected(calls.get(FLOWS + "/none"), 404, "CCE.01404001");
        assertRejected(cancel("none"), 404, "CCE.01404001");
    }

    private static String body(String version, String targetVersion) {
        return "{\"kind\":\"WorkFlowTask\",\"apiVersion\":\"v3\",\"spec\":{\"clusterID\":\"c1\",\"clusterVersion\":\""
                + version + "\",\"targetVersion\":\"" + targetVersion + "\"}}";
    }

    private String created() throws IOException {
        return create(body("", "v1.31")).json().at("/metadata/uid").asText();
    }

    private RawResponse create(String body) throws IOException {
        return calls.post(FLOWS, body);
    }

    private JsonNode show(String uid) throws IOException {
        return calls.get(FLOWS + "/" + uid).json();
    }

    private String phase(String uid) throws IOException {
        return show(uid).at("/status/phase").asText();
    }

    private RawResponse cancel(String uid) throws IOException {
        return calls.patch(FLOWS + "/" + uid, "{\"status\":{\"phase\":\"Cancel\"}}");
    }
}
