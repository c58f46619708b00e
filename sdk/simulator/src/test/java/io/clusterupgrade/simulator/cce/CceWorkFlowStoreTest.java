// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CceWorkFlowStoreTest {
    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCceCluster prod = new CceCloud(clock).addCluster(c -> {});
    private String uid = "";

    @Test
    void doesNotIncludeTasksStartedBefore() {
        prod.startPreCheck(p -> {});
        hour();
        begin("v1.31");

        assertThat(phase()).isEqualTo("Init");
    }

    @Test
    void aFailedPreCheckIsPendingUntilItIsRepeated() {
        begin("v1.31");
        prod.script().breakPreCheck("no");
        prod.startPreCheck(p -> {});
        hour();
        assertThat(phase()).isEqualTo("Pending");
        assertThat(point(0).status()).isEqualTo("Failed");
        prod.startPreCheck(p -> {});
        assertThat(phase()).isEqualTo("Running");
    }

    @Test
    void aFailedSnapshotIsPendingUntilTheUpgradeStarts() {
        begin("v1.31");
        prod.script().failSnapshot();
        prod.startSnapshot();
        hour();
        assertThat(phase()).isEqualTo("Pending");
        prod.upgrade(u -> {});
        assertThat(phase()).isEqualTo("Running");
    }

    @Test
    void aFailedUpgradeIsPendingUntilItIsRetried() {
        begin("v1.31");
        prod.script().failStage(1);
        prod.upgrade(u -> {});
        hour();
        assertThat(phase()).isEqualTo("Pending");
        prod.retryUpgrade();
        assertThat(phase()).isEqualTo("Running");
    }

    @Test
    void aFailedPostCheckIsPendingUntilItIsRepeated() {
        begin("v1.31");
        prod.upgrade(u -> {});
        hour();
        prod.script().failPostCheck();
        prod.postCheck();
        assertThat(phase()).isEqualTo("Pending");
        prod.postCheck();
        assertThat(phase()).isEqualTo("Success");
    }

    @Test
    void aFinishedWorkflowIncludesNoFurtherTasks() {
        begin("v1.31");
        String task = prod.upgrade(u -> {});
        hour();
        prod.postCheck();
        String first = uid;
        begin("v1.33");
        prod.upgrade(u -> u.targetVersion("v1.33"));

        assertThat(prod.workFlow(first).phase()).isEqualTo("Success");
        assertThat(prod.workFlow(first).points().get(2).taskId()).isEqualTo(task);
        assertThat(phase()).isEqualTo("Running");
        assertThat(prod.workFlow(uid).clusterVersion()).isEqualTo("v1.31.6-r2");
    }

    @Test
    void isUpdatedWithItsNewestTask() {
        begin("v1.31");
        assertThat(prod.workFlow(uid).updated()).isEqualTo(VirtualClock.DEFAULT_START);
        clock.advance(Duration.ofMinutes(1));
        prod.startSnapshot();
        assertThat(prod.workFlow(uid).updated()).isEqualTo(clock.instant());
        hour();
        prod.script().failStage(1);
        prod.upgrade(u -> {});
        hour();
        prod.cancelWorkFlow(uid);
        assertThat(prod.workFlow(uid).updated()).isEqualTo(clock.instant());
        assertThat(prod.workFlow(uid).created()).isEqualTo(VirtualClock.DEFAULT_START);
    }

    private void begin(String version) {
        uid = prod.startWorkFlow(null, version).uid();
    }

    private String phase() {
        return prod.workFlow(uid).phase();
    }

    private CceWorkFlowPoint point(int place) {
        return prod.workFlow(uid).points().get(place);
    }

    private void hour() {
        clock.advance(Duration.ofHours(1));
    }
}
