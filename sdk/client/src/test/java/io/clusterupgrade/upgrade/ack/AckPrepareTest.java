// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static io.clusterupgrade.upgrade.fixture.AckFixture.PLAN;
import static io.clusterupgrade.upgrade.fixture.AckFixture.UNCHECKED_PLAN;
import static io.clusterupgrade.upgrade.fixture.AckFixture.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the checks before the start of an ACK upgrade, and the plans that they reject. */
class AckPrepareTest {
    private final AckFixture fixture = new AckFixture();

    @AfterEach
    void close() {
        assertThat(fixture.starts()).isZero();
        fixture.close();
    }

    private void rejects(AckClusterUpgrade plan, String... because) {
        assertThatThrownBy(() -> fixture.upgrader.start(plan))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageStartingWith("nothing was started: ACK")
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(because));
    }

    @Test
    void rejectsAVersionThatIsNotOfferedAndNamesThoseThatAre() {
        fixture.cloud.ack().versions().offer("1.33.9-aliyun.1").offer("1.32.7-aliyun.1");

        rejects(
                AckClusterUpgrade.toVersion("1.34.1-aliyun.1"),
                "which has 1.32.1-aliyun.1, no path to 1.34.1-aliyun.1; it offers",
                "1.32.7-aliyun.1",
                VERSION,
                "1.33.9-aliyun.1");
        rejects(AckClusterUpgrade.toVersion("1.32.1-aliyun.1"), "no path to 1.32.1-aliyun.1");
    }

    @Test
    void readsTheVersionsOnlyWhenTheClusterDoesNotOfferTheTarget() {
        fixture.upgrader.prepare(PLAN);
        assertThat(fixture.calls("DescribeKubernetesVersionMetadata")).isZero();
        fixture.cloud.ack().versions().offer("1.33.9-aliyun.1");

        fixture.upgrader.prepare(PLAN);

        assertThat(fixture.cloud.journal().calls("DescribeKubernetesVersionMetadata"))
                .singleElement()
                .satisfies(call -> assertThat(call.query())
                        .contains("Region=cn-shanghai", "ClusterType=ManagedKubernetes", "Profile=Default")
                        .contains("KubernetesVersion=1.32.1-aliyun.1", "QueryUpgradableVersion=true"));
    }

    @Test
    void usesOnlyTheClustersOwnNextVersionWithoutARegion() {
        fixture.cloud.faults().always("DescribeClusterDetail", Fault.replaceInBody("\"region_id\"", "\"region\""));
        fixture.upgrader.prepare(PLAN);
        fixture.cloud.ack().versions().offer("1.33.9-aliyun.1");

        rejects(PLAN, "it offers 1.33.9-aliyun.1");
        assertThat(fixture.calls("DescribeKubernetesVersionMetadata")).isZero();
    }

    @Test
    void rejectsAClusterThatIsNotRunning() {
        fixture.cluster.script().clusterState().show("scaling");

        rejects(PLAN, "is not running: its state is scaling");
    }

    @Test
    void namesTheUpgradeInProgress() {
        String other = fixture.cluster.startUpgrade(plan -> {});
        fixture.cluster.tasks().pause(other);

        rejects(PLAN, "is being upgraded by task " + other + ", which is paused");
    }

    @Test
    void rejectsAStartWhoseCheckFails() {
        fixture.cluster.script().failCheck("flowcontrol beta still called");

        rejects(
                PLAN,
                "the check ClusterUpgrade",
                "did not pass",
                "BLOCKER CheckFailed: flowcontrol beta still called",
                "BLOCKER ApiServiceAvailable");
        fixture.cluster.script().failCheck("no");
        rejects(PLAN.withMasterOnly(true), "the check MasterUpgrade");
    }

    @Test
    void rejectsAStartWhoseSuccessfulCheckFoundErrors() {
        fixture.cloud
                .faults()
                .times(
                        9,
                        "GetClusterCheck",
                        Fault.replaceInBody(
                                "{\"normal\":{\"Message\":\"\"", "{\"error\":{\"Message\":\"2 webhooks down\""));

        rejects(PLAN, "BLOCKER ApiServiceAvailable", "2 webhooks down");
    }

    @Test
    void rejectsAStartWithAWarningUntilItIsAccepted() {
        fixture.cluster.script().warnCheck("RemovedApiInUse", "flowcontrol beta still called");

        assertThatThrownBy(() -> fixture.upgrader.start(PLAN))
                .isInstanceOfSatisfying(StartRejectedException.class, rejected -> {
                    assertThat(rejected)
                            .hasMessageContaining("WARNING RemovedApiInUse: flowcontrol beta still called")
                            .hasMessageContaining("cannot be rolled back")
                            .hasMessageEndingWith("withAcceptedWarnings(List.of(\"RemovedApiInUse\"))");
                    assertThat(rejected.findings())
                            .singleElement()
                            .extracting(Finding::severity, Finding::code, Finding::isAcceptable)
                            .containsExactly(FindingSeverity.WARNING, "RemovedApiInUse", true);
                });
        rejects(PLAN.withAcceptedWarnings(List.of("AnotherWarning")), "RemovedApiInUse");
    }

    @Test
    void neverAcceptsABlocker() {
        fixture.cluster.script().failCheck("no").warnCheck("RemovedApiInUse", "still called");

        rejects(PLAN.withAllWarningsAccepted(true).withAcceptedWarnings(List.of("CheckFailed")), "BLOCKER CheckFailed");
    }

    @Test
    void rejectsKubeletsThatWouldBeNewerThanTheControlPlane() {
        AckNodePoolUpgrade plan = AckNodePoolUpgrade.toVersion(fixture.pool(0), VERSION);

        assertThatThrownBy(() -> fixture.upgrader.prepare(plan))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("the control plane has 1.32.1-aliyun.1, and nodes must not be newer")
                .hasMessageContaining("AckClusterUpgrade.toVersion(\"1.33.3-aliyun.1\")");
        assertThat(fixture.calls("RunClusterCheck")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"latest, that is no version", "1.20, there is no downgrade", "1.32.0-aliyun.9, there is no downgrade"})
    void rejectsKubeletsThatCannotBeMeant(String version, String because) {
        assertThatThrownBy(() -> fixture.upgrader.prepare(AckNodePoolUpgrade.toVersion(fixture.pool(0), version)))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("cannot be upgraded to " + version)
                .hasMessageContaining(because)
                .hasMessageEndingWith("the version of the control plane, 1.32.1-aliyun.1, is offered");
    }

    @Test
    void waitsForACheckAtMostAsLongAsThePlanAllows() {
        fixture.cloud.faults().always("GetClusterCheck", Fault.replaceInBody("Succeeded", "Queued"));

        rejects(PLAN.withCheckLimit(Duration.ofMinutes(2)), "after PT2M it is still Queued");
        assertThat(fixture.calls("GetClusterCheck")).isEqualTo(13);
    }

    @Test
    void waitsForACheckThatIsNotVisibleYet() {
        fixture.cloud
                .faults()
                .always(
                        "GetClusterCheck",
                        Fault.response(404).json("{\"code\":\"ErrorCheckNotFound\",\"status\":404}"));

        rejects(PLAN.withCheckLimit(Duration.ofSeconds(25)), "it is still not shown");
        assertThat(fixture.calls("GetClusterCheck")).isEqualTo(4);
    }

    @Test
    void endsTheWaitForACheckWhenInterrupted() {
        fixture.time.beforeNextSleep(() -> Thread.currentThread().interrupt());

        rejects(PLAN, "interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void doesNotTreatALostCheckAsALostStart() {
        fixture.cloud.faults().next("RunClusterCheck", Fault.cutAfterExecution());

        assertThatThrownBy(() -> fixture.upgrader.start(PLAN))
                .isInstanceOf(StartRejectedException.class)
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(fixture.calls("RunClusterCheck")).isEqualTo(1);
    }

    @Test
    void rejectsWhenTheCheckHasNoId() {
        fixture.cloud.faults().next("RunClusterCheck", Fault.emptyBody());

        assertThatThrownBy(() -> fixture.upgrader.start(PLAN)).isInstanceOf(StartRejectedException.class);
    }

    @Test
    void rejectsWhenTheTasksCannotBeReadRightBeforeTheStart() {
        PreparedStart prepared = fixture.upgrader.prepare(UNCHECKED_PLAN);
        fixture.cloud
                .faults()
                .always(
                        "DescribeClusterTasks",
                        Fault.response(403).json("{\"code\":\"StatusForbidden\",\"message\":\"no\",\"status\":403}"));

        assertThatThrownBy(prepared::start)
                .isInstanceOf(StartRejectedException.class)
                .hasCauseInstanceOf(PermissionException.class);
        assertThatThrownBy(() -> fixture.upgrader.prepare(UNCHECKED_PLAN)).isInstanceOf(CloudException.class);
    }
}
