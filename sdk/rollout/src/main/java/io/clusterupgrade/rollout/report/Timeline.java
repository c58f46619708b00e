// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws waves and clusters as bars over time, in SVG. A wave of many clusters shows those that did not get to their target first. */
final class Timeline {
    private static final int MOST_ROWS = 150;

    private final RolloutReport report;
    private final Instant begin;
    private final Instant end;

    Timeline(RolloutReport report) {
        this.report = report;
        this.begin = report.waves().stream()
                .map(WaveReport::openedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(report.at());
        this.end = Stream.concat(
                        report.clusters().stream().map(ClusterReport::endedAt),
                        report.waves().stream().map(WaveReport::changedAt))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(last -> report.outcome() != null)
                .orElse(report.at());
    }

    String span() {
        return Durations.seconds(begin) + " to " + Durations.seconds(end) + ", "
                + Durations.text(Duration.between(begin, end));
    }

    /** Draws a bar for each wave. */
    String waves() {
        BarChart chart = new BarChart(begin, end, report.waves().size(), "Timeline of the waves");
        int row = 0;
        for (WaveReport wave : report.waves()) {
            chart.name(row, wave.name());
            Instant from = wave.openedAt();
            if (from != null) {
                Instant changed = wave.changedAt();
                Instant to = wave.phase() == WavePhase.DONE && changed != null ? changed : end;
                chart.bar(row, from, to, wave.phase().isStop() ? "FAILED" : "wave", wave.name() + ": " + wave.phase());
            }
            row++;
        }
        return chart.toSvg();
    }

    /** Draws a bar for each cluster of a wave, with a part for each state. */
    String clusters(WaveReport wave) {
        List<ClusterReport> shown = wave.clusters().stream()
                .sorted(Comparator.comparing((ClusterReport cluster) ->
                        wave.clusters().size() > MOST_ROWS && cluster.state().isAtTarget()))
                .limit(MOST_ROWS)
                .toList();
        BarChart chart = new BarChart(begin, end, shown.size(), "Timeline of the clusters of wave " + wave.name());
        for (int row = 0; row < shown.size(); row++) {
            cluster(chart, row, shown.get(row));
        }
        int hidden = wave.clusters().size() - shown.size();
        return chart.toSvg() + (hidden == 0 ? "" : "<p>" + hidden + " more clusters are not drawn.</p>\n");
    }

    private void cluster(BarChart chart, int row, ClusterReport cluster) {
        chart.name(row, cluster.cluster().toString());
        List<Moment> moments = new ArrayList<>(cluster.moments());
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            boolean isLast = i == moments.size() - 1;
            String state = moment.state().name();
            if (isLast && cluster.hasEnded()) {
                chart.mark(
                        row,
                        moment.at(),
                        state,
                        cluster.cluster() + ": " + state + " at " + Durations.seconds(moment.at()));
            } else {
                Instant to = isLast ? end : moments.get(i + 1).at();
                chart.bar(row, moment.at(), to, state, cluster.cluster() + ": " + state);
            }
        }
    }
}
