// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.report;

import io.clusterupgrade.cli.output.SafeText;
import io.clusterupgrade.cli.output.UpgradeText;
import io.clusterupgrade.cli.report.WatchRecord.Span;
import io.clusterupgrade.rollout.report.BarChart;
import io.clusterupgrade.rollout.report.Durations;
import io.clusterupgrade.rollout.report.HtmlPage;
import io.clusterupgrade.upgrade.model.UpgradeFailure;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page about a watched upgrade: how it ended, a timeline of nodes and steps, the failure explained, request ids, and all events. */
final class WatchPage {
    private final WatchRecord record;
    private final UpgradeOutcome outcome;
    private final HtmlPage page;

    WatchPage(WatchRecord record, UpgradeOutcome outcome) {
        this.record = record;
        this.outcome = outcome;
        this.page = new HtmlPage("Upgrade of " + SafeText.line(record.label()));
    }

    String toHtml() {
        UpgradeSnapshot last = outcome.snapshot();
        summary(last);
        UpgradeFailure failure = outcome.fold(
                succeeded -> null,
                failed -> failed.failure(),
                partial -> partial.failure(),
                aborted -> null,
                paused -> null,
                running -> null);
        if (failure != null) {
            page.heading("What failed").append("<pre>" + HtmlPage.escape(failure.explain()) + "</pre>\n");
        }
        timeline("Nodes", record.nodes());
        timeline("Steps", record.steps());
        Set<String> ids = new LinkedHashSet<>(record.requestIds());
        if (failure != null) {
            ids.addAll(failure.requestIds());
        }
        page.heading("Request ids, for a support ticket").list(ids);
        page.heading("Events").list(record.lines());
        if (record.dropped() > 0) {
            page.append("<p>" + record.dropped() + " events in the middle were left out.</p>\n");
        }
        return page.toHtml();
    }

    private void summary(@Nullable UpgradeSnapshot last) {
        UpgradeState state = outcome.state();
        boolean isRunning = outcome instanceof UpgradeOutcome.StillRunning;
        page.append("<p><strong class=\"" + state + "\">" + state + "</strong>"
                + (isRunning ? ": the watch has ended, the upgrade goes on" : "") + "</p>\n");
        if (last == null) {
            return;
        }
        page.append("<ul class=\"counts\">");
        fact("service", last.service().name());
        fact("task", last.taskId() == null ? "not known yet" : last.taskId());
        fact("target", last.target() == null ? "not reported" : last.target());
        fact("started", UpgradeText.time(last.startedAt()));
        fact("ended", UpgradeText.time(last.endedAt()));
        fact("took", Durations.text(UpgradeText.elapsed(last, last.takenAt())));
        if (last.nodes().total() != null) {
            fact(
                    "nodes done",
                    last.nodes().done().size() + " of " + last.nodes().total());
        }
        page.append("</ul>\n");
    }

    private void fact(String name, String value) {
        page.append("<li>" + name + ": " + HtmlPage.escape(value) + "</li>");
    }

    private void timeline(String title, Map<String, Span> spans) {
        if (spans.isEmpty()) {
            return;
        }
        page.heading(title);
        List<Instant> times = spans.values().stream()
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .sorted(Comparator.naturalOrder())
                .toList();
        Instant begin = times.get(0);
        Instant end = times.get(times.size() - 1);
        BarChart chart = new BarChart(begin, end, spans.size(), title + " over time");
        int row = 0;
        for (Map.Entry<String, Span> entry : spans.entrySet()) {
            Span span = entry.getValue();
            String name = SafeText.line(entry.getKey());
            chart.name(row, name)
                    .bar(
                            row,
                            span.from(),
                            span.to(),
                            span.state(),
                            name + ": " + span.state() + ", " + UpgradeText.time(span.from()) + " to "
                                    + UpgradeText.time(span.to()));
            row++;
        }
        page.drawing(chart.toSvg());
        page.append("<p>" + UpgradeText.time(begin) + " to " + UpgradeText.time(end) + "</p>\n");
    }
}
