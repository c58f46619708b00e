// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.TextFormat;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.temporal.internal.ClusterWorkflowImpl;
import io.clusterupgrade.temporal.internal.KnownRollouts;
import io.clusterupgrade.temporal.internal.RolloutWorkflow;
import io.clusterupgrade.temporal.internal.RolloutWorkflowImpl;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of what the histories of workflows contain, and how much. */
@Timeout(600)
class HistoryTest {
    private static final int LARGEST_PAYLOAD = 256 * 1024;

    private final TemporalFixture temporal = new TemporalFixture();
    private final CloudFixture cloud = temporal.cloud;

    @AfterEach
    void close() {
        temporal.close();
    }

    /** Two hours: the simulator upgrades a node in ten minutes. */
    private List<ClusterRef> addSlow(int count) {
        List<ClusterRef> clusters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clusters.add(ClusterRef.css(
                    "prod",
                    cloud.cloud
                            .css()
                            .addCluster(spec -> spec.version("7.6.2").nodes(12))
                            .id()));
        }
        return clusters;
    }

    private static Rollout rollout(List<ClusterRef> clusters) {
        return Rollout.builder("fleet")
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .wave(Wave.rest("all"))
                .limits(Limits.defaults().withTotal(Amount.number(3)))
                .build();
    }

    @Test
    void anUpgradeOfTwoHoursTakesAtMostSixtyEvents() {
        List<ClusterRef> clusters = addSlow(6);

        RolloutReport report = temporal.run(rollout(clusters));

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(report.clusters().get(0).elapsed(report.at())).isGreaterThan(Duration.ofMinutes(100));
        int events = temporal.events("rollout/fleet").size();
        for (ClusterRef cluster : clusters) {
            events += temporal.events("rollout/fleet/" + cluster).size();
        }
        System.out.println(events / clusters.size() + " events for each cluster, its part of the rollout's included");
        assertThat(events / clusters.size()).isLessThanOrEqualTo(60);
    }

    @Test
    void noSecretAndNoLargePayloadIsInAnyHistory() {
        List<ClusterRef> clusters = cloud.addMixed(6);
        cloud.cloud.css().cluster(clusters.get(3).id()).script().failNode(1).once("It failed.");

        temporal.run(rollout(clusters));

        List<HistoryEvent> events = new ArrayList<>(temporal.events("rollout/fleet"));
        clusters.forEach(cluster -> events.addAll(temporal.events("rollout/fleet/" + cluster)));
        assertThat(events).hasSizeGreaterThan(100).allSatisfy(event -> {
            assertThat(event.getSerializedSize()).isLessThan(LARGEST_PAYLOAD);
            assertThat(TextFormat.printer().printToString(event))
                    .doesNotContain(Accounts.SECRET_KEY, Accounts.ACCESS_KEY_ID, Accounts.BEARER_TOKEN);
        });
    }

    @Test
    void theTokenIsInTheHistoryBeforeTheStartIsDone() {
        ClusterRef cluster = cloud.addCss();

        temporal.run(rollout(List.of(cluster)));

        List<EventType> types = temporal.events("rollout/fleet/" + cluster).stream()
                .map(HistoryEvent::getEventType)
                .toList();
        assertThat(types.indexOf(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED))
                .isPositive()
                .isLessThan(types.indexOf(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED));
    }

    @Test
    void historiesAreReplayedWithTheSameDecisions() throws Exception {
        List<ClusterRef> clusters = cloud.addMixed(6);
        Rollout rollout = rollout(clusters);

        temporal.run(rollout);

        Worker worker = temporal.server.newWorker("replays");
        KnownRollouts known = new KnownRollouts(RolloutSource.of(rollout)::find, cloud.clients());
        worker.registerWorkflowImplementationFactory(RolloutWorkflow.class, () -> new RolloutWorkflowImpl(known));
        worker.registerWorkflowImplementationTypes(ClusterWorkflowImpl.class);
        WorkflowReplayer.replayWorkflowExecution(temporal.client().fetchHistory("rollout/fleet"), worker);
        for (ClusterRef cluster : clusters) {
            WorkflowReplayer.replayWorkflowExecution(
                    temporal.client().fetchHistory("rollout/fleet/" + cluster), worker);
        }
        assertThat(temporal.events("rollout/fleet")).isNotEmpty();
    }
}
