// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.MaintenanceWindow;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");

    @TempDir
    private Path folder;

    private final List<ClusterRef> clusters =
            List.of(ClusterRef.css("prod", "a"), ClusterRef.ack("prod", "b"), ClusterRef.ack("prod", "c"));

    private RolloutBuilder builder() {
        return Rollout.builder("dry")
                .clusters(clusters)
                .plan(FleetFixture::plan)
                .wave(Wave.count("first", 1).withSoak(Duration.ofMinutes(30)))
                .wave(Wave.rest("all").withGate(Gate.of(context -> GateDecision.rejected("is not called"))))
                .limits(Limits.defaults().withTotal(Amount.number(1)));
    }

    @Test
    void showsWhatWouldHappenInOrderWithTimesFromHistory() {
        DryRun run = builder()
                .build()
                .dryRun(DryRunOptions.at(START)
                        .withHistory(cluster -> Duration.ofMinutes(cluster.service() == CloudService.CSS ? 90 : 20)));

        assertThat(run.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(run.duration()).isEqualTo(Duration.ofMinutes(90 + 30 + 20 + 20));
        assertThat(run.toText().lines())
                .contains(
                        "2026-01-15T08:00:00Z  first  css/prod/a  start to 7.10.2",
                        "2026-01-15T09:30:00Z  first  css/prod/a  SUCCEEDED",
                        "2026-01-15T10:00:00Z  all  its gate is asked, and is assumed to approve",
                        "2026-01-15T10:20:00Z  all  ack/prod/c  start to 1.33.3-aliyun.1")
                .endsWith("SUCCEEDED after 02:40:00");
    }

    @Test
    void marksTimesThatAreAssumedAndWaitsForWindows() {
        DryRun run = builder()
                .windows(MaintenanceWindow.daily("22:00", "23:00", ZoneOffset.UTC))
                .build()
                .dryRun(DryRunOptions.at(START).withAssumed(Duration.ofMinutes(40)));

        assertThat(run.isEstimated()).isFalse();
        assertThat(run.toText())
                .contains("~2026-01-15T22:00:00Z  first  css/prod/a  start")
                .contains("~2026-01-16T22:00:00Z  all  ack/prod/b  start")
                .contains("~2026-01-16T22:40:00Z  all  ack/prod/c  start");
    }

    @Test
    void includesTheReadinessOfClustersAndSendsNothing() {
        try (FleetFixture fleet = new FleetFixture()) {
            ClusterRef ready = fleet.addCss();
            ClusterRef there = ClusterRef.css(
                    "prod",
                    fleet.cloud
                            .css()
                            .addCluster(spec -> spec.version(FleetFixture.CSS_VERSION))
                            .id());
            ClusterRef missing = ClusterRef.ack("prod", "c00000000000000000000000000000000");
            Rollout rollout = Rollout.builder("dry")
                    .clusters(List.of(ready, there, missing))
                    .plan(FleetFixture::plan)
                    .wave(Wave.rest("all").withFailureBudget(FailureBudget.count(1)))
                    .build();

            DryRun run = rollout.dryRun(DryRunOptions.at(START).withReadiness(fleet.clients()));

            assertThat(run.toText())
                    .contains(ready + "  may be rejected: WARNING NoBackup", ready + "  start to 7.10.2")
                    .contains(there + "  ALREADY_THERE: the cluster has 7.10.2")
                    .contains(missing + "  FAILED: it cannot be read");
            assertThat(run.outcome()).isEqualTo(RolloutOutcome.COMPLETED_WITH_FAILURES);
            assertThat(fleet.cloud.journal().calls())
                    .allMatch(call -> call.method().equals("GET"));
        }
    }

    @Test
    void takesTheHistoryOfAnEarlierRollout() {
        try (FleetFixture fleet = new FleetFixture()) {
            Path journal = folder.resolve("fleet.journal");
            Rollout rollout = Rollout.builder("earlier")
                    .clusters(fleet.addMixed(3))
                    .plan(FleetFixture::plan)
                    .wave(Wave.rest("all"))
                    .build();
            fleet.await(rollout.start(journal, fleet.clients(), fleet.options()));
            RolloutReport earlier = RolloutReport.read(journal, fleet.time.now());
            assertThat(earlier.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);

            DryRun run = rollout.dryRun(DryRunOptions.at(START).withHistory(earlier));

            assertThat(run.isEstimated()).isTrue();
            assertThat(run.duration()).isBetween(Duration.ofMinutes(10), Duration.ofHours(5));
        }
    }
}
