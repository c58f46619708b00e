// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.fleets;

import com.sun.management.OperatingSystemMXBean;
import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.benchmarks.report.Results;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutRun;
import io.clusterupgrade.rollout.RunOptions;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures whole rollouts in virtual time, with clients whose service is in memory, 16 threads and a journal on the disk. Arguments: the file
 * for the results, and numbers of clusters by commas.
 */
public final class FleetsRun {
    public static final String AREA = "fleets";

    /** The time of a rollout. */
    public static final String SECONDS = "s";

    /** The time of all threads for a cluster, compiler and collector included. */
    public static final String CPU = "cpu ms/cluster";

    /** The most heap that was used at a time, garbage included. */
    public static final String HEAP = "heap MiB";

    /** The size of the journal. */
    public static final String JOURNAL = "journal KiB";

    private static final int THREADS = 16;

    /** How many clusters there are of a size in all: a short rollout is measured more often, and its median taken. */
    private static final int MANY = 3_000;

    private static final Duration POLLED = Duration.ofMinutes(5);

    private FleetsRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Results results = new Results();
        List<Integer> sizes =
                Arrays.stream(args[1].split(",", -1)).map(Integer::valueOf).toList();
        // The compiler works on what is run often; what it costs must not fall on the smaller ones.
        measure(sizes.stream().mapToInt(Integer::intValue).max().orElseThrow(), new Results());
        for (int size : sizes) {
            for (int times = Math.max(1, MANY / size); times > 0; times--) {
                measure(size, results);
            }
        }
        results.appendTo(Path.of(args[0]));
    }

    private static void measure(int size, Results results) throws IOException, InterruptedException {
        Path journal = Files.createTempFile("fleet", ".journal");
        FleetTimer time = new FleetTimer();
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
            System.gc();
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long cpu = cpuNanos();
            long began = System.nanoTime();
            RolloutRun run = rollout(clusters)
                    .start(
                            journal,
                            FleetClients.none().withAck(account -> client),
                            RunOptions.defaults()
                                    .withScheduler(time)
                                    .withExecutor(executor)
                                    .withWatcher(watcher)
                                    .withControlEvery(POLLED)
                                    .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(POLLED))));
            while (!run.future().isDone()) {
                executor.awaitIdle();
                if (!run.future().isDone()) {
                    time.runNext();
                }
            }
            if (run.await().outcome() != RolloutOutcome.SUCCEEDED
                    || clusters.stream().anyMatch(cluster -> cloud.starts(cluster.id()) != 1)) {
                throw new IllegalStateException("a cluster was not started once, and the figures mean nothing");
            }
            add(results, size, SECONDS, (System.nanoTime() - began) / 1e9);
            add(results, size, CPU, (cpuNanos() - cpu) / 1e6 / size);
            add(
                    results,
                    size,
                    HEAP,
                    heapPools().stream()
                                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                    .sum()
                            / 1048576.0);
            add(results, size, JOURNAL, Files.size(journal) / 1024.0);
        } finally {
            Files.delete(journal);
            Files.deleteIfExists(Path.of(journal + ".lock"));
        }
    }

    private static void add(Results results, int size, String metric, double value) {
        results.add(AREA, "ack", "ours", Integer.toString(size), metric, value);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
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
