// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.cce.model.CceCheckPhase;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceWorkFlow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rules that the documents leave open, so that a script selects them. */
class CceScriptedRulesTest {
    private static final String TARGET = "v1.31.6-r2";

    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCceCluster web = new CceCloud(clock).addCluster(c -> c.version("v1.29.13-r10"));

    @Test
    void canRepeatTheCheckAfterAPreCheckThatPassed() {
        assertThat(upgradeAfterPreCheck()).isEqualTo(CcePhase.SUCCESS);
    }

    @Test
    void failsInTheRepeatedCheckIfSomethingChanged() {
        web.script().checkAgain();
        assertThat(upgradeAfterPreCheck()).isEqualTo(CcePhase.FAILED);
    }

    @Test
    void canEndATaskWithItsWorkflow() {
        String task = failAndCancel();
        web.script().endCancelledTasks();

        assertThatExceptionOfType(CceErrorException.class)
                .isThrownBy(web::retryUpgrade)
                .withMessageContaining("workflow");
        assertThat(web.task(task).phase()).isEqualTo(CcePhase.FAILED);
    }

    @Test
    void otherwiseRetriesATaskOfACancelledWorkflow() {
        String task = failAndCancel();
        web.retryUpgrade();

        assertThat(web.task(task).phase()).isNotEqualTo(CcePhase.FAILED);
    }

    /** Returns the phase of an upgrade in which a finding appears between the pre-check and the start. */
    private CcePhase upgradeAfterPreCheck() {
        String check = web.startPreCheck(c -> c.targetVersion(TARGET)).uid();
        clock.advance(Duration.ofMinutes(30));
        assertThat(web.preCheck(check).phase()).isEqualTo(CceCheckPhase.SUCCESS);
        web.script().addFinding(CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT));
        String task = web.upgrade(u -> u.targetVersion(TARGET));
        clock.advance(Duration.ofHours(5));
        return web.task(task).phase();
    }

    /** Returns the task of an upgrade that failed, and whose workflow was cancelled. */
    private String failAndCancel() {
        CceWorkFlow flow = web.startWorkFlow("", TARGET);
        web.script().failStage(2);
        String task = web.upgrade(u -> u.targetVersion(TARGET));
        clock.advance(Duration.ofHours(5));
        assertThat(web.task(task).phase()).isEqualTo(CcePhase.FAILED);
        web.cancelWorkFlow(flow.uid());
        return task;
    }
}
