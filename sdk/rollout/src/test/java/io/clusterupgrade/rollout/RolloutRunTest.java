// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.ClusterReport;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutRunTest {
    @TempDir
    private Path folder;

    private final FleetFixture fleet = new FleetFixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    private RolloutReport run(Rollout rollout, RunOptions options) {
        return fleet.await(rollout.start(folder.resolve("fleet.journal"), fleet.clients(), options));
    }

    private RolloutReport run(Rollout rollout) {
        return run(rollout, fleet.options());
    }

    private static RolloutBuilder rollout(List<ClusterRef> clusters) {
        return Rollout.builder("test").clusters(clusters).plan(FleetFixture::plan);
    }

    @Test
    void upgradesThirtyClustersOfAllServicesInWaves() {
        List<ClusterRef> clusters = fleet.addMixed(30);

        RolloutReport report = run(rollout(clusters)
                .wave(Wave.count("canary", 3).withSoak(Duration.ofMinutes(30)))
                .wave(Wave.percent("early", 30))
                .wave(Wave.rest("all"))
                .build());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(report.counts()).isEqualTo(Map.of(ClusterState.SUCCEEDED, 30));
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(fleet.starts(cluster)).isEqualTo(1));
        assertThat(report.waves()).extracting(wave -> wave.clusters().size()).containsExactly(3, 9, 18);
        assertThat(report.laggards()).isEmpty();
    }

    @Test
    void sendsNothingToClustersThatAreAtTheTarget() {
        ClusterRef css = ClusterRef.css(
                "prod",
                fleet.cloud
                        .css()
                        .addCluster(spec -> spec.version(FleetFixture.CSS_VERSION))
                        .id());
        ClusterRef cce = ClusterRef.cce(
                "prod",
                fleet.cloud
                        .cce()
                        .addCluster(spec -> spec.version(FleetFixture.CCE_VERSION))
                        .id());
        ClusterRef ack = ClusterRef.ack(
                "prod",
                fleet.cloud
                        .ack()
                        .addCluster(spec -> spec.version(FleetFixture.ACK_VERSION))
                        .id());

        RolloutReport report =
                run(rollout(List.of(css, cce, ack)).wave(Wave.rest("all")).build());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(report.counts()).isEqualTo(Map.of(ClusterState.ALREADY_THERE, 3));
        assertThat(report.clusters().get(0).reason()).isEqualTo("the cluster has 7.10.2");
        assertThat(fleet.cloud.journal().calls()).allMatch(call -> call.method().equals("GET"));
    }

    @Test
    void skipsAClusterThatIsStopped() {
        ClusterRef stopped = fleet.addAck();
        fleet.cloud.ack().cluster(stopped.id()).script().clusterState().show("inactive");

        RolloutReport report =
                run(rollout(List.of(stopped)).wave(Wave.rest("all")).build());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.COMPLETED_WITH_FAILURES);
        assertThat(report.clusters().get(0).state()).isEqualTo(ClusterState.SKIPPED);
        assertThat(report.clusters().get(0).reason()).contains("inactive");
        assertThat(fleet.starts(stopped)).isZero();
    }

    @Test
    void waitsForAnotherOperationAndThenFindsTheTarget() {
        List<ClusterRef> clusters = fleet.addMixed(3);
        fleet.cloud
                .css()
                .cluster(clusters.get(0).id())
                .startUpgrade(plan -> plan.crossVersion(FleetFixture.CSS_VERSION));

        RolloutReport report = run(rollout(clusters).wave(Wave.rest("all")).build());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        ClusterReport waited = report.clusters().get(0);
        assertThat(waited.moments()).extracting(moment -> moment.state()).contains(ClusterState.WAITING);
        assertThat(fleet.starts(clusters.get(0))).isEqualTo(1);
    }

    @Test
    void retriesAFailedUpgradeWithTheServicesOwnRetry() {
        ClusterRef cluster = fleet.addCss();
        fleet.cloud.css().cluster(cluster.id()).script().failNode(2).once("disk pressure");

        RolloutReport report = run(rollout(List.of(cluster))
                .wave(Wave.rest("all"))
                .retries(1, Duration.ofMinutes(5))
                .build());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(report.clusters().get(0).attempts()).isEqualTo(2);
        assertThat(fleet.starts(cluster)).isEqualTo(1);
        assertThat(fleet.cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
    }

    @Test
    void stopsWhenTooManyClustersFailAndExplainsThem() {
        List<ClusterRef> clusters = fleet.addMixed(9);
        for (int i = 0; i < 2; i++) {
            fleet.cloud
                    .css()
                    .cluster(clusters.get(3 * i).id())
                    .script()
                    .failNode(1)
                    .message("disk pressure");
        }

        RolloutReport report = run(rollout(clusters)
                .wave(Wave.count("first", 6).withFailureBudget(FailureBudget.count(1)))
                .wave(Wave.rest("all"))
                .build());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.BUDGET_EXCEEDED);
        assertThat(report.waves().get(0).reason()).isEqualTo("2 of 6 clusters failed, 1 are tolerated in this wave");
        assertThat(clusters.subList(6, 9))
                .allSatisfy(cluster -> assertThat(fleet.starts(cluster)).isZero());
        ClusterReport failed = report.clusters().get(0);
        assertThat(failed.state()).isEqualTo(ClusterState.FAILED);
        assertThat(failed.detail().explanation()).contains("disk pressure", "retry: YES");
        assertThat(report.laggards()).hasSize(5);
    }

    @Test
    void upgradesFailedClustersLaterWithTheSamePlan() {
        ClusterRef cluster = fleet.addCss();
        fleet.cloud.css().cluster(cluster.id()).script().failNode(1).once("disk pressure");
        Rollout rollout = rollout(List.of(cluster)).wave(Wave.rest("all")).build();
        assertThat(run(rollout).outcome()).isEqualTo(RolloutOutcome.BUDGET_EXCEEDED);
        assertThat(run(rollout).outcome()).as("nothing is reset").isEqualTo(RolloutOutcome.BUDGET_EXCEEDED);

        RolloutReport report = run(rollout, fleet.options().withReset(ClusterState.FAILED));

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(fleet.starts(cluster)).isEqualTo(1);
    }

    @Test
    void failsAClusterWhoseStartIsRejectedAndGoesOn() {
        List<ClusterRef> clusters = fleet.addMixed(3);

        RolloutReport report = run(Rollout.builder("test")
                .clusters(clusters)
                .plan(cluster -> cluster.equals(clusters.get(2))
                        ? AckClusterUpgrade.toVersion("1.99.1-aliyun.1").withCheck(false)
                        : FleetFixture.plan(cluster))
                .wave(Wave.rest("all").withFailureBudget(FailureBudget.count(1)))
                .build());

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.COMPLETED_WITH_FAILURES);
        assertThat(report.clusters().get(2).reason()).startsWith("nothing was started: ");
        assertThat(fleet.starts(clusters.get(2))).isZero();
        assertThat(report.laggards()).containsExactly(report.clusters().get(2));
    }
}
