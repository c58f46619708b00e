// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.model.ClusterState;
import java.util.List;
import java.util.Map;

/** A report as one HTML page without external parts: style and drawings are in it, and there is no script. */
final class ReportHtml {
    private static final int MOST_EXPLAINED = 200;

    private final RolloutReport report;
    private final Timeline timeline;
    private final HtmlPage page;

    private ReportHtml(RolloutReport report) {
        this.report = report;
        this.timeline = new Timeline(report);
        this.page = new HtmlPage("Rollout " + report.name());
    }

    static String of(RolloutReport report) {
        return new ReportHtml(report).write();
    }

    private String write() {
        summary();
        page.heading("Waves").drawing(timeline.waves());
        report.waves().forEach(this::wave);
        failures();
        remarks();
        return page.toHtml();
    }

    private void summary() {
        String outcome =
                report.outcome() == null ? "in progress" : report.outcome().name();
        page.append("<p><strong>")
                .append(outcome)
                .append("</strong>, ")
                .append(Markup.escape(timeline.span()))
                .append("; plan ")
                .append(Markup.escape(report.hash()))
                .append("</p>\n");
        counts(report.counts());
    }

    private void counts(Map<ClusterState, Integer> counts) {
        page.append("<ul class=\"counts\">");
        counts.forEach((state, count) -> page.append("<li><span class=\"")
                .append(state)
                .append("\">")
                .append(state)
                .append("</span> ")
                .append(count)
                .append("</li>"));
        page.append("</ul>\n");
    }

    private void wave(WaveReport wave) {
        page.append("<h2>Wave ")
                .append(Markup.escape(wave.name()))
                .append("</h2>\n<p>")
                .append(wave.phase())
                .append(wave.reason().isEmpty() ? "" : ": " + Markup.escape(wave.reason()))
                .append(", ")
                .append(wave.clusters().size())
                .append(" clusters</p>\n");
        page.drawing(timeline.clusters(wave));
    }

    private void failures() {
        List<ClusterReport> laggards = report.laggards();
        page.append("<h2>Not at the target: ").append(laggards.size()).append("</h2>\n");
        laggards.stream().limit(MOST_EXPLAINED).forEach(this::explain);
        if (laggards.size() > MOST_EXPLAINED) {
            page.append("<p>").append(laggards.size() - MOST_EXPLAINED).append(" more are in the JSON report.</p>\n");
        }
    }

    private void explain(ClusterReport cluster) {
        boolean isFailure = cluster.state().isFailure();
        page.append(isFailure ? "<details open=\"\">" : "<details>")
                .append("<summary><span class=\"")
                .append(cluster.state())
                .append("\">")
                .append(cluster.state())
                .append("</span> ")
                .append(Markup.escape(cluster.cluster().toString()))
                .append(", wave ")
                .append(Markup.escape(cluster.wave()))
                .append("</summary>\n<p>")
                .append(Markup.escape(cluster.reason().isEmpty() ? "no reason is known" : cluster.reason()))
                .append("; attempts: ")
                .append(cluster.attempts())
                .append("</p>\n");
        if (!cluster.detail().steps().isEmpty()) {
            page.append("<ol>");
            cluster.detail()
                    .steps()
                    .forEach(step ->
                            page.append("<li>").append(Markup.escape(step)).append("</li>"));
            page.append("</ol>\n");
        }
        String explanation = cluster.detail().explanation();
        if (explanation != null) {
            page.append("<pre>").append(Markup.escape(explanation)).append("</pre>\n");
        }
        page.append("</details>\n");
    }

    private void remarks() {
        page.heading("Log").list(report.remarks());
    }
}
