// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.CrashPoint.Crash;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.ClusterReport;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that a run that ends at any point starts nothing twice and loses no cluster. */
class CrashTest {
    private static final int SEEDS = 100;
    /** A run of this fleet without a crash has about as many calls and writes. */
    private static final int EFFECTS = 160;

    @TempDir
    private Path folder;

    private final FleetFixture fleet = new FleetFixture();
    private final List<ClusterRef> clusters = fleet.addMixed(6);
    private int runs;

    @AfterEach
    void close() {
        fleet.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @Test
    void aRunHasAsManyEffectsAsTheSeedsAssume() {
        failOneNode();
        CrashPoint never = CrashPoint.never();

        run(folder.resolve("fleet.journal"), options(never));

        assertThat(never.effects()).isBetween(EFFECTS, EFFECTS * 3 / 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void startsNothingTwiceAndLosesNoCluster(int seed) {
        failOneNode();
        Random random = new Random(seed);
        Path journal = folder.resolve("fleet.journal");
        for (int crash = 0; crash < 1 + seed % 3; crash++) {
            crash(journal, new CrashPoint(random.nextInt(EFFECTS)));
        }

        RolloutReport report = run(journal, options(CrashPoint.never()));

        assertThat(report.clusters()).allMatch(ClusterReport::hasEnded);
        for (ClusterReport cluster : report.clusters()) {
            int starts = fleet.starts(cluster.cluster());
            if (cluster.state() == ClusterState.UNKNOWN) {
                assertThat(starts)
                        .as("recorded as sent, and not sent: " + cluster)
                        .isZero();
            } else {
                assertThat(cluster.state()).isEqualTo(ClusterState.SUCCEEDED);
                assertThat(starts).as("starts of " + cluster).isEqualTo(1);
            }
        }
        if (report.outcome() != RolloutOutcome.SUCCEEDED) {
            RolloutReport later = run(journal, options(CrashPoint.never()).withReset(ClusterState.UNKNOWN));
            assertThat(later.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        }
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(fleet.starts(cluster)).isEqualTo(1));
    }

    private void failOneNode() {
        fleet.cloud.css().cluster(clusters.get(0).id()).script().failNode(2).once("disk pressure");
    }

    private Rollout rollout() {
        return Rollout.builder("crashes")
                .clusters(clusters)
                .plan(FleetFixture::plan)
                .wave(Wave.count("first", 2).withFailureBudget(FailureBudget.unlimited()))
                .wave(Wave.rest("all").withFailureBudget(FailureBudget.unlimited()))
                .retries(2, Duration.ofMinutes(5))
                .build();
    }

    private RunOptions options(CrashPoint crash) {
        fleet.transport.beforeCall(request -> crash.effect());
        fleet.transport.afterCall(request -> crash.effect());
        return fleet.options()
                .withControlEvery(Duration.ofHours(1))
                .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMinutes(10))))
                .withJournalFile(crash::crashing);
    }

    private void crash(Path journal, CrashPoint crash) {
        RunOptions options = options(crash);
        try (UpgradeWatcher watcher = UpgradeWatcher.create(8, null);
                RolloutRun run = rollout().start(journal, fleet.clients(), options.withWatcher(watcher))) {
            while (!crash.isOver() && !run.future().isDone()) {
                fleet.time.runNext();
            }
        } catch (Crash e) {
            assertThat(crash.isOver()).isTrue();
        }
        fleet.time.clear();
    }

    private RolloutReport run(Path journal, RunOptions options) {
        assertThat(++runs).isLessThan(3);
        return fleet.await(rollout().start(journal, fleet.clients(), options));
    }
}
