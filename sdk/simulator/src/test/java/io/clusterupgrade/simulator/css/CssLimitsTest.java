// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.css.model.CssUpgradeRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The limits of image upgrades: numbers of nodes, disks, plug-ins, 20 clusters, 48 hours. */
class CssLimitsTest {
    private final VirtualClock clock = new VirtualClock();
    private final CssCloud cloud = new CssCloud(clock);

    @Test
    void acceptsTwoDataNodesWithMasterNodes() {
        assertThat(start(c -> c.nodes(2).masterNodes(3).replicas(0)).tasks()).hasSize(1);
        expectRejection("CSS.0074", c -> c.nodes(2).replicas(0));
        expectRejection("CSS.0074", c -> c.nodes(1).masterNodes(3).replicas(0));
    }

    @Test
    void rejectsMoreReplicasThanTheRemainingNodesHold() {
        assertThat(start(c -> c.nodes(3).replicas(1)).tasks()).hasSize(1);
        expectRejection("CSS.5140", c -> c.nodes(3).replicas(2));
        assertThat(start(c -> c.nodes(3).coldNodes(1).replicas(2)).tasks()).hasSize(1);
    }

    @Test
    void rejectsDisksThatWouldBeFullWithoutANode() {
        assertThat(start(c -> c.nodes(4).diskUse(59)).tasks()).hasSize(1);
        expectRejection("CSS.5140", c -> c.nodes(4).diskUse(60));
    }

    @Test
    void rejectsAnUpgradeWithoutItsPlugIns() {
        SimulatedCssCluster shop = cloud.addCluster(CssClusterSpec::plugInsMissing);
        assertThatExceptionOfType(CssErrorException.class).isThrownBy(() -> upgrade(shop));
        shop.uploadPlugIns();
        upgrade(shop);

        assertThat(shop.plugInsMissing()).isFalse();
        assertThat(shop.hasRunningTask()).isTrue();
    }

    @Test
    void upgradesTwentyClustersAtTheSameTime() {
        for (int i = 0; i < 20; i++) {
            cloud.requireCapacity();
            start(c -> {});
        }
        assertThatExceptionOfType(CssErrorException.class)
                .isThrownBy(cloud::requireCapacity)
                .satisfies(error -> assertThat(error.code()).isEqualTo("CSS.5140"));
        clock.advance(Duration.ofDays(1));
        cloud.requireCapacity();
    }

    @Test
    void endsAMigrationOfDataAfterFortyEightHours() {
        SimulatedCssCluster slow = start(c -> c.stepDuration(0, Duration.ofHours(49)));
        clock.advance(Duration.ofDays(2).minusSeconds(1));
        assertThat(slow.tasks().get(0).status()).isEqualTo(CssTaskStatus.RUNNING);
        clock.advance(Duration.ofSeconds(1));
        CssTask task = slow.tasks().get(0);

        assertThat(task.status()).isEqualTo(CssTaskStatus.FAILED);
        assertThat(task.failMessage()).contains("48 hours");
        assertThat(task.progress().completedNodes()).isEmpty();
    }

    @Test
    void allowsFortyEightHours() {
        SimulatedCssCluster slow = start(c -> c.stepDuration(0, Duration.ofDays(2)));
        clock.advance(Duration.ofDays(7));

        assertThat(slow.tasks().get(0).status()).isEqualTo(CssTaskStatus.SUCCESS);
    }

    @Test
    void omitsTheMessageOfAFailure() {
        SimulatedCssCluster shop = cloud.addCluster(c -> {});
        shop.script().failNode(1).withoutMessage();
        upgrade(shop);
        clock.advance(Duration.ofHours(1));

        assertThat(shop.tasks().get(0).status()).isEqualTo(CssTaskStatus.FAILED);
        assertThat(shop.tasks().get(0).failMessage()).isNull();
    }

    @Test
    void checksTheSettings() {
        CssClusterSpec spec = new CssClusterSpec(1);
        assertThatIllegalArgumentException().isThrownBy(() -> spec.diskUse(101));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.diskUse(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.replicas(-1));
    }

    private SimulatedCssCluster start(Consumer<CssClusterSpec> settings) {
        SimulatedCssCluster cluster = cloud.addCluster(settings);
        upgrade(cluster);
        return cluster;
    }

    private static void upgrade(SimulatedCssCluster cluster) {
        String image = cluster.images("same").get(0).id();
        cluster.upgrade(new CssUpgradeRequest("all", image, "same", false, "css_upgrade_agency", true, 1));
    }

    private void expectRejection(String code, Consumer<CssClusterSpec> settings) {
        assertThatExceptionOfType(CssErrorException.class)
                .isThrownBy(() -> start(settings))
                .satisfies(error -> assertThat(error.code()).isEqualTo(code));
    }
}
