// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertInvalid;
import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.SimulatedCceNodePool;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Node pools and their jobs over HTTP (see sdk/docs/wire/cce.md#upgradenodepool,
 * sdk/docs/wire/cce.md#node-pools-and-nodes and sdk/docs/wire/cce.md#jobs).
 */
class CceNodePoolWireTest {
    private final CceCalls calls =
            new CceCalls(c -> c.name("web").nodes(1).nodePool("batch", 3).nodeResetDuration(Duration.ofMinutes(1)));
    private final SimulatedCceCluster web = calls.cluster();
    private final SimulatedCceNodePool pool = web.nodePools().get(1);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void listsTheDefaultPoolOnlyOnRequest() throws IOException {
        assertThat(calls.get("/nodepools").json().get("items").findValuesAsText("name"))
                .containsExactly("batch");
        assertThat(calls.get("/nodepools?showDefaultNodePool=true")
                        .json()
                        .get("items")
                        .findValuesAsText("uid"))
                .containsExactly("DefaultPool", pool.uid());
    }

    @Test
    void aPoolCountsItsNodes() throws IOException {
        JsonNode json = calls.get("/nodepools/" + pool.uid()).json();

        assertThat(json.get("kind").asText()).isEqualTo("NodePool");
        assertThat(json.at("/spec/initialNodeCount").asInt()).isEqualTo(3);
        assertThat(json.at("/status/currentNode").asInt()).isEqualTo(3);
        assertThat(json.at("/status/activeNode").asInt()).isEqualTo(3);
        assertThat(json.at("/status/configurationSyncedNodeCount").asInt()).isEqualTo(3);
        assertThat(json.at("/status/phase").asText()).isEmpty();
        assertThat(json.get("status").has("jobId")).isFalse();
        assertThat(calls.get("/nodepools/DefaultPool").status()).isEqualTo(200);
        assertRejected(calls.get("/nodepools/none"), 404, "CCE.01404001");
    }

    @Test
    void aJobResetsTheNodesBatchByBatch() throws IOException {
        RawResponse response = upgrade(body("\"maxUnavailable\":2"));
        assertThat(response.status()).isEqualTo(200);
        String uid = response.json().get("jobid").asText();
        assertThat(job(uid).at("/status/phase").asText()).isEqualTo("Initializing");

        calls.advance(Duration.ofSeconds(30));
        JsonNode running = job(uid);
        assertThat(running.get("kind").asText()).isEqualTo("Job");
        assertThat(running.at("/spec/type").asText()).isEqualTo("UpgradeNodePool");
        assertThat(running.at("/spec/clusterUID").asText()).isEqualTo(web.id());
        assertThat(running.at("/spec/resourceID").asText()).isEqualTo(pool.uid());
        assertThat(running.at("/status/phase").asText()).isEqualTo("Running");
        assertThat(running.at("/spec/subJobs").findValuesAsText("phase"))
                .containsExactly("Running", "Running", "Initializing");
        JsonNode status = calls.get("/nodepools/" + pool.uid()).json().get("status");
        assertThat(status.get("phase").asText()).isEqualTo("Synchronizing");
        assertThat(status.get("jobId").asText()).isEqualTo(uid);
        assertThat(status.get("activeNode").asInt()).isEqualTo(1);
        assertThat(status.get("configurationSyncedNodeCount").asInt()).isZero();
        assertThat(calls.get("/nodes").json().get("items").findValuesAsText("phase"))
                .containsExactly("Active", "Installing", "Installing", "Active");

        calls.advance(Duration.ofMinutes(2));
        assertThat(job(uid).at("/status/phase").asText()).isEqualTo("Success");
        assertThat(calls.get("/nodepools/" + pool.uid())
                        .json()
                        .at("/status/phase")
                        .asText())
                .isEmpty();
    }

    @Test
    void resetsOnlyTheRequestedNodes() throws IOException {
        String first = pool.nodes().get(0).uid();
        String second = pool.nodes().get(1).uid();
        String uid = upgrade(
                        body("\"nodeIDs\":[\"" + first + "\",\"" + second + "\"],\"skippedNodes\":[\"" + first + "\"]"))
                .json()
                .get("jobid")
                .asText();

        JsonNode parts = job(uid).at("/spec/subJobs");
        assertThat(parts.size()).isEqualTo(1);
        assertThat(parts.at("/0/spec/resourceID").asText()).isEqualTo(second);
        assertThat(parts.at("/0/spec/type").asText()).isEqualTo("ResetNode");
    }

    @Test
    void aScriptedJobFailsAndSkipsTheRest() throws IOException {
        web.script().failJob();
        String uid = upgrade(body("\"force\":true")).json().get("jobid").asText();
        calls.advance(Duration.ofHours(1));
        JsonNode failed = job(uid);

        assertThat(failed.at("/status/phase").asText()).isEqualTo("Failed");
        assertThat(failed.at("/status/reason").asText()).isNotEmpty();
        assertThat(failed.at("/spec/subJobs").findValuesAsText("phase"))
                .containsExactly("Failed", "Initializing", "Initializing");
        assertThat(calls.get("/nodes").json().get("items").findValuesAsText("phase"))
                .containsExactly("Active", "Error", "Active", "Active");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"maxUnavailable\":0' | maxUnavailable",
                "'\"maxUnavailable\":21' | maxUnavailable",
                "'\"maxUnavailable\":\"1\"' | maxUnavailable",
                "'\"nodeIDs\":[\"none\"]' | node",
                "'\"skippedNodes\":[\"none\"]' | node",
                "'\"nodeIDs\":[1]' | nodeIDs",
            })
    void namesAWrongField(String extra, String field) throws IOException {
        assertInvalid(upgrade(body(extra)), field);
        assertThat(web.jobs()).isEmpty();
    }

    @Test
    void requiresThePoolOfThePathInTheBody() throws IOException {
        assertInvalid(upgrade(body("\"force\":true").replace(pool.uid(), "DefaultPool")), "nodePoolID");
        assertInvalid(upgrade(body("\"force\":true").replace("NodePool\"", "Pool\"")), "kind");
        assertRejected(
                calls.post(
                        "/nodepools/none/operation/upgrade",
                        body("\"force\":true").replace(pool.uid(), "none")),
                404,
                "CCE.01404001");
    }

    @Test
    void anUpgradeOrAnotherJobInProgressLocksTheCluster() throws IOException {
        upgrade(body("\"force\":true"));
        assertRejected(upgrade(body("\"force\":true")), 429, "CCE.01429002");
        calls.advance(Duration.ofHours(1));
        web.startUpgrade(u -> {});
        assertRejected(upgrade(body("\"force\":true")), 429, "CCE.01429002");
    }

    @Test
    void doesNotFindAnUnknownJobOrAnUpgradeTask() throws IOException {
        String task = web.startUpgrade(u -> {});

        assertRejected(calls.getOfProject("/jobs/none"), 404, "CCE.01404001");
        assertRejected(calls.getOfProject("/jobs/" + task), 404, "CCE.01404001");
    }

    private String body(String extra) {
        return "{\"kind\":\"NodePool\",\"apiVersion\":\"v3\",\"metadata\":{\"name\":\"batch\"},\"spec\":{\"nodePoolID\":\""
                + pool.uid() + "\"," + extra + "}}";
    }

    private JsonNode job(String uid) throws IOException {
        return calls.getOfProject("/jobs/" + uid).json();
    }

    private RawResponse upgrade(String body) throws IOException {
        return calls.post("/nodepools/" + pool.uid() + "/operation/upgrade", body);
    }
}
