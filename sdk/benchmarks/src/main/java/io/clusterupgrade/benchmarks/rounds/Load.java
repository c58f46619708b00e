// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.rounds;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.clusterupgrade.benchmarks.subject.Subject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs an action in several threads for a while and takes down what that cost the whole process. */
final class Load implements AutoCloseable {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int threads;
    private final ExecutorService workers;

    Load(int threads) {
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads);
    }

    /**
     * What a while cost.
     *
     * @param calls how many calls came to their end
     * @param nanos how long it took
     * @param cpuNanos processor time of the process, collector and compiler included
     * @param bytes what all threads allocated
     */
    record Cost(long calls, long nanos, long cpuNanos, long bytes) {
        double callsPerSecond() {
            return calls * 1e9 / nanos;
        }

        double cpuMicrosPerCall() {
            return cpuNanos / 1e3 / calls;
        }

        double bytesPerCall() {
            return (double) bytes / calls;
        }
    }

    /** Runs for at least this long. */
    Cost run(Subject subject, String action, long millis) {
        Callable<Object> callable = subject.action(action);
        Map<Long, Long> allocated = allocated();
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(workers.submit(() -> loop(subject, callable, end)));
        }
        long calls = 0;
        for (Future<Long> one : running) {
            calls += done(one);
        }
        long nanos = System.nanoTime() - start;
        long cpuNanos = PROCESS.getProcessCpuTime() - cpu;
        long bytes = 0;
        for (Map.Entry<Long, Long> thread : allocated().entrySet()) {
            bytes += thread.getValue() - allocated.getOrDefault(thread.getKey(), 0L);
        }
        return new Cost(calls, nanos, cpuNanos, bytes);
    }

    private static long loop(Subject subject, Callable<Object> action, long end) throws Exception {
        subject.enter();
        long calls = 0;
        while (System.nanoTime() < end) {
            if (action.call() == null) {
                throw new IllegalStateException("no response");
            }
            calls++;
        }
        return calls;
    }

    private static long done(Future<Long> one) {
        try {
            return one.get();
        } catch (Exception e) {
            throw new IllegalStateException("a subject failed under load", e);
        }
    }

    /** By thread; one that ends in between is lost, so the clients' pools must be warm. */
    private static Map<Long, Long> allocated() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> all = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (bytes[i] > 0) {
                all.put(ids[i], bytes[i]);
            }
        }
        return all;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
