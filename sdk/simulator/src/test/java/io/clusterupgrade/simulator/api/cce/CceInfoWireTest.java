// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.testing.CceCalls;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Upgrade information over HTTP (see sdk/docs/wire/cce.md#upgrade-information). */
class CceInfoWireTest {
    private final CceCalls calls = new CceCalls(c -> c.name("web").suggestedPatch("r12"));
    private final SimulatedCceCluster web = calls.cluster();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void showsTheFeatureGatesOfTheService() throws IOException {
        calls.cloud().serviceFeatureGates().put("New", false);

        JsonNode gates = calls.getOfProduct("v3.1", "/feature-gates").json();

        assertThat(gates.get("kind").asText()).isEqualTo("Configuration");
        assertThat(gates.get("apiVersion").asText()).isEqualTo("v3.1");
        assertThat(gates.at("/spec/New").isBoolean()).isTrue();
        assertThat(gates.at("/spec/SupportAutopilot").asBoolean()).isTrue();
    }

    @Test
    void returnsAnEmptyStatusBeforeAnyUpgrade() throws IOException {
        assertThat(calls.get("/upgradeinfo").body())
                .isEqualTo("{\"kind\":\"ClusterUpgradeInfo\",\"apiVersion\":\"v3\",\"metadata\":{\"uid\":\"" + web.id()
                        + "\",\"name\":\"web\",\"creationTimestamp\":\"2026-01-15 16:00:00 +0800 CST\"},"
                        + "\"spec\":{\"versionInfo\":{\"release\":\"v1.29.13\",\"patch\":\"r10\",\"suggestPatch\":\"r12\","
                        + "\"targetVersions\":[\"v1.30.10-r2\",\"v1.31.6-r2\"]},"
                        + "\"upgradeFeatureGates\":{\"supportUpgradePageV4\":true}},\"status\":{}}");
    }

    @Test
    void showsAnUpgradeInProgressAsTheStatusAndThenAsTheLastOne() throws IOException {
        web.startUpgrade(u -> {});
        calls.advance(Duration.ofSeconds(20));
        JsonNode queuing = info();
        assertThat(queuing.at("/status/phase").asText()).isEqualTo("Init");
        assertThat(queuing.at("/spec").has("lastUpgradeInfo")).isFalse();

        calls.advance(Duration.ofHours(1));
        JsonNode done = info();
        assertThat(done.at("/spec/lastUpgradeInfo/phase").asText()).isEqualTo("Success");
        assertThat(done.at("/spec/lastUpgradeInfo/progress").asText()).isEqualTo("1.00");
        assertThat(done.at("/spec/versionInfo/release").asText()).isEqualTo("v1.31.6");
        assertThat(done.at("/spec/versionInfo/patch").asText()).isEqualTo("r2");
        assertThat(done.at("/spec/versionInfo/suggestPatch").asText()).isEmpty();
    }

    @Test
    void showsAFailedUpgradeAsTheStatusAndAsTheLastOne() throws IOException {
        web.script().failStage(2);
        web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));

        assertThat(info().at("/status/phase").asText()).isEqualTo("Failed");
        assertThat(info().at("/spec/lastUpgradeInfo")).isEqualTo(info().get("status"));
    }

    @Test
    void acceptsTheSuggestedPatchAsTarget() throws IOException {
        web.upgrade(u -> u.targetVersion("v1.29.13-r12"));
        calls.advance(Duration.ofHours(1));

        assertThat(info().at("/spec/versionInfo/patch").asText()).isEqualTo("r12");
        assertThat(info().at("/spec/versionInfo/targetVersions").size()).isEqualTo(2);
    }

    @Test
    void returnsAnEmptyListIfNothingIsOffered() throws IOException {
        calls.cloud().versions().clear();

        assertThat(info().at("/spec/versionInfo/targetVersions").toString()).isEqualTo("[]");
    }

    @Test
    void returnsAllPathsOfTheTable() throws IOException {
        JsonNode json = calls.getOfProduct("/clusterupgradepaths").json();

        assertThat(json.get("kind").asText()).isEqualTo("ClusterUpgradePaths");
        assertThat(json.get("upgradePaths").findValuesAsText("version"))
                .containsExactly("v1.27", "v1.28", "v1.29", "v1.30", "v1.31", "v1.33");
        assertThat(json.at("/upgradePaths/0/targetVersions").toString()).isEqualTo("[\"v1.28.15-r30\"]");
        assertThat(json.at("/upgradePaths/0/platformVersion").asText()).matches("cce\\.\\d+\\.\\d+");
    }

    @Test
    void replacesTheTable() throws IOException {
        calls.cloud().versions().clear().offer("v1.19.16-r20", "v1.21.14-r0", "v1.23.17-r0");

        assertThat(calls.getOfProduct("/clusterupgradepaths")
                        .json()
                        .get("upgradePaths")
                        .toString())
                .isEqualTo("[{\"version\":\"v1.19.16-r20\",\"platformVersion\":\"cce.19.1\","
                        + "\"targetVersions\":[\"v1.21.14-r0\",\"v1.23.17-r0\"]}]");
    }

    @Test
    void changesFeatureGates() throws IOException {
        calls.cloud().featureGates().put("EvsSnapshot", "Disable");
        JsonNode gates =
                calls.getOfProduct("/clusterupgradefeaturegates").json().get("upgradeFeatureGates");

        assertThat(gates.toString())
                .isEqualTo("{\"DisplayPreCheckDetail\":\"Support\",\"EvsSnapshot\":\"Disable\","
                        + "\"LabelForSkippedNode\":\"Support\",\"UpgradeStrategy\":\"Support\"}");
    }

    private JsonNode info() throws IOException {
        return calls.get("/upgradeinfo").json();
    }
}
