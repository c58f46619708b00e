// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.ClusterReport;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.simulator.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts whose outcome is unknown are resolved by their tokens only. */
class UnknownStartTest {
    @TempDir
    private Path folder;

    private final FleetFixture fleet = new FleetFixture();
    private final ClusterRef cluster = fleet.addCss();
    private final Rollout rollout = Rollout.builder("unknown")
            .clusters(List.of(cluster))
            .plan(FleetFixture::plan)
            .wave(Wave.rest("all").withFailureBudget(FailureBudget.unlimited()))
            .retries(3, Duration.ofMinutes(1))
            .build();

    @AfterEach
    void close() {
        fleet.close();
    }

    private RolloutReport run(RunOptions options) {
        return fleet.await(rollout.start(folder.resolve("fleet.journal"), fleet.clients(), options));
    }

    @Test
    void findsAStartWhoseResponseWasLost() {
        fleet.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());

        RolloutReport report = run(fleet.options());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(fleet.starts(cluster)).isEqualTo(1);
    }

    @Test
    void findsATaskThatTheServiceShowsLate() {
        ClusterRef late = ClusterRef.css(
                "prod",
                fleet.cloud
                        .css()
                        .addCluster(spec -> spec.version("7.6.2").taskListLag(Duration.ofMinutes(20)))
                        .id());
        fleet.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());

        RolloutReport report = fleet.await(Rollout.builder("late")
                .clusters(List.of(late))
                .plan(FleetFixture::plan)
                .wave(Wave.rest("all"))
                .build()
                .start(folder.resolve("late.journal"), fleet.clients(), fleet.options()));

        ClusterReport found = report.clusters().get(0);
        assertThat(found.moments()).extracting(moment -> moment.state()).contains(ClusterState.UNKNOWN);
        assertThat(found.state()).isEqualTo(ClusterState.SUCCEEDED);
        assertThat(fleet.starts(late)).isEqualTo(1);
    }

    @Test
    void neverStartsAgainUnlessAnOperatorResetsIt() {
        fleet.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());

        RolloutReport report = run(fleet.options());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.COMPLETED_WITH_FAILURES);
        ClusterReport unknown = report.clusters().get(0);
        assertThat(unknown.state()).isEqualTo(ClusterState.UNKNOWN);
        assertThat(unknown.reason())
                .startsWith("it is not known whether it was started")
                .endsWith("check it at the service, and reset it only if nothing was started");
        assertThat(unknown.elapsed(report.at())).isGreaterThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(run(fleet.options()).clusters().get(0).state()).isEqualTo(ClusterState.UNKNOWN);
        assertThat(fleet.cloud.journal().count("UpgradeCore")).isEqualTo(1);

        RolloutReport later = run(fleet.options().withReset(ClusterState.UNKNOWN));

        assertThat(later.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(fleet.starts(cluster)).isEqualTo(1);
    }
}
