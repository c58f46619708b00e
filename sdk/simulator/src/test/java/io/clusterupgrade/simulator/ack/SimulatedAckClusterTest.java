// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.ack.model.AckUpgradeStatus;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Pre-check 1 minute, control plane 2 minutes, three nodes of 1 minute each. */
class SimulatedAckClusterTest {
    private final VirtualClock clock = new VirtualClock();
    private final SimulatedAckCluster web = new AckCloud(clock)
            .addCluster(c -> c.name("web")
                    .nodes(3)
                    .precheckDuration(Duration.ofMinutes(1))
                    .controlPlaneDuration(Duration.ofMinutes(2))
                    .nodeDuration(Duration.ofMinutes(1)));

    @Test
    void aClusterThatWasNeverUpgradedHasNoStatus() {
        assertThat(web.upgradeStatus()).isEqualTo(new AckUpgradeStatus("", "not_start", "", "", "", ""));
    }

    @Test
    void anUpgradePassesThroughItsSteps() {
        web.startUpgrade(u -> u.nextVersion("1.33.3-aliyun.1"));
        assertStatus("running", "prechecking", "running");
        clock.advance(Duration.ofMinutes(1));
        assertStatus("running", "upgrading", "running");
        clock.advance(Duration.ofMinutes(3));
        assertThat(web.upgradeStatus().taskMessage()).isEqualTo("upgrading node 2 of 3");
        assertThat(web.version()).as("the control plane is done").isEqualTo("1.33.3-aliyun.1");
        clock.advance(Duration.ofMinutes(2));
        assertStatus("success", "success", "Success");
        assertThat(web.version()).isEqualTo("1.33.3-aliyun.1");
        assertThat(web.upgradeStatus().precheckReportId()).matches("[0-9a-f]{32}");
    }

    @Test
    void keepsTheFailedStepAfterAFailure() {
        web.script().failPrecheck("12 of 41 items failed");
        web.startUpgrade(u -> {});
        clock.advance(Duration.ofHours(1));
        assertStatus("fail", "prechecking", "Failed");
        assertThat(web.upgradeStatus().errorMessage()).isEqualTo("12 of 41 items failed");

        web.script().failNode(2, "kubelet not ready");
        web.startUpgrade(u -> {});
        clock.advance(Duration.ofHours(1));
        assertStatus("fail", "upgrading", "Failed");
        assertThat(web.upgradeStatus().errorMessage()).isEqualTo("kubelet not ready");

        web.script().failControlPlane("etcd");
        web.startUpgrade(u -> {});
        clock.advance(Duration.ofHours(1));
        assertStatus("fail", "upgrading", "Failed");

        web.startUpgrade(u -> {});
        clock.advance(Duration.ofHours(1));
        assertStatus("success", "success", "Success");
    }

    @Test
    void aScriptedPauseLastsUntilResumed() {
        web.script().pauseBeforeNode(1, "held after the control plane");
        web.startUpgrade(u -> {});
        clock.advance(Duration.ofDays(2));
        assertStatus("pause", "pause", "running");
        assertThat(web.upgradeStatus().taskMessage()).isEqualTo("held after the control plane");
        assertThat(web.upgradeStatus().errorMessage()).isEmpty();

        web.resume();
        assertStatus("running", "upgrading", "running");
        clock.advance(Duration.ofMinutes(3));
        assertStatus("success", "success", "Success");
    }

    @Test
    void anUpgradeCanBePausedAtAnyTime() {
        web.startUpgrade(u -> {});
        clock.advance(Duration.ofSeconds(90));
        web.pause();
        clock.advance(Duration.ofDays(1));
        assertStatus("pause", "pause", "running");
        web.resume();
        clock.advance(Duration.ofSeconds(269));
        assertStatus("running", "upgrading", "running");
        clock.advance(Duration.ofSeconds(1));
        assertStatus("success", "success", "Success");
    }

    @Test
    void rejectsActionsInAWrongState() {
        assertRejected(web::pause);
        assertRejected(web::resume);
        web.startUpgrade(u -> {});
        assertRejected(() -> web.startUpgrade(u -> {}));
        assertRejected(web::resume);
        web.pause();
        assertRejected(web::pause);
        assertRejected(() -> web.startUpgrade(u -> {}));
    }

    @Test
    void aClusterWithoutNodesHasOnlyAControlPlane() {
        SimulatedAckCluster edge = new AckCloud(clock).addCluster(c -> c.nodes(0));
        edge.startUpgrade(u -> {});
        clock.advance(Duration.ofMinutes(10));

        assertThat(edge.upgradeStatus().status()).isEqualTo("success");
    }

    private void assertStatus(String status, String step, String taskStatus) {
        AckUpgradeStatus now = web.upgradeStatus();
        assertThat(now.status()).isEqualTo(status);
        assertThat(now.step()).isEqualTo(step);
        assertThat(now.taskStatus()).isEqualTo(taskStatus);
    }

    private static void assertRejected(ThrowingCallable action) {
        AckErrorException rejection = catchThrowableOfType(AckErrorException.class, action);
        assertThat(rejection).isNotNull();
        assertThat(rejection.code()).isEqualTo("ErrorClusterState");
        assertThat(rejection.status()).isEqualTo(400);
    }
}
