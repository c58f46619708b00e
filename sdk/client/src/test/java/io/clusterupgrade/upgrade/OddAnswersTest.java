// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole upgrades whose answers have the documented values in another form. */
class OddAnswersTest {
    @ParameterizedTest
    @ValueSource(strings = {"FAILED ", " FAILED", "\\tFAILED\\n", "\u00a0failed"})
    void aStateWithBlanksAroundItIsThatStateForCss(String state) {
        try (CssWorld world = new CssWorld()) {
            Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
            world.cloud
                    .faults()
                    .always("UpgradeDetail", Fault.rewriteBody(body -> body.replace("\"RUNNING\"", '"' + state + '"')));

            UpgradeOutcome outcome = upgrade.await(world.options);

            assertThat(outcome.state()).isEqualTo(UpgradeState.FAILED);
            assertThat(outcome.snapshot().rawState()).isEqualToIgnoringCase("FAILED");
            assertThat(world.told(UpgradeEvent.UnknownState.class)).isEmpty();
            assertThat(upgrade.can(UpgradeAction.RETRY).isYes()).isTrue();
        }
    }

    @Test
    void aStateWithBlanksAroundItIsThatStateForCceAndAck() {
        try (CceWorld world = new CceWorld()) {
            Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
            world.cloud
                    .faults()
                    .always(
                            "ShowUpgradeClusterTask",
                            Fault.rewriteBody(
                                    body -> body.replace("\"phase\":\"Success\"", "\"phase\":\" Success \"")));
            assertThat(upgrade.await(world.options).state()).isEqualTo(UpgradeState.SUCCEEDED);
            assertThat(world.told(UpgradeEvent.UnknownState.class)).isEmpty();
        }
        try (AckWorld world = new AckWorld()) {
            Upgrade upgrade = world.upgrader.start(AckWorld.UNCHECKED_PLAN);
            world.cloud
                    .faults()
                    .always(
                            "DescribeTaskInfo",
                            Fault.rewriteBody(body -> body.replace("\"state\":\"success\"", "\"state\":\"success \"")));
            assertThat(upgrade.await(world.options).state()).isEqualTo(UpgradeState.SUCCEEDED);
        }
    }

    @Test
    void aCssClusterThatStillShowsItsOldVersionAndNoImageIsNotYetThere() {
        try (CssWorld world = new CssWorld()) {
            world.cluster.script().versionStays();
            world.cloud
                    .faults()
                    .always(
                            "ShowClusterDetail",
                            Fault.rewriteBody(body -> body.replaceAll("\"subVersion\":\"[^\"]*\",?", "")));

            assertThat(world.upgrader.start(CssWorld.CROSS).await().orThrow().confirmation())
                    .isEqualTo(Confirmation.NOT_YET);
        }
    }

    @Test
    void aCceClusterThatShowsAnotherReleaseWithoutItsPatchIsNotYetThere() {
        try (CceWorld world = new CceWorld()) {
            Upgrade upgrade = world.upgrader.start(CceClusterUpgrade.toVersion(CceWorld.TARGET)
                    .withWorkFlow(false)
                    .withPreCheck(false)
                    .withSnapshot(false));
            world.cloud
                    .faults()
                    .always(
                            "ShowCluster",
                            Fault.rewriteBody(
                                    body -> body.replaceAll("\"version\":\"v[^\"]*\"", "\"version\":\"v1.31\"")));
            world.cloud
                    .faults()
                    .always(
                            "ShowClusterUpgradeInfo",
                            Fault.rewriteBody(
                                    body -> body.replaceAll("\"release\":\"[^\"]*\"", "\"release\":\"v1.29.13\"")
                                            .replaceAll("\"patch\":\"[^\"]*\"", "\"patch\":\"\"")));

            assertThat(upgrade.await().orThrow().confirmation()).isEqualTo(Confirmation.NOT_YET);
        }
    }

    @Test
    void aCssClusterWithoutAListOfNodesIsStillStarted() {
        try (CssWorld world = new CssWorld()) {
            world.cloud
                    .faults()
                    .always(
                            "ShowClusterDetail",
                            Fault.rewriteBody(
                                    body -> body.replaceAll("\"instances\":\\[.*?\\}\\]", "\"instances\":{}")));

            assertThat(world.upgrader.start(CssWorld.CROSS).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
            assertThat(world.starts()).isEqualTo(1);
        }
    }
}
