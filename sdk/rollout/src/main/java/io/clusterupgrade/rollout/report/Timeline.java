// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws waves and clusters as bars over time, in SVG. A wave of many clusters shows those that did not get to their target first. */
final class Timeline {
    private static final int WIDTH = 600;
    private static final int ROW = 14;
    private static final int MOST_ROWS = 150;
    private static final int NAME = 190;

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
        StringBuilder svg = open(report.waves().size(), "Timeline of the waves");
        int row = 0;
        for (WaveReport wave : report.waves()) {
            name(svg, row, wave.name());
            Instant from = wave.openedAt();
            if (from != null) {
                Instant to = wave.phase() == WavePhase.DONE ? wave.changedAt() : end;
                bar(svg, row, from, to, wave.phase().isStop() ? "FAILED" : "wave", wave.name() + ": " + wave.phase());
            }
            row++;
        }
        return svg.append("</svg>\n").toString();
    }

    /** Draws a bar for each cluster of a wave, with a part for each state. */
    String clusters(WaveReport wave) {
        List<ClusterReport> shown = wave.clusters().stream()
                .sorted(Comparator.comparing((ClusterReport cluster) ->
                        wave.clusters().size() > MOST_ROWS && cluster.state().isAtTarget()))
                .limit(MOST_ROWS)
                .toList();
        StringBuilder svg = open(shown.size(), "Timeline of the clusters of wave " + wave.name());
        for (int row = 0; row < shown.size(); row++) {
            cluster(svg, row, shown.get(row));
        }
        svg.append("</svg>\n");
        int hidden = wave.clusters().size() - shown.size();
        return svg + (hidden == 0 ? "" : "<p>" + hidden + " more clusters are not drawn.</p>\n");
    }

    private void cluster(StringBuilder svg, int row, ClusterReport cluster) {
        name(svg, row, cluster.cluster().toString());
        List<Moment> moments = new ArrayList<>(cluster.moments());
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            boolean isLast = i == moments.size() - 1;
            if (isLast && cluster.hasEnded()) {
                mark(svg, row, moment, cluster);
            } else {
                bar(
                        svg,
                        row,
                        moment.at(),
                        isLast ? end : moments.get(i + 1).at(),
                        moment.state().name(),
                        cluster.cluster() + ": " + moment.state());
            }
        }
    }

    private void mark(StringBuilder svg, int row, Moment moment, ClusterReport cluster) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"4\"><title>%s</title></circle>",
                moment.state(),
                x(moment.at()),
                row * ROW + ROW / 2,
                Markup.escape(cluster.cluster() + ": " + moment.state() + " at " + Durations.seconds(moment.at()))));
    }

    private static StringBuilder open(int rows, String label) {
        return new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                Math.max(1, rows) * ROW,
                Markup.escape(label)));
    }

    private static void name(StringBuilder svg, int row, String text) {
        String shown = text.length() > 30 ? text.substring(0, 29) + "…" : text;
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\">%s<title>%s</title></text>",
                row * ROW + ROW - 4,
                Markup.escape(shown),
                Markup.escape(text)));
    }

    private void bar(StringBuilder svg, int row, Instant from, @Nullable Instant to, String kind, String title) {
        double x = x(from);
        double width = Math.max(1.5, x(to == null ? end : to) - x);
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s</title></rect>",
                kind,
                x,
                row * ROW + 2,
                width,
                ROW - 4,
                Markup.escape(title)));
    }

    private double x(Instant time) {
        double whole = Math.max(1, Duration.between(begin, end).toMillis());
        double part = Duration.between(begin, time).toMillis() / whole;
        return NAME + Math.max(0, Math.min(1, part)) * (WIDTH - NAME - 6);
    }
}
