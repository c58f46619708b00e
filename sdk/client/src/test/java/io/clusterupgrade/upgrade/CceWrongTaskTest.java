// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pause, continue and retry of CCE hit whichever task the cluster has: never another one than was meant. */
class CceWrongTaskTest {
    private final CceFixture fixture = new CceFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Ours has failed, and somebody else has started another. */
    private Upgrade overtaken() {
        Upgrade ours = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo("Failed");
        fixture.cluster.startUpgrade(plan -> plan.targetVersion(CceFixture.TARGET));
        fixture.bringTo("Running");
        return ours;
    }

    @ParameterizedTest
    @CsvSource({"PAUSE", "RESUME", "RETRY"})
    void leavesTheTaskOfSomebodyElseAlone(UpgradeAction action) {
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
    void trustsTheListMoreThanAnOldPictureOfTheTask() {
        Upgrade ours = overtaken();
        fixture.cloud
                .faults()
                .next("ShowUpgradeClusterTask", Fault.replaceInBody("\"phase\":\"Failed\"", "\"phase\":\"Running\""));
        fixture.cloud.journal().clear();

        assertThatThrownBy(ours::pause)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("would hit another one");
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void cancelsNoWorkFlowThatHasGoneOnToAnotherTask() {
        Upgrade ours = overtaken();
        String theirs = fixture.cluster.tasks().get(0).uid();
        fixture.bringTo("Failed");
        fixture.cloud.journal().clear();

        assertThatThrownBy(ours::abort)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("gone on to another task, " + theirs);
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void cancelsNoWorkFlowThatDoesNotNameTheTask() {
        Upgrade ours = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
        fixture.bringTo("Failed");
        fixture.cloud.faults().always("ShowUpgradeWorkFlow", Fault.replaceInBody("\"pointStatuses\"", "\"points\""));
        fixture.cloud.journal().clear();

        assertThatThrownBy(ours::abort)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("does not say that it has task " + ours.taskId());
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
