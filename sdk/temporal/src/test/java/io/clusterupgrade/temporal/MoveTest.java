// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutRun;
import io.clusterupgrade.rollout.RunOptions;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.JournalException;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a journalled rollout goes on as a workflow. */
@Timeout(600)
class MoveTest {
    private final TemporalFixture temporal = new TemporalFixture();
    private final CloudFixture cloud = temporal.cloud;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        temporal.close();
    }

    private static Rollout rollout(List<ClusterRef> clusters) {
        return Rollout.builder("fleet")
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .wave(Wave.rest("all"))
                .limits(Limits.defaults().withTotal(Amount.number(2)))
                .build();
    }

    @Test
    void runningUpgradesAreFoundAndNothingIsStartedTwice() throws Exception {
        List<ClusterRef> clusters = cloud.addMixed(5);
        Rollout rollout = rollout(clusters);
        Path journal = folder.resolve("fleet.journal");
        CountDownLatch running = new CountDownLatch(2);
        RunOptions options = RunOptions.defaults().withListener(event -> {
            if (event.value().equals(ClusterState.RUNNING.name())) {
                running.countDown();
            }
        });
        RolloutRun run = rollout.start(journal, cloud.clients(), options);
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> temporal.rollouts().move(rollout, journal, StartOptions.defaults(), temporal.now()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("another run is using it");
        run.close();
        run.await();
        temporal.worker(rollout);

        RolloutHandle handle = temporal.rollouts().move(rollout, journal, StartOptions.defaults(), temporal.now());
        temporal.rollouts().move(rollout, journal, StartOptions.defaults(), temporal.now());
        RolloutReport report = handle.await();

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(cloud.starts(cluster)).isEqualTo(1));
        assertThat(report.clusters())
                .allSatisfy(cluster -> assertThat(cluster.attempts()).isEqualTo(1));
        assertThatThrownBy(() -> rollout.start(journal, cloud.clients(), RunOptions.defaults()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("goes on as workflow rollout/fleet");
        assertThat(RolloutReport.read(journal, temporal.now()).remarks())
                .last()
                .asString()
                .contains("moved to workflow rollout/fleet");
        assertThat(Files.readAllLines(journal))
                .filteredOn(line -> line.contains("\"kind\":\"moved\""))
                .hasSize(1);
    }

    @Test
    void aJournalThatIsNotThereIsRejected() {
        Rollout rollout = rollout(List.of(cloud.addAck()));

        assertThatThrownBy(() -> temporal.rollouts()
                        .move(rollout, folder.resolve("none"), StartOptions.defaults(), temporal.now()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("there is no journal to move");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
