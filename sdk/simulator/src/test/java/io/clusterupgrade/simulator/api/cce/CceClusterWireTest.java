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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ShowCluster and ListClusters over HTTP (see sdk/docs/wire/cce.md#clusters). */
class CceClusterWireTest {
    private final CceCalls calls = new CceCalls(c -> c.name("web").addon("coredns", "1.29.4"));
    private final SimulatedCceCluster web = calls.cluster();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void showsAnIdleClusterAsAvailableWithItsMinorVersion() throws IOException {
        JsonNode json = calls.get("").json();

        assertThat(json.get("kind").asText()).isEqualTo("Cluster");
        assertThat(json.at("/metadata/uid").asText()).isEqualTo(web.id());
        assertThat(json.at("/metadata/name").asText()).isEqualTo("web");
        assertThat(json.get("metadata").has("annotations")).isFalse();
        assertThat(json.at("/spec/version").asText()).isEqualTo("v1.29");
        assertThat(json.at("/spec/type").asText()).isEqualTo("VirtualMachine");
        assertThat(json.at("/spec/extendParam").has("upgradefrom")).isFalse();
        assertThat(json.at("/status/phase").asText()).isEqualTo("Available");
        assertThat(json.get("status").has("reason")).isFalse();
    }

    @Test
    void showsTheVersionAndThePhaseDuringAnUpgrade() throws IOException {
        web.startUpgrade(u -> {});
        JsonNode busy = calls.get("").json();
        assertThat(busy.at("/status/phase").asText()).isEqualTo("Upgrading");
        assertThat(busy.at("/status/message").asText()).isNotEmpty();
        assertThat(busy.at("/spec/version").asText()).isEqualTo("v1.29");

        calls.advance(Duration.ofHours(1));
        JsonNode done = calls.get("").json();
        assertThat(done.at("/status/phase").asText()).isEqualTo("Available");
        assertThat(done.at("/spec/version").asText()).isEqualTo("v1.31");
        assertThat(done.at("/spec/extendParam/upgradefrom").asText()).isEqualTo("v1.29.13-r10");
    }

    @Test
    void aFailedUpgradeLeavesTheClusterUnavailableUntilItIsRetried() throws IOException {
        web.script().failStage(3);
        web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));
        JsonNode failed = calls.get("").json();

        assertThat(failed.at("/status/phase").asText()).isEqualTo("Unavailable");
        assertThat(failed.at("/status/message").asText()).contains("failed");
        web.retryUpgrade();
        assertThat(calls.get("").json().at("/status/phase").asText()).isEqualTo("Upgrading");
    }

    @Test
    void oldClustersShowTheFullVersion() throws IOException {
        calls.cloud().addCluster(c -> c.version("v1.17.9-r0").fullVersionShown());

        assertThat(calls.getOfProject("/clusters").json().get("items").findValuesAsText("version"))
                .containsExactly("v1.29", "v1.17.9-r0");
    }

    @Test
    void showsDetailsAsNumbersAndJsonInStrings() throws IOException {
        JsonNode annotations = calls.get("?detail=true").json().at("/metadata/annotations");

        assertThat(annotations.get("totalNodesNumber").asText()).isEqualTo("2");
        assertThat(annotations.get("totalNodesNumber").isTextual()).isTrue();
        assertThat(annotations.get("activeNodesNumber").asText()).isEqualTo("2");
        assertThat(annotations.get("installedAddonInstances").asText())
                .isEqualTo("[{\"addonTemplateName\":\"coredns\",\"version\":\"1.29.4\"}]");
        assertThat(calls.getOfProject("/clusters?detail=true")
                        .json()
                        .at("/items/0/metadata")
                        .has("annotations"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'web,arm,new'",
        "?type=ARM64, arm",
        "?type=VirtualMachine, 'web,new'",
        "?status=Upgrading, new",
        "?status=Available, 'web,arm'",
        "?status=Deleting, ''",
        "?version=v1.29, web",
        "?version=v1.29.13-r10, web",
        "?version=v1.2, ''",
        "?version=v1.30, 'arm,new'",
        "?status=Available&version=v1.30, arm",
    })
    void filtersTheList(String query, String names) throws IOException {
        calls.cloud().addCluster(c -> c.name("arm").type("ARM64").version("v1.30.10-r2"));
        calls.cloud()
                .addCluster(c -> c.name("new").version("v1.30.10-r2"))
                .startUpgrade(u -> u.targetVersion("v1.31.6-r2"));
        JsonNode json = calls.getOfProject("/clusters" + query).json();

        assertThat(String.join(",", json.get("items").findValuesAsText("name"))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"status=Error, status", "type=Bare, type", "version=v1.29.13-r10-and-more, version"})
    void rejectsAWrongFilter(String query, String field) throws IOException {
        assertInvalid(calls.getOfProject("/clusters?" + query), field);
    }

    @Test
    void rejectsAnUnknownClusterAndAnotherProject() throws IOException {
        assertThat(assertRejected(calls.getOfProject("/clusters/none"), 404, "CCE.01404001")
                        .get("reason")
                        .asText())
                .isEqualTo("NotFound");
        for (String path : new String[] {"/clusters", "/clusters/" + web.id(), "/jobs/j"}) {
            assertRejected(calls.getOfProduct("/projects/other" + path), 403, "CCE.01403001");
        }
    }
}
