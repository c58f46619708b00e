// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.ClusterReport;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.temporal.model.JobTimes;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills workers with {@code kill -9} at random moments, and starts others. Not part of the build, because it does not pass yet:
 * run it with {@code -Dtemporal.killed.excluded=none -Dtemporal.seeds=50}; each seed takes some seconds.
 */
@Timeout(3600)
class KilledWorkersTest {
    private static final int WORKERS = 3;
    private static final int SEEDS = Integer.getInteger("temporal.seeds", 2);
    private static final JobTimes TIMES = new JobTimes(
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    private final CloudFixture cloud = CloudFixture.inRealTime();
    private final ScheduledExecutorService time = Executors.newScheduledThreadPool(2);
    private final List<WorkerProcess> workers = new ArrayList<>();
    private LoopbackServer server;
    private WorkflowClient client;
    private TemporalRollouts rollouts;
    private int kills;
    private int unknown;
    private int lost;

    @BeforeEach
    void open() throws IOException {
        server = new LoopbackServer();
        client = WorkerProgram.client(server.target());
        rollouts = TemporalRollouts.of(client, TemporalFixture.QUEUE);
        // A minute of the services is five milliseconds here.
        Future<?> unused =
                time.scheduleAtFixedRate(() -> cloud.clock.advance(Duration.ofMinutes(1)), 5, 5, TimeUnit.MILLISECONDS);
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new WorkerProcess(server.target(), cloud.cloud.endpoint(), folder));
        }
    }

    @AfterEach
    void close() {
        time.shutdownNow();
        workers.forEach(WorkerProcess::kill);
        server.close();
        cloud.close();
    }

    @Test
    void everyClusterIsUpgradedOnceWheneverAWorkerIsKilled() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            long began = System.nanoTime();
            run(seed);
            System.out.println(
                    "seed " + seed + ": " + (System.nanoTime() - began) / 1_000_000 + " ms, " + kills + " kills");
        }
        assertThat(kills).isGreaterThanOrEqualTo(SEEDS);
        assertThat(lost).as("seeds without a result").isZero();
        System.out.println(SEEDS + " seeds, " + kills + " workers killed, " + unknown + " starts unknown, " + lost
                + " without a result");
    }

    private void run(int seed) throws Exception {
        for (WorkerProcess worker : workers) {
            worker.awaitReady();
        }
        List<ClusterRef> clusters = cloud.addMixed(6);
        String name = "seed-" + seed;
        Files.write(
                folder.resolve(name),
                clusters.stream().map(ClusterRef::toString).toList());
        Rollout rollout = WorkerProgram.rollout(name, clusters);
        Random random = new Random(seed);
        StartOptions options = StartOptions.defaults().withTimes(TIMES);
        RolloutHandle handle = rollouts.start(rollout, options);
        // A rollout without a kill takes about two seconds.
        List<Future<?>> killing = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            int victim = random.nextInt(WORKERS);
            killing.add(time.schedule(() -> kill(victim), random.nextInt(2_500), TimeUnit.MILLISECONDS));
        }
        RolloutReport report = await(handle, clusters);
        if (report == null) {
            lost++;
            assertThat(clusters)
                    .allSatisfy(cluster -> assertThat(cloud.starts(cluster)).isLessThanOrEqualTo(1));
            return;
        }
        for (Future<?> kill : killing) {
            kill.get(1, TimeUnit.MINUTES);
        }
        for (ClusterReport cluster : report.clusters()) {
            boolean isUnknown = cluster.state() == ClusterState.UNKNOWN;
            unknown += isUnknown ? 1 : 0;
            assertThat(cloud.starts(cluster.cluster()))
                    .as("seed %d: %s", seed, cluster)
                    .isEqualTo(isUnknown ? 0 : 1);
        }
        if (report.outcome() != RolloutOutcome.SUCCEEDED) {
            // A worker was killed after its token was accepted and before the start left: an operator has checked it.
            report = rollouts.start(rollout, options.withReset(ClusterState.UNKNOWN))
                    .await();
        }
        assertThat(report.outcome()).as("seed %d: %s", seed, report.toText()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(cloud.starts(cluster))
                        .as("seed %d: %s", seed, cluster)
                        .isEqualTo(1));
    }

    /**
     * Waits for the end. In some seeds a workflow task stays scheduled after a kill and no worker gets it, so that nothing goes on; that the
     * test server has lost it with its poller is likely and not proved. Such a seed has no result, which fails the test at its end; no
     * cluster may be started twice in it either. Any other standstill is a failure at once, and shows the last events.
     *
     * @return null if a workflow task is scheduled that no worker gets
     */
    private @Nullable RolloutReport await(RolloutHandle handle, List<ClusterRef> clusters) throws Exception {
        try {
            return CompletableFuture.supplyAsync(handle::await).get(1, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            List<String> events = new ArrayList<>(List.of(lastEvents(handle.id())));
            clusters.forEach(cluster -> events.add(lastEvents(handle.id() + "/" + cluster)));
            if (events.stream().anyMatch(last -> last.contains("lost"))) {
                return null;
            }
            throw new AssertionError(String.join("\n", events), e);
        }
    }

    private static long count(List<HistoryEvent> events, EventType type) {
        return events.stream().filter(event -> event.getEventType() == type).count();
    }

    private String lastEvents(String workflowId) {
        try {
            List<HistoryEvent> events = client.fetchHistory(workflowId).getEvents();
            long scheduled = count(events, EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED);
            long started = count(events, EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED);
            return (scheduled > started ? "lost: " : "")
                    + events.subList(Math.max(0, events.size() - 8), events.size()).stream()
                            .map(event -> event.getEventId() + " " + event.getEventType())
                            .toList();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Kills a worker, and starts another one in its place, which the rollout does not wait for. */
    private synchronized void kill(int victim) {
        kills++;
        workers.get(victim).kill();
        try {
            workers.set(victim, new WorkerProcess(server.target(), cloud.cloud.endpoint(), folder));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
