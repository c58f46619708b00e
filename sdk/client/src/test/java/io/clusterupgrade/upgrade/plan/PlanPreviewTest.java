// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the requests in a preview have the bodies that arrive at the service. */
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

            assertThat(sent(fixture.cloud, "UpgradeClusterNodepool")).isEqualTo(shown(plan, "UpgradeClusterNodepool"));
        }
    }

    @Test
    void showsTheBodiesThatAreSentToUpgradeACceCluster() {
        try (CceFixture fixture = new CceFixture()) {
            CceClusterUpgrade plan = CceFixture.FULL
                    .withUserDefinedStep(5)
                    .withAgencyName("agency")
                    .withNodePoolOrder(Map.of("DefaultPool", 7))
                    .withSkippedChecks(List.of(new SkippedCheckItem("DeprecatedApis")));
            String version = fixture.cluster.version();
            Upgrade upgrade = fixture.upgrader.start(plan);
            upgrade.await().orThrow();
            upgrade.finish();

            assertThat(fixture.writes())
                    .contains("CreateUpgradeWorkFlow", "CreatePreCheck", "UpgradeCluster", "CreatePostCheck")
                    .allSatisfy(write -> assertThat(sent(fixture.cloud, write))
                            .as(write)
                            .isEqualTo(shown(
                                    plan,
                                    write,
                                    "<id of the cluster>",
                                    fixture.cluster.id(),
                                    "<version of the cluster>",
                                    version)));
        }
    }

    @Test
    void showsTheValuesThatAreSentToUpgradeTheImageOfACssCluster() {
        try (CssFixture fixture = new CssFixture()) {
            CssImageUpgrade plan = CssFixture.CROSS.withClusterLoadCheck(false);
            fixture.upgrader.start(plan);

            Map<?, ?> sent = sent(fixture.cloud, "UpgradeCore");
            String image = String.valueOf(sent.get("target_image_id"));
            assertThat(sent).isEqualTo(shown(plan, "UpgradeCore", "<id of the chosen image>", image));
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

    /**
     * Returns the body of a call of the preview; empty for none.
     *
     * @param known placeholders, each with the value that only the cluster determines
     */
    private static Map<?, ?> shown(UpgradePlan plan, String operation, String... known) {
        PlannedCall write = plan.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .findFirst()
                .orElseThrow();
        String body = write.body() == null ? "" : write.body();
        for (int i = 0; i < known.length; i += 2) {
            body = body.replace(known[i], known[i + 1]);
        }
        return json(body);
    }

    /** Returns the body that arrived; empty for none. */
    private static Map<?, ?> sent(CloudSimulator cloud, String operation) {
        return json(cloud.journal().calls(operation).get(0).body());
    }

    private static Map<?, ?> json(String body) {
        return body.isEmpty() ? Map.of() : JsonValue.of(body).asMap();
    }
}
