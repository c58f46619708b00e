// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.watch;

import com.sun.management.OperatingSystemMXBean;
import io.clusterupgrade.benchmarks.report.Results;
import io.clusterupgrade.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program: watches many upgrades for a while. Arguments: file of results, {@code ours} or {@code floor}, upgrades, milliseconds
 * between polls, milliseconds that a response takes, polls at a time, seconds of measuring.
 */
public final class WatchRun {
    /** The part of the results. */
    public static final String AREA = "watch";

    /** Concurrent polls at a server that responds at once: the default of a watcher. */
    public static final int POLLS = 8;

    /** Concurrent polls at a server that responds in 50 ms: 500 per second keep 25 busy, and bursts need a few more. */
    public static final int SLOW_POLLS = 28;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int WARM_WATCHES = 100;
    private static final long WARM_INTERVAL = 20;
    private static final long WARM_MILLIS = 6_000;

    private static volatile boolean closing;

    private WatchRun() {}

    public static void main(String[] args) throws IOException {
        int watches = Integer.parseInt(args[2]);
        long interval = Long.parseLong(args[3]);
        int atATime = Integer.parseInt(args[5]);
        Polls polls = new Polls(watches, interval);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ServerProcess quick = ServerProcess.start()) {
            warm(args[1], quick.endpoint());
        }
        try (ServerProcess server = ServerProcess.start(Long.parseLong(args[4]));
                WatchSubject watching = watching(args[1], server.endpoint(), atATime, interval, polls)) {
            long heapBefore = heapInUse();
            watching.prepare(watches);
            spread(watching, watches, interval, polls);
            pause(Math.max(2 * interval, 3_000));
            measure(args, polls, heapBefore, before, watches);
        }
        System.exit(0);
    }

    /** The same work with a client of its own and a server that does not keep it waiting, until the code is compiled. */
    private static void warm(String subject, String endpoint) {
        Polls polls = new Polls(WARM_WATCHES, WARM_INTERVAL);
        try (WatchSubject warming = watching(subject, endpoint, 4, WARM_INTERVAL, polls)) {
            warming.prepare(WARM_WATCHES);
            spread(warming, WARM_WATCHES, WARM_INTERVAL, polls);
            pause(WARM_MILLIS);
        }
        pause(1_000);
        closing = false;
    }

    private static WatchSubject watching(String subject, String endpoint, int atATime, long interval, Polls polls) {
        return subject.equals("ours")
                ? new OursWatchSubject(endpoint, atATime, interval, polls)
                : new RawWatchSubject(endpoint, atATime, polls);
    }

    /** Starts are spread over an interval, as those of upgrades are. */
    private static void spread(WatchSubject watching, int watches, long intervalMillis, Polls polls) {
        long start = System.nanoTime();
        for (int i = 0; i < watches; i++) {
            long at = start + intervalMillis * 1_000_000 * i / watches;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            polls.begun(i);
            watching.watch(i);
        }
    }

    private static void measure(String[] args, Polls polls, long heapBefore, Set<Thread> before, int watches)
            throws IOException {
        int threads = 0;
        polls.record(true);
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(Long.parseLong(args[6]));
        while (System.nanoTime() < end) {
            threads = Math.max(threads, threadsBeside(before).size());
            pause(250);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMicros = (PROCESS.getProcessCpuTime() - cpu) / 1e3;
        polls.record(false);
        System.out.println("threads: " + threadsBeside(before));
        double[] late = polls.lateMillis(0.5, 0.99, 1);
        Results results = new Results();
        note(results, args, "threads", threads);
        note(results, args, "heap KiB/watch", (heapInUse() - heapBefore) / 1024.0 / watches);
        note(results, args, "cpu us/poll", cpuMicros / polls.taken());
        note(results, args, "polls/s", polls.taken() / seconds);
        note(results, args, "late p50 ms", late[0]);
        note(results, args, "late p99 ms", late[1]);
        note(results, args, "late max ms", late[2]);
        note(results, args, "RSS MiB", residentKiB() / 1024.0);
        results.appendTo(Path.of(args[0]));
    }

    /** The threads that came with what is measured, by name. */
    private static List<String> threadsBeside(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> !thread.getName().startsWith("process reaper"))
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    private static void note(Results results, String[] args, String metric, double value) {
        String setting = "every " + Long.parseLong(args[3]) / 1000 + " s, responses take " + args[4] + " ms";
        results.add(AREA, args[2], args[1], setting, metric, value);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The smallest of several looks: polls go on meanwhile. */
    private static long heapInUse() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static long residentKiB() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    /** From here on watches may end. */
    static void closing() {
        closing = true;
    }

    /** No watch may end while it is measured: a program that measures fewer than it says stops. */
    static void ended(@Nullable Object outcome, @Nullable Throwable failure) {
        if (!closing) {
            System.err.println("a watch ended: " + outcome + ", " + failure);
            Runtime.getRuntime().halt(1);
        }
    }
}
