// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import static io.clusterupgrade.benchmarks.report.Figures.FLOOR;
import static io.clusterupgrade.benchmarks.report.Figures.OURS;
import static io.clusterupgrade.benchmarks.report.Figures.VENDOR;

import io.clusterupgrade.benchmarks.fleets.FleetsRun;
import io.clusterupgrade.benchmarks.lists.ListsRun;
import io.clusterupgrade.benchmarks.rounds.Rounds;
import java.util.List;

/** The limits of the project, against a run. */
final class TargetTable {
    private static final List<Targets.Reason> REASONS = List.of(
            new Targets.Reason(
                    "bytes per call",
                    "What is left is the body in one piece, for `rawBody()`, and the signature's texts."),
            new Targets.Reason(
                    "CPU per call",
                    "What is left is the signature, the checks of ids and headers, and the values that the floor leaves as text."),
            new Targets.Reason(
                    "calls/s", "It follows the processor time; at 8 threads on 2 cores the scheduler has its say."),
            new Targets.Reason(
                    "signing",
                    "Half of the time is the JDK's: two hashes and a nonce from its secure generator. The rest puts the texts together and"
                            + " checks what goes into a header; it was not made shorter at the price of the checks."),
            new Targets.Reason(
                    "decoding", "Times become instants and words constants, which the floor leaves as text."),
            new Targets.Reason(
                    "MB of jars",
                    "5.7 MB of it are the libraries that the client stands on, most of them Kotlin's (1.7), Jackson's (2.5) and OkHttp's (1.4)."));

    private TargetTable() {}

    static String of(Figures figures, RunSize size) {
        Targets targets = new Targets(REASONS);
        calls(targets, figures);
        stages(targets, figures);
        targets.atMost(
                "cold start of all three, × floor",
                1.15,
                figures.coldStart("all", OURS, "ms").median()
                        / figures.coldStart("all", FLOOR, "ms").median());
        FootPrint ours = FootPrint.ours();
        targets.atMost("jars", FootPrint.MOST_JARS, ours.jars());
        targets.atMost("MB of jars", FootPrint.MOST_MEGABYTES, ours.megabytes());
        watching(targets, figures, size);
        lists(targets, figures);
        return targets.toString();
    }

    private static void calls(Targets targets, Figures figures) {
        for (int threads : List.of(1, 8)) {
            for (String service : Report.SERVICES) {
                String where = service + (threads == 1 ? ", 1 thread" : ", " + threads + " threads");
                targets.atMost(
                        "bytes per call, × floor, " + where, 1.25, ratio(figures, service, threads, Rounds.BYTES));
                targets.atMost("CPU per call, × floor, " + where, 1.10, ratio(figures, service, threads, Rounds.CPU));
                targets.atLeast("calls/s, of the floor, " + where, 0.95, ratio(figures, service, threads, Rounds.RATE));
            }
        }
    }

    private static double ratio(Figures figures, String service, int threads, String metric) {
        return figures.callOverFloor(service, OURS, threads, metric).median();
    }

    private static void stages(Targets targets, Figures figures) {
        for (String service : List.of("css", "ack")) {
            String scheme = service.equals("css") ? "Huawei's HMAC" : "ACS3";
            targets.atLeast("signing, × vendor, " + scheme, 4, stageRatio(figures, "jmh-sign", service, VENDOR));
        }
        for (String service : Report.SERVICES) {
            targets.atLeast(
                    "decoding, of Jackson into records of strings, " + service,
                    0.9,
                    stageRatio(figures, "jmh-decode", service, FLOOR));
        }
    }

    private static double stageRatio(Figures figures, String area, String service, String base) {
        return figures.stage(area, service, OURS, "ops/s") / figures.stage(area, service, base, "ops/s");
    }

    private static void watching(Targets targets, Figures figures, RunSize size) {
        int most = size.watches().get(size.watches().size() - 1);
        String fast = most + " upgrades polled each second, ";
        targets.atMost(fast + "threads", 24, figures.watch(most, OURS, Report.FAST, "threads"));
        targets.atMost(fast + "KiB each", 10, figures.watch(most, OURS, Report.FAST, "heap KiB/watch"));
        targets.atMost(
                fast + "CPU per poll, × raw OkHttp",
                1.15,
                figures.watch(most, OURS, Report.FAST, "cpu us/poll")
                        / figures.watch(most, FLOOR, Report.FAST, "cpu us/poll"));
        String slow = size.slowWatches() + " upgrades polled every 10 s at a server of 50 ms, ";
        targets.atMost(slow + "threads", 40, figures.watch(size.slowWatches(), OURS, Report.SLOW, "threads"));
        targets.atMost(
                slow + "most ms late", 1_000, figures.watch(size.slowWatches(), OURS, Report.SLOW, "late max ms"));
    }

    private static void lists(Targets targets, Figures figures) {
        for (String service : Report.SERVICES) {
            targets.atMost(
                    "bytes per task of the longest list, × a list of 100, " + service,
                    1.3,
                    bytesPerTask(figures, service, 10_000) / bytesPerTask(figures, service, 100));
        }
    }

    /** Those of the page of rollouts. */
    static String ofFleets(Figures figures) {
        Targets targets = new Targets(REASONS);
        targets.atMost("rollout of 10,000 clusters, s", 60, figures.fleet(10_000, FleetsRun.SECONDS));
        targets.atMost("rollout of 10,000 clusters, MiB of heap", 512, figures.fleet(10_000, FleetsRun.HEAP));
        targets.atMost(
                "CPU per cluster of 10,000, × a rollout of 100",
                1.2,
                figures.fleet(10_000, FleetsRun.CPU) / figures.fleet(100, FleetsRun.CPU));
        return targets.toString();
    }

    private static double bytesPerTask(Figures figures, String service, int tasks) {
        return figures.list(service, tasks, ListsRun.BYTES) / figures.list(service, tasks, ListsRun.READ);
    }
}
