// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tests of rollouts that take more events than one run of a workflow may have. In real time: a test server that skips time never does so again
 * after a child workflow has ended later than the run that started it.
 */
@Timeout(600)
class ContinuedWorkflowTest {
    private RealTimeFixture temporal;
    private CloudFixture cloud;
    private @Nullable RolloutWorker worker;

    @BeforeEach
    void open() throws IOException {
        temporal = new RealTimeFixture();
        cloud = temporal.cloud;
    }

    @AfterEach
    void close() {
        if (worker != null) {
            worker.close();
        }
        temporal.close();
    }

    private RolloutHandle start(Rollout rollout, int maxEvents) {
        worker = RolloutWorker.start(
                temporal.client,
                TemporalFixture.QUEUE,
                RolloutSource.of(rollout),
                WorkerProgram.clients(cloud.cloud.endpoint()),
                WorkerProgram.options());
        return temporal.rollouts.start(
                rollout,
                StartOptions.defaults().withTimes(RealTimeFixture.TIMES).withMaxEvents(maxEvents));
    }

    /** Returns the histories of all runs of a workflow, in order. */
    private List<List<HistoryEvent>> runs(String workflowId) {
        List<List<HistoryEvent>> runs = new ArrayList<>();
        List<HistoryEvent> events = temporal.client.fetchHistory(workflowId).getEvents();
        while (true) {
            runs.add(0, events);
            String before =
                    events.get(0).getWorkflowExecutionStartedEventAttributes().getContinuedExecutionRunId();
            if (before.isEmpty()) {
                return runs;
            }
            events = temporal.client.fetchHistory(workflowId, before).getEvents();
        }
    }

    /** Waits until a run has an event, without queries: the test server answers one that arrives as a run ends only after ten seconds. */
    private void awaitEvent(String workflowId, EventType type) {
        while (runs(workflowId).stream().flatMap(List::stream).noneMatch(event -> event.getEventType() == type)) {
            Thread.onSpinWait();
        }
    }

    /** Waits until all clusters that have a workflow have ended, and returns how many these are. */
    private long awaitEnds(String workflowId, List<ClusterRef> clusters) {
        return clusters.stream()
                .map(cluster -> temporal.client.newUntypedWorkflowStub(workflowId + "/" + cluster))
                .filter(ContinuedWorkflowTest::exists)
                .map(workflow -> workflow.getResult(ClusterEnd.class))
                .count();
    }

    private static boolean exists(WorkflowStub workflow) {
        try {
            return workflow.describe().getExecution().isInitialized();
        } catch (WorkflowNotFoundException e) {
            return false;
        }
    }

    private static EventType lastType(List<HistoryEvent> events) {
        return events.get(events.size() - 1).getEventType();
    }

    @Test
    void aRolloutOfManyEventsContinuesAsNewAndStartsEachClusterOnce() {
        List<ClusterRef> clusters = cloud.addMixed(24);
        cloud.cloud.css().cluster(clusters.get(9).id()).script().failNode(1).once("It failed.");
        Rollout rollout = Rollout.builder(temporal.name("fleet"))
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .wave(Wave.count("canary", 8))
                .wave(Wave.rest("rest").withGate(TemporalRollouts.signalGate()))
                .retries(1, Duration.ofMillis(200))
                .limits(Limits.defaults().withTotal(Amount.number(4)).withWritesPerMinute(CloudService.CCE, null))
                .build();

        RolloutHandle handle = start(rollout, 60);
        // Long before its turn: a later run of the workflow uses it.
        handle.approve("rest", "Ada");
        RolloutReport report = handle.await();

        List<List<HistoryEvent>> runs = runs(handle.id());
        System.out.println(
                "events of the runs: " + runs.stream().map(List::size).toList());
        assertThat(runs).hasSizeGreaterThanOrEqualTo(4);
        assertThat(runs.subList(0, runs.size() - 1)).allSatisfy(events -> {
            assertThat(lastType(events)).isEqualTo(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW);
            assertThat(events).as("the limit, and what was on its way").hasSizeBetween(60, 120);
        });
        assertThat(report.outcome()).as(report.toText()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(cloud.starts(cluster)).isEqualTo(1));
        assertThat(report.clusters()).allSatisfy(cluster -> {
            assertThat(cluster.attempts()).isEqualTo(cluster.cluster().equals(clusters.get(9)) ? 2 : 1);
            assertThat(cluster.moments())
                    .as("known over all runs")
                    .first()
                    .extracting(moment -> moment.state())
                    .isEqualTo(ClusterState.STARTING);
        });
    }

    @Test
    void aHoldOutlivesTheRunInWhichItWasDemanded() {
        List<ClusterRef> clusters = cloud.addMixed(9);
        Rollout rollout = Rollout.builder(temporal.name("fleet"))
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .wave(Wave.rest("all"))
                .limits(Limits.defaults().withTotal(Amount.number(4)).withWritesPerMinute(CloudService.CCE, null))
                .build();

        RolloutHandle handle = start(rollout, 20);
        awaitEvent(handle.id(), EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED);
        handle.hold("Ada");
        int runsAtHold = runs(handle.id()).size();
        long ended = awaitEnds(handle.id(), clusters);
        while (awaitEnds(handle.id(), clusters) > ended) {
            ended = awaitEnds(handle.id(), clusters);
        }

        assertThat(runs(handle.id())).hasSizeGreaterThan(runsAtHold);
        assertThat(ended).isLessThan(9);
        assertThat(handle.status()).contains("held");
        assertThat(handle.report().counts()).containsOnlyKeys(ClusterState.SUCCEEDED, ClusterState.PENDING);

        handle.resume("Ada");

        assertThat(handle.await().counts()).containsEntry(ClusterState.SUCCEEDED, 9);
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(cloud.starts(cluster)).isEqualTo(1));
    }
}
