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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks over HTTP (see sdk/docs/wire/ack.md#tasks). The clock starts at 08:00 UTC, which is 16:00 in China. */
class AckTaskWireTest {
    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web =
            test.cloud().ack().addCluster(c -> c.name("web").nodes(2));
    private final String list = "/clusters/" + web.id() + "/tasks";

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void showsTheTypeAndTheStateOfATask() throws IOException {
        String id = web.startUpgrade(u -> {});
        pass(Duration.ofMinutes(12));
        JsonNode task = info(id);

        assertThat(task.get("task_id").asText()).isEqualTo(id);
        assertThat(task.get("cluster_id").asText()).isEqualTo(web.id());
        assertThat(task.get("task_type").asText()).isEqualTo("cluster_upgrade");
        assertThat(task.get("state").asText()).isEqualTo("running");
        assertThat(task.get("created").asText()).isEqualTo("2026-01-15T16:00:00+08:00");
        assertThat(task.get("updated").asText()).isEqualTo("2026-01-15T16:12:00+08:00");
        assertThat(task.get("current_stage").asText()).isEqualTo("UpgradeNodes");
        assertThat(task.get("target").toString()).isEqualTo("{\"id\":\"" + web.id() + "\",\"type\":\"cluster\"}");
        assertThat(task.get("parameters").toString())
                .isEqualTo("{\"next_version\":\"1.33.3-aliyun.1\",\"master_only\":false}");
        assertThat(task.get("outputs").isObject()).isTrue();
        assertThat(task.has("error")).isFalse();
        assertThat(task.at("/task_result/0/data").asText()).startsWith("i-");
        assertThat(task.at("/task_result").findValuesAsText("status")).containsExactly("success", "initial");
    }

    @Test
    void stagesHaveNoNameAndTimesWithoutAZone() throws IOException {
        String id = web.startUpgrade(u -> {});
        pass(Duration.ofMinutes(2));

        assertThat(info(id).get("stages").toString())
                .isEqualTo("[{\"state\":\"success\",\"start_time\":\"2026-01-15 16:00:00\",\"message\":\"\","
                        + "\"end_time\":\"2026-01-15 16:02:00\",\"outputs\":{}},"
                        + "{\"state\":\"running\",\"start_time\":\"2026-01-15 16:02:00\",\"message\":\"\","
                        + "\"outputs\":{}}]");
    }

    @Test
    void eventsHaveMillisecondsAsTexts() throws IOException {
        String id = web.startUpgrade(u -> {});

        assertThat(info(id).get("events").toString())
                .isEqualTo("[{\"action\":\"start\",\"level\":\"Normal\",\"message\":\"cluster_upgrade\","
                        + "\"reason\":\"TaskStarted\",\"source\":\"ACK\",\"timestamp\":\"1768464000000\"}]");
    }

    @Test
    void showsTheReasonOfAFailureInEachPlace() throws IOException {
        web.script().failNode(2, "drain timed out");
        String id = web.startUpgrade(u -> {});
        pass(Duration.ofHours(1));
        JsonNode task = info(id);

        assertThat(task.get("state").asText()).isEqualTo("fail");
        assertThat(task.get("error").toString())
                .isEqualTo("{\"code\":\"NodeUpgradeFailed\",\"message\":\"drain timed out\"}");
        assertThat(task.at("/stages/2/state").asText()).isEqualTo("fail");
        assertThat(task.at("/stages/2/end_time").asText()).isEqualTo("2026-01-15 16:14:00");
        assertThat(task.at("/events/4/level").asText()).isEqualTo("Warning");
        assertThat(task.get("task_result").findValuesAsText("status")).containsExactly("success", "failed");
        assertThat(ack.get(list).json().at("/tasks/0/error/message").asText()).isEqualTo("drain timed out");
    }

    @Test
    void listsTheNewestFirst() throws IOException {
        List<String> ids = threeTasks();
        RawResponse response = ack.get(list);

        assertThat(response.json().get("requestId").asText()).isEqualTo(response.header("x-acs-request-id"));
        assertThat(response.json().get("tasks").findValuesAsText("task_id"))
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(response.json().at("/tasks/0/state").asText()).isEqualTo("canceled");
        assertThat(response.json().at("/tasks/0").has("stages")).isFalse();
        assertThat(response.json().get("page_info").toString())
                .isEqualTo("{\"page_number\":1,\"page_size\":20,\"total_count\":3}");
        assertThat(response.json().has("next_token")).isFalse();
    }

    @Test
    void pagesByNumber() throws IOException {
        List<String> ids = threeTasks();
        JsonNode second = ack.get(list + "?page_number=2&page_size=2").json();

        assertThat(second.get("tasks").findValuesAsText("task_id")).containsExactly(ids.get(0));
        assertThat(second.at("/page_info/page_number").asInt()).isEqualTo(2);
        assertThat(ack.get(list + "?page_number=999999999&page_size=100").json().get("tasks"))
                .isEmpty();
    }

    @Test
    void pagesByToken() throws IOException {
        List<String> ids = threeTasks();
        JsonNode first = ack.get(list + "?max_results=2").json();
        assertThat(first.get("tasks")).hasSize(2);
        JsonNode rest = ack.get(list + "?max_results=2&next_token="
                        + first.get("next_token").asText())
                .json();

        assertThat(rest.get("tasks").findValuesAsText("task_id")).containsExactly(ids.get(0));
        assertThat(rest.has("next_token")).isFalse();
        assertThat(ack.get(list + "?next_token=").json().get("tasks")).hasSize(3);
        assertThat(ack.get(list + "?next_token=at-99").json().get("tasks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page_number=0",
                "page_number=-1",
                "page_number=x",
                "page_size=0",
                "page_size=101",
                "max_results=101",
                "next_token=somewhere",
                "next_token=at-x",
                "max_results=2&page_number=1",
                "next_token=at-1&page_size=1",
            })
    void rejectsAnInvalidPage(String query) throws IOException {
        assertThat(rejection(ack.get(list + "?" + query))).isEqualTo("400 InvalidParameter");
    }

    @Test
    void ignoresUndocumentedFilters() throws IOException {
        threeTasks();

        assertThat(ack.get(list + "?state=running&task_type=none").json().get("tasks"))
                .hasSize(3);
    }

    @Test
    void pauseResumeAndCancelReturnNoBody() throws IOException {
        String id = web.startUpgrade(u -> {});
        for (String action : new String[] {"pause", "resume", "cancel"}) {
            RawResponse response = ack.post("/tasks/" + id + "/" + action);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEmpty();
        }
        assertThat(info(id).get("state").asText()).isEqualTo("canceled");
        assertThat(info(id).get("events").findValuesAsText("action"))
                .containsExactly("start", "pause", "resume", "cancel");
    }

    @Test
    void aCancelIsFinalAndKeepsFinishedNodes() throws IOException {
        String id = web.startUpgrade(u -> {});
        pass(Duration.ofMinutes(13));
        ack.post("/tasks/" + id + "/cancel");
        pass(Duration.ofDays(1));

        assertThat(info(id).get("state").asText()).isEqualTo("canceled");
        assertThat(info(id).get("task_result").findValuesAsText("status")).containsExactly("success", "initial");
        assertThat(info(id).at("/stages/2").has("end_time")).isFalse();
        assertThat(web.nodePools().get(0).nodes().get(0).kubeletVersion()).isEqualTo("1.33.3-aliyun.1");
        assertThat(web.nodePools().get(0).nodes().get(1).kubeletVersion()).isEqualTo("1.32.1-aliyun.1");
        assertThat(web.version()).isEqualTo("1.33.3-aliyun.1");
        assertThat(act(id, "resume")).isEqualTo("400 ErrorClusterState");
    }

    @Test
    void rejectsActionsInAWrongState() throws IOException {
        String id = web.startUpgrade(u -> {});
        assertThat(act(id, "resume")).isEqualTo("400 ErrorClusterState");
        ack.post("/tasks/" + id + "/pause");
        assertThat(act(id, "pause")).isEqualTo("400 ErrorClusterState");
        ack.post("/tasks/" + id + "/resume");
        pass(Duration.ofHours(1));
        for (String action : new String[] {"pause", "resume", "cancel"}) {
            assertThat(act(id, action)).isEqualTo("400 ErrorClusterState");
        }
        assertThat(info(id).get("state").asText()).isEqualTo("success");
    }

    @Test
    void rejectsAnUnknownTask() throws IOException {
        assertThat(rejection(ack.get("/tasks/T-0"))).isEqualTo("404 ErrorTaskNotFound");
        for (String action : new String[] {"pause", "resume", "cancel"}) {
            assertThat(act("T-0", action)).isEqualTo("404 ErrorTaskNotFound");
        }
        assertThat(rejection(ack.get("/clusters/c0/tasks"))).isEqualTo("404 ErrorClusterNotFound");
    }

    private List<String> threeTasks() {
        return List.of(canceled(), canceled(), canceled());
    }

    private String canceled() {
        String id = web.startUpgrade(u -> {});
        web.cancel();
        return id;
    }

    private JsonNode info(String id) throws IOException {
        return ack.get("/tasks/" + id).json();
    }

    private String act(String id, String action) throws IOException {
        return rejection(ack.post("/tasks/" + id + "/" + action));
    }

    private void pass(Duration time) {
        test.cloud().clock().advance(time);
    }
}
