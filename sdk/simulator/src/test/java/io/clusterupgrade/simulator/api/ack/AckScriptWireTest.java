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

/** Script entries as a client sees them over HTTP. */
class AckScriptWireTest {
    private static final String NEXT = "{'next_version':'1.33.3-aliyun.1'}";

    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web =
            test.cloud().ack().addCluster(c -> c.name("web").olderDeployment());
    private final String upgrade = "/api/v2/clusters/" + web.id() + "/upgrade";

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void keepsTheVersionAlthoughTheTaskSucceeded() throws IOException {
        web.script().keepVersion();
        String id = start();
        pass(Duration.ofDays(1));
        assertThat(state(id)).isEqualTo("success");
        assertThat(version()).isEqualTo("1.32.1-aliyun.1");

        String again = start();
        pass(Duration.ofDays(1));
        assertThat(state(again)).isEqualTo("success");
        assertThat(version()).isEqualTo("1.33.3-aliyun.1");
    }

    @Test
    void delaysTheVersion() throws IOException {
        web.script().delayVersion(Duration.ofMinutes(11)); // after the control plane, which is done after 10 minutes
        String id = start();
        pass(Duration.ofMinutes(16));
        assertThat(state(id)).isEqualTo("success");
        assertThat(cluster().get("state").asText()).isEqualTo("running");
        assertThat(version()).isEqualTo("1.32.1-aliyun.1");
        assertThat(cluster().get("next_version").asText()).isEqualTo("1.33.3-aliyun.1");
        pass(Duration.ofSeconds(299));
        assertThat(version()).isEqualTo("1.32.1-aliyun.1");
        pass(Duration.ofSeconds(1));
        assertThat(version()).isEqualTo("1.33.3-aliyun.1");
        assertThat(cluster().get("updated").asText()).isEqualTo("2026-01-15T16:21:00+08:00");
    }

    @Test
    void hidesAndShowsATaskThatContinues() throws IOException {
        String id = start();
        web.script().hideTask(id);
        assertThat(rejection(info(id))).isEqualTo("404 ErrorTaskNotFound");
        assertThat(rejection(ack.post("/tasks/" + id + "/pause"))).isEqualTo("404 ErrorTaskNotFound");
        assertThat(rejection(ack.post("/tasks/" + id + "/cancel"))).isEqualTo("404 ErrorTaskNotFound");
        assertThat(list()).isEmpty();
        assertThat(rejection(ack.post(upgrade, NEXT))).isEqualTo("400 ErrorClusterState");

        pass(Duration.ofHours(1));
        web.script().showTask(id);
        assertThat(state(id)).isEqualTo("success");
        assertThat(list()).hasSize(1);
    }

    @Test
    void showsAnUnknownStateUntilItIsCleared() throws IOException {
        String id = start();
        web.script().taskState().show("rebalancing");
        for (int read = 0; read < 5; read++) {
            assertThat(state(id)).isEqualTo("rebalancing");
        }
        assertThat(list().at("/0/state").asText()).isEqualTo("rebalancing");
        assertThat(web.tasks().get(id).state()).isEqualTo("running");
        web.script().taskState().clear();
        assertThat(state(id)).isEqualTo("running");
    }

    @Test
    void showsAFalseFailure() throws IOException {
        String id = start();
        web.script().taskState().show("fail", 2);

        assertThat(state(id)).isEqualTo("fail");
        assertThat(list().at("/0/state").asText()).isEqualTo("fail");
        assertThat(state(id)).isEqualTo("running");
    }

    @Test
    void overridesTheStateOnlyOfTheNewestTask() throws IOException {
        String old = start();
        web.cancel();
        String id = start();
        web.script().taskState().show("timeout");

        assertThat(state(old)).isEqualTo("canceled");
        assertThat(state(id)).isEqualTo("timeout");
        assertThat(list().findValuesAsText("state")).containsExactly("timeout", "canceled");
    }

    @Test
    void overridesTheLegacyStatusAndTheClusterStateSeparately() throws IOException {
        start();
        web.script().upgradeStatus().show("hibernating", 1);
        web.script().clusterState().show("running", 2);

        assertThat(ack.get(upgrade + "/status").json().get("status").asText()).isEqualTo("hibernating");
        assertThat(ack.get(upgrade + "/status").json().get("status").asText()).isEqualTo("running");
        assertThat(cluster().get("state").asText()).isEqualTo("running");
        assertThat(ack.get("/regions/cn-shanghai/clusters")
                        .json()
                        .at("/clusters/0/state")
                        .asText())
                .isEqualTo("running");
        assertThat(cluster().get("state").asText()).isEqualTo("upgrading");
    }

    @Test
    void hidesANewTaskForSomeReads() throws IOException {
        web.script().lagTask(2);
        String id = start();

        assertThat(list()).isEmpty();
        assertThat(rejection(info(id))).isEqualTo("404 ErrorTaskNotFound");
        assertThat(list()).hasSize(1);
        assertThat(state(id)).isEqualTo("running");
    }

    @Test
    void hidesANewTaskForSomeTime() throws IOException {
        web.script().lagTask(Duration.ofSeconds(30)).lagTask(1);
        String id = start();
        assertThat(list()).isEmpty();
        assertThat(list()).isEmpty();
        pass(Duration.ofSeconds(29));
        assertThat(rejection(info(id))).isEqualTo("404 ErrorTaskNotFound");
        pass(Duration.ofSeconds(1));
        assertThat(state(id)).isEqualTo("running");
        web.cancel();

        start();
        assertThat(list()).hasSize(2);
    }

    @Test
    void returnsNoBodyForAnUpgrade() throws IOException {
        web.script().emptyUpgradeResponse();
        RawResponse response = ack.post(upgrade, NEXT);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(list()).hasSize(1);
        web.cancel();

        assertThat(start()).isNotEmpty();
    }

    @Test
    void aRejectedUpgradeDoesNotUseTheEmptyResponse() throws IOException {
        web.script().emptyUpgradeResponse();
        assertThat(rejection(ack.post(upgrade, "{}"))).isEqualTo("400 MissingParameter");

        assertThat(ack.post(upgrade, NEXT).body()).isEmpty();
    }

    @Test
    void rejectsAnUpgradeDuringOneOfAnotherUser() throws IOException {
        String theirs = web.startUpgrade(u -> u.nextVersion("1.33.3-aliyun.1"));

        assertThat(rejection(ack.post(upgrade, NEXT))).isEqualTo("400 ErrorClusterState");
        assertThat(list().at("/0/task_id").asText()).isEqualTo(theirs);
    }

    @Test
    void clearRemovesEverything() throws IOException {
        String id = start();
        web.script()
                .hideTask(id)
                .failNode(1, "no")
                .pauseBeforeNode(1, "no")
                .keepVersion()
                .emptyUpgradeResponse();
        web.script().taskState().show("odd");
        web.script().upgradeStatus().show("odd");
        web.script().clusterState().show("odd");
        web.script().clear();
        assertThat(state(id)).isEqualTo("running");
        assertThat(ack.get(upgrade + "/status").json().get("status").asText()).isEqualTo("running");
        assertThat(cluster().get("state").asText()).isEqualTo("upgrading");
        pass(Duration.ofHours(1));

        assertThat(version()).isEqualTo("1.33.3-aliyun.1");
    }

    private String start() throws IOException {
        return ack.post(upgrade, NEXT).json().get("task_id").asText();
    }

    private RawResponse info(String id) throws IOException {
        return ack.get("/tasks/" + id);
    }

    private String state(String id) throws IOException {
        return info(id).json().get("state").asText();
    }

    private JsonNode list() throws IOException {
        return ack.get("/clusters/" + web.id() + "/tasks").json().get("tasks");
    }

    private JsonNode cluster() throws IOException {
        return ack.get("/clusters/" + web.id()).json();
    }

    private String version() throws IOException {
        return cluster().get("current_version").asText();
    }

    private void pass(Duration time) {
        test.cloud().clock().advance(time);
    }
}
