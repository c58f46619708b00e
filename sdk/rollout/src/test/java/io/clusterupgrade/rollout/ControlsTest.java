// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.ClusterReport;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlsTest {
    @TempDir
    private Path folder;

    private final FleetFixture fleet = new FleetFixture();
    private final List<ClusterRef> clusters = new ArrayList<>();
    private Path journal;
    private Rollout rollout;

    @BeforeEach
    void build() {
        for (int i = 0; i < 4; i++) {
            clusters.add(fleet.addAck());
        }
        journal = folder.resolve("fleet.journal");
        rollout = Rollout.builder("controlled")
                .clusters(clusters)
                .plan(FleetFixture::plan)
                .wave(Wave.rest("all"))
                .limits(Limits.defaults().withTotal(Amount.number(2)))
                .build();
    }

    @AfterEach
    void close() {
        fleet.close();
    }

    private RolloutRun start() {
        return rollout.start(journal, fleet.clients(), fleet.options());
    }

    private int starts() {
        return clusters.stream().mapToInt(fleet::starts).sum();
    }

    @Test
    void holdsUntilItIsResumed() {
        RolloutRun run = start();
        run.hold();
        fleet.pass(Duration.ofHours(5));
        assertThat(starts()).isEqualTo(2);
        assertThat(run.report().counts()).containsEntry(ClusterState.SUCCEEDED, 2);
        assertThat(run.future()).isNotDone();

        run.resume();

        assertThat(fleet.await(run).outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(run.report().remarks()).anyMatch(remark -> remark.endsWith("HOLD from the program"));
    }

    @Test
    void drainsAndALaterRunContinues() {
        RolloutRun run = start();
        run.drain();

        RolloutReport drained = fleet.await(run);

        assertThat(drained.outcome()).isEqualTo(RolloutOutcome.DRAINED);
        assertThat(drained.outcome().exitCode()).isEqualTo(5);
        assertThat(drained.counts()).containsEntry(ClusterState.SUCCEEDED, 2).containsEntry(ClusterState.PENDING, 2);
        assertThat(fleet.await(start()).outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(starts()).isEqualTo(4);
    }

    @Test
    void abortsWhatRunsAndStartsNothingMore() {
        RolloutRun run = start();
        run.abortAll();

        RolloutReport report = fleet.await(run);

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.ABORTED);
        assertThat(report.counts()).containsEntry(ClusterState.ABORTED, 2).containsEntry(ClusterState.PENDING, 2);
        assertThat(starts()).isEqualTo(2);
        assertThat(fleet.await(start()).outcome()).as("it cannot be taken back").isEqualTo(RolloutOutcome.ABORTED);
    }

    @Test
    void watchesAnUpgradeThatCannotBeAbortedToItsEnd() {
        ClusterRef css = fleet.addCss();
        Rollout one = Rollout.builder("one")
                .clusters(List.of(css))
                .plan(FleetFixture::plan)
                .wave(Wave.rest("all"))
                .build();
        List<String> notes = new ArrayList<>();
        RolloutRun run = one.start(
                folder.resolve("one.journal"),
                fleet.clients(),
                fleet.options().withListener(event -> notes.add(event.text())));
        run.abortAll();

        RolloutReport report = fleet.await(run);

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.ABORTED);
        assertThat(report.clusters().get(0).state()).isEqualTo(ClusterState.SUCCEEDED);
        assertThat(notes).anyMatch(note -> note.startsWith("it cannot be aborted, and is watched to its end: CSS"));
    }

    @Test
    void isControlledByAnotherProcessThroughAFile() throws IOException {
        RolloutRun run = start();
        RolloutControl control = RolloutControl.of(journal);
        control.hold();
        fleet.pass(Duration.ofMinutes(2));
        assertThat(folder.resolve("fleet.journal.control")).doesNotExist();
        fleet.pass(Duration.ofHours(5));
        assertThat(starts()).isEqualTo(2);

        Files.writeString(folder.resolve("fleet.journal.control"), "Resume\n");

        assertThat(fleet.await(run).outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(run.report().remarks()).anyMatch(remark -> remark.endsWith("HOLD from the control file"));
        assertThat(folder.resolve("fleet.journal.control")).doesNotExist();
        assertThat(folder.resolve("fleet.journal.control.taken")).doesNotExist();
    }

    @Test
    void ignoresAControlFileThatItDoesNotUnderstand() throws IOException {
        List<String> notes = new ArrayList<>();
        Files.writeString(folder.resolve("fleet.journal.control"), "stop please");

        RolloutReport report = fleet.await(rollout.start(
                journal, fleet.clients(), fleet.options().withListener(event -> notes.add(event.text()))));

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(notes).contains("the control file has none of hold, drain, abort, resume: stop please");
    }

    @Test
    void detachesWhenItIsClosedAndALaterRunWatchesTheSameUpgrades() {
        RolloutRun run = start();
        run.close();
        run.close();

        assertThat(run.await().outcome()).isEqualTo(RolloutOutcome.DETACHED);
        assertThat(starts()).isEqualTo(2);
        assertThat(fleet.await(start()).outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(fleet.starts(cluster)).isEqualTo(1));
    }

    @Test
    void endsWhenTheThreadThatWaitsIsInterrupted() {
        RolloutRun run = start();
        Thread.currentThread().interrupt();

        RolloutReport report = run.await();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.outcome()).isEqualTo(RolloutOutcome.DETACHED);
    }

    @Test
    void keepsTheLimitsOfAnAccount() {
        List<ClusterRef> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(fleet.addCss());
        }
        int[] most = new int[1];
        Rollout css = Rollout.builder("css")
                .clusters(many)
                .plan(FleetFixture::plan)
                .wave(Wave.rest("all"))
                .limits(Limits.defaults().withTotal(Amount.percent(100)))
                .build();

        RolloutReport report = fleet.await(css.start(
                folder.resolve("css.journal"),
                fleet.clients(),
                fleet.options()
                        .withListener(event -> most[0] = Math.max(
                                most[0],
                                event.counts().getOrDefault(ClusterState.RUNNING, 0)
                                        + event.counts().getOrDefault(ClusterState.STARTING, 0)))));

        assertThat(report.clusters()).extracting(ClusterReport::state).containsOnly(ClusterState.SUCCEEDED);
        assertThat(most[0]).isEqualTo(20);
    }
}
