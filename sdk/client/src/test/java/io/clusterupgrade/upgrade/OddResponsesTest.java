// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests complete upgrades whose responses have the documented values in another form. */
class OddResponsesTest {
    @ParameterizedTest
    @ValueSource(strings = {"FAILED ", " FAILED", "\\tFAILED\\n", "\u00a0failed"})
    void aStateWithSurroundingBlanksIsReadForCss(String state) {
        try (CssFixture fixture = new CssFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
            fixture.cloud
                    .faults()
                    .always("UpgradeDetail", Fault.rewriteBody(body -> body.replace("\"RUNNING\"", '"' + state + '"')));

            UpgradeOutcome outcome = upgrade.await(fixture.options);

            assertThat(outcome.state()).isEqualTo(UpgradeState.FAILED);
            assertThat(outcome.snapshot().rawState()).isEqualToIgnoringCase("FAILED");
            assertThat(fixture.reported(UpgradeEvent.UnknownState.class)).isEmpty();
            assertThat(upgrade.can(UpgradeAction.RETRY).isYes()).isTrue();
        }
    }

    @Test
    void aStateWithSurroundingBlanksIsReadForCceAndAck() {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
            fixture.cloud
                    .faults()
                    .always(
                            "ShowUpgradeClusterTask",
                            Fault.rewriteBody(
                                    body -> body.replace("\"phase\":\"Success\"", "\"phase\":\" Success \"")));
            assertThat(upgrade.await(fixture.options).state()).isEqualTo(UpgradeState.SUCCEEDED);
            assertThat(fixture.reported(UpgradeEvent.UnknownState.class)).isEmpty();
        }
        try (AckFixture fixture = new AckFixture()) {
            Upgrade upgrade = fixture.upgrader.start(AckFixture.UNCHECKED_PLAN);
            fixture.cloud
                    .faults()
                    .always(
                            "DescribeTaskInfo",
                            Fault.rewriteBody(body -> body.replace("\"state\":\"success\"", "\"state\":\"success \"")));
            assertThat(upgrade.await(fixture.options).state()).isEqualTo(UpgradeState.SUCCEEDED);
        }
    }

    @Test
    void aCssClusterThatStillShowsItsOldVersionAndNoImageIsNotYetThere() {
        try (CssFixture fixture = new CssFixture()) {
            fixture.cluster.script().keepVersion();
            fixture.cloud
                    .faults()
                    .always(
                            "ShowClusterDetail",
                            Fault.rewriteBody(body -> body.replaceAll("\"subVersion\":\"[^\"]*\",?", "")));

            assertThat(fixture.upgrader
                            .start(CssFixture.CROSS)
                            .await()
                            .orThrow()
                            .verification())
                    .isEqualTo(Verification.NOT_YET);
        }
    }

    @Test
    void aCceClusterThatShowsAnotherReleaseWithoutItsPatchIsNotYetThere() {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CceClusterUpgrade.toVersion(CceFixture.TARGET)
                    .withWorkFlow(false)
                    .withPreCheck(false)
                    .withSnapshot(false));
            fixture.cloud
                    .faults()
                    .always(
                            "ShowCluster",
                            Fault.rewriteBody(
                                    body -> body.replaceAll("\"version\":\"v[^\"]*\"", "\"version\":\"v1.31\"")));
            fixture.cloud
                    .faults()
                    .always(
                            "ShowClusterUpgradeInfo",
                            Fault.rewriteBody(
                                    body -> body.replaceAll("\"release\":\"[^\"]*\"", "\"release\":\"v1.29.13\"")
                                            .replaceAll("\"patch\":\"[^\"]*\"", "\"patch\":\"\"")));

            assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.NOT_YET);
        }
    }

    @Test
    void aCssClusterWithoutAListOfNodesIsStillStarted() {
        try (CssFixture fixture = new CssFixture()) {
            fixture.cloud
                    .faults()
                    .always(
                            "ShowClusterDetail",
                            Fault.rewriteBody(
                                    body -> body.replaceAll("\"instances\":\\[.*?\\}\\]", "\"instances\":{}")));

            assertThat(fixture.upgrader.start(CssFixture.CROSS).await().state()).isEqualTo(UpgradeState.SUCCEEDED);
            assertThat(fixture.starts()).isEqualTo(1);
        }
    }
}
