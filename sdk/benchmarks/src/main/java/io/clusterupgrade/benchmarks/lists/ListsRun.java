// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.lists;

import com.sun.management.ThreadMXBean;
import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.benchmarks.report.Results;
import io.clusterupgrade.benchmarks.subject.Settings;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** A program: reads the history of clusters with few and with many tasks. Arguments: file of results, how often each is read. */
public final class ListsRun {
    /** The part of the results. */
    public static final String AREA = "lists";

    /** How many tasks the clusters have. */
    public static final List<Integer> TASKS = List.of(10, 100, 1_000, 10_000);

    /** The tasks that were read: a service may show fewer than there are. */
    public static final String READ = "tasks read";

    /** How many pages they came in. */
    public static final String PAGES = "pages";

    /** The text of the pages. */
    public static final String TEXT = "KiB of text";

    /** The time for a history. */
    public static final String TIME = "ms";

    /** What a history allocates. */
    public static final String BYTES = "bytes";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ListsRun() {}

    public static void main(String[] args) {
        int times = Integer.parseInt(args[1]);
        Results results = new Results();
        for (String service : List.of("css", "cce", "ack")) {
            measure(service, 1_000, times, new Results());
            for (int tasks : TASKS) {
                measure(service, tasks, times, results);
            }
        }
        results.appendTo(Path.of(args[0]));
    }

    private static void measure(String service, int tasks, int times, Results results) {
        String setting = Integer.toString(tasks);
        TaskPages cloud = new TaskPages(service, tasks);
        ClusterUpgrader<?> upgrader = upgrader(service, cloud);
        results.add(AREA, service, "ours", setting, READ, upgrader.history().size());
        results.add(AREA, service, "ours", setting, PAGES, cloud.pages());
        results.add(AREA, service, "ours", setting, TEXT, cloud.bytes() / 1024.0);
        for (int i = 0; i < times; i++) {
            long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            long start = System.nanoTime();
            int read = upgrader.history().size();
            double millis = (System.nanoTime() - start) / 1e6;
            long allocated =
                    THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
            if (read == 0) {
                throw new IllegalStateException("nothing was read");
            }
            results.add(AREA, service, "ours", setting, TIME, millis);
            results.add(AREA, service, "ours", setting, BYTES, (double) allocated);
        }
    }

    private static ClusterUpgrader<?> upgrader(String service, TaskPages cloud) {
        return switch (service) {
            case "css" ->
                ClusterUpgrader.of(at(cloud, CssClient.builder().projectId(Settings.PROJECT))
                        .build()
                        .cluster("c1"));
            case "cce" ->
                ClusterUpgrader.of(at(cloud, CceClient.builder().projectId(Settings.PROJECT))
                        .build()
                        .cluster("c1"));
            default -> ClusterUpgrader.of(at(cloud, AckClient.builder()).build().cluster("c1"));
        };
    }

    private static <B extends ClientBuilder<B>> B at(TaskPages cloud, B builder) {
        return builder.endpoint("https://memory")
                .credentials(Credentials.accessKey(Settings.ACCESS_KEY, Settings.SECRET_KEY))
                .transport(cloud);
    }
}
