// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.plan.CcePlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests upgrades of Autopilot clusters, over HTTP with signatures. */
class CceAutopilotUpgradeTest {
    private final CceFixture fixture = new CceFixture(spec -> spec.autopilot());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void completesAnUpgradeWithEveryStepOverAutopilotsOperations() {
        ClusterUpgrader<CcePlan> upgrader =
                ClusterUpgrader.of(fixture.client.autopilot().cluster(fixture.cluster.id()));

        upgrader.start(CceFixture.FULL, fixture.store).await(fixture.options).orThrow();

        assertThat(fixture.cluster.version()).isEqualTo(CceFixture.TARGET);
        assertThat(fixture.operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation).contains("Autopilot"));
        assertThat(fixture.writes())
                .contains("CreateAutopilotUpgradeWorkFlow", "CreateAutopilotPreCheck", "UpgradeAutopilotCluster")
                .doesNotHaveDuplicates();
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
