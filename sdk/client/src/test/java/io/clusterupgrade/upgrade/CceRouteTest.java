// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.request.ShowClusterUpgradeInfoRequest;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import io.clusterupgrade.upgrade.route.RouteOutcome.Stopped.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests routes of CCE, where the workflow of a hop must be completed before the next hop. */
class CceRouteTest {
    private static final RouteOptions FINISHING = RouteOptions.defaults().withFinish(true);

    private final CceFixture fixture = new CceFixture(spec -> spec.version("v1.27.16-r20"));

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.31", "1.31", " V1.31.6-r2 "})
    void leadsOverThreeVersions(String version) {
        UpgradeRoute route = fixture.upgrader.route(version, FINISHING);

        assertThat(route.target()).isEqualTo("v1.31.6-r2");
        assertThat(route.hops())
                .extracting(RouteHop::name)
                .containsExactly("cluster to v1.28.15-r30", "cluster to v1.29.13-r10", "cluster to v1.31.6-r2");
        assertThat(fixture.writes()).isEmpty();

        RouteOutcome outcome = route.run(fixture.store);

        assertThat(outcome.orThrow().history()).hasSize(3);
        assertThat(fixture.cluster.version()).isEqualTo("v1.31.6-r2");
        assertThat(fixture.starts()).isEqualTo(3);
        assertThat(fixture.cloud.journal().count("CreatePostCheck")).isEqualTo(3);
        assertThat(fixture.cluster.workFlows())
                .hasSize(3)
                .allMatch(flow -> flow.phase().equals("Success"));
    }

    @Test
    void stopsUntilAHopIsCompletedByTheUser() {
        UpgradeRoute route = fixture.upgrader.route("v1.29");
        RouteRun run = route.start(fixture.store);

        RouteOutcome first = run.await();

        assertThat(first).isInstanceOfSatisfying(RouteOutcome.Stopped.class, stopped -> {
            assertThat(stopped.reason()).isEqualTo(Reason.NOT_FINISHED);
            assertThat(stopped.hop()).isEqualTo("cluster to v1.28.15-r30");
            assertThat(stopped.why()).contains("RouteRun.finish()");
        });
        assertThat(route.run(fixture.store)).isInstanceOf(RouteOutcome.Stopped.class);
        assertThat(fixture.starts()).isEqualTo(1);

        RouteRun another = fixture.upgrader.resumeRoute(fixture.store);
        another.finish();
        RouteOutcome.Done done = another.await().orThrow();

        assertThat(done.needsFinish()).isTrue();
        assertThat(done.why()).contains("complete the last hop with RouteRun.finish()");
        another.finish();
        assertThat(fixture.cluster.workFlows()).allMatch(flow -> flow.phase().equals("Success"));
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void seesThatAHopWasCompletedElsewhere() {
        UpgradeRoute route = fixture.upgrader.route("v1.29");
        route.run(fixture.store);
        fixture.cluster.postCheck();

        assertThat(route.run(fixture.store).orThrow().history())
                .extracting(CompletedHop::name)
                .containsExactly("cluster to v1.28.15-r30", "cluster to v1.29.13-r10");
        assertThat(fixture.cloud.journal().count("CreatePostCheck")).isZero();
    }

    /** The gate that the tests open, and what it was asked. */
    private final List<String> asked = new ArrayList<>();

    private boolean isOpen = true;

    private RouteOptions gated() {
        return FINISHING.withGate((next, done) -> {
            asked.add(next.name() + " after " + done.get(done.size() - 1).name() + ", with "
                    + fixture.cloud.journal().count("CreatePostCheck") + " post-checks");
            return isOpen;
        });
    }

    @Test
    void sendsNothingAfterAHopWhileTheGateIsClosed() {
        isOpen = false;
        UpgradeRoute route = fixture.upgrader.route("v1.29", gated());
        RouteRun run = route.start(fixture.store);
        List<String> writes = fixture.writes();

        for (RouteOutcome outcome : List.of(run.await(), route.run(fixture.store))) {
            assertThat(outcome).isInstanceOfSatisfying(RouteOutcome.Stopped.class, stopped -> {
                assertThat(stopped.reason()).isEqualTo(Reason.GATE);
                assertThat(stopped.hop()).isEqualTo("cluster to v1.29.13-r10");
                assertThat(stopped.why())
                        .isEqualTo("cluster to v1.29.13-r10: the gate did not let it start; run the route again."
                                + " cluster to v1.28.15-r30 has succeeded, and is not completed");
                assertThat(stopped.history()).extracting(CompletedHop::name).containsExactly("cluster to v1.28.15-r30");
            });
        }

        assertThat(fixture.writes()).isEqualTo(writes);
        assertThat(asked)
                .hasSize(2)
                .containsOnly("cluster to v1.29.13-r10 after cluster to v1.28.15-r30, with 0 post-checks");
        run.finish();
        assertThat(fixture.cluster.workFlows()).allMatch(flow -> flow.phase().equals("Success"));
    }

    @Test
    void completesAHopOnceTheGateIsOpen() {
        RouteOutcome.Done done =
                fixture.upgrader.route("v1.31", gated()).run(fixture.store).orThrow();

        assertThat(done.history()).hasSize(3);
        assertThat(done.needsFinish()).isFalse();
        assertThat(asked)
                .containsExactly(
                        "cluster to v1.29.13-r10 after cluster to v1.28.15-r30, with 0 post-checks",
                        "cluster to v1.31.6-r2 after cluster to v1.29.13-r10, with 1 post-checks");
        assertThat(fixture.writes().stream()
                        .filter(operation ->
                                List.of("UpgradeCluster", "CreatePostCheck").contains(operation)))
                .containsExactly(
                        "UpgradeCluster",
                        "CreatePostCheck",
                        "UpgradeCluster",
                        "CreatePostCheck",
                        "UpgradeCluster",
                        "CreatePostCheck");
    }

    @Test
    void asksTheGateAgainAfterARunThatEndedThere() {
        UpgradeRoute route = fixture.upgrader.route("v1.29", gated());
        fixture.cloud.faults().next("CreatePostCheck", Fault.response(503));
        assertThat(route.run(fixture.store)).isInstanceOf(RouteOutcome.Stopped.class);
        isOpen = false;
        assertThat(route.run(fixture.store)).isInstanceOf(RouteOutcome.Stopped.class);
        assertThat(fixture.cluster.workFlows().get(0).phase()).isNotEqualTo("Success");

        isOpen = true;
        fixture.cloud.faults().next("CreatePostCheck", Fault.cutAfterExecution());
        assertThat(route.run(fixture.store)).isInstanceOf(RouteOutcome.Stopped.class);
        assertThat(route.run(fixture.store).orThrow().history()).hasSize(2);

        assertThat(asked)
                .allMatch(text -> text.startsWith("cluster to v1.29.13-r10 after cluster to v1.28.15-r30"))
                .hasSize(4);
        assertThat(fixture.cloud.journal().calls())
                .filteredOn(call -> call.operation().equals("CreatePostCheck") && call.isExecuted())
                .as("one for each hop")
                .hasSize(2);
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void doesNotCompleteAHopThatTheClusterDoesNotShow() {
        String stale = fixture.client
                .call(
                        CceOperations.UpgradeInfo.SHOW_CLUSTER_UPGRADE_INFO,
                        new ShowClusterUpgradeInfoRequest(fixture.cluster.id()))
                .rawBody();
        RouteRun run = fixture.upgrader.route("v1.29", gated()).start(fixture.store);
        run.current().orElseThrow().await();
        fixture.cloud.faults().next("ShowClusterUpgradeInfo", Fault.none());
        fixture.cloud
                .faults()
                .always("ShowClusterUpgradeInfo", Fault.response(200).json(stale));

        assertThat(run.await())
                .isInstanceOfSatisfying(
                        RouteOutcome.Stopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(Reason.NOT_VERIFIED));
        assertThat(asked).isEmpty();
        assertThat(fixture.cloud.journal().count("CreatePostCheck")).isZero();
    }

    @Test
    void stopsWhenTheCompletionIsNotAccepted() {
        fixture.cloud.faults().next("CreatePostCheck", Fault.replaceInBody("Success", "Failed"));

        RouteOutcome outcome = fixture.upgrader.route("v1.29", FINISHING).run(fixture.store);

        assertThat(outcome).isInstanceOfSatisfying(RouteOutcome.Stopped.class, stopped -> {
            assertThat(stopped.reason()).isEqualTo(Reason.NOT_FINISHED);
            assertThat(stopped.why()).contains("the post-check ended with Failed");
        });
        assertThat(fixture.upgrader.resumeRoute(fixture.store).await().orThrow().history())
                .hasSize(2);
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void endsWithAFailedHopAndGoesOnAfterARetry() {
        fixture.cluster.script().failStage(2);
        RouteRun run = fixture.upgrader.route("v1.29", FINISHING).start(fixture.store);

        RouteOutcome failed = run.await();

        assertThat(failed).isInstanceOfSatisfying(RouteOutcome.HopEnded.class, ended -> {
            assertThat(ended.hop()).isEqualTo("cluster to v1.28.15-r30");
            assertThat(ended.outcome()).isInstanceOf(UpgradeOutcome.Failed.class);
            assertThat(ended.explain()).contains("cluster to v1.28.15-r30: ", "RouteRun.current()");
        });
        run.current().orElseThrow().retry();
        assertThat(run.await().orThrow().history()).hasSize(2);
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void triesAHopAgainWhosePreCheckDidNotPass() {
        RouteRun run = fixture.upgrader.route("v1.29", FINISHING).start(fixture.store);
        fixture.cloud.faults().next("CreatePreCheck", Fault.response(403).json("{\"errorCode\":\"CCE.1\"}"));

        RouteOutcome outcome = run.await();

        assertThat(outcome).isInstanceOfSatisfying(RouteOutcome.Rejected.class, rejected -> {
            assertThat(rejected.hop()).isEqualTo("cluster to v1.29.13-r10");
            assertThat(rejected.cause()).isInstanceOf(StartRejectedException.class);
        });
        assertThat(fixture.upgrader.resumeRoute(fixture.store).await().orThrow().history())
                .hasSize(2);
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void namesWhatIsOffered() {
        assertThatThrownBy(() -> fixture.upgrader.route("1.40"))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("CCE does not offer v1.40")
                .hasMessageContaining("it offers v1.28.15-r30");
    }

    @Test
    void hasNoNodePools() {
        assertThatThrownBy(() ->
                        fixture.upgrader.route("v1.29", RouteOptions.defaults().withNodePools(List.of("pool"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nodePools must be empty: CCE does not upgrade node pools on their own");
    }
}
