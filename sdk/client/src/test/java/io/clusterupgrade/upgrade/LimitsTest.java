// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be told apart from outside, and what is made of it. */
class LimitsTest {
    private final CssWorld world = new CssWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void takesAnUpgradeOfOthersToTheSameTargetForALostStart() {
        PreparedStart prepared = world.upgrader.prepare(CssWorld.CROSS);
        world.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());
        world.time.beforeNextSleep(() -> world.cluster.startUpgrade(plan -> plan.crossVersion("7.10.2")));

        Upgrade upgrade = prepared.start();

        assertThat(world.cluster.tasks()).hasSize(1);
        assertThat(upgrade.taskId()).isEqualTo(world.cluster.tasks().get(0).id());
        assertThat(world.starts()).isEqualTo(1);
    }

    @Test
    void takesAnAbortByOthersForAFailure() {
        world.cluster.script().failNode(1).once("no room");
        Upgrade upgrade = world.upgrader.start(CssWorld.CROSS);
        String taskId = String.valueOf(upgrade.await().snapshot().taskId());

        world.cluster.abort(taskId);

        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Failed.class);
    }
}
