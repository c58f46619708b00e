// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import io.clusterupgrade.upgrade.route.RouteOutcome.Stopped.Reason;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests routes of CSS: over the images that are offered, and the documented hops after them. */
class CssRouteTest {
    private CssFixture fixture = new CssFixture(spec -> spec.version("6.2.3"));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void leadsOverADocumentedVersion() {
        UpgradeRoute route = fixture.upgrader.route("v7.10.2");

        assertThat(route.hops())
                .extracting(RouteHop::name)
                .containsExactly("cross-version image of 6.8.23", "cross-version image of 7.10.2");

        RouteOutcome outcome = route.run(fixture.store);

        assertThat(outcome.orThrow().history())
                .extracting(CompletedHop::name)
                .containsExactly("cross-version image of 6.8.23", "cross-version image of 7.10.2");
        assertThat(fixture.starts()).isEqualTo(2);
        assertThat(fixture.upgrader.path("7.10.2")).isEmpty();
    }

    @Test
    void takesTheImageOfTheSameVersionFirstWhereNoOtherIsOffered() {
        fixture.close();
        fixture = new CssFixture();
        fixture.cloud
                .faults()
                .next(
                        "ListImages",
                        Fault.rewriteBody(
                                body -> "{\"needUploadUpgradePlugin\":false,\"imageInfoList\":[],\"totalSize\":0}"));

        UpgradeRoute route = fixture.upgrader.route("7.10.2");

        assertThat(route.hops())
                .extracting(RouteHop::name)
                .containsExactly("newest image of the same version", "cross-version image of 7.10.2");
        assertThat(route.hops().get(0).target()).isNull();
    }

    @Test
    void startsNoHopForWhichTheClusterIsNotReadyIfThatIsRequired() {
        UpgradeRoute route =
                fixture.upgrader.route("7.10.2", RouteOptions.defaults().withReadiness(true));

        assertThatThrownBy(() -> route.start(fixture.store))
                .isInstanceOfSatisfying(
                        StartRejectedException.class,
                        rejected -> assertThat(rejected.findings())
                                .extracting(finding -> finding.code())
                                .containsExactly("NoBackup"));
        assertThat(fixture.starts()).isZero();
        assertThat(fixture.upgrader
                        .route(
                                "7.10.2",
                                RouteOptions.defaults().withReadiness(true).withAcceptedWarnings(List.of("NoBackup")))
                        .run(fixture.store)
                        .orThrow()
                        .history())
                .hasSize(2);
    }

    @Test
    void startsBothHops() {
        fixture.close();
        fixture = new CssFixture();
        RouteHop same = new RouteHop(CssImageUpgrade.sameVersion());
        UpgradeRoute route = fixture.upgrader.route("7.10.2");
        RouteRun run = fixture.upgrader.routes().create(fixture.store, null, route.target(), RouteOptions.defaults());
        run.begin(same);

        assertThat(run.await().orThrow().history())
                .extracting(CompletedHop::name)
                .containsExactly("newest image of the same version", "cross-version image of 7.10.2");
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void saysThatTheStartMayHaveBeenSent() {
        UpgradeRoute route = fixture.upgrader.route("7.10.2");
        RouteRun run = route.start(fixture.store);
        run.await(AwaitOptions.defaults().withUntil(now -> true));
        fixture.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());

        RouteOutcome outcome = run.await();

        assertThat(outcome).isInstanceOfSatisfying(RouteOutcome.Stopped.class, stopped -> {
            assertThat(stopped.reason()).isEqualTo(Reason.START_UNKNOWN);
            assertThat(stopped.history()).hasSize(1);
        });
        assertThat(route.run(fixture.store))
                .isInstanceOfSatisfying(
                        RouteOutcome.Stopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(Reason.START_UNKNOWN));
        assertThat(fixture.starts()).isEqualTo(2);
        assertThat(fixture.cluster.tasks()).hasSize(1);

        fixture.store.clear();
        assertThat(fixture.upgrader.route("7.10.2").run(fixture.store).orThrow().history())
                .hasSize(1);
    }

    @Test
    void findsTheTaskOfAHopWhoseResponseWasLost() {
        RouteRun run = fixture.upgrader.route("7.10.2").start(fixture.store);
        run.await(AwaitOptions.defaults().withUntil(now -> true));
        fixture.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());

        assertThat(run.await().orThrow().history()).hasSize(2);
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void endsWithAnAbortedHop() {
        fixture.cluster.script().failNode(1);
        RouteRun run = fixture.upgrader.route("7.10.2").start(fixture.store);
        assertThat(run.await()).isInstanceOf(RouteOutcome.HopEnded.class);

        run.current().orElseThrow().abort();

        assertThat(run.await())
                .isInstanceOfSatisfying(
                        RouteOutcome.HopEnded.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(UpgradeOutcome.Aborted.class));
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void needsAReportOfReadinessIfThatIsWanted() {
        fixture.close();
        fixture = new CssFixture(spec -> spec.version("6.2.3").overloaded());
        RouteOptions options = RouteOptions.defaults().withReadiness(true);

        assertThatThrownBy(() -> fixture.upgrader.ensure("7.10.2", options, fixture.store))
                .isInstanceOf(StartRejectedException.class);
        assertThat(fixture.starts()).isZero();
        assertThat(fixture.store.load()).isEmpty();
    }

    @Test
    void runsWithReportsOfReadinessAndAcceptedWarnings() {
        RouteOptions options = RouteOptions.defaults().withReadiness(true).withAcceptedWarnings(List.of("NoBackup"));

        assertThat(fixture.upgrader
                        .route("7.10.2", options)
                        .run(fixture.store)
                        .orThrow()
                        .history())
                .hasSize(2);
    }

    @Test
    void namesWhatIsOffered() {
        assertThatThrownBy(() -> fixture.upgrader.route("9.1.0"))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("no path to 9.1.0; it offers 6.8.23, 6.5.4");
        assertThat(fixture.starts()).isZero();
    }
}
