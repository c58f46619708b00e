// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ShowUpgradeClusterTask over HTTP (see sdk/docs/wire/cce.md#upgradetask). */
class CceWireTest {
    private final VirtualClock clock = new VirtualClock(Instant.parse("2022-12-16T05:40:20.756710Z"));
    private final TestCloud test =
            new TestCloud(CloudSimulator.builder().taskClock(clock).start());
    private final SimulatedCceCluster prod = test.cloud().cce().addCluster(c -> c.version("v1.19.16-r4"));
    private final String uid = prod.startUpgrade(u -> u.targetVersion("v1.23.5-r0"));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aNewTaskLooksLikeTheDocumentedSample() throws IOException {
        assertThat(show(prod.id(), uid).body())
                .isEqualTo("{\"kind\":\"UpgradeTask\",\"apiVersion\":\"v3\",\"metadata\":{\"uid\":\"" + uid
                        + "\",\"creationTimestamp\":\"2022-12-16 13:40:20.75671 +0800 CST\","
                        + "\"updateTimestamp\":\"2022-12-16 13:40:20.75671 +0800 CST\"},"
                        + "\"spec\":{\"version\":\"v1.19.16-r4\",\"targetVersion\":\"v1.23.5-r0\"},"
                        + "\"status\":{\"phase\":\"Init\",\"progress\":\"0.00\","
                        + "\"completionTime\":\"2022-12-16 13:40:20.75671 +0800 CST\"}}");
    }

    @Test
    void showsTheProgressAsATextAndTheStages() throws IOException {
        clock.advance(Duration.ofSeconds(40).plusMinutes(7));
        JsonNode task = show(prod.id(), uid).json();

        assertThat(task.at("/status/phase").asText()).isEqualTo("Running");
        assertThat(task.at("/status/progress").asText()).isEqualTo("0.35");
        assertThat(task.at("/spec/items/0/status").asText()).isEqualTo("Success");
        assertThat(task.at("/spec/items/1/name").asText()).isEqualTo("addon-limit-check");
    }

    @Test
    void rejectsAnUnknownClusterOrTask() throws IOException {
        for (RawResponse response : new RawResponse[] {show("no-cluster", uid), show(prod.id(), "no-task")}) {
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.json().get("errorCode").asText()).isEqualTo("CCE.01404001");
            assertThat(response.json().has("errorMessage")).isTrue();
            assertThat(response.header("X-Request-Id")).isNotEmpty();
        }
    }

    @Test
    void rejectsAnotherProject() throws IOException {
        RawResponse response =
                test.huawei("GET", "/api/v3/projects/other/clusters/" + prod.id() + "/operation/upgrade/tasks/" + uid);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.json().get("errorCode").asText()).isEqualTo("CCE.01403001");
    }

    @Test
    void formatsTimesLikeGo() {
        assertThat(GoTime.format(Instant.parse("2026-01-15T08:00:00Z"))).isEqualTo("2026-01-15 16:00:00 +0800 CST");
        assertThat(GoTime.format(Instant.parse("2026-01-15T20:00:00.000000001Z")))
                .isEqualTo("2026-01-16 04:00:00.000000001 +0800 CST");
    }

    private RawResponse show(String clusterId, String taskId) throws IOException {
        return test.huawei(
                "GET",
                "/api/v3/projects/" + test.cloud().accounts().projectId() + "/clusters/" + clusterId
                        + "/operation/upgrade/tasks/" + taskId);
    }
}
