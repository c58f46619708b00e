// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.rollout.fixture.CountingExecutor;
import io.clusterupgrade.rollout.fixture.FleetTime;
import io.clusterupgrade.rollout.fixture.InMemoryAck;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures rollouts of some sizes in virtual time, with clients whose service is in memory, 16 threads and a journal on the disk: {@code
 * java -Xmx512m ... RolloutFigures 100 1000 10000}. The first sizes warm up.
 */
final class RolloutFigures {
    private static final int THREADS = 16;

    private RolloutFigures() {}

    public static void main(String[] sizes) throws Exception {
        for (String size : sizes) {
            System.out.println(measure(Integer.parseInt(size)));
        }
    }

    private static String measure(int size) throws Exception {
        Path journal = Files.createTempFile("figures", ".journal");
        FleetTime time = new FleetTime(new VirtualClock());
        InMemoryAck cloud = new InMemoryAck(time::now);
        List<ClusterRef> clusters = IntStream.range(0, size)
                .mapToObj(i -> ClusterRef.ack("prod", "c" + i))
                .toList();
        try (CountingExecutor executor = new CountingExecutor(THREADS);
                UpgradeWatcher watcher = UpgradeWatcher.create(8, null);
                AckClient client = AckClient.builder()
                        .endpoint("https://cs.example.com")
                        .credentials(Credentials.accessKey("id", "secret"))
                        .transport(cloud)
                        .scheduler(time)
                        .build()) {
            Rollout rollout = rollout(clusters);
            long cpu = cpuMillis();
            long began = System.nanoTime();
            RolloutRun run = rollout.start(
                    journal,
                    FleetClients.none().withAck(account -> client),
                    RunOptions.defaults()
                            .withScheduler(time)
                            .withExecutor(executor)
                            .withWatcher(watcher)
                            .withControlEvery(Duration.ofMinutes(5))
                            .withAwait(
                                    AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMinutes(5)))));
            while (!run.future().isDone()) {
                executor.awaitIdle();
                time.runNext();
            }
            RolloutReport report = run.await();
            double seconds = (System.nanoTime() - began) / 1e9;
            double cpuMillis = cpuMillis() - cpu;
            return String.format(
                    Locale.ROOT,
                    "%d clusters: %s, %b, %.1f s, %.2f ms CPU for each, journal %d KiB, heap of %d MiB",
                    size,
                    report.outcome(),
                    clusters.stream().allMatch(cluster -> cloud.starts(cluster.id()) == 1),
                    seconds,
                    cpuMillis / size,
                    Files.size(journal) / 1024,
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.delete(journal);
        }
    }

    private static long cpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static Rollout rollout(List<ClusterRef> clusters) {
        return Rollout.builder("figures")
                .clusters(clusters)
                .plan(cluster -> AckClusterUpgrade.toVersion(InMemoryAck.TARGET).withCheck(false))
                .wave(Wave.count("one", 1))
                .wave(Wave.percent("one percent", 1))
                .wave(Wave.percent("ten percent", 10))
                .wave(Wave.rest("rest"))
                .limits(Limits.defaults().withTotal(Amount.number(200)))
                .build();
    }
}
