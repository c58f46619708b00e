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
    private final CceWorld world = new CceWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /** Ours has failed, and somebody else has started another. */
    private Upgrade overtaken() {
        Upgrade ours = world.upgrader.start(CceWorld.IN_WORK_FLOW);
        world.bringTo("Failed");
        world.cluster.startUpgrade(plan -> plan.targetVersion(CceWorld.TARGET));
        world.bringTo("Running");
        return ours;
    }

    @ParameterizedTest
    @CsvSource({"PAUSE", "RESUME", "RETRY"})
    void leavesTheTaskOfSomebodyElseAlone(UpgradeAction action) {
        Upgrade ours = overtaken();
        String theirs = world.cluster.tasks().get(0).uid();
        world.cloud.journal().clear();

        assertThatThrownBy(() -> ours.perform(action, ActionRule.SERVER_DECIDES))
                .isInstanceOf(ActionRefusedException.class)
                .hasMessageContaining(theirs)
                .hasMessageContaining(String.valueOf(ours.taskId()));
        assertThat(world.writes()).isEmpty();
        assertThat(world.cluster.task(theirs).phase().word()).isEqualTo("Running");
    }

    @Test
    void trustsTheListMoreThanAnOldPictureOfTheTask() {
        Upgrade ours = overtaken();
        world.cloud
                .faults()
                .next("ShowUpgradeClusterTask", Fault.replaceInBody("\"phase\":\"Failed\"", "\"phase\":\"Running\""));
        world.cloud.journal().clear();

        assertThatThrownBy(ours::pause)
                .isInstanceOf(ActionRefusedException.class)
                .hasMessageContaining("would hit another one");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void cancelsNoWorkFlowThatHasGoneOnToAnotherTask() {
        Upgrade ours = overtaken();
        String theirs = world.cluster.tasks().get(0).uid();
        world.bringTo("Failed");
        world.cloud.journal().clear();

        assertThatThrownBy(ours::abort)
                .isInstanceOf(ActionRefusedException.class)
                .hasMessageContaining("gone on to another task, " + theirs);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void cancelsNoWorkFlowThatDoesNotNameTheTask() {
        Upgrade ours = world.upgrader.start(CceWorld.IN_WORK_FLOW);
        world.bringTo("Failed");
        world.cloud.faults().always("ShowUpgradeWorkFlow", Fault.replaceInBody("\"pointStatuses\"", "\"points\""));
        world.cloud.journal().clear();

        assertThatThrownBy(ours::abort)
                .isInstanceOf(ActionRefusedException.class)
                .hasMessageContaining("does not say that it has task " + ours.taskId());
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void sendsNothingForATaskThatIsNotListed() {
        Upgrade ours = world.upgrader.start(CceWorld.BARE);
        world.bringTo("Running");
        world.cloud.faults().next("ListUpgradeClusterTasks", Fault.rewriteBody(body -> "{\"items\":[]}"));

        assertThatThrownBy(ours::pause)
                .isInstanceOf(ActionRefusedException.class)
                .hasMessageContaining("lists no task");
        assertThat(world.cloud.journal().count("PauseUpgradeClusterTask")).isZero();
    }
}
