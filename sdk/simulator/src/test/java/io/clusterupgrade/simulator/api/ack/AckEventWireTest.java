// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static io.clusterupgrade.simulator.testing.AckCalls.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DescribeClusterEvents over HTTP (see sdk/docs/wire/ack.md#plans-events-and-logs). */
class AckEventWireTest {
    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web = test.cloud().ack().addCluster(c -> c.nodes(0));
    private final String events = "/clusters/" + web.id() + "/events";
    private String failed = "";

    @BeforeEach
    void failAndSucceed() {
        web.script().failPrecheck("no quota");
        failed = web.startUpgrade(u -> {});
        test.cloud().clock().advance(Duration.ofHours(1));
        web.startUpgrade(u -> {});
        test.cloud().clock().advance(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void listsTheNewestEventFirst() throws IOException {
        JsonNode page = ack.get(events).json();

        assertThat(page.get("events").findValuesAsText("reason"))
                .containsExactly(
                        "UpgradeControlPlaneFinished",
                        "PreCheckFinished",
                        "TaskStarted",
                        "PreCheckFailed",
                        "TaskStarted");
        assertThat(page.get("page_info").toString())
                .isEqualTo("{\"page_number\":1,\"page_size\":50,\"total_count\":5}");
        assertThat(page.get("events").findValuesAsText("event_id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("e-[0-9a-f-]{36}"));
    }

    @Test
    void showsTheTaskAndTheReasonOfAnEvent() throws IOException {
        JsonNode event =
                ack.get(events + "?page_size=1&task_id=" + failed).json().at("/events/0");

        assertThat(event.get("type").asText()).isEqualTo("cluster_upgrade");
        assertThat(event.get("source").asText()).isEqualTo("task");
        assertThat(event.get("subject").asText()).isEqualTo(failed);
        assertThat(event.get("cluster_id").asText()).isEqualTo(web.id());
        assertThat(event.get("time").asText()).isEqualTo("2026-01-15T16:02:00+08:00");
        assertThat(event.get("data").toString())
                .isEqualTo("{\"level\":\"error\",\"reason\":\"PreCheckFailed\",\"message\":\"no quota\"}");
    }

    @Test
    void pagesEventsByToken() throws IOException {
        JsonNode first = ack.get(events + "?max_results=4").json();
        JsonNode rest = ack.get(
                        events + "?next_token=" + first.get("next_token").asText())
                .json();

        assertThat(first.get("events")).hasSize(4);
        assertThat(rest.get("events")).hasSize(1);
        assertThat(rejection(ack.get(events + "?page_size=101"))).isEqualTo("400 InvalidParameter");
    }
}
