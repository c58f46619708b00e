// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clock that is advanced from one change to the next passes through a whole upgrade and then finds no further change. */
class NextChangeTest {
    private final CloudSimulator cloud = CloudSimulator.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    /** Advances the clock from change to change, and returns how many there were. */
    private int run(Supplier<@Nullable Instant> nextChange) {
        int changes = 0;
        for (Instant next = nextChange.get(); next != null; next = nextChange.get()) {
            assertThat(next).isAfter(cloud.clock().instant());
            cloud.clock().advance(Duration.between(cloud.clock().instant(), next));
            changes++;
            assertThat(changes).isLessThan(1000);
        }
        return changes;
    }

    @Test
    void passesThroughEveryStepOfCss() {
        SimulatedCssCluster cluster = cloud.css().addCluster(c -> c.nodes(2));
        cluster.startUpgrade(plan -> {});
        cluster.script().delayVersion(Duration.ofMinutes(3));

        assertThat(run(cluster::nextChange)).isEqualTo(2 * 13 + 1);
        assertThat(cluster.tasks().get(0).status()).isEqualTo(CssTaskStatus.SUCCESS);

        cluster.restart("role", "ess");
        assertThat(run(cluster::nextChange)).isEqualTo(1);
    }

    @Test
    void passesThroughEveryStageOfCce() {
        SimulatedCceCluster cluster = cloud.cce().addCluster(c -> c.nodes(2));
        String before = cluster.version();
        cluster.script().delayVersion(Duration.ofMinutes(3));
        cluster.startUpgrade(plan -> {});

        assertThat(run(cluster::nextChange)).isBetween(7, 8);
        assertThat(cluster.tasks().get(0).phase()).isEqualTo(CcePhase.SUCCESS);
        assertThat(cluster.version()).isNotEqualTo(before);

        cluster.startSnapshot();
        assertThat(run(cluster::nextChange)).isEqualTo(2);
        cluster.resetNodePool("DefaultPool", plan -> {});
        assertThat(run(cluster::nextChange)).isGreaterThan(1);
    }

    @Test
    void passesThroughEveryStageOfAck() {
        SimulatedAckCluster cluster = cloud.ack().addCluster(c -> c.nodes(3));
        cluster.script().delayVersion(Duration.ofMinutes(1));
        String task = cluster.startUpgrade(plan -> {});

        assertThat(run(cluster::nextChange)).isBetween(5, 6);
        assertThat(cluster.tasks().get(task).state()).isEqualTo("success");
    }

    @Test
    void nothingChangesWhileATaskIsPaused() {
        SimulatedAckCluster cluster = cloud.ack().addCluster(c -> c.nodes(3));
        cluster.startUpgrade(plan -> {});
        cluster.pause();

        assertThat(cluster.nextChange()).isNull();
        cluster.resume();
        assertThat(cluster.nextChange()).isNotNull();
        cluster.cancel();
        assertThat(cluster.nextChange()).isNull();
    }
}
