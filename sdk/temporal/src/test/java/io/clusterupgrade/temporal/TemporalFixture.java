// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A server of Temporal whose time passes by itself, a worker, and simulated clusters in the same time. */
final class TemporalFixture implements AutoCloseable {
    static final String QUEUE = "upgrades";

    final TestWorkflowEnvironment server;
    final CloudFixture cloud;
    private final List<RolloutWorker> workers = new ArrayList<>();

    TemporalFixture() {
        server = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setUseTimeskipping(true)
                .setInitialTime(VirtualClock.DEFAULT_START)
                .build());
        cloud = new CloudFixture(this::now);
    }

    Instant now() {
        return Instant.ofEpochMilli(server.currentTimeMillis());
    }

    WorkflowClient client() {
        return server.getWorkflowClient();
    }

    TemporalRollouts rollouts() {
        return TemporalRollouts.of(client(), QUEUE);
    }

    /** Starts a worker, which runs until the end of the test. */
    void worker(Rollout... rollouts) {
        workers.add(RolloutWorker.start(client(), QUEUE, RolloutSource.of(rollouts), cloud.clients(), options()));
    }

    static RolloutWorkerOptions options() {
        RolloutWorkerOptions options = RolloutWorkerOptions.defaults()
                // The simulator does not throttle, and the limit of a queue is in real time.
                .withLimits(Limits.defaults().withWritesPerMinute(CloudService.CCE, null))
                .withReadsPerSecond(1000)
                .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMinutes(1))));
        for (CloudService service : CloudService.values()) {
            options = options.withAccount(service, "prod");
        }
        return options;
    }

    /** Runs a rollout to its end. */
    RolloutReport run(Rollout rollout) {
        worker(rollout);
        return rollouts().start(rollout, StartOptions.defaults()).await();
    }

    List<HistoryEvent> events(String workflowId) {
        return client().fetchHistory(workflowId).getEvents();
    }

    @Override
    public void close() {
        workers.forEach(RolloutWorker::close);
        server.close();
        cloud.close();
    }
}
