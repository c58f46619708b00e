// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import static io.clusterupgrade.benchmarks.report.Figures.FLOOR;
import static io.clusterupgrade.benchmarks.report.Figures.OURS;
import static io.clusterupgrade.benchmarks.report.Figures.VENDOR;

import io.clusterupgrade.benchmarks.fleets.FleetsRun;
import io.clusterupgrade.benchmarks.jmh.JmhRun;
import io.clusterupgrade.benchmarks.lists.ListsRun;
import io.clusterupgrade.benchmarks.rounds.Rounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The page that a run leaves. */
public final class Report {
    static final List<String> SERVICES = List.of("css", "cce", "ack");
    static final String FAST = "every 1 s, responses take 0 ms";
    static final String SLOW = "every 10 s, responses take 50 ms";

    private static final List<Integer> THREADS = List.of(1, 8);

    private final Figures figures;
    private final RunSize size;

    private Report(Figures figures, RunSize size) {
        this.figures = figures;
        this.size = size;
    }

    /** The page for the figures in a file. */
    public static String of(Path results, RunSize size, Duration took) {
        Figures figures = new Figures(Results.of(results));
        Report report = new Report(figures, size);
        return "# Measured speed\n\n"
                + "Written by `sdk/benchmarks/run " + size.name() + "`, which took " + took.toMinutes() + " min "
                + took.toSecondsPart() + " s. Ratios hold on other machines, figures do not.\n\n"
                + Prose.METHOD
                + "## Targets\n\n"
                + TargetTable.of(figures, size)
                + "## Machine, versions, settings\n\n"
                + Machine.table()
                + report.settings()
                + report.calls()
                + report.stages()
                + report.coldStarts()
                + report.footPrints()
                + report.watching()
                + report.lists();
    }

    /** The page of rollouts for the figures in a file. These are not compared with other clients, and are measured apart. */
    public static String rollouts(Path results, RunSize size) {
        Figures figures = new Figures(Results.of(results));
        return "# Measured rollouts\n\n"
                + "Written by `sdk/benchmarks/run " + size.name() + " fleets`.\n\n"
                + Prose.FLEETS
                + new Report(figures, size).fleets()
                + "## Targets\n\n"
                + TargetTable.ofFleets(figures)
                + "## Machine and versions\n\n"
                + Machine.table();
    }

    private String settings() {
        return size.rounds() + " rounds, each subject " + size.sliceMillis() + " ms a round after "
                + size.warmUpMillis()
                + " ms of warm-up; JMH: one fork, " + size.warmUpIterations() + " + " + size.iterations()
                + " iterations of " + size.iterationMillis() + " ms; heaps of 1 GiB with the default collector; "
                + size.coldStarts() + " cold starts each with the default flags.\n\n";
    }

    private String calls() {
        Table table = new Table(
                "Service",
                "Threads",
                "Client",
                "Calls/s",
                "of the floor",
                "CPU µs/call",
                "× floor",
                "Bytes/call",
                "× floor",
                "p50 µs",
                "p99 µs");
        for (String service : SERVICES) {
            for (int threads : THREADS) {
                for (String subject : List.of(FLOOR, OURS, VENDOR, "JDK client")) {
                    table.row(
                            service,
                            Integer.toString(threads),
                            subject,
                            median(service, subject, threads, Rounds.RATE),
                            Table.spread(figures.callOverFloor(service, subject, threads, Rounds.RATE)),
                            median(service, subject, threads, Rounds.CPU),
                            Table.spread(figures.callOverFloor(service, subject, threads, Rounds.CPU)),
                            median(service, subject, threads, Rounds.BYTES),
                            Table.spread(figures.callOverFloor(service, subject, threads, Rounds.BYTES)),
                            Table.number(figures.latency(service, subject, threads, "p50 us")),
                            Table.number(figures.latency(service, subject, threads, "p99 us")));
                }
            }
        }
        return "## Full call\n\n" + Prose.CALLS + table;
    }

    private String median(String service, String subject, int threads, String metric) {
        return Table.number(figures.call(service, subject, threads, metric).median());
    }

    private String stages() {
        return "## Stages\n\n" + Prose.STAGES
                + stage("Signing", "jmh-sign", List.of("css", "ack"))
                + stage("Decoding", "jmh-decode", SERVICES)
                + stage("Request building", "jmh-build", SERVICES);
    }

    private String stage(String title, String area, List<String> services) {
        Table table = new Table(
                title,
                "Floor /s",
                "Ours /s",
                "Vendor /s",
                "Ours × floor",
                "Ours × vendor",
                "Floor B/op",
                "Ours B/op",
                "Vendor B/op");
        for (String service : services) {
            double ours = figures.stage(area, service, OURS, "ops/s");
            table.row(
                    service,
                    Table.number(figures.stage(area, service, FLOOR, "ops/s")),
                    Table.number(ours),
                    Table.number(figures.stage(area, service, VENDOR, "ops/s")),
                    Table.number(ours / figures.stage(area, service, FLOOR, "ops/s")),
                    Table.number(ours / figures.stage(area, service, VENDOR, "ops/s")),
                    Table.number(figures.stage(area, service, FLOOR, JmhRun.BYTES)),
                    Table.number(figures.stage(area, service, OURS, JmhRun.BYTES)),
                    Table.number(figures.stage(area, service, VENDOR, JmhRun.BYTES)));
        }
        return table.toString();
    }

    private String coldStarts() {
        Table table = new Table("Calls", "Client", "ms", "× floor", "Classes", "Peak RSS MiB");
        for (String services : List.of("css", "cce", "ack", "all")) {
            Samples floor = figures.coldStart(services, FLOOR, "ms");
            for (String subject : List.of(FLOOR, OURS, VENDOR, "ours, shared archive")) {
                Samples millis = figures.coldStart(services, subject, "ms");
                if (!millis.isEmpty()) {
                    table.row(
                            services,
                            subject,
                            Table.spread(millis),
                            Table.number(millis.median() / floor.median()),
                            Table.number(figures.coldStart(services, subject, "classes")
                                    .median()),
                            Table.number(figures.coldStart(services, subject, "peak RSS MiB")
                                    .median()));
                }
            }
        }
        return "## Cold start\n\n" + Prose.COLD_STARTS + table;
    }

    private String footPrints() {
        Table table = new Table("Client", "Jars", "MB");
        FootPrint.ours().addTo(table, "ours, all three services");
        for (String service : SERVICES) {
            FootPrint.vendor(service).addTo(table, "vendor of " + service);
        }
        FootPrint.vendor("all").addTo(table, "vendors, all three services");
        return "## Foot-print\n\n" + table;
    }

    private String watching() {
        Table table = new Table(
                "Upgrades",
                "Polled",
                "Client",
                "Threads",
                "Heap KiB each",
                "RSS MiB",
                "CPU µs/poll",
                "Polls/s",
                "Late p50 ms",
                "p99",
                "most");
        size.watches().forEach(watches -> watched(table, watches, FAST));
        watched(table, size.slowWatches(), SLOW);
        return "## Watching\n\n" + Prose.WATCHING + table;
    }

    private void watched(Table table, int watches, String setting) {
        for (String subject : List.of(FLOOR, OURS)) {
            table.row(
                    Integer.toString(watches),
                    setting,
                    subject,
                    watch(watches, subject, setting, "threads"),
                    watch(watches, subject, setting, "heap KiB/watch"),
                    watch(watches, subject, setting, "RSS MiB"),
                    watch(watches, subject, setting, "cpu us/poll"),
                    watch(watches, subject, setting, "polls/s"),
                    watch(watches, subject, setting, "late p50 ms"),
                    watch(watches, subject, setting, "late p99 ms"),
                    watch(watches, subject, setting, "late max ms"));
        }
    }

    private String watch(int watches, String subject, String setting, String metric) {
        return Table.number(figures.watch(watches, subject, setting, metric));
    }

    private String lists() {
        Table table = new Table(
                "Service", "Tasks", "Read", "Pages", "KiB of text", "ms", "µs/task", "KiB allocated", "Bytes/task");
        for (String service : SERVICES) {
            for (int tasks : ListsRun.TASKS) {
                double read = figures.list(service, tasks, ListsRun.READ);
                table.row(
                        service,
                        Integer.toString(tasks),
                        Table.number(read),
                        Table.number(figures.list(service, tasks, ListsRun.PAGES)),
                        Table.number(figures.list(service, tasks, ListsRun.TEXT)),
                        Table.number(figures.list(service, tasks, ListsRun.TIME)),
                        Table.number(1_000 * figures.list(service, tasks, ListsRun.TIME) / read),
                        Table.number(figures.list(service, tasks, ListsRun.BYTES) / 1024),
                        Table.number(figures.list(service, tasks, ListsRun.BYTES) / read));
            }
        }
        return "## Long lists\n\n" + Prose.LISTS + table;
    }

    private String fleets() {
        Table table = new Table("Clusters", "s", "CPU ms/cluster", "Heap MiB", "Journal KiB");
        for (String fleet : size.fleets().split(",", -1)) {
            int clusters = Integer.parseInt(fleet);
            table.row(
                    fleet,
                    Table.number(figures.fleet(clusters, FleetsRun.SECONDS)),
                    Table.number(figures.fleet(clusters, FleetsRun.CPU)),
                    Table.number(figures.fleet(clusters, FleetsRun.HEAP)),
                    Table.number(figures.fleet(clusters, FleetsRun.JOURNAL)));
        }
        return table.toString();
    }
}
