// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.cce.request.NodePriority;
import io.clusterupgrade.cce.request.NodeSelector;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.cce.request.UpgradeAddonConfig;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the request and the preview of a CCE plan. */
class CceRequestTest {
    private static final CceClusterUpgrade REFINED = CceFixture.BARE
            .withUserDefinedStep(5)
            .withScope(UpgradeScope.NODE_POOL)
            .withAddons(List.of(UpgradeAddonConfig.builder("coredns", "1.30.33").build()))
            .withNodePoolOrder(Map.of("DefaultPool", 7))
            .withNodeOrder(Map.of(
                    "DefaultPool",
                    List.of(new NodePriority(3, new NodeSelector("name", "=", List.of("cce-test-node-2"))))))
            .withAgencyName("CCEAutoClusterAgency")
            .withOnlyUpgrade(true);

    @Test
    void sendsAllValuesOfThePlan() {
        try (CceFixture fixture = new CceFixture(spec -> spec.addon("coredns", "1.28.4"))) {
            fixture.upgrader.start(REFINED).await();

            assertThat(sent(fixture))
                    .isEqualTo(JsonValue.of("{\"targetVersion\":\"v1.31.6-r2\",\"strategy\":{\"type\":"
                                    + "\"inPlaceRollingUpdate\",\"inPlaceRollingUpdate\":{\"userDefinedStep\":5,"
                                    + "\"scope\":\"NodePool\"}},\"addons\":[{\"addonTemplateName\":\"coredns\","
                                    + "\"version\":\"1.30.33\",\"operation\":\"patch\"}],"
                                    + "\"nodePoolOrder\":{\"DefaultPool\":7},\"nodeOrder\":{\"DefaultPool\":[{"
                                    + "\"priority\":3,\"nodeSelector\":{\"key\":\"name\",\"operator\":\"=\","
                                    + "\"value\":[\"cce-test-node-2\"]}}]},\"isOnlyUpgrade\":true,"
                                    + "\"agencyName\":\"CCEAutoClusterAgency\"}")
                            .asMap());
            assertThat(fixture.cluster.addons()).containsEntry("coredns", "1.30.33");
        }
    }

    @Test
    void omitsValuesThatThePlanDoesNotSet() {
        try (CceFixture fixture = new CceFixture()) {
            fixture.upgrader.start(CceClusterUpgrade.toVersion("v1.31"));

            assertThat(sent(fixture))
                    .isEqualTo(JsonValue.of("{\"targetVersion\":\"v1.31.6-r2\",\"strategy\":{\"type\":"
                                    + "\"inPlaceRollingUpdate\",\"inPlaceRollingUpdate\":{\"userDefinedStep\":20}}}")
                            .asMap());
        }
    }

    private static Map<String, ?> sent(CceFixture fixture) {
        String body = fixture.cloud.journal().calls("UpgradeCluster").get(0).body();
        JsonValue action = JsonValue.of(body).at("/spec/clusterUpgradeAction");
        assertThat(action).isNotNull();
        return action.asMap();
    }

    @Test
    void previewsTheValues() {
        assertThat(REFINED.preview())
                .contains("CHANGE UpgradeCluster  POST ")
                .contains("\"targetVersion\":\"v1.31.6-r2\"", "\"userDefinedStep\":5,\"scope\":\"NodePool\"")
                .contains(
                        "\"addonTemplateName\":\"coredns\",\"version\":\"1.30.33\"",
                        "\"nodePoolOrder\":{\"DefaultPool\":7}")
                .contains("\"agencyName\":\"CCEAutoClusterAgency\"", "\"isOnlyUpgrade\":true")
                .contains("Note: Without a workflow the upgrade cannot be aborted.")
                .doesNotContain("PreCheck");
        assertThat(CceFixture.FULL.preview())
                .contains("1. read   ShowCluster")
                .contains("CHANGE CreatePreCheck", "CHANGE CreateClusterMasterSnapshot", "at most PT30M")
                .contains("\"kind\":\"PostCheckTask\"", "only when finish() is called");
        assertThat(CceFixture.FULL.toString())
                .startsWith("CceClusterUpgrade[{")
                .contains("\"targetVersion\":\"v1.31.6-r2\"", "\"userDefinedStep\":20")
                .endsWith("}]");
    }

    @Test
    void saysWhatTheVendorWarnsOf() {
        assertThat(CceFixture.FULL.notices())
                .anySatisfy(notice -> assertThat(notice).contains("prefers the console", "on request"))
                .anySatisfy(notice -> assertThat(notice).contains("no operation that rolls an upgrade back"))
                .anySatisfy(notice -> assertThat(notice).contains("do not restart nodes", "suspend autoscaling"))
                .anySatisfy(notice -> assertThat(notice).contains("call finish()"))
                .noneSatisfy(notice -> assertThat(notice).contains("skipped items"));
        CceClusterUpgrade skipping = CceFixture.FULL.withSkippedChecks(List.of(new SkippedCheckItem("DeprecatedApis")));
        assertThat(skipping.preview()).contains("does not know the skipped items", "withOnlyUpgrade(true)");
        assertThat(skipping.withOnlyUpgrade(true).preview()).doesNotContain("does not know the skipped items");
    }

    @Test
    void changesACopyOnly() {
        CceFixture.FULL.withUserDefinedStep(3).withSnapshot(false).withCheckTimeout(Duration.ofMinutes(1));

        assertThat(CceFixture.FULL.userDefinedStep()).isEqualTo(20);
        assertThat(CceFixture.FULL.snapshot()).isTrue();
        assertThat(CceFixture.FULL.checkTimeout()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void rejectsValuesThatCannotWork() {
        assertThatThrownBy(() -> CceClusterUpgrade.toVersion(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CceFixture.FULL.withUserDefinedStep(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CceFixture.FULL.withCheckTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
