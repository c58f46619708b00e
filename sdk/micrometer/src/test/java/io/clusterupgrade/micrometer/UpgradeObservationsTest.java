// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.observation.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UpgradeObservationsTest {
    private final RecordedObservations recorded = new RecordedObservations();
    private final UpgradeObservations observations = UpgradeObservations.create(recorded.registry, recorded.meters);
    private final SimulatedClients clients = SimulatedClients.start();
    private final CssClient css = clients.cssBuilder()
            .callListener(CallObservations.create(recorded.registry))
            .build();

    @AfterEach
    void close() {
        css.close();
        clients.close();
    }

    @Test
    void aWatchIsAnObservationAndItsPollsAreBelowIt() {
        UpgradeOutcome outcome = observations.await(start(), AwaitOptions.defaults());

        assertThat(outcome).isInstanceOf(UpgradeOutcome.Succeeded.class);
        Observation.Context watch = watches().get(0);
        assertThat(watch.getContextualName()).isEqualTo("upgrade CSS");
        assertThat(RecordedObservations.tags(watch)).isEqualTo("[kind=IMAGE_UPGRADE, outcome=SUCCEEDED, service=CSS]");
        assertThat(watch.getHighCardinalityKeyValue("cluster_upgrade.cluster_id")
                        .getValue())
                .isEqualTo(outcome.snapshot().clusterId());
        assertThat(watch.getHighCardinalityKeyValue("cluster_upgrade.task_id").getValue())
                .isEqualTo(outcome.snapshot().taskId());
        assertThat(recorded.stopped)
                .filteredOn(context -> context.getParentObservation() != null)
                .hasSizeGreaterThan(5)
                .allSatisfy(poll ->
                        assertThat(poll.getParentObservation().getContextView()).isSameAs(watch));
    }

    @Test
    void changesAreEvents() {
        observations.await(start(), AwaitOptions.defaults());

        assertThat(recorded.events)
                .extracting(event -> event.substring(0, event.indexOf(':')))
                .contains("state.running", "node.done", "step.changed", "state.succeeded")
                .endsWith("state.succeeded");
    }

    @Test
    void theServicesOwnTimesAreATimer() {
        observations.await(start(), AwaitOptions.defaults());

        assertThat(recorded.meters
                        .get("cluster.upgrade.duration")
                        .tags("service", "CSS", "state", "SUCCEEDED")
                        .timer()
                        .totalTime(TimeUnit.MINUTES))
                .isGreaterThan(5);
    }

    @Test
    void gaugesShowTheUpgradesThatAreWatched() {
        List<String> seen = new ArrayList<>();
        observations.await(start(), AwaitOptions.defaults().withListener(event -> {
            if (event instanceof UpgradeEvent.StateChanged changed) {
                seen.add(changed.now().state() + " " + active(changed.now().state()));
            }
        }));

        assertThat(seen).contains("RUNNING 1.0", "SUCCEEDED 1.0");
        assertThat(recorded.meters.get("cluster.upgrade.active").gauges())
                .hasSize(24)
                .allSatisfy(gauge -> assertThat(gauge.value()).isZero());
    }

    @Test
    void aWatchThatEndsFirstSaysThatTheUpgradeIsStillRunning() {
        observations.await(start(), AwaitOptions.defaults().withDeadline(Duration.ofMinutes(1)));

        assertThat(RecordedObservations.tags(watches().get(0))).contains("outcome=STILL_RUNNING");
        assertThat(recorded.meters.find("cluster.upgrade.duration").timer()).isNull();
        assertThat(active(UpgradeState.RUNNING)).isZero();
    }

    @Test
    void aFailedUpgradeIsAnOutcomeAndNoError() {
        var cluster = clients.cloud().css().addCluster(c -> c.nodes(3).version("7.6.2"));
        cluster.script().failNode(1).atStep(0).once("The snapshot repository is not reachable.");
        Upgrade upgrade = ClusterUpgrader.of(css.cluster(cluster.id())).start(CssImageUpgrade.toVersion("7.10.2"));

        observations.await(upgrade, AwaitOptions.defaults());

        assertThat(RecordedObservations.tags(watches().get(0))).contains("outcome=FAILED");
        assertThat(watches().get(0).getError()).isNull();
    }

    @Test
    void aWatchThatFailsIsAnError() {
        Upgrade upgrade = start();
        clients.cloud()
                .faults()
                .always(Fault.response(403).json("{\"errCode\":\"CSS.0015\",\"externalMessage\":\"No right.\"}"));

        assertThatThrownBy(() ->
                        observations.await(upgrade, AwaitOptions.defaults().withErrorTolerance(Duration.ZERO)))
                .isInstanceOf(RuntimeException.class);

        assertThat(RecordedObservations.tags(watches().get(0))).contains("outcome=UNKNOWN");
        assertThat(watches().get(0).getError()).isNotNull();
        assertThat(active(UpgradeState.UNKNOWN)).isZero();
    }

    @Test
    void asynchronousWatchesEndTheSameWay() {
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            observations.awaitAsync(start(), watcher, AwaitOptions.defaults()).join();
        }
        assertThat(RecordedObservations.tags(watches().get(0))).contains("outcome=SUCCEEDED");
        assertThat(active(UpgradeState.SUCCEEDED)).isZero();
    }

    @Test
    void aCancelledWatchEndsItsObservation() {
        Upgrade upgrade = start();
        clients.cloud().faults().always(Fault.stallBeforeHeaders());
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            CompletableFuture<UpgradeOutcome> watch =
                    observations.awaitAsync(upgrade, watcher, AwaitOptions.defaults());
            assertThat(active(UpgradeState.UNKNOWN)).isEqualTo(1);

            watch.cancel(true);
        }
        assertThat(active(UpgradeState.UNKNOWN)).isZero();
        assertThat(watches()).hasSize(1);
    }

    @Test
    void aClosedWatcherLeavesNothingBehind() {
        Upgrade upgrade = start();
        UpgradeWatcher watcher = UpgradeWatcher.create();
        watcher.close();

        assertThatThrownBy(() -> observations.awaitAsync(upgrade, watcher, AwaitOptions.defaults()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(active(UpgradeState.UNKNOWN)).isZero();
        assertThat(watches().get(0).getError()).isInstanceOf(IllegalStateException.class);
    }

    private Upgrade start() {
        var cluster = clients.cloud().css().addCluster(c -> c.nodes(3).version("7.6.2"));
        return ClusterUpgrader.of(css.cluster(cluster.id())).start(CssImageUpgrade.toVersion("7.10.2"));
    }

    private List<Observation.Context> watches() {
        return recorded.stopped.stream()
                .filter(UpgradeContext.class::isInstance)
                .toList();
    }

    private double active(UpgradeState state) {
        Gauge gauge = recorded.meters
                .get("cluster.upgrade.active")
                .tags("service", "CSS", "state", state.name())
                .gauge();
        return gauge.value();
    }
}
