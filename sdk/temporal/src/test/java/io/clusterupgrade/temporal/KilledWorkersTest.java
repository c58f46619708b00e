// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.ClusterReport;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.temporal.api.history.v1.HistoryEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills workers with {@code kill -9} at random moments, and starts others. The build runs a few seeds; {@code -Dtemporal.seeds=50} runs
 * more of them; each takes some seconds.
 */
@Timeout(3600)
class KilledWorkersTest {
    private static final int WORKERS = 3;
    private static final int SEEDS = Integer.getInteger("temporal.seeds", 2);

    @TempDir
    private Path folder;

    private final List<WorkerProcess> workers = new ArrayList<>();
    private RealTimeFixture temporal;
    private int kills;
    private int unknown;

    @BeforeEach
    void open() throws IOException {
        temporal = new RealTimeFixture();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(worker());
        }
    }

    private WorkerProcess worker() throws IOException {
        return new WorkerProcess(
                temporal.target, temporal.cloud.cloud.endpoint(), folder, RealTimeFixture.STICKY_TIMEOUT);
    }

    @AfterEach
    void close() {
        temporal.time.shutdownNow();
        workers.forEach(WorkerProcess::kill);
        temporal.close();
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
        System.out.println(SEEDS + " seeds, " + kills + " workers killed, " + unknown + " starts unknown");
    }

    private void run(int seed) throws Exception {
        for (WorkerProcess worker : workers) {
            worker.awaitReady();
        }
        CloudFixture cloud = temporal.cloud;
        List<ClusterRef> clusters = cloud.addMixed(6);
        String name = temporal.name("seed-" + seed);
        Files.write(
                folder.resolve(name),
                clusters.stream().map(ClusterRef::toString).toList());
        Rollout rollout = WorkerProgram.rollout(name, clusters);
        Random random = new Random(seed);
        StartOptions options = StartOptions.defaults().withTimes(RealTimeFixture.TIMES);
        RolloutHandle handle = temporal.rollouts.start(rollout, options);
        // A rollout without a kill takes about two seconds.
        List<Future<?>> killing = new ArrayList<>();
        int victims = 1 + random.nextInt(2);
        for (int i = 0; i < victims; i++) {
            int victim = random.nextInt(WORKERS);
            killing.add(temporal.time.schedule(() -> kill(victim), random.nextInt(2_500), TimeUnit.MILLISECONDS));
        }
        RolloutReport report = await(handle, clusters);
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
            report = await(temporal.rollouts.start(rollout, options.withReset(ClusterState.UNKNOWN)), clusters);
        }
        assertThat(report.outcome()).as("seed %d: %s", seed, report.toText()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(cloud.starts(cluster))
                        .as("seed %d: %s", seed, cluster)
                        .isEqualTo(1));
    }

    /** Waits for the end; if there is none, it fails with the last events. */
    private RolloutReport await(RolloutHandle handle, List<ClusterRef> clusters) throws Exception {
        try {
            return CompletableFuture.supplyAsync(handle::await).get(1, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            List<String> events = new ArrayList<>(List.of(lastEvents(handle.id())));
            clusters.forEach(cluster -> events.add(lastEvents(handle.id() + "/" + cluster)));
            throw new AssertionError(String.join("\n", events), e);
        }
    }

    private String lastEvents(String workflowId) {
        try {
            List<HistoryEvent> events = temporal.client.fetchHistory(workflowId).getEvents();
            return workflowId + ": "
                    + events.subList(Math.max(0, events.size() - 8), events.size()).stream()
                            .map(event -> event.getEventId() + " " + event.getEventType())
                            .toList();
        } catch (RuntimeException e) {
            return workflowId + ": " + e.getMessage();
        }
    }

    /** Kills a worker, and starts another one in its place, which the rollout does not wait for. */
    private synchronized void kill(int victim) {
        kills++;
        workers.get(victim).kill();
        try {
            workers.set(victim, worker());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
