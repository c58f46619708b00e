// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.rollout.Gate;
import io.clusterupgrade.rollout.GateDecision;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutBuilder;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of whole rollouts on a server of Temporal whose time passes by itself. */
@Timeout(600)
class RolloutWorkflowTest {
    private final TemporalFixture temporal = new TemporalFixture();
    private final CloudFixture cloud = temporal.cloud;

    @AfterEach
    void close() {
        temporal.close();
    }

    private static RolloutBuilder builder(List<ClusterRef> clusters) {
        return Rollout.builder("fleet")
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .limits(Limits.defaults().withTotal(Amount.number(4)));
    }

    @Test
    void upgradesAFleetInWaves() {
        List<ClusterRef> clusters = cloud.addMixed(9);
        Rollout rollout = builder(clusters)
                .wave(Wave.count("canary", 1).withSoak(Duration.ofHours(2)))
                .wave(Wave.rest("rest"))
                .build();

        RolloutReport report = temporal.run(rollout);

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(cloud.starts(cluster)).isEqualTo(1));
        var canary = report.waves().get(0);
        assertThat(Duration.between(
                        canary.clusters().get(0).endedAt(),
                        report.waves().get(1).clusters().get(0).startedAt()))
                .as("the soak")
                .isGreaterThanOrEqualTo(Duration.ofHours(2));
    }

    @Test
    void stopsAtItsBudgetAndIsContinuedWithAReset() {
        List<ClusterRef> clusters = List.of(cloud.addCss(), cloud.addCss(), cloud.addCss());
        cloud.cloud.css().cluster(clusters.get(0).id()).script().failNode(2).once("The relocation of shards failed.");
        Rollout rollout = builder(clusters)
                .wave(Wave.count("first", 1))
                .wave(Wave.rest("rest"))
                .build();

        temporal.worker(rollout);
        RolloutReport stopped =
                temporal.rollouts().start(rollout, StartOptions.defaults()).await();

        assertThat(stopped.outcome()).isEqualTo(RolloutOutcome.BUDGET_EXCEEDED);
        assertThat(stopped.clusters().get(0).detail().explanation()).contains("The relocation of shards failed.");
        assertThat(cloud.starts(clusters.get(1))).isZero();

        RolloutReport done = temporal.rollouts()
                .start(rollout, StartOptions.defaults().withReset(ClusterState.FAILED))
                .await();

        assertThat(done.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(done.clusters().get(0).attempts()).isEqualTo(2);
        assertThat(cloud.starts(clusters.get(0))).as("the service's own retry").isEqualTo(1);
    }

    @Test
    void retriesAFailedUpgradeByItself() {
        ClusterRef cluster = cloud.addCss();
        cloud.cloud.css().cluster(cluster.id()).script().failNode(1).once("It failed.");
        Rollout rollout = builder(List.of(cluster))
                .wave(Wave.rest("all"))
                .retries(1, Duration.ofMinutes(10))
                .build();

        RolloutReport report = temporal.run(rollout);

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(report.clusters().get(0).moments())
                .extracting(moment -> moment.state())
                .containsExactly(
                        ClusterState.STARTING,
                        ClusterState.RUNNING,
                        ClusterState.RETRYING,
                        ClusterState.STARTING,
                        ClusterState.RUNNING,
                        ClusterState.SUCCEEDED);
        assertThat(cloud.starts(cluster)).isEqualTo(1);
    }

    @Test
    void approvalsArriveAsSignals() {
        List<ClusterRef> clusters = List.of(cloud.addAck(), cloud.addAck());
        Rollout rollout = builder(clusters)
                .wave(Wave.count("first", 1).withGate(TemporalRollouts.signalGate()))
                .wave(Wave.rest("rest").withGate(TemporalRollouts.signalGate()))
                .build();

        temporal.worker(rollout);
        RolloutHandle handle = temporal.rollouts().start(rollout, StartOptions.defaults());
        temporal.server.sleep(Duration.ofMinutes(500));

        assertThat(handle.report().waves().get(0).phase()).isEqualTo(WavePhase.OPEN);
        assertThat(temporal.events(handle.id()))
                .as("a gate that was asked 500 times")
                .hasSizeLessThan(20);

        // region approve
        handle.approve("first", "Ada");
        handle.reject("rest", "not this month");
        RolloutReport report = handle.await();
        // endregion

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.GATE_REJECTED);
        assertThat(report.waves()).extracting(wave -> wave.phase()).containsExactly(WavePhase.DONE, WavePhase.REJECTED);
        assertThat(report.waves().get(1).reason()).isEqualTo("not this month");
        assertThatThrownBy(() -> handle.approve("tset", "Ada"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no wave \"tset\"");
    }

    @Test
    void aGateIsAskedAndAnActionRunsOnTheWorkers() {
        List<String> calls = new ArrayList<>();
        List<ClusterRef> clusters = List.of(cloud.addAck(), cloud.addAck());
        Rollout rollout = builder(clusters)
                .wave(Wave.rest("all")
                        .withGate(Gate.of(context -> {
                            calls.add("gate with " + context.report().clusters().size());
                            return calls.size() < 3 ? GateDecision.notYet("soon") : GateDecision.approved();
                        }))
                        .withBefore(context -> calls.add("before"))
                        .withAfter(
                                context -> calls.add("after " + context.report().counts())))
                .build();

        RolloutReport report = temporal.run(rollout);

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(calls).containsExactly("gate with 2", "gate with 2", "gate with 2", "before", "after {SUCCEEDED=2}");
    }

    @Test
    void holdsDrainsAndAborts() {
        List<ClusterRef> clusters = List.of(cloud.addCss(), cloud.addCss(), cloud.addCss());
        Rollout rollout = builder(clusters)
                .wave(Wave.rest("all"))
                .limits(Limits.defaults().withTotal(Amount.number(1)))
                .build();

        temporal.worker(rollout);
        RolloutHandle handle = temporal.rollouts().start(rollout, StartOptions.defaults());
        temporal.server.sleep(Duration.ofMinutes(5));
        handle.hold("Ada");
        temporal.server.sleep(Duration.ofDays(1));

        assertThat(handle.report().counts())
                .containsEntry(ClusterState.SUCCEEDED, 1)
                .containsEntry(ClusterState.PENDING, 2);
        assertThat(handle.status()).contains("held");

        handle.resume("Ada");
        temporal.server.sleep(Duration.ofMinutes(5));
        handle.drain("Ada");
        RolloutReport drained = handle.await();

        assertThat(drained.outcome()).isEqualTo(RolloutOutcome.DRAINED);
        assertThat(drained.counts()).containsEntry(ClusterState.SUCCEEDED, 2);

        RolloutHandle again = temporal.rollouts().start(rollout, StartOptions.defaults());
        temporal.server.sleep(Duration.ofMinutes(5));
        again.abortAll("Ada");

        assertThat(again.await().outcome()).isEqualTo(RolloutOutcome.ABORTED);
        assertThat(temporal.events(again.id() + "/" + clusters.get(2)))
                .as("the activity that aborts")
                .anyMatch(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED
                        && event.getActivityTaskScheduledEventAttributes()
                                .getActivityType()
                                .getName()
                                .equals("AbortClusterUpgrade"));
    }

    @Test
    void anotherPlanOfTheSameNameIsRefusedWhileOneRuns() {
        ClusterRef cluster = cloud.addAck();
        Rollout rollout = builder(List.of(cluster))
                .wave(Wave.rest("all").withGate(TemporalRollouts.signalGate()))
                .build();
        Rollout other = builder(List.of(cloud.addAck())).wave(Wave.rest("all")).build();
        RolloutHandle handle = temporal.rollouts().start(rollout, StartOptions.defaults());

        assertThatThrownBy(() -> temporal.rollouts().start(other, StartOptions.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another plan is running");
        assertThat(temporal.rollouts().start(rollout, StartOptions.defaults()).id())
                .isEqualTo(handle.id());
        assertThat(cloud.starts(cluster)).isZero();
    }

    @Test
    void aTerminatedRolloutIsNotContinuedWhileItsClustersAreInProgress() {
        ClusterRef cluster = cloud.addCss();
        Rollout rollout = builder(List.of(cluster)).wave(Wave.rest("all")).build();
        temporal.worker(rollout);
        RolloutHandle handle = temporal.rollouts().start(rollout, StartOptions.defaults());
        temporal.server.sleep(Duration.ofMinutes(5));

        temporal.client().newUntypedWorkflowStub(handle.id()).terminate("by hand");

        assertThatThrownBy(() -> temporal.rollouts().start(rollout, StartOptions.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was terminated while 1 clusters were being upgraded");
        temporal.client().newUntypedWorkflowStub(handle.id() + "/" + cluster).getResult(ClusterEnd.class);
        assertThat(cloud.starts(cluster))
                .as("its workflow outlives the rollout's")
                .isEqualTo(1);
    }
}
