// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceStage;
import io.clusterupgrade.simulator.cce.model.CceTask;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Pauses, retries and versions in task time: 10 s + 30 s, then four stages of 100 s. */
class CceTaskRunTest {
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-15T08:00:00Z"));
    private final SimulatedCceCluster prod =
            new CceCloud(clock).addCluster(c -> c.nodes(4).stageDuration(Duration.ofSeconds(100)));
    private final String uid = prod.startUpgrade(u -> {});

    @Test
    void aPauseStopsTheTimeOfTheStage() {
        seconds(90);
        assertThat(task().progress()).isEqualTo(0.125);
        prod.pauseUpgrade();
        seconds(1000);
        assertThat(task().phase()).isEqualTo(CcePhase.PAUSE);
        assertThat(task().progress()).isEqualTo(0.125);
        assertThat(task().updated()).isEqualTo(Instant.parse("2026-01-15T08:01:30Z"));
        prod.continueUpgrade();
        seconds(25);
        assertThat(task().progress()).isEqualTo(0.1875);
        prod.pauseUpgrade();
        seconds(1000);
        prod.continueUpgrade();
        seconds(24);
        assertThat(task().stages().get(0).status()).isEqualTo("Running");
        seconds(1);
        assertThat(task().stages().get(0).status()).isEqualTo("Success");
        assertThat(task().progress()).isEqualTo(0.25);
    }

    @Test
    void aRetryQueuesAgainAndContinuesWithTheFailedStage() {
        prod.script().failStage(3);
        seconds(1000);
        assertThat(task().stages())
                .extracting(CceStage::status)
                .containsExactly("Success", "Success", "Failed", "Init");
        prod.retryUpgrade();
        assertThat(task().phase()).isEqualTo(CcePhase.QUEUING);
        assertThat(task().progress()).isEqualTo(0.5);
        assertThat(task().stages()).extracting(CceStage::status).containsExactly("Success", "Success", "Init", "Init");
        assertThat(task().updated()).isEqualTo(clock.instant());
        seconds(30);
        assertThat(task().phase()).isEqualTo(CcePhase.RUNNING);
        assertThat(task().stages().get(2).status()).isEqualTo("Running");
        seconds(200);
        assertThat(task().phase()).isEqualTo(CcePhase.SUCCESS);
        assertThat(prod.version()).isEqualTo("v1.31.6-r2");
    }

    @Test
    void aTaskCanFailAndBeRetriedMoreThanOnce() {
        prod.script().failStage(1).failStage(1).failStage(4);
        for (int i = 0; i < 3; i++) {
            seconds(1000);
            assertThat(task().phase()).isEqualTo(CcePhase.FAILED);
            prod.retryUpgrade();
        }
        seconds(1000);
        assertThat(task().phase()).isEqualTo(CcePhase.SUCCESS);
    }

    @Test
    void doesNotUpgradeNodesAgainAfterAFailure() {
        prod.script().failStage(4);
        seconds(1000);
        assertThat(prod.nodes()).extracting(CceNode::phase).containsExactly("Active", "Active", "Active", "Error");
        assertThat(prod.nodes())
                .extracting(CceNode::version)
                .containsExactly("v1.31.6-r2", "v1.31.6-r2", "v1.31.6-r2", "v1.29.13-r10");

        prod.retryUpgrade();
        seconds(40);
        assertThat(prod.nodes()).extracting(CceNode::phase).containsExactly("Active", "Active", "Active", "Upgrading");
        seconds(1000);
        assertThat(prod.nodes()).extracting(CceNode::version).containsOnly("v1.31.6-r2");
    }

    @Test
    void theLastStageRunsWhileItsBatchesRun() {
        seconds(40 + 300 + 40);
        assertThat(task().stages().get(3).status()).isEqualTo("Running");
        assertThat(prod.nodes())
                .extracting(CceNode::phase)
                .containsExactly("Active", "Upgrading", "Upgrading", "Active");
        seconds(59);
        assertThat(task().phase()).isEqualTo(CcePhase.RUNNING);
        seconds(1);
        assertThat(task().phase()).isEqualTo(CcePhase.SUCCESS);
    }

    @Test
    void aNewUpgradeAfterAFailureSkipsNodesThatHaveTheVersion() {
        prod.script().failStage(4);
        seconds(1000);
        prod.startUpgrade(u -> {});
        seconds(40 + 300 + 1);
        assertThat(prod.nodes()).extracting(CceNode::phase).containsExactly("Active", "Active", "Active", "Upgrading");
    }

    @Test
    void aClusterWithoutNodesTakesTheSameTime() {
        SimulatedCceCluster empty =
                new CceCloud(clock).addCluster(c -> c.nodes(0).stageDuration(Duration.ofSeconds(100)));
        empty.startUpgrade(u -> {});
        seconds(439);
        assertThat(empty.tasks().get(0).phase()).isEqualTo(CcePhase.RUNNING);
        seconds(1);
        assertThat(empty.version()).isEqualTo("v1.31.6-r2");
    }

    @Test
    void upgradesAddOnsBeforeTheControlPlane() {
        SimulatedCceCluster web = new CceCloud(clock)
                .addCluster(c ->
                        c.addon("coredns", "1.29.4").addon("everest", "2.4.1").stageDuration(Duration.ofSeconds(100)));
        web.startUpgrade(u -> u.addon("coredns", "1.30.33"));
        seconds(239);
        assertThat(web.addons()).containsEntry("coredns", "1.29.4");
        seconds(1);
        assertThat(web.addons()).containsEntry("coredns", "1.30.33").containsEntry("everest", "2.4.1");
    }

    @Test
    void actionsAffectTheTaskOfAnotherUser() {
        seconds(1000);
        String other = prod.startUpgrade(u -> u.targetVersion("v1.33.7-r0"));
        seconds(50);
        prod.pauseUpgrade();

        assertThat(prod.task(other).phase()).isEqualTo(CcePhase.PAUSE);
        assertThat(task().phase()).isEqualTo(CcePhase.SUCCESS);
        CceErrorException rejection =
                catchThrowableOfType(CceErrorException.class, () -> prod.upgrade(u -> u.targetVersion("v1.33")));
        assertThat(rejection.code()).isEqualTo("CCE.01429002");
    }

    private CceTask task() {
        return prod.task(uid);
    }

    private void seconds(int count) {
        clock.advance(Duration.ofSeconds(count));
    }
}
