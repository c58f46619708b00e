// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as a text table. Clusters at their target are counted, the others are listed. */
final class ReportText {
    private static final int MOST_LISTED = 200;

    private ReportText() {}

    static String of(RolloutReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("rollout " + report.name() + " (" + report.hash() + "), "
                + (report.outcome() == null ? "in progress" : report.outcome()) + " at "
                + Durations.seconds(report.at()));
        lines.add(counts(report.counts()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT, "%-20s %-13s %8s %8s %8s  %s", "WAVE", "PHASE", "CLUSTERS", "DONE", "FAILED", ""));
        for (WaveReport wave : report.waves()) {
            long there = wave.clusters().stream()
                    .filter(cluster -> cluster.state().isAtTarget())
                    .count();
            long failed = wave.clusters().stream()
                    .filter(cluster -> cluster.hasEnded() && cluster.state().isFailure())
                    .count();
            lines.add(String.format(
                            Locale.ROOT,
                            "%-20s %-13s %8d %8d %8d  %s",
                            wave.name(),
                            wave.phase(),
                            wave.clusters().size(),
                            there,
                            failed,
                            line(wave.reason()))
                    .stripTrailing());
        }
        List<ClusterReport> laggards = report.laggards();
        if (!laggards.isEmpty()) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT, "%-44s %-10s %3s %12s  %s", "NOT AT THE TARGET", "STATE", "TRY", "TIME", "REASON"));
            laggards.stream().limit(MOST_LISTED).forEach(cluster -> lines.add(row(report, cluster)));
            if (laggards.size() > MOST_LISTED) {
                lines.add("... and " + (laggards.size() - MOST_LISTED) + " more");
            }
        }
        return String.join("\n", lines);
    }

    static String counts(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String row(RolloutReport report, ClusterReport cluster) {
        return String.format(
                        Locale.ROOT,
                        "%-44s %-10s %3d %12s  %s",
                        cluster.cluster(),
                        cluster.state(),
                        cluster.attempts(),
                        Durations.text(cluster.elapsed(report.at())),
                        line(cluster.reason()))
                .stripTrailing();
    }

    /** Returns the first line of a text. */
    private static String line(String text) {
        return text.lines().findFirst().orElse("");
    }
}
