// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.cce.request.NodePriority;
import io.clusterupgrade.cce.request.NodeSelector;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeRoute;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests upgrades of Autopilot clusters, over HTTP with signatures. */
class CceAutopilotUpgradeTest {
    private final CceFixture fixture = new CceFixture(spec -> spec.autopilot());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void completesAnUpgradeWithEveryStepOverAutopilotsOperations() {
        upgrader().start(CceFixture.FULL, fixture.store).await(fixture.options).orThrow();

        assertThat(fixture.cluster.version()).isEqualTo(CceFixture.TARGET);
        assertThat(fixture.operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation).contains("Autopilot"));
        assertThat(fixture.writes())
                .contains("CreateAutopilotUpgradeWorkFlow", "CreateAutopilotPreCheck", "UpgradeAutopilotCluster")
                .doesNotHaveDuplicates();
    }

    private ClusterUpgrader<CcePlan> upgrader() {
        return ClusterUpgrader.of(fixture.client.autopilot().cluster(fixture.cluster.id()));
    }

    @Test
    void watchesAndVerifiesInAnotherProcess() {
        upgrader().start(CceFixture.FULL, fixture.store);

        Upgrade found = upgrader().resume(fixture.store.load().orElseThrow()).orThrow();
        UpgradeOutcome outcome = found.await(fixture.options);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UpgradeOutcome.Succeeded.class,
                        done -> assertThat(done.verification()).isEqualTo(Verification.VERIFIED));
        found.finish();
        assertThat(fixture.writes()).contains("CreateAutopilotPostCheck");
        assertThat(fixture.cluster.workFlows()).allMatch(flow -> flow.phase().equals("Success"));
        assertThat(upgrader().history()).hasSize(1);
        assertThat(upgrader().findLatest()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Init", "Running", "Pause", "Failed", "Success"})
    void hasNeitherPauseNorResumeInAnyPhase(String phase) {
        Upgrade upgrade = upgrader().start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo(phase);
        upgrade.refresh();
        int writes = fixture.writes().size();

        for (UpgradeAction action : List.of(UpgradeAction.PAUSE, UpgradeAction.RESUME)) {
            assertThat(upgrade.can(action))
                    .isEqualTo(ActionAvailability.no(
                            "CCE: Autopilot has no operation to pause an upgrade or to resume one"));
            for (ActionPolicy policy : ActionPolicy.values()) {
                assertThatThrownBy(() -> upgrade.perform(action, policy))
                        .isInstanceOf(ActionNotAllowedException.class)
                        .hasMessageContaining("Autopilot has no operation");
            }
        }
        assertThat(fixture.writes()).hasSize(writes);
    }

    @Test
    void retriesAFailedUpgradeToItsEnd() {
        Upgrade upgrade = upgrader().start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo("Failed");

        assertThat(upgrade.await(fixture.options)).isInstanceOf(UpgradeOutcome.Failed.class);
        assertThat(upgrade.can(UpgradeAction.RETRY).isYes()).isTrue();
        upgrade.retry();

        upgrade.await(fixture.options).orThrow();
        assertThat(fixture.cloud.journal().count("RetryAutopilotUpgradeClusterTask"))
                .isEqualTo(1);
        assertThat(fixture.cluster.version()).isEqualTo(CceFixture.TARGET);
    }

    @Test
    void abortsAFailedUpgradeByItsWorkflow() {
        Upgrade upgrade = upgrader().start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo("Failed");
        upgrade.await(fixture.options);

        assertThat(upgrade.can(UpgradeAction.ABORT).isNo()).isFalse();
        upgrade.abort();

        assertThat(upgrade.await(fixture.options)).isInstanceOf(UpgradeOutcome.Aborted.class);
        assertThat(fixture.cloud.journal().count("UpgradeAutopilotWorkFlowUpdate"))
                .isEqualTo(1);
        assertThat(fixture.operations())
                .allSatisfy(operation -> assertThat(operation).contains("Autopilot"));
    }

    @Test
    void reportsReadinessWithoutNodesAndAddons() {
        ReadinessReport report = upgrader().readiness(CceFixture.FULL);

        assertThat(report.isReady()).as(report.toText()).isTrue();
        assertThat(report.checks())
                .extracting(check -> check.name())
                .containsExactly("state", "tasks", "target", "workflow", "snapshot of the masters");
        assertThat(report.notChecked())
                .extracting(missing -> missing.what())
                .contains("nodes, node pools and add-on pre-check");
        assertThat(fixture.operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation).contains("Autopilot"));
        assertThat(fixture.writes()).isEmpty();

        upgrader()
                .start(
                        CceFixture.FULL,
                        fixture.store,
                        ReadinessOptions.defaults().withNewChecks(true))
                .await(fixture.options)
                .orThrow();
    }

    static Stream<Arguments> plansWithNodePools() {
        return Stream.of(
                Arguments.of("nodePoolOrder", CceFixture.FULL.withNodePoolOrder(Map.of("DefaultPool", 1))),
                Arguments.of(
                        "nodeOrder",
                        CceFixture.FULL.withNodeOrder(Map.of(
                                "DefaultPool",
                                List.of(new NodePriority(1, new NodeSelector("name", "=", List.of("n-1"))))))),
                Arguments.of("scope NodePool", CceFixture.FULL.withScope(UpgradeScope.NODE_POOL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plansWithNodePools")
    void rejectsAPlanWithNodePools(String setting, CceClusterUpgrade plan) {
        assertThatThrownBy(() -> upgrader().prepare(plan))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("the plan has " + setting + ", and Autopilot clusters have no node pools");
        ReadinessReport report = upgrader().readiness(plan);
        assertThat(report.isReady()).isFalse();
        assertThat(report.toText()).contains("the plan has " + setting);
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void leadsOverSeveralVersions() {
        RouteOptions finishing = RouteOptions.defaults().withFinish(true).withReadiness(true);

        UpgradeRoute route = upgrader().route("v1.33", finishing);
        RouteOutcome outcome = route.run(fixture.store);

        assertThat(route.hops()).hasSize(2);
        assertThat(outcome.orThrow().history()).hasSize(2);
        assertThat(fixture.cluster.version()).startsWith("v1.33.");
        assertThat(fixture.cloud.journal().count("UpgradeAutopilotCluster")).isEqualTo(2);
        assertThat(fixture.operations())
                .allSatisfy(operation -> assertThat(operation).contains("Autopilot"));
        assertThatThrownBy(() -> upgrader().route("v1.34", finishing.withNodePools(List.of("DefaultPool"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not upgrade node pools on their own");
    }

    @Test
    void aStandardClientDoesNotFindAnAutopilotCluster() {
        String id = fixture.cluster.id();

        assertThatThrownBy(() -> fixture.client.cluster(id).showCluster())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("CCE.ShowCluster");
        assertThatThrownBy(() -> fixture.client.autopilot().cluster(id).showUpgradeClusterTask("no-such-task"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("CCE.ShowAutopilotUpgradeClusterTask");
        assertThat(fixture.client.listClusters().items()).isEmpty();
        assertThat(fixture.client.autopilot().listClusters().items()).hasSize(1);
    }
}
