// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.fixture.UpgradeFixture;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeEvent.StartProgress;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import io.clusterupgrade.upgrade.service.StartSteps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A start reports its parts while they last: to a listener, and to the log. */
class StartProgressTest {
    private static List<String> parts(UpgradeFixture fixture) {
        return fixture.reported(StartProgress.class).stream()
                .map(event -> event.text().replaceAll("[0-9a-f-]{36}|[TCU]-?[0-9a-f]{8,}", "ID"))
                .toList();
    }

    @Test
    void aStartOfCceReportsWorkflowCheckSnapshotAndTheStartItself() {
        try (CceFixture fixture = new CceFixture();
                LogCapture log = LogCapture.start()) {
            Upgrade upgrade = fixture.upgrader.withListener(fixture.events::add).start(CceFixture.FULL);

            assertThat(parts(fixture))
                    .containsSubsequence(
                            "workflow ID DONE, to " + CceFixture.TARGET,
                            "pre-check ID RUNNING",
                            "pre-check ID DONE, passed",
                            "snapshot ID of the masters RUNNING",
                            "snapshot ID of the masters DONE",
                            "start of the upgrade RUNNING",
                            "start of the upgrade DONE, accepted as task ID");
            assertThat(fixture.events)
                    .last()
                    .hasToString(fixture.time.now() + " CCE " + fixture.cluster.id()
                            + ": start of the upgrade DONE, accepted as task " + upgrade.taskId());
            assertThat(log.messages(StartSteps.class, "INFO"))
                    .hasSameSizeAs(parts(fixture))
                    .allMatch(line -> line.startsWith("CCE " + fixture.cluster.id() + ": "))
                    .anyMatch(line -> line.matches(".*: pre-check \\S+ DONE after \\d+ s"));
        }
    }

    @Test
    void aStepBeginsAndEndsAtItsTimes() {
        try (CceFixture fixture = new CceFixture()) {
            fixture.upgrader.withListener(fixture.events::add).start(CceFixture.FULL);

            List<UpgradeStep> check = fixture.reported(StartProgress.class).stream()
                    .map(StartProgress::step)
                    .filter(step -> step.name().startsWith("pre-check"))
                    .toList();
            assertThat(check.get(0).endedAt()).isNull();
            UpgradeStep done = check.get(check.size() - 1);
            assertThat(done.state()).isEqualTo(UpgradeStep.State.DONE);
            assertThat(done.startedAt()).isEqualTo(check.get(0).startedAt());
            assertThat(done.endedAt()).isAfter(done.startedAt());
        }
    }

    @Test
    void aLongStepIsReportedAgainEveryFewMinutes() {
        try (CceFixture fixture = new CceFixture(spec -> spec.preCheckPartDuration(Duration.ofHours(1)))) {
            CceClusterUpgrade plan = CceFixture.FULL.withCheckTimeout(Duration.ofMinutes(17));
            assertThatThrownBy(() ->
                            fixture.upgrader.withListener(fixture.events::add).start(plan))
                    .isInstanceOf(StartRejectedException.class);

            assertThat(parts(fixture).stream().filter(line -> line.startsWith("pre-check")))
                    .containsSubsequence(
                            "pre-check ID RUNNING",
                            "pre-check ID RUNNING, for 5 min",
                            "pre-check ID RUNNING, for 10 min",
                            "pre-check ID RUNNING, for 15 min")
                    .last()
                    .asString()
                    .startsWith("pre-check ID FAILED, nothing was started: CCE: pre-check ID did not end within");
        }
    }

    @Test
    void ackReportsItsCheckAndCssTheStart() {
        try (AckFixture ack = new AckFixture();
                CssFixture css = new CssFixture()) {
            ack.upgrader.withListener(ack.events::add).start(AckFixture.PLAN);
            css.upgrader.withListener(css.events::add).start(CssFixture.CROSS);

            assertThat(parts(ack)).hasSizeGreaterThanOrEqualTo(4);
            assertThat(parts(ack).get(0)).matches("check \\S+ \\S+ RUNNING");
            assertThat(parts(ack)).anyMatch(line -> line.matches("check \\S+ \\S+ DONE, passed"));
            assertThat(parts(css))
                    .containsExactly("start of the upgrade RUNNING", "start of the upgrade DONE, accepted");
        }
    }

    @Test
    void aRejectedStartIsReportedAsFailed() {
        try (CssFixture fixture = new CssFixture()) {
            SimulatedCssCluster cluster = fixture.cluster;
            PreparedStart prepared =
                    fixture.upgrader.withListener(fixture.events::add).prepare(CssFixture.CROSS);
            cluster.overloaded(true);

            assertThatThrownBy(prepared::start).isInstanceOf(RuntimeException.class);

            assertThat(parts(fixture))
                    .last()
                    .asString()
                    .startsWith("start of the upgrade FAILED, CSS.UpgradeCore failed");
        }
    }

    @Test
    void aBrokenListenerDoesNotPreventTheStart() {
        try (CssFixture fixture = new CssFixture()) {
            fixture.upgrader
                    .withListener(event -> {
                        throw new IllegalStateException("mine");
                    })
                    .start(CssFixture.CROSS);

            assertThat(fixture.starts()).isEqualTo(1);
        }
    }

    private static CceFixture oldCluster() {
        return new CceFixture(spec -> spec.version("v1.27.16-r20"));
    }

    /** Runs a route of several hops, and returns how many starts its listeners received. */
    private static long startsReported(CceFixture fixture, ClusterUpgrader<CcePlan> upgrader) {
        RouteOptions options = RouteOptions.defaults().withFinish(true).withGate((next, done) -> true);
        EnsureResult result = upgrader.ensure("v1.31", options, fixture.store);
        assertThat(((EnsureResult.Started) result).run().await(fixture.options)).isInstanceOf(RouteOutcome.Done.class);
        assertThat(fixture.starts()).isGreaterThan(1);
        return parts(fixture).stream()
                .filter(line -> line.equals("start of the upgrade RUNNING"))
                .count();
    }

    @Test
    void theLaterStartsOfARouteReportToTheListenerOfItsWatch() {
        try (CceFixture fixture = oldCluster()) {
            assertThat(startsReported(fixture, fixture.upgrader)).isEqualTo(fixture.starts() - 1);
        }
    }

    @Test
    void aListenerOfUpgraderAndWatchIsCalledOnce() {
        try (CceFixture fixture = oldCluster()) {
            UpgradeListener both = fixture.options.listener();

            assertThat(startsReported(fixture, fixture.upgrader.withListener(both)))
                    .isEqualTo(fixture.starts());
        }
    }

    @Test
    void twoListenersAreBothCalled() {
        try (CceFixture fixture = oldCluster()) {
            UpgradeListener broken = event -> {
                throw new IllegalStateException("mine");
            };

            assertThat(startsReported(fixture, fixture.upgrader.withListener(broken)))
                    .isEqualTo(fixture.starts() - 1);
        }
    }

    @Test
    void theLogShowsTheNewChecksOfAReadinessReport() {
        try (CssFixture fixture = new CssFixture();
                LogCapture log = LogCapture.start()) {
            fixture.upgrader.readiness(
                    CssImageUpgrade.toVersion("7.10.2"),
                    ReadinessOptions.defaults().withNewInspections(true));

            assertThat(log.messages(StartSteps.class, "INFO"))
                    .anyMatch(line -> line.matches("CSS \\S+: health check readiness-\\d+ RUNNING"))
                    .anyMatch(line -> line.matches("CSS \\S+: health check readiness-\\d+ DONE after \\d+ s"));
        }
    }
}
