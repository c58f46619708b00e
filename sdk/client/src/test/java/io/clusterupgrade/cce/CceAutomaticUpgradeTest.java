// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.model.AutopilotUpgradePlan;
import io.clusterupgrade.cce.model.MaintenanceWindow;
import io.clusterupgrade.cce.model.UpgradePlanPhase;
import io.clusterupgrade.cce.request.MaintenanceWindowSpec;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests automatic upgrades of Autopilot clusters, and what standard clusters have instead, over HTTP with signatures. */
class CceAutomaticUpgradeTest {
    private static final String PATCH = "v1.29.13-r12";

    private final CceFixture fixture = new CceFixture(spec -> spec.autopilot().suggestedPatch("r12"));
    private final CceCluster cluster = fixture.client.autopilot().cluster(fixture.cluster.id());
    private final Instant tomorrow = fixture.time.now().plus(Duration.ofDays(1));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void postponesAPlanSoThatItsUpgradeStartsLater() {
        fixture.cluster.automaticUpgrades().plan(PATCH, tomorrow);
        AutopilotUpgradePlan plan = onlyPlan();
        assertThat(plan.status().phase()).isEqualTo(UpgradePlanPhase.PENDING);
        assertThat(plan.spec().targetVersion()).isEqualTo(PATCH);
        assertThat(plan.spec().notBefore()).isEqualTo(tomorrow);

        Instant later = tomorrow.plus(Duration.ofDays(2));
        AutopilotUpgradePlan postponed = cluster.upgradePlans()
                .updateAutopilotUpgradePlan(plan.metadata().uid(), later);

        assertThat(postponed.spec().notBefore()).isEqualTo(later);
        fixture.time.sleep(Duration.ofDays(1));
        assertThat(onlyPlan().status().phase()).isEqualTo(UpgradePlanPhase.PENDING);
        fixture.time.sleep(Duration.ofDays(2));
        assertThat(onlyPlan().status().phase()).isEqualTo(UpgradePlanPhase.UPGRADING);
    }

    @Test
    void watchesTheUpgradeThatAPlanStarts() {
        fixture.cluster.automaticUpgrades().plan(PATCH, tomorrow);
        fixture.time.sleep(Duration.ofDays(1));

        Upgrade upgrade = ClusterUpgrader.of(cluster).findLatest().orElseThrow();
        upgrade.await(fixture.options).orThrow();

        assertThat(fixture.cluster.version()).isEqualTo(PATCH);
        assertThat(onlyPlan().status().phase()).isEqualTo(UpgradePlanPhase.SUCCESS);
        assertThatThrownBy(() -> cluster.upgradePlans()
                        .updateAutopilotUpgradePlan(onlyPlan().metadata().uid(), tomorrow.plus(Duration.ofDays(2))))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void rejectsAnUnknownPlanAndATimeThatIsTooLate() {
        String uid = fixture.cluster.automaticUpgrades().plan(PATCH, tomorrow).uid();

        assertThatThrownBy(() -> cluster.upgradePlans().updateAutopilotUpgradePlan("no-such-plan", tomorrow))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("CCE.UpdateAutopilotUpgradePlan");
        assertThatThrownBy(
                        () -> cluster.upgradePlans().updateAutopilotUpgradePlan(uid, tomorrow.plus(Duration.ofDays(7))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("notBeforeDeadline");
    }

    @Test
    void keepsAWindowUntilItIsDeleted() {
        CceClusterMaintenanceWindow window = cluster.maintenanceWindow();
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        MaintenanceWindow created = window.createAutopilotMaintenanceWindow(
                MaintenanceWindowSpec.builder(weekend, "16:00", 4).build());

        assertThat(created).isEqualTo(new MaintenanceWindow(List.of("Friday", "Saturday"), "16:00", 4, null));
        assertThat(window.showAutopilotMaintenanceWindow()).isEqualTo(created);
        assertThatThrownBy(() -> window.createAutopilotMaintenanceWindow(
                        MaintenanceWindowSpec.builder(weekend, "16:00", 4).build()))
                .isInstanceOf(ConflictException.class);
        assertThat(window.updateAutopilotMaintenanceWindow(MaintenanceWindowSpec.builder(weekend, "18:00", 2)
                                .build())
                        .startTime())
                .isEqualTo("18:00");
        assertThat(window.deleteAutopilotMaintenanceWindow().durationHours()).isEqualTo(2);
        assertThatThrownBy(window::showAutopilotMaintenanceWindow)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("CCE.ShowAutopilotMaintenanceWindow");
    }

    @Test
    void synchronizesNodesOfAStandardCluster() {
        CceCluster standard = fixture.client.cluster(
                fixture.cloud.cce().addCluster(spec -> {}).id());
        String node =
                standard.nodes().stream().findFirst().orElseThrow().metadata().uid();

        standard.syncNode(node);
        standard.batchSyncNodes();

        assertThat(fixture.cloud.journal().count("SyncNode")).isEqualTo(1);
        assertThat(fixture.cloud.journal().count("BatchSyncNodes")).isEqualTo(1);
        assertThatThrownBy(() -> standard.syncNode("no-such-node")).isInstanceOf(NotFoundException.class);
        assertThat(fixture.client.showFeatureGates().spec()).containsKey("SupportBatchSync");
    }

    private AutopilotUpgradePlan onlyPlan() {
        List<AutopilotUpgradePlan> plans =
                cluster.upgradePlans().listAutopilotUpgradePlans().items();
        assertThat(plans).hasSize(1);
        return plans.get(0);
    }
}
