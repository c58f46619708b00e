// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteNotDoneException;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import io.clusterupgrade.upgrade.route.RouteOutcome.Stopped.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests routes of ACK: the control plane, then each node pool, version after version. */
class AckRouteTest {
    private final AckFixture fixture = new AckFixture(
            spec -> spec.version("1.30.7-aliyun.1").nodes(2).nodePool("gpu", 1));
    private final RouteOptions fast = RouteOptions.defaults()
            .withPlans(AckClusterUpgrade.class, plan -> plan.withCheck(false))
            .withPlans(AckNodePoolUpgrade.class, plan -> plan.withCheck(false));

    @AfterEach
    void close() {
        fixture.close();
    }

    private String pool(int index, String version) {
        return "node pool " + fixture.pool(index) + " to " + version;
    }

    @Test
    void leadsOverThreeVersionsWithTheNodePoolsBetween() {
        UpgradeRoute route = fixture.upgrader.route("v1.33.3-aliyun.1");

        assertThat(route.target()).isEqualTo("1.33.3-aliyun.1");
        assertThat(route.hops())
                .extracting(RouteHop::name)
                .containsExactly(
                        "control plane to 1.31.9-aliyun.1",
                        pool(0, "1.31.9-aliyun.1"),
                        pool(1, "1.31.9-aliyun.1"),
                        "control plane to 1.32.1-aliyun.1",
                        pool(0, "1.32.1-aliyun.1"),
                        pool(1, "1.32.1-aliyun.1"),
                        "control plane to 1.33.3-aliyun.1",
                        pool(0, "1.33.3-aliyun.1"),
                        pool(1, "1.33.3-aliyun.1"));
        assertThat(fixture.starts()).isZero();

        RouteOutcome.Done done = route.run(fixture.store).orThrow();

        assertThat(done.history())
                .extracting(CompletedHop::name)
                .containsExactlyElementsOf(route.hops().stream().map(RouteHop::name).toList());
        assertThat(done.history()).extracting(CompletedHop::verification).containsOnly(Verification.VERIFIED);
        assertThat(done.needsFinish()).isFalse();
        assertThat(done.explain()).contains("done: control plane to 1.32.1-aliyun.1").endsWith("the cluster has 1.33.3-aliyun.1");
        assertThat(fixture.starts()).isEqualTo(9);
        assertThat(fixture.cluster.nodePools())
                .allSatisfy(pool -> assertThat(pool.kubeletVersion()).hasValue("1.33.3-aliyun.1"));
    }

    @Test
    void showsItsHopsAndWarningsBeforeAnythingIsSent() {
        String preview = fixture.upgrader.route("1.32.1-aliyun.1").preview();

        assertThat(preview)
                .contains(
                        "Hop 1 of 6, control plane to 1.31.9-aliyun.1:",
                        "Note: An upgrade cannot be rolled back.",
                        "\"master_only\":true",
                        "Hop 6 of 6");
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void upgradesTheNodePoolsInTheOrderThatIsGiven() {
        RouteOptions options = fast.withNodePools(List.of(fixture.pool(1), fixture.pool(0)))
                .withRollingPolicy(NodePoolRollingPolicy.builder()
                        .maxParallelism(3)
                        .pausePolicy(NodePoolPausePolicy.NOT_PAUSE)
                        .build());

        RouteOutcome outcome =
                fixture.upgrader.route("1.31.9-aliyun.1", options).run(fixture.store);

        assertThat(outcome.orThrow().history())
                .extracting(CompletedHop::name)
                .containsExactly(
                        "control plane to 1.31.9-aliyun.1", pool(1, "1.31.9-aliyun.1"), pool(0, "1.31.9-aliyun.1"));
        assertThat(fixture.cloud.journal().calls().stream()
                        .filter(call -> call.operation().equals("UpgradeClusterNodepool"))
                        .map(RecordedCall::body))
                .hasSize(2)
                .allMatch(body -> body.contains("\"max_parallelism\":3"));
    }

    @Test
    void mayLeaveOutNodePoolsOfTheLastVersionOnly() {
        RouteOptions options = fast.withNodePools(List.of(fixture.pool(1)));

        assertThat(fixture.upgrader.route("1.31.9-aliyun.1", options).hops()).hasSize(2);
        assertThatThrownBy(() -> fixture.upgrader.route("1.32.1-aliyun.1", options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nodePools must not leave out [" + fixture.pool(0) + "]");
        assertThatThrownBy(() -> fixture.upgrader.route("1.31.9-aliyun.1", fast.withNodePools(List.of("np-none"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nodePools: the cluster has no node pool np-none; it has " + fixture.pool(0));
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void stopsAtTheGateAndAsksAgain() {
        List<String> asked = new ArrayList<>();
        boolean[] isOpen = {false};
        RouteOptions gated = fast.withGate((next, done) -> {
            asked.add(next.name() + " after " + done.size());
            return isOpen[0];
        });
        UpgradeRoute route = fixture.upgrader.route("1.31.9-aliyun.1", gated);

        RouteOutcome first = route.run(fixture.store);
        RouteOutcome second = route.run(fixture.store);
        isOpen[0] = true;
        RouteOutcome third = route.run(fixture.store);

        assertThat(List.of(first, second)).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(RouteOutcome.Stopped.class, stopped -> {
                    assertThat(stopped.reason()).isEqualTo(Reason.GATE);
                    assertThat(stopped.hop()).isEqualTo(pool(0, "1.31.9-aliyun.1"));
                    assertThat(stopped.history()).hasSize(1);
                }));
        assertThatThrownBy(first::orThrow)
                .isInstanceOfSatisfying(
                        RouteNotDoneException.class,
                        thrown -> assertThat(thrown.outcome()).isSameAs(first));
        assertThat(third.orThrow().history()).hasSize(3);
        assertThat(asked)
                .containsExactly(
                        pool(0, "1.31.9-aliyun.1") + " after 1",
                        pool(0, "1.31.9-aliyun.1") + " after 1",
                        pool(0, "1.31.9-aliyun.1") + " after 1",
                        pool(1, "1.31.9-aliyun.1") + " after 2");
        assertThat(fixture.starts()).isEqualTo(3);
    }

    @Test
    void wantsItsGateAndItsChangesOfPlansAgain() {
        RouteOptions gated = fast.withGate((next, done) -> false);
        fixture.upgrader.route("1.31.9-aliyun.1", gated).run(fixture.store);

        assertThatThrownBy(() -> fixture.upgrader.resumeRoute(fixture.store))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("started with gate");
        assertThatThrownBy(() -> fixture.upgrader.resumeRoute(
                        fixture.store, options -> options.withGate((next, done) -> true)))
                .hasMessageContaining("started with changes of plans");
        assertThat(fixture.upgrader
                        .resumeRoute(fixture.store, options -> fast.withGate((next, done) -> true))
                        .await()
                        .orThrow()
                        .history())
                .hasSize(3);
        assertThat(fixture.starts()).isEqualTo(3);
    }

    @Test
    void endsWhenAHopPausesAndGoesOnAfterwards() {
        RouteOptions pausing = fast.withRollingPolicy(NodePoolRollingPolicy.builder()
                .maxParallelism(1)
                .pausePolicy(NodePoolPausePolicy.FIRST_BATCH)
                .build());
        UpgradeRoute route = fixture.upgrader.route(
                "1.31.9-aliyun.1", pausing.withNodePools(List.of(fixture.pool(0), fixture.pool(1))));
        RouteRun run = route.start(fixture.store);

        RouteOutcome outcome = run.await();
        int pauses = 0;
        while (outcome instanceof RouteOutcome.HopEnded ended) {
            assertThat(ended.outcome()).isInstanceOf(UpgradeOutcome.Paused.class);
            run.current().orElseThrow().resume();
            pauses++;
            outcome = run.await();
        }

        assertThat(outcome.orThrow().history()).hasSize(3);
        assertThat(pauses).isPositive();
        assertThat(fixture.starts()).isEqualTo(3);
    }

    @Test
    void doesNotStartAHopAgainThatTheClusterDoesNotShow() {
        fixture.cloud
                .faults()
                .always(
                        "DescribeClusterDetail",
                        Fault.rewriteBody(body -> body.replaceAll(
                                "\"current_version\":\"[^\"]*\"", "\"current_version\":\"1.30.7-aliyun.1\"")));

        RouteOutcome outcome =
                fixture.upgrader.route("1.31.9-aliyun.1", fast).run(fixture.store);

        assertThat(outcome).isInstanceOfSatisfying(RouteOutcome.Stopped.class, stopped -> assertThat(stopped.reason())
                .isEqualTo(Reason.NOT_VERIFIED));
        assertThat(fixture.upgrader.route("1.31.9-aliyun.1", fast).run(fixture.store))
                .isInstanceOf(RouteOutcome.Stopped.class);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void saysWhyTheNextHopWasNotStartedAndTriesAgain() {
        fixture.cloud.faults().next("UpgradeClusterNodepool", Fault.response(403).json("{\"code\":\"StatusForbidden\",\"message\":\"no\",\"status\":403}"));
        UpgradeRoute route = fixture.upgrader.route("1.31.9-aliyun.1", fast);

        RouteOutcome outcome = route.run(fixture.store);

        assertThat(outcome).isInstanceOfSatisfying(RouteOutcome.Rejected.class, rejected -> {
            assertThat(rejected.hop()).isEqualTo(pool(0, "1.31.9-aliyun.1"));
            assertThat(rejected.why()).contains("was not started: ");
        });
        assertThat(route.run(fixture.store).orThrow().history()).hasSize(3);
        assertThat(fixture.cluster.tasks().all()).hasSize(3);
    }

    @Test
    void endsWithItsDeadlineAndGoesOn() {
        UpgradeRoute route = fixture.upgrader.route("1.31.9-aliyun.1", fast);

        RouteOutcome outcome = route.start(fixture.store)
                .await(AwaitOptions.defaults().withDeadline(Duration.ofMinutes(1)));

        assertThat(outcome).isInstanceOfSatisfying(RouteOutcome.StillRunning.class, running -> assertThat(running.hop())
                .isEqualTo("control plane to 1.31.9-aliyun.1"));
        assertThat(route.run(fixture.store).orThrow().history()).hasSize(3);
        assertThat(fixture.starts()).isEqualTo(3);
    }

    @Test
    void waitsForALostNetworkBetweenHops() {
        RouteRun run = fixture.upgrader.route("1.31.9-aliyun.1", fast).start(fixture.store);
        fixture.cloud.faults().times(20, "DescribeClusterNodePools", Fault.unavailable());

        assertThat(run.await().orThrow().history()).hasSize(3);
    }

    @Test
    void beginsWithThePoolsThatAreBehind() {
        fixture.cluster.startUpgrade(plan -> plan.nextVersion("1.31.9-aliyun.1").masterOnly(true));
        fixture.time.sleep(Duration.ofHours(1));

        RouteOutcome outcome = fixture.upgrader.route("1.31.9-aliyun.1").run(fixture.store);

        assertThat(outcome.orThrow().history())
                .extracting(CompletedHop::name)
                .containsExactly(pool(0, "1.31.9-aliyun.1"), pool(1, "1.31.9-aliyun.1"));
    }

    @Test
    void rejectsAPlanOfAnotherTarget() {
        RouteOptions other = RouteOptions.defaults()
                .withPlans(AckClusterUpgrade.class, plan -> AckClusterUpgrade.toVersion("1.34.1-aliyun.1"));

        assertThatThrownBy(() -> fixture.upgrader.route("1.31.9-aliyun.1", other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withPlans must keep the target");
    }

    @Test
    void namesWhatIsOffered() {
        assertThatThrownBy(() -> fixture.upgrader.route("1.99"))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("no path to 1.99; it offers 1.31.9-aliyun.1");
        assertThatThrownBy(() -> fixture.upgrader.route(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version must not be blank");
    }
}
