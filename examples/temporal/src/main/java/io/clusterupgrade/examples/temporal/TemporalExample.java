// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.temporal;

import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.temporal.RolloutHandle;
import io.clusterupgrade.temporal.StartOptions;
import io.clusterupgrade.temporal.TemporalRollouts;
import io.clusterupgrade.temporal.model.JobTimes;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A rollout as durable workflows. A worker is killed in the middle, and another one continues; a person approves the second wave. Nothing is
 * started twice. The server of Temporal is its test server, in this process.
 */
public final class TemporalExample {
    static final String QUEUE = "upgrades";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private TemporalExample() {}

    /** Runs the example. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        demonstrate(System.out);
    }

    static RolloutReport demonstrate(PrintStream out) throws IOException, InterruptedException {
        try (SimulatedFleet fleet = new SimulatedFleet(3);
                TemporalServer server = new TemporalServer()) {
            Rollout rollout = Fleet.rollout(fleet.clusters());
            WorkflowClient client = TemporalServer.connect(server.target());
            TemporalRollouts rollouts = TemporalRollouts.of(client, QUEUE);
            RolloutHandle handle;
            try (WorkerProcess killed = WorkerProcess.start(server.target(), fleet)) {
                handle = rollouts.start(rollout, startOptions());
                awaitStarts(fleet);
                out.println(killed + " has begun: " + handle.status());
            }
            out.println("this worker is killed; what it started goes on at the services");
            try (WorkerProcess other = WorkerProcess.start(server.target(), fleet)) {
                out.println(other + " continues, and Ada approves the second wave:");
                handle.approve("rest", "Ada");
                RolloutReport report = await(handle);
                if (report.outcome() != RolloutOutcome.SUCCEEDED) {
                    // It was killed when it had recorded a start and not sent it: an operator has checked that.
                    out.println("an operator has looked at the clusters that are unknown:");
                    report = await(rollouts.start(rollout, startOptions().withReset(ClusterState.UNKNOWN)));
                }
                out.println(report.toText());
                out.println(
                        "starts: " + fleet.starts() + " of " + fleet.clusters().size() + " clusters");
                return report;
            } finally {
                client.getWorkflowServiceStubs().shutdownNow();
            }
        }
    }

    /** A real program keeps the default times: a worker counts as lost after a minute, not after a second. */
    private static StartOptions startOptions() {
        return StartOptions.defaults()
                .withTimes(new JobTimes(
                        Duration.ofSeconds(1),
                        Duration.ofHours(1),
                        Duration.ofSeconds(3),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(2)));
    }

    private static void awaitStarts(SimulatedFleet fleet) throws InterruptedException {
        long began = System.nanoTime();
        while (fleet.starts() == 0) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the worker has not started anything for " + PATIENCE);
            }
            Thread.sleep(20);
        }
    }

    /** Waits for the end, but not forever: a rollout whose last worker is lost waits for another one. */
    private static RolloutReport await(RolloutHandle handle) throws InterruptedException {
        try {
            return CompletableFuture.supplyAsync(handle::await).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the rollout has not ended: " + handle, e);
        }
    }
}
