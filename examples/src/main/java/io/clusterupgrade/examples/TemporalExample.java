// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.temporal.RolloutHandle;
import io.clusterupgrade.temporal.RolloutSource;
import io.clusterupgrade.temporal.RolloutWorker;
import io.clusterupgrade.temporal.RolloutWorkerOptions;
import io.clusterupgrade.temporal.StartOptions;
import io.clusterupgrade.temporal.TemporalRollouts;
import io.clusterupgrade.temporal.model.JobTimes;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rollout as durable workflows. A worker is killed in the middle, and another one continues; a person approves the second wave. Nothing is
 * started twice. The server of Temporal is its test server, in this process.
 */
public final class TemporalExample {
    private static final String QUEUE = "upgrades";
    private static final String WORKER = "worker";
    private static final String READY = "ready";

    private TemporalExample() {}

    /** Runs the example; with arguments, it is a worker. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals(WORKER)) {
            List<ClusterRef> clusters =
                    Arrays.stream(arguments).skip(3).map(ClusterRef::parse).toList();
            // The clients stay open until this process is killed.
            RolloutClients clients = new RolloutClients(arguments[2]);
            WorkflowClient workflowClient = connect(arguments[1]);
            // region worker
            RolloutSource source = RolloutSource.of(rollout(clusters));
            RolloutWorker.start(workflowClient, QUEUE, source, clients.fleet(), options());
            // endregion
            System.out.println(READY);
            Thread.currentThread().join();
        }
        demonstrate(System.out);
    }

    static RolloutReport demonstrate(PrintStream out) throws IOException, InterruptedException {
        try (TemporalServer server = new TemporalServer();
                RolloutCloud cloud = new RolloutCloud()) {
            List<ClusterRef> clusters = cloud.addClusters(9);
            Rollout rollout = rollout(clusters);
            WorkflowClient workflowClient = connect(server.target());
            TemporalRollouts rollouts = TemporalRollouts.of(workflowClient, QUEUE);
            Process worker = worker(server.target(), cloud.endpoint(), clusters);
            try {
                RolloutHandle handle = rollouts.start(rollout, startOptions());
                awaitRunning(handle);
                out.println("a worker has begun: " + handle.status());

                worker.destroyForcibly().onExit().join();
                out.println("the worker is killed; what it started goes on at the services. Another one continues:");
                worker = worker(server.target(), cloud.endpoint(), clusters);
                // region approve
                handle.approve("rest", "Ada");
                RolloutReport report = handle.await();
                // endregion
                if (report.outcome() != RolloutOutcome.SUCCEEDED) {
                    // It was killed when it had recorded a start and not sent it: an operator has checked that.
                    out.println("an operator has looked at the clusters that are unknown:");
                    report = rollouts.start(rollout, startOptions().withReset(ClusterState.UNKNOWN))
                            .await();
                }
                out.println(report.toText());
                out.println("starts: " + cloud.starts() + " of " + clusters.size() + " clusters");
                return report;
            } finally {
                worker.destroyForcibly().onExit().join();
            }
        }
    }

    static Rollout rollout(List<ClusterRef> clusters) {
        return Rollout.builder("fleet")
                .clusters(clusters)
                .plan(TemporalExample::plan)
                .wave(Wave.count("canary", 3).withFailureBudget(FailureBudget.unlimited()))
                .wave(Wave.rest("rest")
                        .withGate(TemporalRollouts.signalGate().withAskEvery(Duration.ofSeconds(1)))
                        .withFailureBudget(FailureBudget.unlimited()))
                // The simulator does not throttle: a real fleet keeps the default rate of CCE.
                .limits(Limits.defaults().withTotal(Amount.number(5)).withWritesPerMinute(CloudService.CCE, null))
                .build();
    }

    /** Real plans keep their checks; here they would only take time. */
    private static UpgradePlan plan(ClusterRef cluster) {
        return switch (cluster.service()) {
            case CSS -> CssImageUpgrade.toVersion("7.10.2");
            case CCE ->
                CceClusterUpgrade.toVersion("v1.31.6-r2")
                        .withWorkFlow(false)
                        .withPreCheck(false)
                        .withSnapshot(false);
            case ACK -> AckClusterUpgrade.toVersion("1.33.3-aliyun.1").withCheck(false);
        };
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

    private static RolloutWorkerOptions options() {
        return RolloutWorkerOptions.defaults()
                .withAccount(CloudService.CSS, "prod")
                .withAccount(CloudService.CCE, "prod")
                .withAccount(CloudService.ACK, "prod")
                .withLimits(Limits.defaults().withWritesPerMinute(CloudService.CCE, null))
                .withHeartbeatInterval(Duration.ofMillis(200))
                .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMillis(200))));
    }

    private static WorkflowClient connect(String target) {
        return WorkflowClient.newInstance(WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).build()));
    }

    private static void awaitRunning(RolloutHandle handle) throws InterruptedException {
        while (!handle.status().contains("RUNNING") && !handle.status().contains("SUCCEEDED")) {
            Thread.sleep(50);
        }
    }

    private static Process worker(String target, String endpoint, List<ClusterRef> clusters) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TemporalExample.class.getName(),
                WORKER,
                target,
                endpoint));
        clusters.forEach(cluster -> command.add(cluster.toString()));
        Process worker = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = worker.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals(READY)) {
            line = lines.readLine();
        }
        return worker;
    }
}
