// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.cce.model.CceCheckPhase;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceTaskView;
import io.clusterupgrade.simulator.cce.model.SimulatedCceNodePool;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CceScriptTest {
    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCceCluster prod = new CceCloud(clock).addCluster(c -> {});

    @Test
    void keepsTheVersionPermanentlyAfterASuccess() {
        prod.script().keepVersion();
        String uid = upgrade("v1.31.6-r2");

        assertThat(prod.task(uid).phase()).isEqualTo(CcePhase.SUCCESS);
        assertThat(prod.phase()).isEqualTo("Available");
        clock.advance(Duration.ofDays(100));
        assertThat(prod.version()).isEqualTo("v1.29.13-r10");
        assertThat(prod.previousVersion()).isEmpty();
    }

    @Test
    void keepsTheVersionOnlyForTheNextSuccess() {
        prod.script().keepVersion();
        upgrade("v1.30.10-r2");
        upgrade("v1.31.6-r2");

        assertThat(prod.version()).isEqualTo("v1.31.6-r2");
        assertThat(prod.previousVersion()).isEqualTo("v1.29.13-r10");
    }

    @Test
    void delaysTheVersion() {
        prod.script().delayVersion(Duration.ofMinutes(2));
        prod.startUpgrade(u -> {});
        clock.advance(Duration.ofSeconds(40).plusMinutes(20));
        assertThat(prod.tasks().get(0).phase()).isEqualTo(CcePhase.SUCCESS);
        assertThat(prod.version()).isEqualTo("v1.29.13-r10");
        clock.advance(Duration.ofSeconds(119));
        assertThat(prod.version()).isEqualTo("v1.29.13-r10");
        clock.advance(Duration.ofSeconds(1));
        assertThat(prod.version()).isEqualTo("v1.31.6-r2");
    }

    @Test
    void aFailureDoesNotUseAnEntryForASuccess() {
        prod.script().keepVersion().failStage(2);
        upgrade("v1.31.6-r2");
        prod.retryUpgrade();
        clock.advance(Duration.ofHours(1));

        assertThat(prod.tasks().get(0).phase()).isEqualTo(CcePhase.SUCCESS);
        assertThat(prod.version()).isEqualTo("v1.29.13-r10");
    }

    @Test
    void accessToTrueStateIsNotARead() {
        prod.script().lagStarts(1).showPhase("Dreaming", 1);
        String uid = prod.startUpgrade(u -> {});
        for (int i = 0; i < 5; i++) {
            assertThat(prod.task(uid).phase()).isEqualTo(CcePhase.INIT);
        }

        assertThat(prod.shownTasks()).isEmpty();
        assertThat(prod.shownTask(uid).phase()).isEqualTo("Dreaming");
        assertThat(prod.shownTask(uid).phase()).isEqualTo("Init");
    }

    @Test
    void aHiddenTaskUsesNoShownPhases() {
        String uid = prod.startUpgrade(u -> {});
        prod.script().showPhase("Dreaming", 1).hideTask(uid);
        assertThat(prod.shownTasks()).isEmpty();
        prod.script().showTask(uid);

        assertThat(prod.shownTasks()).extracting(CceTaskView::phase).containsExactly("Dreaming");
    }

    @Test
    void aHiddenTaskContinuesAndLocksTheCluster() {
        String uid = prod.startUpgrade(u -> {});
        prod.script().hideTask(uid);
        assertThat(prod.phase()).isEqualTo("Upgrading");
        clock.advance(Duration.ofHours(1));

        assertThat(prod.version()).isEqualTo("v1.31.6-r2");
    }

    @Test
    void clearRemovesEverything() {
        CceScript script = prod.script();
        String uid = prod.startUpgrade(u -> {});
        script.failStage(1).keepVersion().delayVersion(Duration.ofDays(1)).hideTask(uid);
        script.showPhase("Dreaming")
                .lagStarts(5)
                .lagStarts(Duration.ofDays(1))
                .failSnapshot()
                .failPostCheck();
        script.breakPreCheck("no")
                .addFinding(CceCheckItem.risk("r", CceCheckGroup.LIMIT))
                .addWarning(CceCheckItem.risk("w", CceCheckGroup.LIMIT))
                .failJob();
        script.clear();

        assertThat(prod.shownTask(uid).phase()).isEqualTo("Init");
        clock.advance(Duration.ofHours(1));
        assertThat(prod.version()).isEqualTo("v1.31.6-r2");
        assertThat(prod.postCheck().phase()).isEqualTo(CceCheckPhase.SUCCESS);
        prod.startPreCheck(p -> p.targetVersion("v1.33"));
        clock.advance(Duration.ofHours(1));
        assertThat(prod.preChecks().get(0).phase()).isEqualTo(CceCheckPhase.SUCCESS);
        assertThat(prod.preChecks().get(0).parts().get(0).results())
                .allMatch(result -> result.phase() == CceCheckPhase.SUCCESS);
        prod.startSnapshot();
        clock.advance(Duration.ofHours(1));
        assertThat(prod.snapshots().get(0).phase()).isEqualTo(CcePhase.SUCCESS);
        prod.resetNodePool(SimulatedCceNodePool.DEFAULT, j -> {});
        clock.advance(Duration.ofHours(1));
        assertThat(prod.jobs().get(0).phase()).isEqualTo("Success");
        prod.startUpgrade(u -> u.targetVersion("v1.33.7-r0"));
        assertThat(prod.shownTasks()).hasSize(2);
    }

    @Test
    void aScriptDoesNotAffectEndedSteps() {
        String uid = prod.startUpgrade(u -> {});
        clock.advance(Duration.ofHours(1));
        prod.script().failStage(1);

        assertThat(prod.task(uid).phase()).isEqualTo(CcePhase.SUCCESS);
    }

    @Test
    void rejectsANumberOfReadsBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prod.script().showPhase("Dreaming", 0))
                .withMessage("reads must be 1 or more: 0");
    }

    private String upgrade(String version) {
        String uid = prod.startUpgrade(u -> u.targetVersion(version));
        clock.advance(Duration.ofHours(1));
        return prod.task(uid).uid();
    }
}
