// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Snapshots over HTTP, under v3.1 (see sdk/docs/wire/cce.md#snapshots). */
class CceSnapshotWireTest {
    private final CceCalls calls = new CceCalls(c -> c.snapshotDuration(Duration.ofMinutes(2)));

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void returnsTheIdOfANewSnapshotAtTheTopLevel() throws IOException {
        RawResponse response = start();

        assertThat(response.status()).isEqualTo(200);
        JsonNode json = response.json();
        assertThat(json.get("uid").asText()).isNotEmpty();
        assertThat(json.get("metadata").toString()).isEqualTo("{\"apiVersion\":\"v3.1\",\"kind\":\"SnapshotTask\"}");
    }

    @Test
    void returnsAnEmptyListWithoutATime() throws IOException {
        assertThat(call("GET", "/tasks").body())
                .isEqualTo("{\"kind\":\"List\",\"apiVersion\":\"v3.1\",\"metadata\":{},\"items\":[],\"status\":{}}");
    }

    @Test
    void aSnapshotBecomesTheLatestBackupAtItsEnd() throws IOException {
        String uid = start().json().get("uid").asText();
        assertThat(list().at("/items/0/status/phase").asText()).isEqualTo("Init");
        calls.advance(Duration.ofSeconds(65));
        JsonNode running = list().at("/items/0");
        assertThat(running.at("/metadata/uid").asText()).isEqualTo(uid);
        assertThat(running.at("/status/phase").asText()).isEqualTo("Running");
        assertThat(running.at("/status/progress").asText()).isEqualTo("0.50");
        assertThat(running.at("/spec/items/0/type").asText()).isEqualTo("master-backup");
        assertThat(running.at("/spec/items/0/status").asText()).isEqualTo("Running");

        calls.advance(Duration.ofMinutes(5));
        JsonNode list = list();
        assertThat(list.at("/items/0/status/phase").asText()).isEqualTo("Success");
        assertThat(list.at("/items/0/status/progress").asText()).isEqualTo("1.00");
        assertThat(list.at("/status/latestBackupTime").asText()).isEqualTo("2026-01-15 16:02:05 +0800 CST");
    }

    @Test
    void aFailedSnapshotDoesNotChangeTheLatestBackup() throws IOException {
        start();
        calls.advance(Duration.ofHours(1));
        calls.cluster().script().failSnapshot();
        String second = start().json().get("uid").asText();
        calls.advance(Duration.ofHours(1));
        JsonNode list = list();

        assertThat(list.at("/items/0/metadata/uid").asText()).isEqualTo(second);
        assertThat(list.at("/items/0/status/phase").asText()).isEqualTo("Failed");
        assertThat(list.at("/items/0/spec/items/0/message").asText()).isNotEmpty();
        assertThat(list.at("/items/1/status/phase").asText()).isEqualTo("Success");
        assertThat(list.at("/status/latestBackupTime").asText()).isEqualTo("2026-01-15 16:02:05 +0800 CST");
    }

    @Test
    void anotherOperationInProgressLocksTheCluster() throws IOException {
        start();
        assertRejected(start(), 429, "CCE.01429002");
        calls.advance(Duration.ofHours(1));
        calls.cluster().startUpgrade(u -> {});
        assertRejected(start(), 429, "CCE.01429002");
    }

    @Test
    void rejectsTheOtherApiVersion() throws IOException {
        assertThat(calls.post("/operation/snapshot", "").status()).isEqualTo(404);
    }

    private JsonNode list() throws IOException {
        return call("GET", "/tasks").json();
    }

    private RawResponse start() throws IOException {
        return call("POST", "");
    }

    private RawResponse call(String method, String rest) throws IOException {
        return calls.call(method, "v3.1", "/operation/snapshot" + rest);
    }
}
