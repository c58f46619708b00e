// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.load;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.testing.RawConnection;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A program, not a test: polls 1,000 clusters with upgrades at 500 signed requests a second for 30 seconds, in one process
 * with the simulator, and prints rate, delays, threads and heap. Run it with {@code -Xmx300m}.
 */
public final class SimulatorLoad {
    private static final int CLUSTERS = 1_000;
    private static final int REQUESTS_PER_SECOND = 500;
    private static final int SECONDS = 30;
    private static final int CONNECTIONS = 8;
    private static final TestSigner SIGNER = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    private SimulatorLoad() {}

    /** Runs the load once; takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        new SimulatorLoad().run();
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        try (CloudSimulator cloud = CloudSimulator.start()) {
            print("start in process: %d ms", millisSince(start));
            List<String> targets = clusters(cloud);
            print("clusters with upgrades: %d", targets.size());
            long began = System.nanoTime();
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Thread caller = new Thread(() -> call(cloud, targets, began), "caller");
                callers.add(caller);
                caller.start();
            }
            print("threads: %d", Thread.activeCount() - CONNECTIONS);
            for (Thread caller : callers) {
                caller.join();
            }
            report(millisSince(began));
        }
    }

    private static List<String> clusters(CloudSimulator cloud) {
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < CLUSTERS; i++) {
            SimulatedCssCluster cluster = cloud.css().addCluster(c -> c.nodes(3).stepDuration(Duration.ofSeconds(1)));
            cluster.startUpgrade(CssUpgradePlan::sameVersion);
            targets.add("/v1.0/" + Accounts.PROJECT_ID + "/clusters/" + cluster.id() + "/upgrade/detail");
        }
        return targets;
    }

    private void call(CloudSimulator cloud, List<String> targets, long began) {
        String host = cloud.endpoint().substring("http://".length());
        try (RawConnection connection = new RawConnection(cloud.endpoint(), 60_000)) {
            for (int n = sent.getAndIncrement(); n < REQUESTS_PER_SECOND * SECONDS; n = sent.getAndIncrement()) {
                long due = began + n * TimeUnit.SECONDS.toNanos(1) / REQUESTS_PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                cloud.clock().advance(Duration.ofMillis(1));
                RawRequest request =
                        RawRequest.of("GET", targets.get(n % targets.size())).with("Host", host);
                int status = connection
                        .exchange(SIGNER.huawei(request, Instant.now()))
                        .status();
                nanos.add(System.nanoTime() - due);
                failed.addAndGet(status == 200 ? 0 : 1);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(long millis) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        print("requests: %d in %d ms, %d failed", sorted.length, millis, failed.get());
        print(
                "delay after the due time: median %d us, 99 %% %d us",
                sorted[sorted.length / 2] / 1_000, sorted[sorted.length * 99 / 100] / 1_000);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        print(
                "heap: %d MiB allowed, %d MiB after a collection",
                runtime.maxMemory() >> 20, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
