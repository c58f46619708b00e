// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that the start request in a preview has the values that arrive at the service. */
class PlanPreviewTest {
    @Test
    void showsTheValuesThatAreSentToUpgradeAnAckCluster() {
        try (AckFixture fixture = new AckFixture()) {
            AckClusterUpgrade plan =
                    AckClusterUpgrade.toVersion(AckFixture.VERSION).withMasterOnly(true);
            fixture.upgrader.start(plan);

            assertThat(sent(fixture.cloud, "UpgradeCluster")).isEqualTo(shown(plan, "UpgradeCluster"));
        }
    }

    @Test
    void showsTheValuesThatAreSentToUpgradeAnAckNodePool() {
        try (AckFixture fixture = new AckFixture().withNewControlPlane()) {
            AckNodePoolUpgrade plan = AckNodePoolUpgrade.toVersion(fixture.pool(0), AckFixture.VERSION)
                    .withUseReplace(true)
                    .withIgnoreWarningCheck(true)
                    .withRollingPolicy(NodePoolRollingPolicy.builder()
                            .maxParallelism(3)
                            .pausePolicy(NodePoolPausePolicy.FIRST_BATCH)
                            .maxFailedNodes(1)
                            .build());
            fixture.upgrader.start(plan);

            Map<String, String> shown = shown(plan, "UpgradeClusterNodepool");
            assertThat(sent(fixture.cloud, "UpgradeClusterNodepool")).isEqualTo(shown);
        }
    }

    @Test
    void showsTheValuesThatAreSentToUpgradeACceCluster() {
        try (CceFixture fixture = new CceFixture()) {
            CceClusterUpgrade plan = CceFixture.FULL.withUserDefinedStep(5).withAgencyName("agency");
            fixture.upgrader.start(plan);

            assertThat(sent(fixture.cloud, "UpgradeCluster")).containsAllEntriesOf(shown(plan, "UpgradeCluster"));
        }
    }

    @Test
    void showsTheValuesThatAreSentToUpgradeTheImageOfACssCluster() {
        try (CssFixture fixture = new CssFixture()) {
            CssImageUpgrade plan = CssFixture.CROSS.withClusterLoadCheck(false);
            fixture.upgrader.start(plan);

            Map<String, String> sent = sent(fixture.cloud, "UpgradeCore");
            assertThat(sent.remove("target_image_id"))
                    .as("is known when the images are read")
                    .isNotNull();
            Map<String, String> shown = shown(plan, "UpgradeCore");
            assertThat(shown.remove("target_image_id")).isEqualTo("<id of the chosen image>");
            assertThat(sent).isEqualTo(shown);
        }
    }

    @Test
    void showsTheValuesThatAreSentToMoveACssCluster() {
        try (CssFixture fixture = new CssFixture()) {
            CssAzChange plan = CssAzChange.move("cn-north-4a", "cn-north-4c");
            fixture.upgrader.start(plan);

            assertThat(sent(fixture.cloud, "UpdateAzByInstanceType")).isEqualTo(shown(plan, "UpdateAzByInstanceType"));
        }
    }

    /** Returns the values of a call of the preview by their names. */
    private static Map<String, String> shown(UpgradePlan plan, String operation) {
        PlannedCall write = plan.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .findFirst()
                .orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        collect(JsonValue.of(String.valueOf(write.body())).asMap(), values);
        return values;
    }

    /** Returns the values of the body that arrived, without the names of the objects that contain them. */
    private static Map<String, String> sent(CloudSimulator cloud, String operation) {
        Map<String, String> values = new LinkedHashMap<>();
        collect(JsonValue.of(cloud.journal().calls(operation).get(0).body()).asMap(), values);
        return values;
    }

    private static void collect(Map<?, ?> from, Map<String, String> into) {
        from.forEach((name, value) -> {
            if (value instanceof Map<?, ?> object) {
                collect(object, into);
            } else if (value instanceof List<?> list) {
                into.put(
                        String.valueOf(name), list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            } else {
                into.put(String.valueOf(name), String.valueOf(value));
            }
        });
    }
}
