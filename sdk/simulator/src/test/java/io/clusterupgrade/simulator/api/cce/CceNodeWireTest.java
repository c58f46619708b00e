// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertInvalid;
import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.testing.CceCalls;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ListNodes and ShowNode over HTTP (see sdk/docs/wire/cce.md#node-pools-and-nodes). */
class CceNodeWireTest {
    private final CceCalls calls = new CceCalls(c -> c.name("web").nodes(3));
    private final SimulatedCceCluster web = calls.cluster();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void listsANodeLikeItsDetails() throws IOException {
        JsonNode list = calls.get("/nodes").json();
        JsonNode first = list.at("/items/0");

        assertThat(list.at("/pageInfo/currentCount").asInt()).isEqualTo(3);
        assertThat(first.get("kind").asText()).isEqualTo("Node");
        assertThat(first.at("/metadata/name").asText()).isEqualTo("web-node-1");
        assertThat(first.at("/metadata/annotations/kubernetes.io~1node-pool.id").asText())
                .isEqualTo("DefaultPool");
        assertThat(first.at("/status/phase").asText()).isEqualTo("Active");
        assertThat(first.at("/status/configurationUpToDate").asBoolean()).isTrue();
        assertThat(calls.get("/nodes/" + first.at("/metadata/uid").asText()).json())
                .isEqualTo(first);
    }

    @Test
    void pagesByTheLastUid() throws IOException {
        JsonNode first = calls.get("/nodes?limit=2").json().get("items");
        assertThat(first.findValuesAsText("name")).containsExactly("web-node-1", "web-node-2");

        String marker = first.at("/1/metadata/uid").asText();
        JsonNode second = calls.get("/nodes?limit=2&marker=" + marker).json().get("items");
        assertThat(second.findValuesAsText("name")).containsExactly("web-node-3");

        String last = second.at("/0/metadata/uid").asText();
        assertThat(calls.get("/nodes?marker=" + last).json().get("items").isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2001", "x", "", "-1"})
    void rejectsAWrongLimit(String limit) throws IOException {
        assertInvalid(calls.get("/nodes?limit=" + limit), "limit");
    }

    @Test
    void rejectsAnUnknownMarkerOrNode() throws IOException {
        assertInvalid(calls.get("/nodes?marker=none"), "marker");
        assertRejected(calls.get("/nodes/none"), 404, "CCE.01404001");
    }

    @Test
    void upgradesNodesInGrowingBatchesAfterTheMasters() throws IOException {
        web.startUpgrade(u -> {});
        calls.advance(Duration.ofSeconds(40).plusMinutes(14));
        assertThat(phases()).containsExactly("Active", "Active", "Active");
        calls.advance(Duration.ofMinutes(2));
        assertThat(phases()).containsExactly("Upgrading", "Active", "Active");
        calls.advance(Duration.ofMinutes(2));
        assertThat(phases()).containsExactly("Active", "Upgrading", "Upgrading");
        calls.advance(Duration.ofMinutes(2));
        assertThat(phases()).containsExactly("Active", "Active", "Active");
    }

    @Test
    void synchronizesNodesWithATextAsResponse() throws IOException {
        String uid = calls.get("/nodes").json().at("/items/0/metadata/uid").asText();

        assertThat(calls.call("GET", "v2", "/nodes/" + uid + "/sync").body()).isEqualTo("\"Sync node success\"");
        assertThat(calls.call("POST", "v3", "/nodes/sync").body()).isEqualTo("Start to batch sync nodes");
        assertRejected(calls.call("GET", "v2", "/nodes/none/sync"), 404, "CCE.01404001");
    }

    private List<String> phases() throws IOException {
        return calls.get("/nodes").json().get("items").findValuesAsText("phase");
    }
}
