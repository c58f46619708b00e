// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.temporal;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.temporal.RolloutSource;
import io.clusterupgrade.temporal.RolloutWorker;
import io.clusterupgrade.temporal.RolloutWorkerOptions;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A worker in a process of its own, as on a machine of its own, so that it can be killed. */
final class WorkerProcess implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** The program of the worker. Arguments: the address of Temporal, the endpoint of the services, and the clusters. */
    public static void main(String[] arguments) throws InterruptedException {
        List<ClusterRef> clusters =
                Arrays.stream(arguments).skip(2).map(ClusterRef::parse).toList();
        RolloutWorker.start(
                TemporalServer.connect(arguments[0]),
                TemporalExample.QUEUE,
                RolloutSource.of(Fleet.rollout(clusters)),
                Fleet.clients(arguments[1]),
                options());
        System.out.println(READY);
        Thread.currentThread().join();
    }

    /** Real workers keep the default times, which suit upgrades of hours. The test server needs the sticky timeout of zero, a real one does not. */
    private static RolloutWorkerOptions options() {
        return RolloutWorkerOptions.defaults()
                .withAccount(CloudService.CSS, "prod")
                .withAccount(CloudService.CCE, "prod")
                .withAccount(CloudService.ACK, "prod")
                .withLimits(Limits.defaults().withWritesPerMinute(CloudService.CCE, null))
                .withHeartbeatInterval(Duration.ofMillis(200))
                .withStickyTimeout(Duration.ZERO)
                .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMillis(200))));
    }

    /** Starts a worker, and returns when it takes work. */
    static WorkerProcess start(String temporal, SimulatedFleet fleet) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerProcess.class.getName(),
                temporal,
                fleet.endpoint()));
        fleet.clusters().forEach(cluster -> command.add(cluster.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (!READY.equals(line)) {
            if (line == null) {
                throw new IOException("the worker has ended before it was ready");
            }
            line = lines.readLine();
        }
        return new WorkerProcess(process);
    }

    /** Ends it as {@code kill -9} does, and waits for its end. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public String toString() {
        return "worker " + process.pid();
    }
}
