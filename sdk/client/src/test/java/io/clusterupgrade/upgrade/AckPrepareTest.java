// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.AckWorld.PLAN;
import static io.clusterupgrade.upgrade.AckWorld.UNCHECKED_PLAN;
import static io.clusterupgrade.upgrade.AckWorld.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is looked at before an upgrade of ACK is started, and what is refused. */
class AckPrepareTest {
    private final AckWorld world = new AckWorld();

    @AfterEach
    void close() {
        assertThat(world.starts()).isZero();
        world.close();
    }

    private void refuses(AckClusterUpgrade plan, String... because) {
        assertThatThrownBy(() -> world.upgrader.start(plan))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("nothing was started: ACK")
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(because));
    }

    @Test
    void refusesAVersionThatIsNotOfferedAndSaysWhichAre() {
        world.cloud.ack().versions().offer("1.33.9-aliyun.1").offer("1.32.7-aliyun.1");

        refuses(
                AckClusterUpgrade.toVersion("1.34.1-aliyun.1"),
                "which has 1.32.1-aliyun.1, no way to 1.34.1-aliyun.1; it offers",
                "1.32.7-aliyun.1",
                VERSION,
                "1.33.9-aliyun.1");
        refuses(AckClusterUpgrade.toVersion("1.32.1-aliyun.1"), "no way to 1.32.1-aliyun.1");
    }

    @Test
    void asksForVersionsOnlyWhenTheClusterDoesNotNameTheTarget() {
        world.upgrader.prepare(PLAN);
        assertThat(world.calls("DescribeKubernetesVersionMetadata")).isZero();
        world.cloud.ack().versions().offer("1.33.9-aliyun.1");

        world.upgrader.prepare(PLAN);

        assertThat(world.cloud.journal().calls("DescribeKubernetesVersionMetadata"))
                .singleElement()
                .satisfies(call -> assertThat(call.query())
                        .contains("Region=cn-shanghai", "ClusterType=ManagedKubernetes", "Profile=Default")
                        .contains("KubernetesVersion=1.32.1-aliyun.1", "QueryUpgradableVersion=true"));
    }

    @Test
    void trustsOnlyWhatTheClusterNamesWhenItDoesNotSayItsRegion() {
        world.cloud.faults().always("DescribeClusterDetail", Fault.replaceInBody("\"region_id\"", "\"region\""));
        world.upgrader.prepare(PLAN);
        world.cloud.ack().versions().offer("1.33.9-aliyun.1");

        refuses(PLAN, "it offers 1.33.9-aliyun.1");
        assertThat(world.calls("DescribeKubernetesVersionMetadata")).isZero();
    }

    @Test
    void refusesAClusterThatIsNotRunning() {
        world.cluster.script().clusterState().show("scaling");

        refuses(PLAN, "is not running: its state is scaling");
    }

    @Test
    void namesTheUpgradeThatIsUnderWay() {
        String other = world.cluster.startUpgrade(plan -> {});
        world.cluster.tasks().pause(other);

        refuses(PLAN, "is being upgraded by task " + other + ", which is paused");
    }

    @Test
    void refusesWhatTheCheckRefuses() {
        world.cluster.script().failCheck("flowcontrol beta still called");

        refuses(PLAN, "the check ClusterUpgrade", "did not pass", "ApiServiceAvailable: flowcontrol beta still called");
        world.cluster.script().failCheck("no");
        refuses(PLAN.withMasterOnly(true), "the check MasterUpgrade");
    }

    @Test
    void refusesErrorsThatACheckFindsThoughItEndsWell() {
        world.cloud
                .faults()
                .times(
                        9,
                        "GetClusterCheck",
                        Fault.replaceInBody(
                                "{\"normal\":{\"Message\":\"\"", "{\"error\":{\"Message\":\"2 webhooks down\""));

        refuses(PLAN, "it found errors: ApiServiceAvailable: 2 webhooks down");
    }

    @Test
    void waitsForACheckNoLongerThanThePlanSays() {
        world.cloud.faults().always("GetClusterCheck", Fault.replaceInBody("Succeeded", "Queued"));

        refuses(PLAN.withCheckLimit(Duration.ofMinutes(2)), "after PT2M it is still Queued");
        assertThat(world.calls("GetClusterCheck")).isEqualTo(13);
    }

    @Test
    void waitsForACheckThatDoesNotShowYet() {
        world.cloud
                .faults()
                .always("GetClusterCheck", Fault.answer(404).json("{\"code\":\"ErrorCheckNotFound\",\"status\":404}"));

        refuses(PLAN.withCheckLimit(Duration.ofSeconds(25)), "it is still not shown");
        assertThat(world.calls("GetClusterCheck")).isEqualTo(4);
    }

    @Test
    void endsTheWaitForACheckWhenInterrupted() {
        world.time.beforeNextSleep(() -> Thread.currentThread().interrupt());

        refuses(PLAN, "interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void neverTakesALostCheckForALostStart() {
        world.cloud.faults().next("RunClusterCheck", Fault.cutAfterExecution());

        assertThatThrownBy(() -> world.upgrader.start(PLAN))
                .isInstanceOf(StartRefusedException.class)
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(world.calls("RunClusterCheck")).isEqualTo(1);
    }

    @Test
    void refusesWhenTheCheckHasNoId() {
        world.cloud.faults().next("RunClusterCheck", Fault.emptyBody());

        assertThatThrownBy(() -> world.upgrader.start(PLAN)).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void refusesWhenTheTasksCannotBeReadRightBeforeTheStart() {
        PreparedStart prepared = world.upgrader.prepare(UNCHECKED_PLAN);
        world.cloud
                .faults()
                .always(
                        "DescribeClusterTasks",
                        Fault.answer(403).json("{\"code\":\"StatusForbidden\",\"message\":\"no\",\"status\":403}"));

        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRefusedException.class)
                .hasCauseInstanceOf(PermissionException.class);
        assertThatThrownBy(() -> world.upgrader.prepare(UNCHECKED_PLAN)).isInstanceOf(CloudException.class);
    }
}
