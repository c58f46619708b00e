// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates, actions and soaks of a run. */
class GatesTest {
    @TempDir
    private Path folder;

    private final FleetFixture fleet = new FleetFixture();
    private final List<ClusterRef> clusters = fleet.addMixed(3);
    private final List<String> events = new ArrayList<>();

    @AfterEach
    void close() {
        fleet.close();
    }

    private RolloutRun start(RolloutBuilder builder) {
        return builder.build()
                .start(
                        folder.resolve("fleet.journal"),
                        fleet.clients(),
                        fleet.options().withListener(event -> events.add(event.toString())));
    }

    private RolloutBuilder builder() {
        return Rollout.builder("gated").clusters(clusters).plan(FleetFixture::plan);
    }

    @Test
    void waitsForAnApprovalFileAndAsksAgainAfterARestart() throws IOException {
        Path approval = folder.resolve("approve-all");
        RolloutBuilder builder = builder().wave(Wave.rest("all").withGate(Gate.approvalFile(approval)));
        RolloutRun run = start(builder);
        fleet.pass(Duration.ofHours(1));
        assertThat(run.report().waves().get(0).phase()).isEqualTo(WavePhase.OPEN);
        run.close();

        RolloutRun later = start(builder);
        fleet.pass(Duration.ofMinutes(3));
        assertThat(later.future()).isNotDone();
        Files.createFile(approval);

        assertThat(fleet.await(later).outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(events).anyMatch(event -> event.contains("not approved yet: waits for the file " + approval));
    }

    @Test
    void endsWhenAGateRejectsAndAsksAgainInALaterRun() throws IOException {
        Path approval = folder.resolve("approve-all");
        Files.writeString(approval, "reject: the freeze begins");
        RolloutBuilder builder = builder().wave(Wave.rest("all").withGate(Gate.approvalFile(approval)));

        RolloutReport report = fleet.await(start(builder));

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.GATE_REJECTED);
        assertThat(report.waves().get(0).reason()).contains("the freeze begins");
        Files.writeString(approval, "");
        assertThat(fleet.await(start(builder)).outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
    }

    @Test
    void isNotApprovedWhileATargetIsNotOffered() {
        List<String> asked = new ArrayList<>();
        RolloutBuilder builder = builder()
                .plan(cluster -> cluster.equals(clusters.get(0))
                        ? CssImageUpgrade.toVersion("99.1.0")
                        : FleetFixture.plan(cluster))
                .wave(Wave.rest("all").withGate(Gate.of(context -> {
                    asked.add(context.wave());
                    return GateDecision.approved();
                })));
        RolloutRun run = start(builder);

        fleet.pass(Duration.ofMinutes(10));

        assertThat(asked).isEmpty();
        assertThat(events)
                .anyMatch(event ->
                        event.contains("the service does not offer the target to 1 clusters: [" + clusters.get(0)));
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(fleet.starts(cluster)).isZero());
        run.close();
    }

    @Test
    void asksAgainWhenAGateThrows() {
        int[] asked = new int[1];
        RolloutRun run = start(builder().wave(Wave.rest("all").withGate(Gate.of(context -> {
            if (asked[0]++ < 2) {
                throw new IOException("the ticket system is down");
            }
            return GateDecision.approved();
        }))));

        assertThat(fleet.await(run).outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(asked[0]).isEqualTo(3);
        assertThat(events).anyMatch(event -> event.contains("the gate could not decide: the ticket system is down"));
    }

    @Test
    void runsActionsOfWavesAndClustersInOrder() {
        List<String> actions = new ArrayList<>();
        RolloutReport report = fleet.await(start(builder()
                .beforeCluster(
                        context -> actions.add("before " + context.cluster().service()))
                .afterCluster(context -> {
                    assertThat(context.upgrade()).isNotNull();
                    actions.add("after " + context.cluster().service());
                })
                .wave(Wave.rest("all")
                        .withBefore(context -> actions.add("before " + context.wave()))
                        .withAfter(context ->
                                actions.add("after " + context.report().counts())))));

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(actions).hasSize(8).startsWith("before all").endsWith("after {SUCCEEDED=3}");
        assertThat(actions).contains("before CSS", "after CSS", "before CCE", "after CCE", "before ACK", "after ACK");
    }

    @Test
    void startsNothingWhoseActionBeforeItFails() {
        RolloutReport report = fleet.await(start(builder()
                .beforeCluster(context -> {
                    throw new IOException("no backup");
                })
                .wave(Wave.rest("all"))));

        assertThat(report.counts()).containsEntry(ClusterState.FAILED, 3);
        assertThat(report.clusters().get(0).reason()).isEqualTo("the action before the start failed: no backup");
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(fleet.starts(cluster)).isZero());
    }

    @Test
    void endsASoakWhenItsCheckFails() {
        int[] checks = new int[1];
        RolloutReport report = fleet.await(start(builder()
                .wave(Wave.count("first", 1)
                        .withSoak(
                                Duration.ofHours(2),
                                context -> {
                                    if (++checks[0] == 3) {
                                        throw new IOException("errors rise");
                                    }
                                },
                                Duration.ofMinutes(10)))
                .wave(Wave.rest("all"))));

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.ACTION_FAILED);
        assertThat(report.waves().get(0).reason()).isEqualTo("the check of the wave failed: errors rise");
        assertThat(report.waves().get(1).phase()).isEqualTo(WavePhase.PENDING);
    }
}
