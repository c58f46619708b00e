// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that pause, continue and retry of CCE, which affect the current task of the cluster, never affect another task
 * than the intended one.
 */
class CceWrongTaskTest {
    private final CceFixture fixture = new CceFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Returns our failed upgrade, after others have started another one. */
    private Upgrade overtaken() {
        Upgrade ours = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo("Failed");
        fixture.cluster.startUpgrade(plan -> plan.targetVersion(CceFixture.TARGET));
        fixture.bringTo("Running");
        return ours;
    }

    @ParameterizedTest
    @CsvSource({"PAUSE", "RESUME", "RETRY"})
    void sendsNothingThatWouldAffectAnotherTask(UpgradeAction action) {
        Upgrade ours = overtaken();
        String theirs = fixture.cluster.tasks().get(0).uid();
        fixture.cloud.journal().clear();

        assertThatThrownBy(() -> ours.perform(action, ActionPolicy.SERVER_DECIDES))
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining(theirs)
                .hasMessageContaining(String.valueOf(ours.taskId()));
        assertThat(fixture.writes()).isEmpty();
        assertThat(fixture.cluster.task(theirs).phase().value()).isEqualTo("Running");
    }

    @Test
    void trustsTheListMoreThanAStaleSnapshot() {
        Upgrade ours = overtaken();
        fixture.cloud
                .faults()
                .next("ShowUpgradeClusterTask", Fault.replaceInBody("\"phase\":\"Failed\"", "\"phase\":\"Running\""));
        fixture.cloud.journal().clear();

        assertThatThrownBy(ours::pause)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("would affect another one");
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void cancelsNoWorkFlowThatHasMovedOnToAnotherTask() {
        Upgrade ours = overtaken();
        String theirs = fixture.cluster.tasks().get(0).uid();
        fixture.bringTo("Failed");
        fixture.cloud.journal().clear();

        assertThatThrownBy(ours::abort)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("moved on to another task, " + theirs);
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void cancelsNoWorkFlowThatDoesNotContainTheTask() {
        Upgrade ours = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo("Failed");
        fixture.cloud.faults().always("ShowUpgradeWorkFlow", Fault.replaceInBody("\"pointStatuses\"", "\"points\""));
        fixture.cloud.journal().clear();

        assertThatThrownBy(ours::abort)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("does not contain task " + ours.taskId());
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void sendsNothingForATaskThatIsNotListed() {
        Upgrade ours = fixture.upgrader.start(CceFixture.BARE);
        fixture.bringTo("Running");
        fixture.cloud.faults().next("ListUpgradeClusterTasks", Fault.rewriteBody(body -> "{\"items\":[]}"));

        assertThatThrownBy(ours::pause)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("lists no task");
        assertThat(fixture.cloud.journal().count("PauseUpgradeClusterTask")).isZero();
    }
}
