// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Steps that hang, and then end. */
class StallTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualClock clock = new VirtualClock();

    @Test
    void stallsOneStepOfOneNodeOfCss() {
        SimulatedCssCluster shop =
                new CssCloud(clock).addCluster(c -> c.nodes(2).stepDuration(MINUTE));
        shop.script().stallNode(2, 4, Duration.ofHours(3));
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);

        clock.advance(MINUTE.multipliedBy(13 + 4 + 1 + 100));
        CssTask stalled = shop.task(id);
        assertThat(stalled.progress().currentNode()).isEqualTo("css-test-ess-esn-2-1");
        assertThat(stalled.progress().steps().get(4).status()).isEqualTo("RUNNING");
        assertThat(stalled.progress().steps().get(5).status()).isEqualTo("WAITING");

        clock.advance(MINUTE.multipliedBy(80 + 8 - 1));
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.RUNNING);
        clock.advance(MINUTE);
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
    }

    @Test
    void stallsAStageOfCceAndFailsItAfterwards() {
        SimulatedCceCluster shop = new CceCloud(clock).addCluster(c -> c.stageDuration(MINUTE));
        shop.script().stallStage(4, Duration.ofHours(1)).failStage(4);
        String id = shop.startUpgrade(u -> {});

        clock.advance(Duration.ofMinutes(60));
        assertThat(shop.task(id).phase()).isEqualTo(CcePhase.RUNNING);
        clock.advance(Duration.ofMinutes(5));
        assertThat(shop.task(id).phase()).isEqualTo(CcePhase.FAILED);
    }

    @Test
    void stallsThePhasesOfAck() {
        SimulatedAckCluster shop = new AckCloud(clock)
                .addCluster(c -> c.nodes(2)
                        .precheckDuration(MINUTE)
                        .controlPlaneDuration(MINUTE)
                        .nodeDuration(MINUTE));
        shop.script().stallPrecheck(MINUTE).stallControlPlane(MINUTE).stallNode(2, MINUTE);
        String id = shop.startUpgrade(u -> {});

        clock.advance(MINUTE.multipliedBy(3));
        assertThat(shop.version()).isEqualTo("1.32.1-aliyun.1");
        clock.advance(MINUTE);
        assertThat(shop.version()).as("after 2 minutes each").isEqualTo("1.33.3-aliyun.1");
        clock.advance(MINUTE.multipliedBy(2));
        assertThat(shop.tasks().get(id).state()).isEqualTo("running");
        clock.advance(MINUTE);
        assertThat(shop.tasks().get(id).state()).isEqualTo("success");
    }

    @Test
    void forgetsStallsWhenScriptsAreCleared() {
        SimulatedCssCluster css = new CssCloud(clock).addCluster(c -> c.nodes(1).stepDuration(MINUTE));
        css.script().stallNode(1, 0, Duration.ofDays(1));
        css.script().clear();
        String id = css.startUpgrade(CssUpgradePlan::sameVersion);

        clock.advance(MINUTE.multipliedBy(13));
        assertThat(css.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
    }
}
