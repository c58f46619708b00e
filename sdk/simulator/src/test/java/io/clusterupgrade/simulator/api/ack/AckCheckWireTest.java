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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks over HTTP (see sdk/docs/wire/ack.md#checks). */
class AckCheckWireTest {
    private static final String UPGRADE = "{'type':'ClusterUpgrade','options':{'next_version':'1.33.3-aliyun.1'}}";

    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web = test.cloud().ack().addCluster(c -> c.checkDuration(Duration.ofMinutes(3)));
    private final String checks = "/clusters/" + web.id() + "/checks";

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aCheckRunsAndSucceeds() throws IOException {
        RawResponse start = ack.post(checks, UPGRADE);
        String id = start.json().get("check_id").asText();
        assertThat(id).matches("[0-9]{19}-" + web.id() + "-clustercheck-[0-9a-f]{5}");
        assertThat(start.json().get("request_id").asText()).isEqualTo(start.header("x-acs-request-id"));
        JsonNode running = check(id);
        assertThat(running.get("status").asText()).isEqualTo("Running");
        assertThat(running.get("created_at").asText()).isEqualTo("2026-01-15T08:00:00.000000000Z");
        assertThat(running.has("finished_at")).isFalse();
        assertThat(running.get("check_items")).isEmpty();

        pass(10);
        JsonNode done = check(id);
        assertThat(done.get("type").asText()).isEqualTo("ClusterUpgrade");
        assertThat(done.get("status").asText()).isEqualTo("Succeeded");
        assertThat(done.get("message").asText()).isEqualTo("task succeed");
        assertThat(done.get("finished_at").asText()).isEqualTo("2026-01-15T08:03:00.000000000Z");
        assertThat(done.at("/check_items/ClusterResource/0/Level").toString())
                .isEqualTo("{\"normal\":{\"Message\":\"\",\"Targets\":[{\"Target\":\"" + web.id() + "\"}]}}");
    }

    @Test
    void aScriptedFailureAffectsOneCheck() throws IOException {
        web.script().failCheck("removed API in use");
        String id = ack.post(checks, UPGRADE).json().get("check_id").asText();
        pass(3);
        String next = ack.post(checks, UPGRADE).json().get("check_id").asText();
        JsonNode failed = check(id);
        pass(3);

        assertThat(failed.get("status").asText()).isEqualTo("Failed");
        assertThat(failed.get("message").asText()).isEqualTo("removed API in use");
        assertThat(failed.at("/check_items/ClusterResource/0/Level/error/Message")
                        .asText())
                .isEqualTo("removed API in use");
        assertThat(check(next).get("status").asText()).isEqualTo("Succeeded");
        assertThat(check(id).get("status").asText()).isEqualTo("Failed");
    }

    @Test
    void listsTheNewestFirstAndFilters() throws IOException {
        String pool = web.nodePools().get(0).id();
        ack.post(checks, UPGRADE);
        ack.post(checks, "{'type':'NodePoolUpgrade','target':'" + pool + "'}");
        ack.post(checks, "{'type':'ClusterMigrate'}");

        assertThat(types("")).containsExactly("ClusterMigrate", "NodePoolUpgrade", "ClusterUpgrade");
        assertThat(types("?type=ClusterUpgrade")).containsExactly("ClusterUpgrade");
        assertThat(types("?target=" + pool)).containsExactly("NodePoolUpgrade");
        assertThat(ack.get(checks).json().at("/checks/0").has("check_items")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|400 MissingParameter",
                "{'type':'Everything'}|400 InvalidParameter",
                "{'type':'ClusterUpgrade'}|400 MissingParameter",
                "{'type':'MasterUpgrade','options':{}}|400 MissingParameter",
                "{'type':'MasterUpgrade','options':{'next_version':true}}|400 InvalidParameter",
                "{'type':'NodePoolUpgrade'}|400 MissingParameter",
                "{'type':'NodePoolUpgrade','target':'np0'}|404 ErrorNodePoolNotFound",
            })
    void rejectsAnInvalidCheck(String body, String rejection) throws IOException {
        assertThat(rejection(ack.post(checks, body))).isEqualTo(rejection);
        assertThat(web.checks().all()).isEmpty();
    }

    @Test
    void rejectsAnUnknownCheck() throws IOException {
        assertThat(rejection(ack.get(checks + "/1"))).isEqualTo("404 ErrorCheckNotFound");
    }

    @Test
    void aCheckDoesNotLockTheCluster() throws IOException {
        ack.post(checks, UPGRADE);

        assertThat(web.state()).isEqualTo("running");
        assertThat(web.startUpgrade(u -> {})).isNotEmpty();
        assertThat(ack.post(checks, UPGRADE).status()).isEqualTo(200);
    }

    private Iterable<String> types(String query) throws IOException {
        return ack.get(checks + query).json().get("checks").findValuesAsText("type");
    }

    private JsonNode check(String id) throws IOException {
        return ack.get(checks + "/" + id).json();
    }

    private void pass(int minutes) {
        test.cloud().clock().advance(Duration.ofMinutes(minutes));
    }
}
