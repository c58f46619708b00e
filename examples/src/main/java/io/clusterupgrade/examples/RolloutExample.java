// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.DryRunOptions;
import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RunOptions;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.progress.LineProgress;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rollout over thirty clusters of all three services. Its first program is killed in the middle; a second one continues and stops, since a
 * cluster of the second wave fails; a third one, after an operator has looked at it, finishes. Nothing is started twice.
 */
public final class RolloutExample {
    private static final String RUN = "run";

    private RolloutExample() {}

    /** Runs the example; with arguments, it is the program that is killed. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(RUN)) {
            try (RolloutClients clients = new RolloutClients(arguments[1])) {
                List<ClusterRef> clusters =
                        Arrays.stream(arguments).skip(3).map(ClusterRef::parse).toList();
                run(rollout(clusters), Path.of(arguments[2]), clients.fleet(), options(System.out));
            }
            return;
        }
        Path folder = Files.createTempDirectory("rollout-example");
        RolloutReport report = demonstrate(folder.resolve("fleet.journal"), System.out);
        Path page = folder.resolve("report.html");
        Files.writeString(page, report.toHtml());
        System.out.println("the report: " + page);
    }

    static RolloutReport demonstrate(Path journal, PrintStream out) throws IOException {
        try (RolloutCloud cloud = new RolloutCloud();
                RolloutClients clients = new RolloutClients(cloud.endpoint())) {
            List<ClusterRef> clusters = cloud.addClusters(30);
            cloud.failOnce(clusters.get(3));
            Rollout rollout = rollout(clusters);
            String foreseen = rollout.dryRun(DryRunOptions.at(Instant.parse("2026-01-15T08:00:00Z")))
                    .toText();
            out.println("a dry run: " + foreseen.substring(foreseen.lastIndexOf('\n') + 1));
            killInTheMiddle(cloud.endpoint(), journal, clusters, out);
            RolloutReport report = run(rollout, journal, clients.fleet(), options(out));
            out.println(report.toText());
            // A start that was recorded and not sent, because the program was killed in between, is unknown: the
            // operator has checked it. If that was the cluster that fails once, it fails only now.
            for (int look = 0; look < 2 && report.outcome() != RolloutOutcome.SUCCEEDED; look++) {
                out.println("an operator has looked at the clusters that failed or are unknown:");
                report = run(
                        rollout,
                        journal,
                        clients.fleet(),
                        options(out).withReset(ClusterState.FAILED, ClusterState.UNKNOWN));
                out.println(report.toText());
            }
            out.println("starts: " + cloud.starts() + " of " + clusters.size() + " clusters");
            return report;
        }
    }

    /** Starts the rollout, or continues it: the same lines for every run. */
    static RolloutReport run(Rollout rollout, Path journal, FleetClients clients, RunOptions options) {
        return rollout.start(journal, clients, options).await();
    }

    static Rollout rollout(List<ClusterRef> clusters) {
        return Rollout.builder("example")
                .clusters(clusters)
                .plan(RolloutExample::plan)
                .wave(Wave.count("canary", 3).withSoak(Duration.ofMillis(200)))
                .wave(Wave.percent("early", 30))
                .wave(Wave.rest("all"))
                // The simulator does not throttle: a real fleet keeps the default rate of CCE.
                .limits(Limits.defaults().withTotal(Amount.number(10)).withWritesPerMinute(CloudService.CCE, null))
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

    /** A real program keeps the defaults: a poll every 5 seconds to a minute, and half an hour until a start counts as unknown. */
    private static RunOptions options(PrintStream out) {
        return RunOptions.defaults()
                .withListener(new LineProgress(out, false))
                .withUnknownFor(Duration.ofSeconds(3))
                .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMillis(50))));
    }

    /** Runs this program in another process, and kills it when the second wave has begun. */
    private static void killInTheMiddle(String endpoint, Path journal, List<ClusterRef> clusters, PrintStream out)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RolloutExample.class.getName(),
                RUN,
                endpoint,
                journal.toString()));
        clusters.forEach(cluster -> command.add(cluster.toString()));
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = program.inputReader()) {
            boolean isInSecondWave = false;
            String line = lines.readLine();
            while (line != null && !(isInSecondWave && line.contains(" RUNNING"))) {
                out.println(line);
                isInSecondWave |= line.contains("wave early STARTED");
                line = lines.readLine();
            }
            out.println(line);
        } finally {
            program.destroyForcibly().onExit().join();
        }
        out.println("the program is killed, and another one continues:");
    }
}
